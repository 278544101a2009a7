import type { CalendarDate } from "../../model/calendar-date.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { startOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { resolveDateBy, type AskedOrder } from "./resolve-date.ts";
import type { TimelineArea } from "./timeline-areas.ts";
import { datesOfDocument, fullDates, headFactsOf } from "./time-facts.ts";
import type { WrittenDate } from "./written-date.ts";

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
  order: AskedOrder,
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
  yield fullDates(area.title);
  yield fullDates(intro);
  yield* area.above.map(fullDates);
  const { titleDates, frontMatter } = headFactsOf(document);
  yield titleDates;
  yield fullDates(/^title\s?[:=](.*)$/im.exec(frontMatter)?.[1] ?? "");
  const dates = datesOfDocument(document);
  const before = datesBefore(document, area);
  yield dates.slice(0, before).map(({ value }) => value);
  yield fullDates(frontMatter);
  yield dates.slice(before).map(({ value }) => value);
}

/** How many of the days that a document names stand before a timeline. */
export function datesBefore(document: MarkdownDocument, { nodes: [first] }: TimelineArea): number {
  const dates = datesOfDocument(document);
  if (first === undefined) return dates.length;
  const at = startOf(document, first);
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstOf(dates: readonly WrittenDate[], order: AskedOrder): CalendarDate | undefined {
  for (const date of dates) {
    const resolved = resolveDateBy(date, order, undefined);
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
