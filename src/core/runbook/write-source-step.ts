import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Step } from "../model/step.ts";
import { insertion, type TextEdit } from "../text/edit.ts";
import { eolOf } from "../text/lines.ts";

/** A step to be written into a runbook. */
export interface NewStep {
  /** Markdown of its first line. */
  readonly lead: string;
  /** Markdown of what stands below it, without indent. */
  readonly body: string;
}

/**
 * Inserts a step behind `anchor` or before it, in the manner of that one: the same bullet and box, the next number, the same
 * level of heading. `nth` counts the steps that go to the same place, from 0. Undefined where the anchor's line is of no
 * kind that can be continued.
 */
export function insertStep(
  document: MarkdownDocument,
  anchor: Step,
  where: "before" | "behind",
  step: NewStep,
  nth: number,
): TextEdit | undefined {
  const manner = mannerOf(document, anchor);
  if (manner === undefined) return undefined;
  const eol = eolOf(document.text);
  const shift = where === "before" ? nth : nth + 1;
  const block = blockOf(manner, step, shift).join(eol);
  const gap = manner.isLoose || step.body !== "" ? eol + eol : eol;
  return where === "before"
    ? insertion(manner.lineStart, `${block}${gap}`)
    : insertion(anchor.range.end, `${gap}${block}`);
}

/** A remark for whoever tends the runbook, as a comment at the end of a step; undefined as above. */
export function insertRemark(document: MarkdownDocument, anchor: Step, remark: string): TextEdit | undefined {
  const manner = mannerOf(document, anchor);
  if (manner === undefined) return undefined;
  const eol = eolOf(document.text);
  const gap = manner.kind === "heading" ? eol + eol : anchor.body === "" ? eol : eol + eol;
  return insertion(anchor.range.end, `${gap}${manner.inner}${remark}`);
}

interface Manner {
  readonly kind: "item" | "heading";
  /** Where the anchor's first line begins. */
  readonly lineStart: number;
  /** The white space before the marker. */
  readonly indent: string;
  /** White space before what stands inside the step. */
  readonly inner: string;
  /** The marker with its box, for a step that many places behind the anchor. */
  readonly markerOf: (shift: number) => string;
  /** Whether blank lines stand between the steps. */
  readonly isLoose: boolean;
}

function mannerOf(document: MarkdownDocument, anchor: Step): Manner | undefined {
  const { text, lines } = document;
  const line = lines.lineAt(anchor.range.start);
  const lineStart = Math.max(lines.startOf(line), text.startsWith("\uFEFF") ? 1 : 0);
  const source = text.slice(lineStart, lines.endOf(line));
  const isLoose = anchor.body !== "" || /^[ \t]*(?:\r\n|\n|\r)/.test(nextLine(text, anchor.range.end));
  const heading = /^( {0,3}#{1,6}[ \t]+\W{0,8}step\s+#?)(\d+)(\s*[.:)–—-]*[ \t]*)/i.exec(source);
  if (heading !== null) {
    const [, before = "", number = "", behind = ""] = heading;
    const markerOf = (shift: number): string =>
      `${before}${Number(number) + shift}${behind.trim() === "" ? ": " : behind}`;
    return { kind: "heading", lineStart, indent: "", inner: "", markerOf, isLoose: true };
  }
  const item = /^([ \t]*)([-*+]|\d{1,9}(?=[.)]))([.)]?)([ \t]+)(\[[ xX]\][ \t]+)?/.exec(source);
  if (item === null) return undefined;
  const [, indent = "", mark = "", end = "", gap = "", box] = item;
  const open = box === undefined ? "" : "[ ] ";
  const isSame = numberBehind(text, anchor.range.end) === mark; // every step is numbered alike
  const markerOf = (shift: number): string =>
    `${/\d/.test(mark) && !isSame ? String(Number(mark) + shift) : mark}${end}${gap}${open}`;
  const inner = indent + " ".repeat(mark.length + end.length + gap.replace(/\t/g, "    ").length);
  return { kind: "item", lineStart, indent, inner, markerOf, isLoose };
}

function blockOf(manner: Manner, { lead, body }: NewStep, shift: number): readonly string[] {
  const below = body === "" ? [] : ["", ...body.split("\n")];
  return [
    manner.indent + manner.markerOf(shift) + lead,
    ...below.map((line) => (line === "" ? "" : manner.inner + line)),
  ];
}

/** The line behind the one that an offset stands in; empty where that is the last. */
function nextLine(text: string, offset: number): string {
  return /^[^\r\n]*(?:\r\n|\n|\r)([^\r\n]*(?:\r\n|\n|\r)?)/.exec(text.slice(offset))?.[1] ?? "x";
}

/** The number of the item that follows. */
function numberBehind(text: string, offset: number): string | undefined {
  return /^\s*(\d{1,9})[.)][ \t]/.exec(text.slice(offset, offset + 200))?.[1];
}
