/** A word in lower case without accents and apostrophes, in Latin letters where it has a usual spelling in them. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’ʻ`-]/g, "")
    .replace(/[øłđßæıðþœħə]/g, (letter) => plain[letter] ?? letter);
}

const plain: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  ı: "i",
  ð: "d",
  þ: "th",
  œ: "oe",
  ħ: "h",
  ə: "a",
};
