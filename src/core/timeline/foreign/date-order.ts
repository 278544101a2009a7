import type { MarkdownDocument } from "../../markdown/parse.ts";
import { perStretch } from "../../markdown/stretches.ts";
import { oncePer } from "../../text/once-per.ts";
import { areSamePlain } from "../../text/spliced.ts";
import type { AskedOrder, DateOrder } from "./resolve-date.ts";
import { datesIn } from "./written-date.ts";

/**
 * Which of two numbers is the month in a document. A number above 12 tells; where none does, a 12-hour clock or a zone
 * of the United States speaks for month first, and a dot between the numbers for day first.
 */
export function dateOrder(text: string, zone: string | undefined): DateOrder {
  return orderBy(signsIn(text), zone);
}

/** The same for a whole document, worked out when a date asks: in most documents none does. */
export function dateOrderOf(document: MarkdownDocument, zone: string | undefined): AskedOrder {
  let order: DateOrder | undefined;
  return () => (order ??= orderBy(signsOf(document), zone));
}

/** What the lines of a text say about the order of its dates. */
export interface OrderSigns {
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** Dates with dots between numbers that may both be months. */
  readonly dotted: number;
  readonly halvesOfDays: boolean;
}

function signsIn(text: string): OrderSigns {
  const signs = { dayFirst: 0, monthFirst: 0, dotted: 0 };
  for (const line of text.split(/[\r\n]+/)) {
    for (const { date } of numericPair.test(line) ? datesIn(line) : []) {
      if (date.kind !== "numeric") continue;
      if (date.first > 12) signs.dayFirst += 1;
      else if (date.second > 12) signs.monthFirst += 1;
      else if (date.separator === ".") signs.dotted += 1;
    }
  }
  const halvesOfDays = /\d ?[ap]\.?m\b/i.test(text);
  const some = signs.dayFirst + signs.monthFirst + signs.dotted > 0 || halvesOfDays;
  return some ? { ...signs, halvesOfDays } : noSigns;
}

const noSigns: OrderSigns = { dayFirst: 0, monthFirst: 0, dotted: 0, halvesOfDays: false };

const signsByStretch = perStretch(signsIn, areSamePlain);

/** The same for a whole document. */
export function signsOf(document: MarkdownDocument): OrderSigns {
  return sumOf(signsByStretch(document));
}

const sumOf = oncePer((all: readonly OrderSigns[]): OrderSigns => {
  const sum = { dayFirst: 0, monthFirst: 0, dotted: 0, halvesOfDays: false };
  for (const signs of all) {
    if (signs === noSigns) continue; // as of most
    sum.dayFirst += signs.dayFirst;
    sum.monthFirst += signs.monthFirst;
    sum.dotted += signs.dotted;
    sum.halvesOfDays ||= signs.halvesOfDays;
  }
  return sum;
});

function orderBy(
  { dayFirst, monthFirst, dotted, halvesOfDays }: OrderSigns,
  zone: string | undefined,
): DateOrder {
  const days = dayFirst + dotted / 10;
  if (days !== monthFirst) return days > monthFirst ? "day-first" : "month-first";
  const american = zone?.startsWith("America/") ?? false;
  return american || halvesOfDays ? "month-first" : "day-first";
}

/** What every numeric date has; a text without it need not be searched for dates. */
const numericPair = /(?<!\d)\d{1,2}([-/.])\d{1,2}(?:\1\d{2}|[ T]+\d{1,2}[:.]\d\d|\]|\s?$)/;
