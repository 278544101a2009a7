import { decimal, filledText, integer, list, oneByKind, oneOf, optional, record, text } from "./decoder.ts";
import type { ByKind, Decoder } from "./decoder.ts";
import {
  figuresFormats,
  pictureFormats,
  insightsGroupings,
  shareLooks,
  type FromInsights,
  type InsightsChart,
  type InsightsChoices,
  type InsightsOption,
  type InsightsReading,
  type InsightsTable,
  type SharePart,
  type ShareRow,
  type SpreadChart,
  type SpreadPoints,
  type SpreadRow,
  type ToInsights,
} from "./insights.ts";

/** A message to the page of insights, as it arrives in the webview. Undefined where it is none we know. */
export function decodeToInsights(value: unknown): ToInsights | undefined {
  return oneByKind<ToInsights>(down, value)?.value;
}

/** A message of that page, as it arrives in the host. Undefined where it is none we know. */
export function decodeFromInsights(value: unknown): FromInsights | undefined {
  return oneByKind<FromInsights>(up, value)?.value;
}

type Up<K extends FromInsights["kind"]> = Extract<FromInsights, { readonly kind: K }>;
type Down<K extends ToInsights["kind"]> = Extract<ToInsights, { readonly kind: K }>;
type Chart<K extends InsightsChart["kind"]> = Extract<InsightsChart, { readonly kind: K }>;

const words = list(text);

const choices = record<InsightsChoices>({
  by: oneOf(insightsGroupings),
  from: optional(filledText),
  to: optional(filledText),
});

const up: ByKind<FromInsights> = {
  choose: record<Up<"choose">>({ kind: oneOf(["choose"]), choices }),
  stop: record<Up<"stop">>({ kind: oneOf(["stop"]) }),
  read: record<Up<"read">>({ kind: oneOf(["read"]) }),
  "save-figures": record<Up<"save-figures">>({
    kind: oneOf(["save-figures"]),
    format: oneOf(figuresFormats),
  }),
  "save-chart": record<Up<"save-chart">>({
    kind: oneOf(["save-chart"]),
    chart: filledText,
    format: oneOf(pictureFormats),
    content: filledText,
  }),
  "save-chart-figures": record<Up<"save-chart-figures">>({
    kind: oneOf(["save-chart-figures"]),
    chart: filledText,
  }),
};

const table = record<InsightsTable>({ columns: words, rows: list(words) });

const said = { id: filledText, title: text, definition: text, summary: words, notes: words, table };

const spread = record<SpreadPoints>({
  least: decimal,
  lowerQuartile: decimal,
  median: decimal,
  upperQuartile: decimal,
  most: decimal,
});

const charts: ByKind<InsightsChart> = {
  spread: record<Chart<"spread">>({
    ...said,
    kind: oneOf(["spread"]),
    rows: list(record<SpreadRow>({ label: text, beside: text, spread: optional(spread) })),
    ticks: list(record<SpreadChart["ticks"][number]>({ at: decimal, label: text })),
  }),
  share: record<Chart<"share">>({
    ...said,
    kind: oneOf(["share"]),
    parts: list(record<SharePart>({ label: text, look: oneOf(shareLooks) })),
    rows: list(record<ShareRow>({ label: text, beside: text, counts: list(integer(0)) })),
  }),
};

const chart: Decoder<InsightsChart> = (value) => oneByKind<InsightsChart>(charts, value);

const down: ByKind<ToInsights> = {
  reading: record<Down<"reading">>({
    kind: oneOf(["reading"]),
    progress: optional(
      record<NonNullable<InsightsReading["progress"]>>({ done: integer(0), of: integer(0) }),
    ),
  }),
  insights: record<Down<"insights">>({
    kind: oneOf(["insights"]),
    choices,
    groupings: list(record<InsightsOption>({ value: oneOf(insightsGroupings), label: text })),
    lead: words,
    problems: words,
    empty: optional(words),
    charts: list(chart),
  }),
};
