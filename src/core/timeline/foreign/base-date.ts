import type { CalendarDate } from "../../model/calendar-date.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { resolveDate, type DateOrder } from "./resolve-date.ts";
import type { TimelineArea } from "./timeline-areas.ts";
import { datesIn } from "./written-date.ts";

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
  const stated = fullDate(intro, order);
  const year = headerYear(area);
  for (const text of places(document, area, intro)) {
    const date = fullDate(text, order);
    const isStated = date !== undefined && date === stated && /\bunless\b/i.test(intro);
    if (date !== undefined) return { date, near: year === undefined ? date : midYear(year), isStated };
  }
  const anyYear = year ?? yearIn([area.title, ...area.above].join(" "));
  return { date: undefined, near: anyYear === undefined ? undefined : midYear(anyYear), isStated: false };
}

function* places(document: MarkdownDocument, area: TimelineArea, intro: string): Generator<string> {
  const { children } = document.root;
  const at = area.nodes[0] === undefined ? document.text.length : rangeOf(document, area.nodes[0]).start;
  const prose = children.filter((node) => node.type !== "code" && !isFrontMatter(node));
  const frontMatter = children.find(isFrontMatter)?.value ?? "";
  yield area.title;
  yield intro;
  yield* area.above;
  yield* prose
    .filter((node) => node.type === "heading")
    .slice(0, 1)
    .map(plainText);
  yield /^title\s?[:=](.*)$/im.exec(frontMatter)?.[1] ?? "";
  for (const node of prose) if (rangeOf(document, node).start < at) yield plainText(node);
  yield frontMatter;
  for (const node of prose) if (rangeOf(document, node).start >= at) yield plainText(node);
}

/** YAML, or TOML, which the types do not know. */
function isFrontMatter<T extends { readonly type: string }>(node: T): node is T & { readonly value: string } {
  return (node.type === "yaml" || node.type === "toml") && "value" in node;
}

function fullDate(text: string, order: DateOrder): CalendarDate | undefined {
  for (const { date } of datesIn(text)) {
    const resolved = date.year === undefined ? undefined : resolveDate(date, order, undefined);
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
