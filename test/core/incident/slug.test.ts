import { describe, expect, it } from "vitest";
import { slugOf } from "../../../src/core/incident/slug.ts";

describe("the slug of a title", () => {
  it.each([
    ["Checkout errors for EU customers", "checkout-errors-for-eu-customers"],
    ["Café's login: 50 % fail!", "cafés-login-50-fail"],
    ["Cafe\u0301", "café"],
    ["支払いエラー", "支払いエラー"],
    ["../../etc/passwd", "etc-passwd"],
    ["C:\\con\\aux.md", "c-con-aux-md"],
    ["a/b\\c", "a-b-c"],
    ["🚒🔥", "incident"],
    ["503", "incident"],
    ["!!!", "incident"],
    ["⭐️ outage", "outage"],
    ["1️⃣ login", "1-login"],
    ["  spaces  ", "spaces"],
    ["-- --dashes-- --", "dashes"],
    [".git", "git"],
  ])("%j is `%s`", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("has 60 characters at the most, and no hyphen at the cut", () => {
    expect(slugOf("é".repeat(500))).toBe("é".repeat(60));
    expect(slugOf(`${"a".repeat(59)} b`)).toBe("a".repeat(59));
  });
});
