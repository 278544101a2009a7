/** A link as Markdown writes it on one line, `[OPS-13](https://…)`; `url` is one that `webAddress` made. */
export function writeWebLink(label: string, url: string): string {
  return `[${writeLabel(label)}](${url})`;
}

/** Words on one line that stand for nothing but themselves, in a link, in a list of places or in a cell. */
export function writeLabel(label: string): string {
  return onOneLine(label).replace(/[\\[\](),<&*_~|!]/g, "\\$&");
}

/** Such words as somebody wrote them. */
export function readLabel(source: string): string {
  return source.replace(/\\([!-/:-@[-`{-~])/g, "$1").trim();
}

/** Without line breaks and what would open code. */
export function onOneLine(label: string): string {
  return label
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replaceAll("`", "'")
    .trim();
}

/** An address as the target of a link, brackets and blanks encoded; undefined where it is none of the web. */
export function webAddress(url: string): string | undefined {
  const written = url.trim().replace(/[\s<>()|`\\"]/g, encoded);
  return /^https?:\/\/[^/]/i.test(written) ? written : undefined;
}

function encoded(sign: string): string {
  return `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
}
