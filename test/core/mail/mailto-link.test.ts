import { describe, expect, it } from "vitest";
import { mailtoLink } from "../../../src/core/mail/mailto-link.ts";

describe("an address that begins a mail", () => {
  it("says to whom, about what, and the words", () => {
    const link = mailtoLink({
      to: ["jane@example.org", "no address", "a&b@example.org"],
      subject: "é 漢 🚒 & co\r\nBcc: x",
      plain: "First (line)\nsecond?",
    });
    expect(link).toBe(
      "mailto:jane@example.org,a%26b@example.org?subject=%C3%A9%20%E6%BC%A2%20%F0%9F%9A%92%20%26%20co%20Bcc%3A%20x&body=First%20%28line%29%0D%0Asecond%3F",
    );
    const read = new URL(link ?? "").searchParams;
    expect(read.get("body")).toBe("First (line)\r\nsecond?");
  });

  it("is none where it would be cut on its way", () => {
    const mail = { to: [], subject: "x" };
    const most = 1900 - "mailto:?subject=x&body=".length - 1;
    expect(mailtoLink({ ...mail, plain: "y".repeat(most) })).toHaveLength(1899);
    expect(mailtoLink({ ...mail, plain: "y".repeat(most + 1) })).toBeUndefined();
    expect(mailtoLink({ ...mail, plain: "漢".repeat(300) })).toBeUndefined();
  });
});
