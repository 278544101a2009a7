import type { CalendarDate } from "../../model/calendar-date.ts";
import type { Nodes, RootContent } from "mdast";
import { firstFrom } from "../../markdown/blocks.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { startOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { oncePer } from "../../text/once-per.ts";
import { resolveDate, type DateOrder } from "./resolve-date.ts";
import type { TimelineArea } from "./timeline-areas.ts";
import { datesIn, type WrittenDate } from "./written-date.ts";

/** The day that a timeline's first times belong to where its entries do not say. */
export interface BaseDate {
  readonly date: CalendarDate | undefined;
  /** A day near which dates without a year lie: of the year that a table's header names, else `date`, else of the title's year. */
  readonly near: CalendarDate | undefined;
  /** "Unless otherwise noted all events happened on 2019-10-21": times alone are of this day whatever stands before. */
  readonly isStated: boolean;
}

/**
 * Looks for the day in the timeline's title, the text before its first entry (`intro`), the headings above it, the
 * document's title, the text before the timeline, the front matter, and last the text behind the timeline's title.
 */
export function baseDate(
  document: MarkdownDocument,
  area: TimelineArea,
  intro: string,
  order: DateOrder,
): BaseDate {
  const stated = firstOf(fullDates(intro), order);
  const year = headerYear(area);
  for (const dates of places(document, area, intro)) {
    const date = firstOf(dates, order);
    const isStated = date !== undefined && date === stated && /\bunless\b/i.test(intro);
    if (date !== undefined) return { date, near: year === undefined ? date : midYear(year), isStated };
  }
  const anyYear = year ?? yearIn([area.title, ...area.above].join(" "));
  return { date: undefined, near: anyYear === undefined ? undefined : midYear(anyYear), isStated: false };
}

/** The dates of each place, in the order in which the places count. */
function* places(
  document: MarkdownDocument,
  area: TimelineArea,
  intro: string,
): Generator<readonly WrittenDate[]> {
  const { children } = document.root;
  const at = area.nodes[0] === undefined ? document.text.length : startOf(document, area.nodes[0]);
  const [first] = children;
  const frontMatter = first !== undefined && isFrontMatter(first) ? first.value : "";
  yield fullDates(area.title);
  yield fullDates(intro);
  yield* area.above.map(fullDates);
  const title = children.find((node) => node.type === "heading");
  if (title !== undefined) yield datesOf(title);
  yield fullDates(/^title\s?[:=](.*)$/im.exec(frontMatter)?.[1] ?? "");
  const before = firstFrom(document, at);
  yield* datesAmong(children, 0, before);
  yield fullDates(frontMatter);
  yield* datesAmong(children, before, children.length);
}

function* datesAmong(
  nodes: readonly RootContent[],
  from: number,
  to: number,
): Generator<readonly WrittenDate[]> {
  for (let index = from; index < to; index += 1) {
    const node = nodes[index];
    if (node === undefined || node.type === "code" || isFrontMatter(node)) continue;
    if (node.type === "list") yield* node.children.map(datesOf);
    else yield datesOf(node);
  }
}

const datesOf = oncePer((node: Nodes) => fullDates(plainText(node)));

/** The dates of a text that say their year. */
function fullDates(text: string): readonly WrittenDate[] {
  return datesIn(text)
    .map(({ date }) => date)
    .filter(({ year }) => year !== undefined);
}

/** YAML, or TOML, which the types do not know. */
function isFrontMatter<T extends { readonly type: string }>(node: T): node is T & { readonly value: string } {
  return (node.type === "yaml" || node.type === "toml") && "value" in node;
}

function firstOf(dates: readonly WrittenDate[], order: DateOrder): CalendarDate | undefined {
  for (const date of dates) {
    const resolved = resolveDate(date, order, undefined);
    if (resolved !== undefined) return resolved;
  }
  return undefined;
}

/** The year that the header of a table in the timeline names: `Date (2021)`. */
function headerYear(area: TimelineArea): string | undefined {
  const table = area.nodes.find((node) => node.type === "table");
  return yearIn(table?.children[0]?.children.map(plainText).join(" ") ?? "");
}

function yearIn(text: string): string | undefined {
  return /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0];
}

/** All days of the year lie nearest to this one. */
function midYear(year: string): CalendarDate {
  return `${year}-07-02`;
}
