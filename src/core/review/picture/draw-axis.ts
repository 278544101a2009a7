import { clockIn, dateIn, day, formatInstant, minute, type Instant } from "../../model/instant.ts";
import { element } from "../../text/html.ts";
import { dayWords } from "../../text/time-words.ts";
import type { DrawRow } from "./frame.ts";
import type { Span } from "./span.ts";
import { label, widthOf } from "./svg-text.ts";
import { rounded, type TimeScale } from "./time-scale.ts";

/** How much room a label of the axis needs with what parts it from the next one, pixels; more where it has seconds. */
export function tickWidth({ from, to }: Span): number {
  return to - from > 30 * minute ? 70 : 84;
}

/**
 * The line that time runs along: UTC below each tick, below that the clock of the reader's zone where there is another, and
 * the day where a new one begins.
 */
export function drawAxis(zone: string | undefined): DrawRow {
  return (y, { scale, width }) => {
    const { left, right, ticks } = scale;
    const rows = rowsOf(scale, zone);
    const marks = ticks.map((tick) => `M${scale.at(tick)} ${y}v5`).join("");
    const line = { d: `M${left} ${y}H${right}${marks}`, fill: "none", stroke: "currentColor" };
    const labels = rows.flatMap((row, index) =>
      ticks.map((tick, at) =>
        tickLabel(row(tick, ticks[at - 1]), scale.at(tick), y + 18 + index * 15, width),
      ),
    );
    return {
      svg: element("g", { class: "sitrep-picture-axis" }, element("path", line), ...labels),
      height: 22 + rows.length * 15,
    };
  };
}

type WriteTick = (tick: Instant, before: Instant | undefined) => string;

function rowsOf({ step }: TimeScale, zone: string | undefined): readonly WriteTick[] {
  const days: WriteTick = (tick, before) => {
    const date = dateIn(tick, "UTC");
    const known = before === undefined ? undefined : dateIn(before, "UTC");
    return date === known ? "" : dayWords(date, known);
  };
  if (step >= day) return [days];
  const utc: WriteTick = (tick) => `${clockOf(tick, "UTC", step)}Z`;
  return zone === undefined ? [utc, days] : [utc, (tick) => clockOf(tick, zone, step), days];
}

/** With seconds where they differ from tick to tick. Offsets of zones are whole minutes today. */
function clockOf(tick: Instant, zone: string, step: number): string {
  return `${clockIn(tick, zone)}${step < minute ? formatInstant(tick).slice(16, 19) : ""}`;
}

function tickLabel(text: string, x: number, y: number, width: number): string {
  if (text === "") return "";
  const half = widthOf(text) / 2;
  return label(text, rounded(Math.max(half, Math.min(width - half, x))), y, "tick", "middle");
}
