import { encodedWords, quotedPrintable } from "./mail-encoding.ts";
import { addressesOf, oneLine, type MailText } from "./mail-text.ts";

/**
 * A draft as an `.eml` file (RFC 5322, 2045 to 2047): headers in ASCII, bodies in quoted-printable UTF-8, CRLF. `X-Unsent`
 * makes mail programs open it to be written on and sent; who sends it, and when, they add.
 */
export function emlDraft(mail: MailText): string {
  const { html, plain } = mail;
  const to = addressesOf(mail.to);
  const head = [
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    ...(to.length === 0 ? [] : [`To: ${to.join(",\r\n ")}`]),
    `Subject: ${encodedWords(oneLine(mail.subject), "Subject: ".length)}`,
  ];
  if (html === undefined) return [...head, ...part("plain", plain), ""].join("\r\n");
  return [
    ...head,
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    ...part("plain", plain),
    `--${boundary}`,
    ...part("html", html),
    `--${boundary}--`,
    "",
  ].join("\r\n");
}

/** In quoted-printable `=` is never followed by `_`, so no body holds it (RFC 2045, 6.7). */
const boundary = "=_sitrep_draft";

function part(kind: "plain" | "html", text: string): readonly string[] {
  return [
    `Content-Type: text/${kind}; charset=utf-8`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
    quotedPrintable(text),
  ];
}
