import type { TextRange } from "../../text/range.ts";
import { pieceEnd } from "./piece-end.ts";
import { plainEnd } from "./plain-end.ts";

/** A word or a mark of a piece of prose. Contractions are taken apart (`didn't`: `did`, `not`), so that a grammar can read them. */
export interface Token {
  /** Lower case, straight apostrophes; a blanked stretch (code, a quotation) is `blank`, the name of a person `person`. */
  readonly word: string;
  /** Offsets into the prose. */
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** There where a noun that is nobody we know may be somebody's name: whoever takes it for one calls this. */
  readonly takeForName?: () => void;
}

/** Stands for what the prose left out: code, a quotation, an address. It is a thing, never a person. */
export const blank = "\u0000";

/** Stands for a name. */
export const person = "\u0001";

/** The words and marks of a prose in order. `persons` are ranges of it that name somebody, in order. */
export function tokensOf(text: string, persons: readonly TextRange[]): readonly Token[] {
  const found: Token[] = [];
  const all = text.toLowerCase();
  const lower = all.length === text.length ? all : undefined; // one letter in lower case may be two units
  let next = 0;
  let start = 0;
  while (start < text.length) {
    const plain = plainEnd(text, start);
    const end = plain > start ? plain : pieceEnd(text, start);
    while (next < persons.length && (persons[next]?.end ?? 0) <= start) next += 1;
    const named = persons[next];
    if (end > start) {
      if (named !== undefined && start < named.end && end > named.start)
        addNamed(found, text.slice(start, end), start, named);
      else if (plain > start) addPlain(found, plainToken(text, lower, start, end));
      else addWords(found, text.slice(start, end), start);
    }
    start = Math.max(end, start + 1);
  }
  return found;
}

function plainToken(text: string, lower: string | undefined, start: number, end: number): Token {
  const first = text.charCodeAt(start);
  const word = lower?.slice(start, end) ?? text.slice(start, end).toLowerCase();
  return { word, start, end, capital: first >= 65 && first <= 90 };
}

/** A piece that a name touches. */
function addNamed(found: Token[], raw: string, start: number, named: TextRange): void {
  const end = start + raw.length;
  addName(found, { word: person, start, end: Math.min(named.end, end), capital: true });
  if (/['’]s$/.test(raw)) found.push({ word: "'s", start: end - 2, end, capital: false });
}

/** The parts of a name are one token. */
function addName(found: Token[], token: Token): void {
  const last = found.at(-1);
  if (last?.word === person) found[found.length - 1] = { ...last, end: token.end };
  else found.push(token);
}

function addWords(found: Token[], raw: string, start: number): void {
  const end = start + raw.length;
  const mark = lone.get(raw);
  if (mark !== undefined) {
    found.push({ word: mark, start, end, capital: false });
    return;
  }
  const lower = raw.toLowerCase();
  const capital = lower !== raw && /^\p{Lu}/u.test(raw);
  if (isPlain.test(lower)) {
    addPlain(found, { word: lower, start, end, capital });
    return;
  }
  const straight = lower.replace(/’/g, "'");
  const word = marks.get(straight) ?? (/^\s/.test(straight) ? blank : straight);
  const tail = /(?!^)(?:n't|'(?:ve|d|re|ll|m|s))$/.exec(word);
  if (tail === null) {
    found.push({ word, start, end, capital });
    return;
  }
  const middle = start + tail.index;
  found.push({ word: stems.get(word) ?? word.slice(0, tail.index), start, end: middle, capital });
  found.push({ word: tails.get(tail[0]) ?? tail[0], start: middle, end, capital: false });
}

/** Most words: nothing to take apart. */
const isPlain = /^[a-z]+$/;

/** The words that a piece (see piece-end.ts) without a name is taken apart into. */
export function wordsOf(piece: string): readonly string[] {
  const found: Token[] = [];
  addWords(found, piece, 0);
  return found.map(({ word }) => word);
}

/** `cannot`, and contractions whose apostrophe was forgotten: `didnt`. */
function addPlain(found: Token[], token: Token): void {
  const { word, start, end } = token;
  const isShort = word.charCodeAt(word.length - 1) === 116; // all of them end in `t`
  const verb = isShort ? shortened.get(word) : undefined;
  if (verb === undefined) found.push(token);
  else found.push({ ...token, word: verb }, { word: "not", start, end, capital: false });
}

/** Words of letters alone that stand for a verb and "not", each with the verb. */
export const shortened: ReadonlyMap<string, string> = new Map([
  ["cannot", "can"],
  ...["did", "do", "does", "was", "were", "had", "has", "have", "should", "could", "would", "is", "are"].map(
    (verb): readonly [string, string] => [`${verb}nt`, verb],
  ),
]);

const marks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": "'s",
    "&": "and",
    "–": "—",
    "-": "—",
    "--": "—",
    "…": ".",
  }),
);

/** The marks that stand alone most often, each with the word that it is. */
const lone: ReadonlyMap<string, string> = new Map([
  ...[".", ",", ";", ":", "!", "?", "(", ")", "—"].map((mark) => [mark, mark] as const),
  ...marks,
]);

const stems: ReadonlyMap<string, string> = new Map(Object.entries({ "can't": "can", "won't": "will" }));

const tails: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "n't": "not",
    "'ve": "have",
    "'d": "had",
    "'re": "are",
    "'ll": "will",
    "'m": "am",
  }),
);
