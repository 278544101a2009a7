import type { MarkdownDocument } from "../../markdown/parse.ts";
import type { Step } from "../../model/step.ts";
import { eolOf } from "../../text/lines.ts";
import { insertion, type TextEdit } from "../../text/edit.ts";

/**
 * The edit that adds a line at the end of a step, as a paragraph of its own. Undefined where it would stand somewhere else: behind
 * steps below the step, in a fence that nobody closed, in a quotation, or where tabs say how far in it stands.
 */
export function addToStep(
  { text, lines }: MarkdownDocument,
  { range, commands }: Pick<Step, "range" | "commands">,
  line: string,
): TextEdit | undefined {
  const source = text.slice(range.start, range.end).trimEnd();
  const before = text.slice(lines.startOf(lines.lineAt(range.start)), range.start).replace(/^\uFEFF/, "");
  const marker = /^(?:(?:[-*+]|\d{1,9}[.)]) {1,4})?/.exec(source)?.[0] ?? "";
  const fences = source.match(/^[ \t]*(?:`{3,}|~{3,})/gm)?.length ?? 0;
  if (!/^ *$/.test(before) || fences !== 2 * commands.length || /^\t/m.test(source)) return undefined;
  const eol = eolOf(text);
  const indent = " ".repeat(marker === "" ? 0 : before.length + marker.length);
  return insertion(range.start + source.length, `${eol}${eol}${indent}${line}`);
}
