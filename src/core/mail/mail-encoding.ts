import { wellFormed } from "./mail-text.ts";

/** Characters a line may have in quoted-printable, the `=` that breaks it counted (RFC 2045, 6.7). */
const longestLine = 76;
/** Characters of an encoded word, its marks counted (RFC 2047, 2). */
const longestWord = 75;

/** Text as quoted-printable UTF-8 with CRLF: safe on the way of any mail, readable where it is ASCII. */
export function quotedPrintable(text: string): string {
  return wellFormed(text)
    .split(/\r\n|\n|\r/)
    .map(encodedLine)
    .join("\r\n");
}

/** A header's text: as it is where it is short ASCII, else in encoded words, folded. `used` characters stand before it. */
export function encodedWords(text: string, used: number): string {
  if (/^[ -~]*$/.test(text) && !text.includes("=?") && used + text.length <= longestWord) return text;
  const opening = "=?utf-8?Q?";
  const words: string[] = [""];
  for (const sign of wellFormed(text)) {
    const written = sign === " " ? "_" : /[A-Za-z\d!*+/-]/.test(sign) ? sign : inBytes(sign);
    const room = longestWord - opening.length - 2 - (words.length === 1 ? used : 1);
    const last = words.at(-1) ?? "";
    if (last.length + written.length > room) words.push(written);
    else words[words.length - 1] = last + written;
  }
  return words.map((word) => `${opening}${word}?=`).join("\r\n ");
}

/** One line, broken softly between characters; a blank at its end would be lost on the way. */
function encodedLine(line: string): string {
  const signs = Array.from(line, (sign) => (/[ -<>-~\t]/.test(sign) ? sign : inBytes(sign)));
  const last = signs.at(-1);
  if (last === " " || last === "\t") signs[signs.length - 1] = inBytes(last);
  const lines: string[] = [""];
  for (const [index, sign] of signs.entries()) {
    const current = lines.at(-1) ?? "";
    const room = index === signs.length - 1 ? longestLine : longestLine - 1;
    if (current.length + sign.length <= room) lines[lines.length - 1] = current + sign;
    else lines.push(sign);
  }
  return lines.join("=\r\n");
}

/** The bytes of one character in UTF-8, `=C3=A9`. */
function inBytes(sign: string): string {
  if (sign.length === 1 && sign.charCodeAt(0) < 128)
    return `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  return encodeURIComponent(sign).replaceAll("%", "=");
}
