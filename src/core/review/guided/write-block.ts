import type { DecideContext } from "../../incident/decide-context.ts";
import { planned, refused, type Decision } from "../../incident/decision.ts";
import type { Intent } from "../../incident/intent.ts";
import type { ReadDocument } from "../../incident/read-document.ts";
import { insertHeaded } from "../../lint/insert-section.ts";
import { conceptOf } from "../../lint/sections.ts";
import type {
  FactorBlock,
  ReviewBlock,
  SenseBlock,
  SeverityBlock,
  StandingBlock,
  WhysBlock,
} from "../../model/review-block.ts";
import type { Section, SectionConcept } from "../../model/section.ts";
import { titleOf } from "../../model/title-of.ts";
import type { Policy } from "../../policy/policy.ts";
import { conflictLine } from "../../text/conflict-markers.ts";
import type { TextEdit } from "../../text/edit.ts";
import { eolOf } from "../../text/lines.ts";
import type { TextRange } from "../../text/range.ts";
import { t } from "../../text/say.ts";
import { factorEdits, factorItem } from "./factor-edits.ts";
import { headingOf, inline, linesOf, severityLine } from "./block-lines.ts";
import { insertBehind } from "./insert-behind.ts";
import { linesInstead, placeOfWhys } from "./standing-whys.ts";
import { refuseUnlessReview } from "./refuse-unless-review.ts";
import { isWrittenPlainly } from "./written-plainly.ts";

/**
 * Writes what somebody worded with a guide into a review, where it belongs: Five Whys and how it made sense under headings
 * of their own among the contributing factors, a factor like those that stand there, a word on the severity in its section.
 * One insertion, or one block in the place of that which it was loaded from; all the rest reads as before, or it is refused.
 */
export function writeBlock(
  read: ReadDocument,
  { block }: Extract<Intent, { kind: "write-block" }>,
  { policy }: DecideContext,
): Decision {
  const refusal = refuseUnlessReview(read) ?? (isBlank(block) ? nothing() : undefined);
  if (refusal !== undefined) return refusal;
  const { document } = read;
  const edits = editsFor(read, block, policy);
  const [first] = edits;
  const line = first && conflictLine(document.text, document.lines, around(read, first));
  if (line !== undefined) {
    return refused(t("It has merge conflict markers at line {0}. Resolve them, then try again.", line), line);
  }
  if (first === undefined && block.kind === "whys" && block.replaces !== undefined)
    return changed(block.replaces);
  const edit = edits.find((candidate) => isWrittenPlainly(read, candidate, block, policy));
  return edit === undefined
    ? refused(t("It can't be added there safely. Add it by hand; something above it may be left open."))
    : planned([edit]);
}

function changed({ line }: StandingBlock): Decision {
  return refused(
    t("The Five Whys at line {0} were changed meanwhile. Load them again, or write yours as new ones.", line),
    line,
  );
}

function nothing(): Decision {
  return refused(t("There is nothing to write yet: a few words are enough."));
}

/** Whether nothing was said that a reader would miss; that a severity was right is something. */
function isBlank(block: ReviewBlock): boolean {
  if (block.kind === "severity") return false;
  return block.kind === "factor" ? inline(block.text) === "" : linesOf(block).length === 0;
}

/** The section that is written to, as far as the place in it and the next words behind that. */
function around({ document, snapshot }: ReadDocument, { start, end }: TextEdit): TextRange {
  const above = snapshot.sections.findLast(({ heading }) => heading.start < start);
  const next = /\S/.exec(document.text.slice(end))?.index ?? 0;
  return { start: above?.heading.start ?? 0, end: end + next + 1 };
}

/** The places where it might go, the best first. */
function editsFor(read: ReadDocument, block: ReviewBlock, policy: Policy): readonly TextEdit[] {
  switch (block.kind) {
    case "whys":
      return block.replaces === undefined
        ? guideEdits(read, block, policy)
        : insteadOf(read, block, block.replaces);
    case "sense":
      return guideEdits(read, block, policy);
    case "factor":
      return factorPlaces(read, block, policy);
    case "severity":
      return severityEdits(read, block, policy);
  }
}

function insteadOf(read: ReadDocument, block: WhysBlock, standing: StandingBlock): readonly TextEdit[] {
  const place = placeOfWhys(read, standing);
  const eol = eolOf(read.document.text);
  return place === undefined ? [] : [{ ...place, newText: linesInstead(standing, block).join(eol) }];
}

function guideEdits(read: ReadDocument, block: WhysBlock | SenseBlock, policy: Policy): readonly TextEdit[] {
  const { document } = read;
  const factors = sectionsOn(read, policy, ["contributing-factors"])[0];
  const heading = headingOf(block);
  const lines = linesOf(block);
  if (factors === undefined) return newSection(read, heading, lines, policy);
  const marks = "#".repeat(Math.min(6, factors.level + 1));
  return [insertBehind(document.text, factors.body, [`${marks} ${heading}`, "", ...lines])];
}

function factorPlaces(read: ReadDocument, block: FactorBlock, policy: Policy): readonly TextEdit[] {
  const factors = sectionsOn(read, policy, ["contributing-factors"]);
  if (factors.length > 0) return factorEdits(read, factors, block, policy);
  const heading = policy.sections.aliases["contributing-factors"]?.[0] ?? "Contributing factors";
  return newSection(read, heading, [factorItem(block)], policy);
}

function severityEdits(read: ReadDocument, block: SeverityBlock, policy: Policy): readonly TextEdit[] {
  const { document, snapshot } = read;
  const line = severityLine(block);
  const section = snapshot.sections.find(
    ({ text, level }) => level > 1 && /\b(?:severity|sev level|sev)\b/i.test(text) && !/impact/i.test(text),
  );
  if (section === undefined) return newSection(read, "Severity", [line], policy);
  const next = snapshot.sections.find(({ heading }) => heading.start >= section.body.start);
  const own = { start: section.body.start, end: next?.heading.start ?? section.body.end };
  return [insertBehind(document.text, own, [line])];
}

/** Before what comes behind the causes in most reviews, else at the end. */
function newSection(
  read: ReadDocument,
  heading: string,
  lines: readonly string[],
  policy: Policy,
): readonly TextEdit[] {
  const { sections } = read.snapshot;
  const [before] = sectionsOn(read, policy, ["went-well", "went-wrong", "lucky", "lessons", "actions"]);
  const title = titleOf(sections);
  const usual = sections.find(({ level }) => level === 2) ?? sections.find((other) => other !== title);
  const edit = insertHeaded(read.document, { heading, lines, after: undefined, before }, usual);
  return edit === undefined ? [] : [edit];
}

function sectionsOn(
  { snapshot: { sections } }: ReadDocument,
  policy: Policy,
  concepts: readonly SectionConcept[],
): readonly Section[] {
  const title = titleOf(sections);
  return sections.filter((section) => section !== title && concepts.includes(conceptOf(section, policy)));
}
