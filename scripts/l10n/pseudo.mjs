/** What is no word: placeholders, code, addresses of links, icons. */
const kept = /\{\d+\}|`[^`]*`|\]\([^)]*\)|\$\([\w-]+\)/g;

/** @type {Readonly<Record<string, string>>} */
const accented = Object.freeze(
  Object.fromEntries(
    Array.from(
      "aáeéiíoóuúyýcçnñsšzžAÁEÉIÍOÓUÚYÝCÇNÑSŠZŽ".matchAll(/(.)(.)/gu),
      ([, plain = "", marked = ""]) => [plain, marked],
    ),
  ),
);

/**
 * A sentence as no language has it, which people can still read: accented, longer by a third as many translations are, and
 * in brackets, so that what was not translated and what was cut off is seen.
 * @param {string} sentence
 */
export function pseudo(sentence) {
  const words = [];
  let from = 0;
  for (const { 0: part, index } of sentence.matchAll(kept)) {
    words.push(marked(sentence.slice(from, index)), part);
    from = index + part.length;
  }
  words.push(marked(sentence.slice(from)));
  return `⟦${words.join("")}${"·".repeat(Math.ceil(sentence.length / 3))}⟧`;
}

/** @param {string} text */
function marked(text) {
  return text.replace(/./gu, (letter) => accented[letter] ?? letter);
}
