import type { Action } from "../model/action.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { dueSigns, dueWords } from "./due-words.ts";
import { ownerLabels } from "./read-owner-data.ts";
import { withoutLeadingDue } from "./read-due.ts";

/**
 * What is to be done, without who does it and by when where these stand as facts of their own: behind a dash or a comma, in
 * brackets, behind a label, in front of a colon. `Add an alert — owner Jane Doe, due 2026-12-04` → `Add an alert`. Names and days
 * within a sentence stay; where nothing would be left, all of it does.
 */
export function wordsOfAction({ text, owner, due }: Pick<Action, "text" | "owner" | "due">): string {
  const known = [[ownerWords, owner] as const, [dayWords, due] as const].flatMap(([label, value]) =>
    value === undefined ? [] : [{ label, value }],
  );
  if (known.length === 0) return text;
  const rest = withoutOwnerInFront(without(withoutLeadingDue(text), known), owner);
  return /[\p{L}\p{N}]/u.test(rest) && rest !== owner ? rest : text;
}

const ownerWords = `(?:${ownerLabels}|assigned to|owned by|responsible)\\s*[:=：]?\\s*`;
const dayWords = `(?:(?:${dueWords})(?!\\p{L})(?: date)?(?:\\s*[:=：]| on| by| is)?|(?:${dueSigns})\\s?[:：]?)\\s*`;
const behind = String.raw`(?=\s*(?:$|[.,;:|)\]）、，；✅]|\s(?:[-–—→·/~•»]|:{2}|\/\/|->|=>)(?:\s|$)|[([（]))`;
const between = String.raw`(?:\s+(?:[-–—→|·/~•»]|:{2}|\/\/|->|=>)\s+|\s*[,;、，；]\s*|(?<=[.!?)\]])\s+|\s*\|\s*)`;

interface Known {
  readonly label: string;
  readonly value: string;
}

function without(text: string, known: readonly Known[]): string {
  return withoutLooseEnds(mayState(text, known) ? withoutFacts(text, known) : text);
}

/** Whether one of them may stand there: beyond ASCII, letters have more than two cases, so that only looking for them tells. */
function mayState(text: string, known: readonly Known[]): boolean {
  const lower = text.toLowerCase();
  return known.some(({ value }) => !isAscii(text + value) || lower.includes(value.toLowerCase()));
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

/** Expressions of this length are slow to make: in an action of a table there is nothing for them. */
function withoutFacts(text: string, known: readonly Known[]): string {
  const facts = known.map(({ label, value }) => `(?:${label})?${literal(value)}`).join("|");
  const stated = known.map(({ label, value }) => `(?:${label})${literal(value)}`).join("|");
  const inFront = new RegExp(
    String.raw`([([（])\s*(?:${facts})${behind}\s*(?:(?:[,;/|·、，；]|[-–—])\s*)?`,
    "giu",
  );
  const further = new RegExp(String.raw`(?:${between}(?:${facts})|\s+(?:${stated}))${behind}`, "giu");
  const sentence = new RegExp(String.raw`(?<=[.!?])\s+(?:${facts})(?:,\s*(?:${facts}))*\.(?=\s|$)`, "giu");
  let rest = text;
  // The second of two facts stands behind a separator once the first one is gone.
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(inFront, "$1").replace(sentence, "").replace(further, "");
  }
  return rest;
}

function withoutLooseEnds(text: string): string {
  return text
    .replace(/\s*[([（]\s*[)\]）]/gu, "")
    .replace(/(?:\s+(?:[-–—→|·/~•»]|:{2}|\/\/|->|=>)|[,;、，；])+\s*$/u, "")
    .trim();
}

/** `Jane Doe: add an alert`, `[Jane] Add an alert`, `Jane → add an alert`. */
function withoutOwnerInFront(text: string, owner: string | undefined): string {
  if (owner === undefined) return text;
  const name = literal(owner);
  return text.replace(
    new RegExp(String.raw`^(?:${name}(?:\s*[:：]|\s(?:[-–—→]|->))\s+|\[${name}\]\s+)(?=\S)`, "u"),
    "",
  );
}

const literal = oncePerText((words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
