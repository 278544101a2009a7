import { writeHeading, writeInline } from "../../markdown/inline-text.ts";
import { recordValues, type RecordVariable } from "../../updates/record-values.ts";
import { unknown } from "./fact-words.ts";
import { blockLines, type Block, type ReviewSource } from "./piece.ts";
import type { ReviewTemplate, TemplateLine } from "./review-template.ts";
import { blockFor } from "./block-for.ts";

/** A section of a draft with what it is made of; the first of a draft has no heading, but perhaps the title. */
export interface DraftSection {
  /** The heading's words; undefined for what stands above the first one below the title. */
  readonly heading: string | undefined;
  readonly parts: readonly DraftPart[];
}

/** A line of a draft's own words, or a block of facts. */
export type DraftPart =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "block"; readonly block: Block };

/**
 * A template with the facts of a record, section by section, those of the highest level below the title. A section that has
 * blocks alone goes where none of them has anything to say. A word that the record does not say is "unknown".
 */
export function renderReview(template: ReviewTemplate, source: ReviewSource): readonly DraftSection[] {
  const parts = template.lines.flatMap((line) => renderLine(line, source));
  return sectionsOf(withTitle(parts, source)).filter(hasSomething).map(withoutGaps);
}

/** The Markdown of a section, its heading included. */
export function sectionLines({ parts }: DraftSection): readonly string[] {
  return parts.flatMap((part) => (part.kind === "line" ? [part.text] : blockLines(part.block)));
}

function renderLine(line: TemplateLine, source: ReviewSource): readonly DraftPart[] {
  const values = recordValues(source.record, source.policy);
  const isHeading = line[0]?.kind === "text" && headingOf(line[0].text) !== undefined;
  const text = line
    .map((part) => {
      if (part.kind === "text") return part.text;
      return part.variable.kind === "words" ? valueOf(values, part.variable.name, isHeading) : "";
    })
    .join("");
  const blocks = line.flatMap((part): readonly DraftPart[] =>
    part.kind === "variable" && part.variable.kind === "block"
      ? [{ kind: "block", block: blockFor(part.variable.name, source) }]
      : [],
  );
  if (blocks.length === 0) return [{ kind: "line", text }];
  return text.trim() === "" ? blocks : [{ kind: "line", text: text.trimEnd() }, empty, ...blocks];
}

const empty: DraftPart = { kind: "line", text: "" };

function valueOf(
  values: Readonly<Record<RecordVariable, string | undefined>>,
  name: RecordVariable,
  isHeading: boolean,
): string {
  const value = (values[name] ?? (name === "title" ? "Incident" : unknown)).replace(/\s+/g, " ");
  return isHeading ? writeHeading(value) : writeInline(value);
}

/** A drill says so in its title; a template without a title gets one. */
function withTitle(parts: readonly DraftPart[], { record }: ReviewSource): readonly DraftPart[] {
  const drill = record.drill ? "DRILL: " : "";
  const at = parts.findIndex((part) => part.kind === "line" && levelOf(part.text) === 1);
  const title = parts[at];
  if (title?.kind !== "line") {
    const words = writeHeading((record.title ?? "Incident").replace(/\s+/g, " "));
    return [{ kind: "line", text: `# ${drill}Review: ${words}` }, empty, ...parts];
  }
  return parts.with(at, { kind: "line", text: title.text.replace(/^#[ \t]+/, `# ${drill}`) });
}

function sectionsOf(parts: readonly DraftPart[]): readonly DraftSection[] {
  const levels = parts.map((part) => (part.kind === "line" ? levelOf(part.text) : undefined));
  const level = Math.min(
    ...levels.filter((other) => other !== undefined && other > 1).map((other) => other ?? 7),
  );
  const starts = levels.flatMap((other, index) => (other === level ? [index] : []));
  return [0, ...starts].flatMap((start, index) => {
    const inside = parts.slice(start, starts[index] ?? parts.length);
    const first = inside[0];
    if (inside.length === 0) return [];
    return [
      { heading: index === 0 || first?.kind !== "line" ? undefined : headingOf(first.text), parts: inside },
    ];
  });
}

function hasSomething({ heading, parts }: DraftSection): boolean {
  if (heading === undefined || !parts.some(({ kind }) => kind === "block")) return true;
  return parts
    .slice(1)
    .some((part) => (part.kind === "line" ? part.text.trim() !== "" : blockLines(part.block).length > 0));
}

/** One empty line between what is left, and one at the end. */
function withoutGaps(section: DraftSection): DraftSection {
  const kept: DraftPart[] = [];
  for (const part of section.parts) {
    const isGap = part.kind === "line" ? part.text === "" : blockLines(part.block).length === 0;
    const last = kept.at(-1);
    if (isGap && (last === undefined || (last.kind === "line" && last.text === ""))) continue;
    if (part.kind === "block" && last?.kind === "block") kept.push(empty);
    kept.push(isGap ? empty : part);
  }
  const isEnded = kept.at(-1)?.kind === "line" && kept.at(-1) === empty;
  return { ...section, parts: isEnded ? kept : [...kept, empty] };
}

function levelOf(line: string): number | undefined {
  return /^(#{1,6})[ \t]+\S/.exec(line)?.[1]?.length;
}

function headingOf(line: string): string | undefined {
  return /^#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?$/.exec(line)?.[1];
}
