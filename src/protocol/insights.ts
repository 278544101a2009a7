/** Down, host → webview: always everything there is to show, since a hidden webview may have missed any message. */
export type ToInsights = InsightsReading | InsightsShown;

/** The files are being read. */
export interface InsightsReading {
  readonly kind: "reading";
  /** How far it is; undefined while nobody knows how many there are. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
}

/** What there is to see. All words are the host's: the page knows no policy, no zones and no definitions. */
export interface InsightsShown {
  readonly kind: "insights";
  readonly choices: InsightsChoices;
  /** What the figures can be parted by. */
  readonly groupings: readonly InsightsOption[];
  /** Of how many incidents, what is left out, what could not be read: sentences. */
  readonly lead: readonly string[];
  /** What was not read or is missing; the page marks them as warnings. */
  readonly problems: readonly string[];
  /** Why there is nothing to show, and what to do about it. Undefined where there is something. */
  readonly empty: readonly string[] | undefined;
  readonly charts: readonly InsightsChart[];
}

export const insightsGroupings = ["none", "severity", "month", "service", "factor"] as const;

export type InsightsGrouping = (typeof insightsGroupings)[number];

/** What was chosen on the page. */
export interface InsightsChoices {
  readonly by: InsightsGrouping;
  /** The first and the last day of declarations that count, `2026-11-22`; undefined: no bound. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface InsightsOption {
  readonly value: InsightsGrouping;
  readonly label: string;
}

export type InsightsChart = SpreadChart | ShareChart;

interface ChartWords {
  /** Stable, and good for the name of a file: `time-to-detect`. */
  readonly id: string;
  readonly title: string;
  /** What is counted from where to where. */
  readonly definition: string;
  /** The figures of all in words, the most important first; said instead of the picture by screen readers. */
  readonly summary: readonly string[];
  /** What is not in the picture, and why. */
  readonly notes: readonly string[];
  readonly table: InsightsTable;
}

/** Everything a chart shows, and what it leaves out for want of room. */
export interface InsightsTable {
  readonly columns: readonly string[];
  /** Each as long as `columns`; the first cell names its row. */
  readonly rows: readonly (readonly string[])[];
}

/** How long something took: shortest, middle half, median and longest by row, along a logarithmic axis. */
export interface SpreadChart extends ChartWords {
  readonly kind: "spread";
  readonly rows: readonly SpreadRow[];
  /** Marks of the axis, in milliseconds, with their words. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export interface SpreadRow {
  readonly label: string;
  /** What stands behind the row: `31 of 40`. */
  readonly beside: string;
  /** Milliseconds; undefined where nothing was measured. */
  readonly spread: SpreadPoints | undefined;
}

export interface SpreadPoints {
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
}

/** How many of what was owed came to what, by row. */
export interface ShareChart extends ChartWords {
  readonly kind: "share";
  /** What the parts of each row are called, in order. */
  readonly parts: readonly SharePart[];
  readonly rows: readonly ShareRow[];
}

export interface SharePart {
  readonly label: string;
  /** How it is drawn: each differs from the others in colour and in pattern. */
  readonly look: ShareLook;
}

export const shareLooks = ["good", "late", "open", "unknown"] as const;

export type ShareLook = (typeof shareLooks)[number];

export interface ShareRow {
  readonly label: string;
  readonly beside: string;
  /** As many as `parts`. */
  readonly counts: readonly number[];
}

/** Up, webview → host. */
export type FromInsights =
  | { readonly kind: "choose"; readonly choices: InsightsChoices }
  /** Ends the reading; what was shown before comes back. */
  | { readonly kind: "stop" }
  /** Reads the files anew. */
  | { readonly kind: "read" }
  /** The host asks where to. */
  | { readonly kind: "save-figures"; readonly format: FiguresFormat }
  /** A chart as a picture that stands on its own: the whole SVG file, or a PNG in base64. */
  | {
      readonly kind: "save-chart";
      readonly chart: string;
      readonly format: PictureFormat;
      readonly content: string;
    }
  /** The figures of one chart alone, of all its groups. */
  | { readonly kind: "save-chart-figures"; readonly chart: string };

export const pictureFormats = ["svg", "png"] as const;

export type PictureFormat = (typeof pictureFormats)[number];

export const figuresFormats = ["csv", "json"] as const;

export type FiguresFormat = (typeof figuresFormats)[number];
