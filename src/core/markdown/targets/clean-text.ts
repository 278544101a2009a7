/**
 * Text as every vendor takes it: line breaks are `\n`; control characters, halves of surrogate pairs and non-characters are
 * U+FFFD, one for one, so that it shows that something was there. JSON could carry them, but XML, which Confluence keeps
 * its pages in, can't (XML 1.0, 2.2), and databases stumble over NUL.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(unfit, "\uFFFD");
}

/** C0 but tab and line feed, DEL and C1; lone surrogates (with `u`, pairs are no match); U+FFFE and U+FFFF. */
// eslint-disable-next-line no-control-regex -- these are the characters to be rid of
const unfit = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/gu;

/**
 * An address as a link of a message may hold it, or undefined where it leads nowhere from there: relative ones, anchors,
 * `javascript:` and the like. What would end or break a link in any target is percent-encoded (RFC 3986, 2.1).
 */
export function linkAddress(address: string): string | undefined {
  const clean = cleanText(address).trim();
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s]|tel:[^\s])/i.test(clean)) return undefined;
  return clean.replace(/[\s<>"\\^`{}\uFFFD]/g, encodeURIComponent);
}

/** Whether a text is an address that it leads to, however its parentheses are written. */
export function showsAddress(text: string, url: string): boolean {
  return withParentheses(linkAddress(text) ?? text) === withParentheses(url);
}

function withParentheses(url: string): string {
  return url.replaceAll("%28", "(").replaceAll("%29", ")");
}
