import { writeHeading } from "../markdown/inline-text.ts";
import { leadAt } from "../markdown/lead-of.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Step } from "../model/step.ts";
import { readRunbook } from "./read-runbook.ts";

/**
 * The runbook as it stands in a record: every step a numbered task with its body indented under it, phases as headings.
 * All boxes are open. Empty where the source has no steps. The source is never changed. Steps count on from `before`;
 * those at the top level that are not `wanted` are left out with all below them.
 */
export function copyRunbook(
  source: string,
  before = 0,
  wanted: (step: Step) => boolean = () => true,
): string {
  const { document, steps, heading } = readRunbook(source);
  const lines: string[] = [];
  let phase: string | undefined;
  let number = before;
  for (const step of steps.filter((candidate) => candidate.depth === 0 && wanted(candidate))) {
    const itsPhase = step.phase === heading ? undefined : step.phase; // steps that stand under the title alone
    if (itsPhase !== phase) {
      phase = itsPhase;
      if (phase !== undefined) {
        lines.push(...(isText(lines.at(-1)) ? [""] : []), `### ${writeHeading(phase)}`, "");
      }
    }
    number += 1;
    lines.push(...taskLines(document, step, `${number}. `, steps));
  }
  return lines.join("\n").trimEnd();
}

/** Whether a line is there and holds something: only then does a heading behind it need a blank line. */
function isText(line: string | undefined): boolean {
  return line !== undefined && line !== "";
}

function taskLines(
  document: MarkdownDocument,
  step: Step,
  marker: string,
  steps: readonly Step[],
): readonly string[] {
  const lead = leadAt(document, step.range.start);
  const title = lead?.source ?? step.text;
  const body = lead === undefined ? [] : bodyLines(document, step, lead.end, steps);
  const indent = " ".repeat(marker.length);
  const indented = body.map((line) => (line === "" ? "" : indent + line));
  return [`${marker}[ ] ${title}`, ...(indented.length === 0 ? [] : ["", ...indented, ""])];
}

/** What stands below a step's first line, without its indent; sub-steps in it become open tasks. */
function bodyLines(
  document: MarkdownDocument,
  step: Step,
  leadEnd: number,
  steps: readonly Step[],
): readonly string[] {
  const { lines, text } = document;
  const from = lines.lineAt(leadEnd) + 1;
  const to = lines.lineAt(Math.max(leadEnd, step.range.end - 1));
  const subSteps = new Set(steps.filter((other) => other.depth > step.depth).map((other) => other.line - 1));
  const body: string[] = [];
  for (let line = from; line <= to; line += 1) {
    const source = text.slice(lines.startOf(line), lines.endOf(line));
    body.push(subSteps.has(line) ? asOpenTask(source) : source);
  }
  return withoutIndent(withoutBlankEdges(body));
}

function asOpenTask(line: string): string {
  return line.replace(/^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+)(?:\[[ xX]\][ \t]+)?/, "$1[ ] ");
}

function withoutBlankEdges(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return first === -1 ? [] : lines.slice(first, last + 1);
}

function withoutIndent(lines: readonly string[]): readonly string[] {
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...indents);
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(shared)));
}
