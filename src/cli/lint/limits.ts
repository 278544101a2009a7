import { statSync } from "node:fs";
import { parseMarkdown, type ParseDocument } from "../../core/markdown/parse.ts";
import type { ParseTree } from "../../core/markdown/remark-tree.ts";
import { Failure } from "../failure.ts";

/** How many UTF-16 units of Markdown are parsed: remark takes seconds for so many, and four times as long for twice as many. */
const mostParsed = 2_000_000;

/** How many bytes are read at all: a record of 100,000 entries has eight million, and its entries need no parser. */
const mostRead = 32_000_000;

/**
 * Refuses a file by its size alone, before it is read.
 * @throws Failure
 */
export function refuseHuge(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > mostRead) throw tooLarge(file, size, mostRead, "bytes");
}

/**
 * Refuses what is no text although it decodes as such.
 * @throws Failure
 */
export function refuseBinary(file: string, text: string): void {
  if (!text.includes("\0")) return;
  throw new Failure(
    `${file} was not checked: it holds NUL bytes, so it is binary or UTF-16. Convert it to UTF-8, or leave it out.`,
  );
}

/** A parse for one file that refuses, by a Failure, what would take too long. */
export function boundedParse(file: string, parseTree: ParseTree | undefined): ParseDocument {
  return (text, leaveOut) => {
    const length = text.length - (leaveOut === undefined ? 0 : leaveOut.end - leaveOut.start);
    if (length > mostParsed) throw tooLarge(file, length, mostParsed, "characters");
    if (text.length > 2 * mostMarks && text.split("\n").some(isMarkedMuch)) throw nestedTooDeeply(file);
    return parseMarkdown(text, leaveOut, parseTree);
  };
}

/** Thousands of marks of emphasis on one line: remark's time for it grows with the square of their number, to minutes. */
function isMarkedMuch(line: string): boolean {
  if (line.length < 2 * mostMarks) return false;
  return (line.match(/[*_]+(?=[^\s*_])|(?<=[^\s*_])[*_]+/g)?.length ?? 0) > mostMarks;
}

const mostMarks = 4000;

/** What cannot be read since a parser that calls itself for what is inside would have no room left. */
export function nestedTooDeeply(file: string): Failure {
  return new Failure(`${file} was not checked: it nests too deeply. Flatten it, or leave it out.`);
}

function tooLarge(file: string, size: number, most: number, unit: string): Failure {
  const [has, limit] = [size, most].map((count) => (count / 1_000_000).toLocaleString("en"));
  return new Failure(
    `${file} was not checked: it has ${has} million ${unit}, and no more than ${limit} million are read. Split it, or leave it out.`,
  );
}
