import type { Nodes, Table } from "mdast";
import type { ReadDocument } from "../../incident/read-document.ts";
import { conceptOf } from "../../lint/sections.ts";
import { everyNode } from "../../markdown/targets/every-node.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { titleOf } from "../../model/title-of.ts";
import type { Policy } from "../../policy/policy.ts";
import type { TextRange } from "../../text/range.ts";
import { blankSentTail } from "../../timeline/sent-tail.ts";
import type { Find } from "./drop.ts";
import { withoutColumns } from "./without-columns.ts";

/** Comments, which no reader sees and every copy of the file holds, with the lines that hold nothing else. */
export function findComments({ document }: ReadDocument): readonly Find[] {
  return nodesOf(document, "html").flatMap((node) => {
    const { start, end } = rangeOf(document, node);
    const source = document.text.slice(start, end);
    return Array.from(source.matchAll(/<!--[^]*?(?:-->|$)/g), (found): Find => {
      const range = { start: start + found.index, end: start + found.index + found[0].length };
      return { kind: "comment", range: wholeLines(document.text, range), put: "" };
    });
  });
}

/** What is about persons as a whole: a section on participants, a table of them, a line or row that says who held what. */
export function findPeoplePlaces(read: ReadDocument, policy: Policy): readonly Find[] {
  const { document, snapshot } = read;
  const title = titleOf(snapshot.sections);
  const sections = snapshot.sections.filter(
    (section) => section !== title && conceptOf(section, policy) === "participants",
  );
  const isLabel = labelTest(policy);
  return [
    ...sections.flatMap(({ heading, body }) =>
      withoutDefinitions(document, heading.start, body.end).map(drop),
    ),
    ...nodesOf(document, "table").flatMap((table) => findInTable(document, table, isLabel)),
    ...nodesOf(document, "paragraph").flatMap((node) => findLabelledLines(document, node, isLabel)),
  ];
}

/** The parts of a stretch between the targets of links that are written there: other sections may lead to them. */
export function withoutDefinitions(
  document: MarkdownDocument,
  start: number,
  end: number,
): readonly TextRange[] {
  const kept = nodesOf(document, "definition")
    .map((node) => wholeLines(document.text, rangeOf(document, node)))
    .filter((range) => range.start >= start && range.end <= end);
  const edges = [start, ...kept.flatMap((range) => [range.start, range.end]), end];
  return Array.from({ length: edges.length / 2 }, (_, index) => ({
    start: edges[2 * index] ?? end,
    end: edges[2 * index + 1] ?? end,
  })).filter((range) => range.end > range.start);
}

/**
 * Updates that were written for people inside, whoever of them; those for customers stay. In a file of ours one that names no
 * audience, or none that we know, is for the inside, as the clocks have it; elsewhere `Update` may be anybody's word.
 */
export function findInsideUpdates({ document, snapshot }: ReadDocument): readonly Find[] {
  return snapshot.timeline
    .filter(
      ({ type, qualifier = "" }) =>
        type === "update" &&
        (snapshot.ours
          ? !/^customers\b/i.test(qualifier)
          : /^(?:internal|stakeholders|executives)\b/i.test(qualifier)),
    )
    .map(({ range }): Find => ({ kind: "update", range: wholeLines(document.text, range), put: "" }));
}

/** The row of ours that counts updates by whom they were for, those for people inside among them. */
export function findUpdateCounts({ document }: ReadDocument): readonly Find[] {
  return nodesOf(document, "table")
    .flatMap(({ children }) => children)
    .filter(({ children: [first] }) => first !== undefined && /^Updates sent$/i.test(plainText(first).trim()))
    .map((row): Find => ({
      kind: "update",
      range: wholeLines(document.text, rangeOf(document, row)),
      put: "",
    }));
}

/** Where updates went: which channel and page is for the inside. */
export function findSentTails({ document, snapshot }: ReadDocument): readonly Find[] {
  return snapshot.timeline.flatMap(({ range, sent }): readonly Find[] => {
    if (sent.length === 0) return [];
    const source = document.text.slice(range.start, range.end);
    const blank = blankSentTail(source);
    const from = source.lastIndexOf("(sent: ");
    let end = source.length;
    while (end > from && blank[end - 1] === source[end - 1]) end -= 1;
    if (from === -1 || end <= from) return [];
    const start = source.slice(0, from).trimEnd().length;
    return [{ kind: "sent-to", range: { start: range.start + start, end: range.start + end }, put: "" }];
  });
}

