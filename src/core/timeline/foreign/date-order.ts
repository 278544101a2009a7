import type { DateOrder } from "./resolve-date.ts";
import { datesIn } from "./written-date.ts";

/**
 * Which of two numbers is the month in a document. A number above 12 tells; where none does, a 12-hour clock or a zone
 * of the United States speaks for month first, and a dot between the numbers for day first.
 */
export function dateOrder(text: string, zone: string | undefined): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { date } of numericPair.test(text) ? datesIn(text) : []) {
    if (date.kind !== "numeric") continue;
    if (date.first > 12) dayFirst += 1;
    else if (date.second > 12) monthFirst += 1;
    else if (date.separator === ".") dayFirst += 0.1;
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? "day-first" : "month-first";
  const american = zone?.startsWith("America/") ?? false;
  return american || /\d ?[ap]\.?m\b/i.test(text) ? "month-first" : "day-first";
}

/** What every numeric date has; a text without it need not be searched for dates. */
const numericPair = /(?<!\d)\d{1,2}([-/.])\d{1,2}(?:\1\d{2}|[ T]+\d{1,2}[:.]\d\d|\]|\s?$)/;
