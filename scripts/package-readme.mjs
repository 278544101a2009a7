/**
 * The README as the editor and its marketplace show it: they take away `<source>` or leave its path as it is, which then
 * leads nowhere; so each picture is its light one.
 * @param {string} text
 */
export function packageReadme(text) {
  return text.replaceAll(/<picture>(?:<source [^>]*>)*(<img [^>]*>)<\/picture>/g, "$1");
}
