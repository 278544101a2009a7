/** The longest a folder's slug may be, in characters (design: files). */
const longest = 60;

/**
 * The part of a folder's name that a title gives: lower case, NFC, letters and digits of any script with single hyphens
 * between, nothing that Windows or Git refuses. A title without letters gives `incident`.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/['’\p{Variation_Selector}\p{Me}]/gu, "") // what is left of an emoji is seen by nobody
    .replace(/^\p{M}+|(?:[^\p{L}\p{M}\p{N}]\p{M}*)+/gu, "-");
  if (!/\p{L}/u.test(words)) return "incident";
  return Array.from(words.replace(/^-+/, "")).slice(0, longest).join("").replace(/-+$/, "");
}