function drop(range: TextRange): Find {
  return { kind: "people", range, put: "" };
}

/** The words before a colon, or in the first cell of a row, behind which people are named. */
function labelTest({ roles }: Policy): (words: string) => boolean {
  const known = new Set(roles.map(({ name }) => name.toLowerCase()));
  return (words) => {
    const bare = words.replace(/[*_:]/g, "").trim().toLowerCase();
    return known.has(bare) || labels.test(bare);
  };
}

const labels =
  /^(?:(?:action |document |review |incident )?(?:authors?|owners?|responders?|participants?|attendees|facilitators?|assignees?|scribe|reported by|reporters?|written by|reviewers?|reviewed by|on[- ]?call(?: engineer)?|incident commander|incident lead|incident manager|communications? lead|technical lead|involved(?: parties)?|collaborators?|contributors|editors?))$/;

function findInTable(
  document: MarkdownDocument,
  table: Table,
  isLabel: (words: string) => boolean,
): readonly Find[] {
  const [header, ...rows] = table.children;
  const heads = header?.children.map(plainText) ?? [];
  const personal = heads.flatMap((words, index) => (personColumn.test(words.trim()) ? [index] : []));
  if (personal.length > 0 && heads.every((words) => peopleTable.test(words.trim())))
    return [drop(wholeLines(document.text, rangeOf(document, table)))];
  const named = rows.filter(({ children: [first] }) => first !== undefined && isLabel(plainText(first)));
  if (named.length > 0 && personal.length === 0)
    return named.map((row) => drop(wholeLines(document.text, rangeOf(document, row))));
  return withoutColumns(document, table, personal).map((range) => drop(range));
}

const personColumn =
  /^(?:names?|who|owners?|action owner|assignees?|assigned(?: to)?|responsible(?: person)?|dri|authors?|actors?|persons?|people|responders?|participants?|attendees|reported by|reporter|lead|on[- ]?call|contacts?|e-?mail|phone|handle|slack|verantwortlich|zuständig|responsables?|responsabile|担当者?|负责人|負責人|담당자?)$/i;
const peopleTable = new RegExp(`${personColumn.source}|^(?:roles?|teams?|functions?|titles?)$`, "i");

/** `Incident Commander: Jane Doe` as a line of its own, as an item of a list or as one line of several. */
function findLabelledLines(
  document: MarkdownDocument,
  node: Nodes,
  isLabel: (words: string) => boolean,
): readonly Find[] {
  const { start, end } = rangeOf(document, node);
  return Array.from(document.text.slice(start, end).matchAll(/[^\r\n]+/g)).flatMap(
    (line): readonly Find[] => {
      const label = /^\s*([^:\r\n]{3,40}):(?=[\s*_]+\S)/.exec(line[0])?.[1];
      if (label === undefined || !isLabel(label)) return [];
      const from = start + line.index;
      return [drop(wholeLines(document.text, { start: from, end: from + line[0].length }))];
    },
  );
}

/**
 * The lines of a range with the break behind them, where nothing but marks of lists and quotes stands beside it; one of two
 * empty lines that would then meet goes too.
 */
export function wholeLines(text: string, { start, end }: TextRange): TextRange {
  const from = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const behind = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end))?.[0];
  if (behind === undefined || !onlyMarks.test(text.slice(from, start))) return { start, end };
  const next = end + behind.length;
  const isBelowEmpty = /(?:^|[\r\n])[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, from - 40), from));
  const empty = isBelowEmpty ? /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(next))?.[0] : undefined;
  return { start: from, end: next + (empty?.length ?? 0) };
}

const onlyMarks = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?$/;

function nodesOf<Type extends "html" | "table" | "paragraph" | "definition">(
  document: MarkdownDocument,
  type: Type,
): readonly Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  for (const node of everyNode(document.root)) if (isOf(node, type)) found.push(node);
  return found;
}

function isOf<Type extends Nodes["type"]>(node: Nodes, type: Type): node is Extract<Nodes, { type: Type }> {
  return node.type === type;
}
