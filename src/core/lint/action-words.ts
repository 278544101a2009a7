import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { oncePerText } from "../text/once-per-text.ts";
import type { TextRange } from "../text/range.ts";
import { placeOfText } from "./action-row.ts";

/**
 * What an action says is to be done, without what teams write in front of it: an issue, a priority, a label, or who does
 * it (`@jdoe`, `Jane to`).
 */
export function taskOf({ text, owner = "" }: Action): string {
  return taskIn(`${owner}\n${text}`);
}

/** The owner on the first line, the text behind it: each is looked into once, wherever the action stands. */
const taskIn = oncePerText((both) => {
  const end = both.indexOf("\n");
  return [ticket, priority, label, (task: string) => withoutOwner(task, both.slice(0, end)), ticket].reduce(
    (task, strip) => strip(task),
    both.slice(end + 1).trim(),
  );
});

function ticket(task: string): string {
  return task.replace(
    /^(?:[[(]?(?:[\w.-]+\/[\w.-]+)?#\d+[\])]?|[[(]?[A-Z][A-Z\d]+-\d+[\])]?)\s*[:–—-]?\s+/,
    "",
  );
}

function priority(task: string): string {
  return task.replace(
    /^[[(]?(?:P[0-5]|HIGH|MEDIUM|LOW|MUST|SHOULD|COULD|TODO|URGENT)[\])]?\s*[:–—-]?\s+(?=\S)/,
    "",
  );
}

/** `Alerting: page two people`; a label of more than three words is a sentence. */
function label(task: string): string {
  return task.replace(/^\p{Lu}[\p{L}\d/&-]*(?: [\p{L}\d/&-]+){0,2}:\s+(?=\S)/u, "");
}

function withoutOwner(task: string, owner: string): string {
  if (owner === "") return task;
  const bare = task.replace(/^the /i, "");
  const name = owner.replace(/^the /i, "");
  if (!bare.startsWith(name)) return task;
  return bare.slice(name.length).replace(/^\s*[:,–—-]?\s*(?:(?:to|will|should|must|needs to)\s+)?/, "");
}

/** Where words of an action stand in its source; all of its text where markup hides them. */
export function placeOfWords(document: MarkdownDocument, action: Action, words: string): TextRange {
  const whole = placeOfText(document, action);
  const at = document.text.slice(whole.start, whole.end).indexOf(words);
  return at === -1 ? whole : { start: whole.start + at, end: whole.start + at + words.length };
}
