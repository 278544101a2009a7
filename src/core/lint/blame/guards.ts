import { stops, words } from "./grammar-words.ts";
import type { Token } from "./tokens.ts";
import { wordAt } from "./words-at.ts";

/** Whether what follows at `at` is hedged away: "we do not treat human error as a cause", "nobody is at fault". */
export function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= 9; back -= 1) {
    const word = wordAt(tokens, back);
    if (stops.has(word) || word === "but" || word === ",") return false;
    if (denials.has(word) && !(word === "than" && expected.has(wordAt(tokens, back + 1)))) return true;
    if (word === "than" && wordAt(tokens, back - 1) === "rather") return true;
    if (word === "of" && wordAt(tokens, back - 1) === "instead") return true;
  }
  return false;
}

const denials = words(`
  against avoid avoiding avoids blameless cannot exclude excluded excludes if neither never no nobody none nor not ruled than treat
  treating unless versus vs whenever wherever without
`);

/** "Longer than necessary" denies nothing. */
const expected = words("expected necessary needed planned required usual");

/** Whether the words at `at` are only spoken of: "what they call human error", "the label operator error". */
export function isNamed(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3, 4].some((back) => naming.has(wordAt(tokens, at - back)));
}

const naming = words(`
  call called calling calls categories categorised categorized category classified classify label labeled labeling labelled
  labelling labels phrase so-called term
`);

/** What denies, or says how things are in general: "human error is inevitable". */
const generally = words(
  "never no symptom where beginning inevitable unavoidable expected normal bound happens",
);

/** Whether the clause goes on to deny what stands before `at`: "human error is never a root cause". */
export function isDeniedBehind(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 6 && next < tokens.length; next += 1) {
    const word = wordAt(tokens, next);
    if (stops.has(word)) return false;
    const denies = word === "not" && wordAt(tokens, next + 1) !== "to";
    if (denies || generally.has(word)) return true;
  }
  return false;
}

/** Whether the verb at `first` stands in a clause that says what might be: "if an operator forgets the flag". */
export function isSupposed(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && first - at <= 9; at -= 1) {
    const word = wordAt(tokens, at);
    if (stops.has(word) || word === ",") return false;
    if (supposing.has(word)) return true;
  }
  return false;
}

const supposing = words("if unless whenever lest");

/** Whether the clause of `at` asks or heads a list: "what could have gone better", "why did nobody notice". */
export function isAsked(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < tokens.length && next - at < 25; next += 1) {
    const word = wordAt(tokens, next);
    if (word === "?") return true;
    if (stops.has(word)) break;
  }
  for (let back = at - 1; back >= 0 && at - back <= 8; back -= 1) {
    const word = wordAt(tokens, back);
    if (stops.has(word) || word === ",") return false;
    if (asking.has(word)) return true;
  }
  return false;
}

const asking = words("what how where things areas ways whether improvements");
