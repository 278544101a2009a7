import { Parser, HtmlRenderer } from "commonmark";
import MarkdownIt from "markdown-it";
import { decide } from "../../src/core/incident/decide.ts";
import type { Decision } from "../../src/core/incident/decision.ts";
import { readDocument, type ReadDocument } from "../../src/core/incident/read-document.ts";
import type { Intent } from "../../src/core/incident/intent.ts";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import type { TimelineEntry } from "../../src/core/model/entry.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { keyOf } from "../../src/core/timeline/write/anchor.ts";
import { treeOutside } from "../../src/core/timeline/write/tree-outside.ts";

export type LogIntent = Extract<Intent, { kind: "log" }>;

/** What became of an entry: refused, or written so that these laws are broken (none, if all is well). */
export type Outcome =
  | { readonly kind: "refused"; readonly reason: string; readonly nested: boolean }
  | {
      readonly kind: "written";
      readonly text: string;
      readonly broken: readonly string[];
      readonly nested: boolean;
    };

/** Reads any Markdown as the command line does. */
export function readAny(text: string): ReadDocument {
  return readDocument(text, { policy: defaultPolicy });
}

/** Logs into a document and checks the laws of writing. */
export function logInto(text: string, intent: LogIntent): Outcome {
  const before = readAny(text);
  const nested = before.snapshot.timeline.some(({ range }) =>
    /^[ \t>]*[ \t>]\S/.test(text.slice(text.lastIndexOf("\n", range.start) + 1)),
  );
  const decision = decide(before, intent, { policy: defaultPolicy });
  if (decision.kind === "refused") return { kind: "refused", reason: decision.reason, nested };
  const after = applyEdits(text, decision.edits);
  const broken = [
    ...splicedOnly(decision),
    ...sameTree(before, decision, after),
    ...sameHtml(text, after),
    ...readBack(before, after, intent),
  ];
  return { kind: "written", text: after, broken, nested };
}

function splicedOnly(decision: Extract<Decision, { kind: "planned" }>): readonly string[] {
  return decision.edits.length === 1 && decision.edits.every(({ start, end }) => start === end)
    ? []
    : ["1: one insertion and nothing else"];
}

function sameTree(
  before: ReadDocument,
  { edits }: Extract<Decision, { kind: "planned" }>,
  after: string,
): readonly string[] {
  const [edit] = edits;
  if (edit === undefined) return [];
  const hole = { start: edit.start, end: edit.start + edit.newText.length };
  const same = treeOutside(before.document, edits) === treeOutside(readAny(after).document, [hole]);
  return same ? [] : ["2: the tree outside is the same"];
}

const markdownIt = new MarkdownIt("default", { html: true });
const parser = new Parser();
const renderer = new HtmlRenderer();

/**
 * What other parsers render is what they rendered before, with one stretch more. With `gaps` ignored, whether lists are
 * loose does not count.
 */
export function sameHtml(
  before: string,
  after: string,
  gaps: "compared" | "ignored" = "compared",
): readonly string[] {
  const html = gaps === "compared" ? (text: string) => text : tight;
  if (/^.*\S.*\r?\n[ >]*\[\^[^\]]+\]:/m.test(before)) return []; // they know no footnotes: text to go on with
  const [bare, bareAfter] = [withoutFrontMatter(before), withoutFrontMatter(after)];
  const it = isOneMore(html(markdownIt.render(bare)), html(markdownIt.render(bareAfter)));
  const hasTable = /^[ >]*\|?[ :|]*-[-| :]*\|/m.test(bare); // commonmark.js knows no tables
  const reference = hasTable || isOneMore(html(toHtml(bare)), html(toHtml(bareAfter)));
  return [
    ...(it ? [] : ["2: markdown-it renders the rest the same"]),
    ...(reference ? [] : ["2: commonmark.js renders the rest the same"]),
  ];
}

function tight(html: string): string {
  return html.replace(/<\/?p>|\s+/g, "");
}

function toHtml(text: string): string {
  return renderer.render(parser.parse(text));
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^\uFEFF?(?:---\r?\n[^]*?\n---\r?\n)?/, "");
}

function isOneMore(before: string, after: string): boolean {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return start + end >= before.length;
}

function readBack(before: ReadDocument, after: string, intent: LogIntent): readonly string[] {
  const { timeline } = readAny(after).snapshot;
  const old = before.snapshot.timeline;
  if (timeline.length !== old.length + 1) return ["3: one entry more is read"];
  const index = timeline.findIndex((entry, place) => !isSame(entry, old[place]));
  const at = index === -1 ? timeline.length - 1 : index;
  const entry = timeline[at];
  if (entry === undefined) return ["3: it is read"];
  const broken: string[] = [];
  if (!timeline.slice(at + 1).every((other, place) => isSame(other, old[at + place]))) {
    broken.push("3: the others read as before");
  }
  if (onOneLine(entry.text) !== onOneLine(intent.text))
    broken.push(`3: its text is read back: ${entry.text}`);
  if (entry.type !== intent.type) broken.push("3: its type is read back");
  if (!isMoment(entry, intent)) broken.push("3: its instant is read back");
  const keys = timeline.map((one) => (one.time === undefined ? undefined : keyOf(one)));
  const [previous, own, next] = [keys[at - 1], keys[at], keys[at + 1]];
  const inOrder = old.map(keyOf).every((key, place, all) => (key ?? 0) >= (all[place - 1] ?? 0));
  if (inOrder && own !== undefined && ((previous ?? own) > own || (next ?? own) < own)) {
    broken.push("4: it stands in order of time");
  }
  return broken;
}

/** To the second, the minute or, where no clock is written, the day. */
function isMoment(entry: TimelineEntry, { at }: LogIntent): boolean {
  if (entry.time === undefined) return entry.instant === undefined && entry.date !== undefined;
  const step = entry.time.length > 5 ? 1000 : 60_000;
  return entry.instant === Math.floor(at / step) * step;
}

function isSame(a: TimelineEntry, b: TimelineEntry | undefined): boolean {
  return a.raw === b?.raw && a.text === b.text && a.instant === b.instant && a.date === b.date;
}

function onOneLine(text: string): string {
  return cleanTyped(text).replace(/\s+/g, " ").trim();
}
