import type { Token } from "./drawn-token.ts";

/** Where each character (UTF-16) of a text token stands in the source. */
export type Places = readonly number[];

/** A stretch of the source that one inline token was made of. */
export interface InlineSource {
  readonly source: string;
  /** Where its first line begins, and each of its lines ends. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where the texts and the code of an inline token stand in the source. markdown-it does not say it: they are looked for in
 * order, line by line, past the marks between them. A token that is not found has no places; `children` are as
 * parsed, or with pieces taken out.
 */
export function wordPlaces(
  content: string,
  children: readonly Token[],
  { source, start, end }: InlineSource,
): ReadonlyMap<Token, Places> {
  const lines = linesOf(content, source, start, end);
  const found = new Map<Token, Places>();
  let line = 0;
  let at = lines[0]?.start ?? start;
  for (const child of children) {
    const stop = lines[line]?.end ?? end;
    if (child.type === "softbreak" || child.type === "hardbreak") {
      line += 1;
      at = lines[line]?.start ?? stop;
    } else if (child.type === "text" || child.type === "code_inline") {
      const places = placesOf(child.content, source, at, stop);
      if (places !== undefined) found.set(child, places);
      at = (places?.at(-1) ?? at - 1) + 1;
    } else {
      at = behind(child, source, at, stop);
    }
  }
  return found;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines of an inline's content in the source, without what stands before them: bullets, marks of quotations, blanks. */
function linesOf(content: string, source: string, start: number, end: number): readonly Line[] {
  let from = start;
  return content.split("\n").map((words) => {
    const next = source.indexOf("\n", from);
    const stop = next === -1 || next > end ? end : next;
    const own = source.slice(from, stop).trimEnd();
    const bare = words.trim();
    const column = own.endsWith(bare) ? own.length - bare.length : Math.max(own.indexOf(bare), 0);
    const line = { start: from + column, end: stop };
    from = stop + 1;
    return line;
  });
}

function placesOf(words: string, source: string, from: number, stop: number): Places | undefined {
  if (words === "") return undefined;
  const at = source.indexOf(words, from);
  return at !== -1 && at + words.length <= stop ? run(at, words.length) : alike(words, source, from, stop);
}

function run(start: number, length: number): Places {
  return Array.from({ length }, (_, index) => start + index);
}

/** The same where the source writes characters another way: escaped, as references, or with plain quotes for curly ones. */
function alike(words: string, source: string, from: number, stop: number): Places | undefined {
  const places: number[] = [];
  let at = from;
  for (const letter of words) {
    if (at >= stop) return undefined;
    const reference = /^&#?\w{1,31};/.exec(source.slice(at, at + longestReference))?.[0];
    const next = source.slice(at, Math.min(at + mostMarks, stop)).indexOf(letter);
    if (reference === undefined && next > 0) at += next;
    // Of a pair of surrogates both halves stand where their character does.
    places.push(...Array.from({ length: letter.length }, () => at));
    at += reference?.length ?? (next === -1 ? 1 : letter.length);
  }
  return places;
}

const longestReference = 34;

/** How many characters of marks stand between two texts at most. */
const mostMarks = 12;

/** Where the search goes on behind what shows no text of its own. */
function behind({ type, content }: Token, source: string, at: number, stop: number): number {
  if (type === "html_inline") {
    const found = source.indexOf(content, at);
    return found === -1 || found >= stop ? at : found + content.length;
  }
  const pattern = type === "image" ? picture : type === "link_close" ? target : undefined;
  return at + (pattern?.exec(source.slice(at, stop))?.[0].length ?? 0);
}

const address = String.raw`(?:\((?:\\.|[^()\\]|\([^()]*\))*\)|\[[^\]]*\])?`;
/** What closes a link: the marks of its words' end, its bracket and where it leads. */
const target = new RegExp(String.raw`^[*_~\x60]*\]${address}`);
const picture = new RegExp(String.raw`^[^!]*!\[(?:\\.|[^\]\\])*\]${address}`);
