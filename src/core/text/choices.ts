import { nearestWord } from "./nearest-word.ts";
import { t } from "./say.ts";

/** Beside the word that was most likely meant, no more than so many others are told. */
const fewOthers = 8;

/** So many are told where no word is near; of more, the first ones. */
const most = 20;

/**
 * What to say behind "There is no format `jsno`.": the word that was most likely meant, and the others where they are few.
 * One or two sentences.
 */
export function choiceHint(typed: string, known: Iterable<string>): string {
  const words = [...known];
  const near = nearestWord(typed, words);
  const choose = t("Choose one of {0}.", listed(words));
  if (near === undefined) return choose;
  const meant = t("Did you mean `{0}`?", near);
  return words.length > fewOthers ? meant : `${meant} ${choose}`;
}

/**
 * What stands behind "expected" in a message on a word that is not known: the word that was most likely meant, with the others
 * where they are few. Words are in backticks.
 */
export function expectedWords(typed: string, known: Iterable<string>): string {
  const words = [...known].map((word) => `\`${word}\``);
  const near = nearestWord(
    typed,
    words.map((word) => word.slice(1, -1)),
  );
  if (near === undefined) return words.length === 1 ? (words[0] ?? "") : t("one of {0}", listed(words));
  const others = words.filter((word) => word !== `\`${near}\``);
  if (others.length === 0 || words.length > fewOthers) return `\`${near}\``;
  return t("`{0}` or else one of {1}", near, others.join(", "));
}

function listed(words: readonly string[]): string {
  if (words.length <= most) return words.join(", ");
  const told = words.slice(0, 6);
  return t("{0} and {1} more", told.join(", "), words.length - told.length);
}
