import type {
  Heading,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from "mdast";
import { betweenBars } from "../lint/action-row.ts";
import { isPrompt, isTemplateText } from "../lint/placeholder.ts";
import { blocksWithin } from "../markdown/blocks.ts";
import { rangeOf, startOf, type MarkdownDocument } from "../markdown/parse.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Factor, FactorKind } from "../model/factor.ts";
import type { Section, SectionConcept } from "../model/section.ts";
import { titleOf } from "../model/title-of.ts";
import { oncePer } from "../text/once-per.ts";
import type { TextRange } from "../text/range.ts";
import { kindInWords, kindOf, type KindInWords } from "./factor-kind.ts";

/**
 * The contributing factors of a review, in the order they stand: the items, rows and headings of its sections on them, and
 * the paragraphs of a section that has none of these. A kind is read where it is stated (see `kindInWords`), in a column
 * `Kind` and in the heading or label of a group. What answers Five Whys or asks how it made sense leads to factors, and is
 * none. `conceptOf` says what a section is about where a team has headings of its own.
 */
export function readFactors(
  document: MarkdownDocument,
  sections: readonly Section[],
  conceptOf: (section: Section) => SectionConcept = ({ concept }) => concept,
): readonly Factor[] {
  return stretchesOf(sections, conceptOf, document.text.length).flatMap((stretch) =>
    inStretch(document, stretch),
  );
}

/** What stands between a heading inside a section on factors and the next heading. */
interface Stretch {
  readonly section: Section;
  readonly range: TextRange;
  /** Whether its heading is a factor itself. */
  readonly named: boolean;
  /** What the heading of its group says. */
  readonly kind: FactorKind | undefined;
  /** Whether headings below this one name the factors. */
  readonly hasNamed: boolean;
}

function stretchesOf(
  sections: readonly Section[],
  conceptOf: (section: Section) => SectionConcept,
  end: number,
): readonly Stretch[] {
  const title = titleOf(sections);
  const about = sections.map((section) => (section === title ? "other" : conceptOf(section)));
  const stretches: Stretch[] = [];
  const open: { readonly level: number; readonly on: boolean; readonly kind: FactorKind | undefined }[] = [];
  for (let index = 0; index < sections.length; index += 1) {
    const section = sections[index];
    if (section === undefined) continue;
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    const above = open.at(-1);
    const concept = about[index] ?? "other";
    const known = concept === "contributing-factors" && !leadsToFactors.test(section.text);
    const inside = concept === "other" && above?.on === true && !leadsToFactors.test(section.text);
    if (!known && !inside) {
      open.push({ level: section.level, on: false, kind: undefined }); // of most sections nothing else is asked
      continue;
    }
    const own = kindOf(section.text);
    const kind = own ?? (inside ? above.kind : undefined);
    open.push({ level: section.level, on: !(inside && own === undefined), kind });
    const next = sections[index + 1];
    const hasNamed =
      next !== undefined &&
      next.level > section.level &&
      about[index + 1] === "other" &&
      !leadsToFactors.test(next.text);
    const range = { start: section.body.start, end: next?.heading.start ?? end };
    stretches.push({ section, range, named: inside && own === undefined, kind, hasNamed });
  }
  return stretches;
}

/** Questions on the way to a factor: their answers are no list of factors. */
const leadsToFactors = /\b(?:five|5) whys?\b|^whys?\b|\bma(?:k|d)e sense\b/i;

function inStretch(document: MarkdownDocument, stretch: Stretch): readonly Factor[] {
  const blocks = blocksWithin(document, stretch.range);
  if (stretch.named) return namedFactor(document, stretch, blocks);
  const found = blocks.flatMap((block): readonly Factor[] => {
    if (block.type === "list")
      return block.children.flatMap((item) => factorsOfItem(document, item, stretch.kind));
    return block.type === "table" ? factorsOfTable(document, block, stretch.kind) : [];
  });
  const rest = blocks.flatMap((block) => {
    if (block.type !== "paragraph") return [];
    const isAlone = found.length === 0 && !stretch.hasNamed && !plainText(block).endsWith(":");
    if (!isAlone && kindInWords(plainText(block)).kind === undefined) return [];
    const factor = factorOf(document, block, block, "paragraph", stretch.kind);
    return factor === undefined ? [] : [factor];
  });
  return [...found, ...rest].sort((a, b) => a.range.start - b.range.start);
}

/** `### The pool was sized by guess`, its kind in the heading or alone in the first paragraph. */
function namedFactor(
  document: MarkdownDocument,
  { section, kind }: Stretch,
  blocks: readonly RootContent[],
): readonly Factor[] {
  const heading = blocksWithin(document, { start: section.heading.start, end: section.heading.start + 1 })[0];
  if (heading?.type !== "heading") return [];
  const [first] = blocks;
  const said = first?.type === "paragraph" ? plainText(first) : "";
  const stated = kindOf(said.replace(/^kind:\s*/i, "")) ?? kindInWords(said).kind ?? kind;
  const factor = factorOf(document, heading, heading, "heading", stated);
  return factor === undefined ? [] : [factor];
}

function factorsOfItem(
  document: MarkdownDocument,
  item: ListItem,
  kind: FactorKind | undefined,
): readonly Factor[] {
  const [first] = item.children;
  if (first?.type !== "paragraph") return [];
  const group = kindOf(plainText(first));
  if (group !== undefined) {
    const nested = item.children.flatMap((child) => (child.type === "list" ? child.children : []));
    return nested.flatMap((inner) => factorsOfItem(document, inner, group));
  }
  const factor = factorOf(document, first, item, "item", kind);
  return factor === undefined ? [] : [factor];
}

/** One factor from its words; undefined where nobody filled anything in. */
function factorOf(
  document: MarkdownDocument,
  words: Words,
  block: ListItem | Heading | RootContent,
  form: Factor["form"],
  above: FactorKind | undefined,
): Factor | undefined {
  const said = saidIn(words);
  const [first] = words.children;
  if (first === undefined || said === undefined) return undefined;
  const at = startOf(document, first);
  return {
    text: said.text,
    kind: said.kind ?? above,
    line: document.lines.lineAt(startOf(document, block)) + 1,
    range: rangeOf(document, block),
    form,
    kindPlace: { start: at, end: at },
  };
}

/** What holds the words of a factor. */
type Words = Paragraph | Heading | TableCell;

/** The factor that words state, wherever they stand; undefined where nobody filled anything in. */
const saidIn = oncePer(({ children: words }: Words): KindInWords | undefined => {
  const [label] = words;
  const bold = label?.type === "strong" ? kindOf(plainText(label)) : undefined;
  const rest = bold === undefined ? words : words.slice(1);
  const { text, kind } = kindInWords(
    rest
      .map(plainWithBlanks)
      .join("")
      .replace(/^[\s:–—-]+/, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  return isUnfilled(text) ? undefined : { text, kind: bold ?? kind };
});

/** `plainText` folds the blanks at a node's ends, which part it from its neighbours. */
function plainWithBlanks(node: PhrasingContent): string {
  if (node.type === "text") return node.value;
  return plainText(node);
}

function isUnfilled(text: string): boolean {
  return text === "" || isTemplateText(text) || (isPrompt(text) && text.endsWith("?"));
}

/** The rows of a table; a column `Kind`, `Type` or `Category` is theirs. Hypotheses and actions are no factors. */
function factorsOfTable(
  document: MarkdownDocument,
  table: Table,
  above: FactorKind | undefined,
): readonly Factor[] {
  const [header, ...rows] = table.children;
  const titles = header?.children.map(plainText) ?? [];
  if (titles.some((title) => /hypothes[ie]s|\bowner\b/i.test(title))) return [];
  const kindAt = titles.findIndex((title) => /\b(?:kind|type|category)\b/i.test(title));
  const named = titles.findIndex((title) => /factor|cause|condition|what|description/i.test(title));
  const textAt = named === -1 || named === kindAt ? titles.findIndex((_, index) => index !== kindAt) : named;
  return rows.flatMap((row) => factorOfRow(document, row, { kindAt, textAt }, above));
}

function factorOfRow(
  document: MarkdownDocument,
  row: TableRow,
  { kindAt, textAt }: { readonly kindAt: number; readonly textAt: number },
  above: FactorKind | undefined,
): readonly Factor[] {
  const cell = row.children[textAt];
  const factor = cell && factorOf(document, cell, row, "row", above);
  if (factor === undefined) return [];
  const kindCell = row.children[kindAt];
  if (kindCell === undefined) return [factor];
  const kindPlace = betweenBars(document, rangeOf(document, kindCell));
  return [{ ...factor, kind: kindOf(plainText(kindCell)) ?? factor.kind, kindPlace }];
}
