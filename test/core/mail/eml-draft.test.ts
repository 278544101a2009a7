import { describe, expect, it } from "vitest";
import { emlDraft } from "../../../src/core/mail/eml-draft.ts";
import { encodedWords, quotedPrintable } from "../../../src/core/mail/mail-encoding.ts";

/** What a mail program makes of quoted-printable. */
function decoded(source: string): string {
  const bytes = source.replace(/=\r\n/g, "");
  return Buffer.from(
    bytes.replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
}

/** What a mail program makes of encoded words. */
function decodedHeader(value: string): string {
  return value
    .replace(/\?=\r\n (?==\?)/g, "?=")
    .replace(/=\?utf-8\?Q\?([^?]*)\?=/g, (_, word: string) => decoded(word.replaceAll("_", " ")));
}

describe("a mail to be looked through and sent", () => {
  it("is a draft with its headers, its words and their HTML", () => {
    const draft = emlDraft({
      to: ["jane@example.org", "sam.lee+x@example.co.uk"],
      subject: "SEV2 Checkout errors",
      plain: "We look.\nNext update 14:35 UTC.",
      html: "<p>We look = well.</p>",
    });
    expect(draft.split("\r\n")).toEqual([
      "X-Unsent: 1",
      "MIME-Version: 1.0",
      "To: jane@example.org,",
      " sam.lee+x@example.co.uk",
      "Subject: SEV2 Checkout errors",
      'Content-Type: multipart/alternative; boundary="=_sitrep_draft"',
      "",
      "--=_sitrep_draft",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "We look.",
      "Next update 14:35 UTC.",
      "--=_sitrep_draft",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "<p>We look =3D well.</p>",
      "--=_sitrep_draft--",
      "",
    ]);
  });

  it("is one plain part without HTML, and to nobody yet where nobody is named", () => {
    const draft = emlDraft({ to: [], subject: "x", plain: "é 漢 🚒" });
    expect(draft).not.toContain("To:");
    expect(draft).not.toContain("multipart");
    expect(draft.endsWith("\r\n\r\n=C3=A9 =E6=BC=A2 =F0=9F=9A=92\r\n")).toBe(true);
  });

  it("holds no header but its own, whatever stands in title and addresses", () => {
    const draft = emlDraft({
      to: [
        "a@b.example\r\nBcc: evil@example.org",
        "Jane Doe <jane@example.org>",
        "x@é.example",
        "ok@example.org",
      ],
      subject: "Title\r\nBcc: evil@example.org\u2028X: y\u0000z",
      plain: "x",
    });
    const [head = ""] = draft.split("\r\n\r\n");
    const names = head
      .replace(/\r\n /g, " ")
      .split("\r\n")
      .map((line) => line.slice(0, line.indexOf(":")));
    expect(names).toEqual([
      "X-Unsent",
      "MIME-Version",
      "To",
      "Subject",
      "Content-Type",
      "Content-Transfer-Encoding",
    ]);
    expect(head).toContain("\r\nTo: ok@example.org\r\n");
    expect(head).toContain("Subject: Title Bcc: evil@example.org X: y z");
  });

  it("is ASCII in short lines, and reads back as it was", () => {
    const long = "é 漢 🚒 = ? _ word, ".repeat(40);
    const plain = `${long}\r\n\n.\n--=_sitrep_draft\nends in a blank \n\ttab\t\n${"x".repeat(200)}`;
    const draft = emlDraft({ to: [], subject: long, plain });
    // eslint-disable-next-line no-control-regex -- all that is no ASCII
    expect(draft).not.toMatch(/[^\x00-\x7F]/);
    for (const line of draft.split("\r\n")) expect(line.length).toBeLessThanOrEqual(76);
    const [head = "", ...body] = draft.split("\r\n\r\n");
    const subject = /Subject: ([^]*?)\r\n(?! )/.exec(head)?.[1] ?? "";
    expect(decodedHeader(subject)).toBe(long.trim());
    expect(decoded(body.join("\r\n\r\n"))).toBe(`${plain.replace(/\r\n|\n/g, "\r\n")}\r\n`);
  });

  it("breaks no character in two, and knows halves of one", () => {
    for (const line of encodedWords("🚒".repeat(60), 9).split("\r\n "))
      expect(decodedHeader(line)).toMatch(/^(?:🚒)+$/u);
    expect(quotedPrintable("a\uD83D")).toBe("a=EF=BF=BD");
    expect(encodedWords("looks like =?utf-8?Q?x?=", 9)).toMatch(/^=\?utf-8\?Q\?looks_like_=3D=3F/);
  });
});
