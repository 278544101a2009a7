import { t } from "../../text/say.ts";
import { durationWords } from "../../text/time-words.ts";
import { element } from "../../text/html.ts";
import type { DrawRow, Frame } from "./frame.ts";
import { phaseTitle } from "./phase-words.ts";
import type { Phase } from "./phases.ts";
import type { Picture } from "./picture.ts";
import { fitted, label, widthOf } from "./svg-text.ts";
import { rounded } from "./time-scale.ts";

const rowHeight = 22;
const barHeight = 14;

/**
 * A row for each phase: a bar, open at its end where it goes on, a dashed one where it lies somewhere within. Lines
 * through all of them where the incident was reopened.
 */
export function drawPhases({ phases, reopened }: Picture): DrawRow {
  return (y, frame) => {
    const rows = phases.map((phase, index) => drawPhase(phase, y + index * rowHeight, frame));
    const height = phases.length * rowHeight;
    const marks = [...new Set(reopened.map(frame.scale.at))].map((x) => reopenedMark(x, y, height));
    return { svg: rows.join("") + marks.join(""), height: height + 8 };
  };
}

function drawPhase(phase: Phase, y: number, frame: Frame): string {
  const name = label(fitted(phaseTitle(phase.name), frame.names), 0, y + 13, "name");
  return element(
    "g",
    { class: `sitrep-picture-phase sitrep-picture-phase-${phase.kind}` },
    name,
    shape(phase, y, frame),
  );
}

function shape(phase: Phase, y: number, frame: Frame): string {
  const { scale } = frame;
  switch (phase.kind) {
    case "known":
    case "going": {
      const [from, to] = [scale.at(phase.from), scale.at(phase.to)];
      const bar = phase.kind === "going" ? openBar(from, to, y + 2) : closedBar(from, to, y + 2);
      return bar + beside(durationWords(phase.to - phase.from), from, to, y, frame);
    }
    case "unknown": {
      if (phase.within === undefined) return label(t("unknown"), scale.left, y + 13, "note");
      const [from, to] = [scale.at(phase.within.from), scale.at(phase.within.to)];
      return dashedBar(from, to, y + 2) + beside(t("unknown"), from, to, y, frame);
    }
    case "reversed": {
      const [from, to] = [scale.at(phase.to), scale.at(phase.from)];
      return dashedBar(from, to, y + 2) + beside(t("out of order"), from, to, y, frame);
    }
    case "ahead":
      return label(t("not yet"), scale.left, y + 13, "note");
  }
}

function closedBar(from: number, to: number, y: number): string {
  const attributes = {
    ...bar(from, to, y),
    fill: "currentColor",
    "fill-opacity": "0.25",
    stroke: "currentColor",
  };
  return element("rect", { class: "sitrep-picture-bar", ...attributes });
}

/** Without an end: the edge on the right is a point that goes on. */
function openBar(from: number, to: number, y: number): string {
  const tip = rounded(Math.min(barHeight / 2, Math.max(0, to - from)));
  const middle = y + barHeight / 2;
  const path = `M${to - tip} ${y}H${from}V${y + barHeight}H${to - tip}L${to} ${middle}Z`;
  const attributes = { d: path, fill: "currentColor", "fill-opacity": "0.25", stroke: "currentColor" };
  return element("path", { class: "sitrep-picture-bar", ...attributes });
}

function dashedBar(from: number, to: number, y: number): string {
  const attributes = { ...bar(from, to, y), fill: "none", stroke: "currentColor", "stroke-dasharray": "4 3" };
  return element("rect", { class: "sitrep-picture-unsure", ...attributes });
}

/** A phase that took no time is as wide as its edge. */
function bar(from: number, to: number, y: number): Readonly<Record<string, string>> {
  const width = String(Math.max(1, rounded(to - from)));
  return { x: String(from), y: String(y), width, height: String(barHeight) };
}

/** Words in a bar, else where there is room beside it; they stand in the list below in any case. */
function beside(words: string, from: number, to: number, y: number, { scale, width }: Frame): string {
  const needed = widthOf(words) + 8;
  if (to - from >= needed) return label(words, rounded((from + to) / 2), y + 13, "length", "middle");
  if (width - to >= needed) return label(words, rounded(to + 5), y + 13, "length");
  return from - scale.left >= needed ? label(words, rounded(from - 5), y + 13, "length", "end") : "";
}

function reopenedMark(x: number, y: number, height: number): string {
  const line = { d: `M${x} ${y}v${height}`, stroke: "currentColor", "stroke-dasharray": "1 3", fill: "none" };
  const head = { d: `M${x - 4} ${y - 6}h8l-4 6z`, fill: "currentColor" };
  return element("g", { class: "sitrep-picture-reopened" }, element("path", line), element("path", head));
}
