import { plainWords } from "../../markdown/plain-text.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";
import { severityLabel } from "../../model/severity.ts";
import { cutText } from "../../text/cut-text.ts";
import { element } from "../../text/html.ts";
import { t } from "../../text/say.ts";
import { durationWords, localWords, utcWords } from "../../text/time-words.ts";
import { wordOf } from "../../timeline/entry-words.ts";
import type { SentUpdate } from "../../updates/late-updates.ts";
import { phaseTitle } from "./phase-words.ts";
import type { Phase } from "./phases.ts";
import type { Picture } from "./picture.ts";
import { safeText } from "./svg-text.ts";

/**
 * Everything that the drawing shows, in words below it: what its clocks are, a line for each phase, for severity and
 * updates, and the key moments by their numbers. `zone` is the reader's, undefined where that is UTC.
 */
export function pictureWords(picture: Picture, zone: string | undefined): string {
  const facts = pictureFacts(picture).map(
    ([name, words]) =>
      `<div>${element("dt", {}, safeText(name))} ${element("dd", {}, safeText(words))}</div>`,
  );
  return [
    element("figcaption", { class: "sitrep-picture-caption" }, safeText(zoneWords(picture, zone))),
    element("dl", { class: "sitrep-picture-facts" }, facts.join("\n")),
    momentList(picture, zone),
  ].join("\n");
}

/** A line for each phase, for severity and updates: its name and what the drawing shows of it. */
export function pictureFacts({
  span,
  phases,
  severities,
  updates,
  reopened,
}: Picture): readonly (readonly [string, string])[] {
  const near = span.from;
  return [
    ...phases.map((phase) => [phaseTitle(phase.name), phaseWords(phase, near)] as const),
    [t("Severity"), severities.length === 0 ? t("unknown") : severityWords(severities, near)],
    [t("Updates"), updateWords(updates, near)],
    ...(reopened.length === 0
      ? []
      : [[t("Reopened"), reopened.map((instant) => utcWords(instant, near)).join(", ")] as const]),
  ];
}

/** What the times of a picture are told in. */
export function zoneWords({ span, goesOn }: Picture, zone: string | undefined): string {
  const zones =
    zone === undefined ? t("Times are in UTC.") : t("Times are in UTC, those below them in {0}.", zone);
  const day = utcWords(span.to, undefined);
  return goesOn ? `${zones} ${t("The incident goes on; this is how it stood at {0}.", day)}` : zones;
}

function phaseWords(phase: Phase, near: Instant): string {
  switch (phase.kind) {
    case "known": {
      const { from, to } = phase;
      return t("{0}, {1} to {2}", durationWords(to - from), utcWords(from, near), utcWords(to, near));
    }
    case "going":
      return t("{0} so far, since {1}", durationWords(phase.to - phase.from), utcWords(phase.from, near));
    case "unknown":
      return t("unknown");
    case "reversed":
      return t("unknown: {0} comes before {1}", utcWords(phase.to, near), utcWords(phase.from, near));
    case "ahead":
      return t("not yet");
  }
}

function severityWords(severities: Picture["severities"], near: Instant): string {
  return severities
    .map(({ severity, from }) => t("{0} from {1}", severityLabel(severity), utcWords(from, near)))
    .join(", ");
}

/** How many late ones are named; of the others their number. */
const mostLate = 10;

function updateWords(updates: readonly SentUpdate[], near: Instant): string {
  if (updates.length === 0) return t("none");
  const late = updates.filter((update) => update.late);
  if (late.length === 0) return t("{0}, none late", updates.length);
  const named = late.slice(0, mostLate).map(({ instant, due }) => {
    const sent = utcWords(instant, near);
    return due === undefined ? sent : t("{0} (due {1})", sent, utcWords(due, instant));
  });
  const more = late.length > mostLate ? [t("and {0} more", late.length - mostLate)] : [];
  return t("{0}, {1} late: {2}", updates.length, late.length, [...named, ...more].join(", "));
}

/** The key moments as HTML: a heading and a numbered list; empty where there are none. */
export function momentList({ moments, span }: Picture, zone: string | undefined): string {
  const items = [
    ...moments.timed.map((entry) => {
      const local = zone === undefined ? "" : ` (${localWords(entry.instant, zone)})`;
      return momentItem(entry, `${utcWords(entry.instant, span.from)}${local}`);
    }),
    ...moments.untimed.map((entry) => momentItem(entry, t("time unknown"))),
  ];
  if (items.length === 0) return "";
  const heading = moments.starred ? t("Key moments") : t("Turning points");
  return `${element("p", { class: "sitrep-picture-heading" }, safeText(heading))}\n${element(
    "ol",
    { class: "sitrep-picture-moments" },
    items.join("\n"),
  )}\n`;
}

/** How much of an entry is quoted. */
const longest = 160;

function momentItem(entry: TimelineEntry, when: string): string {
  const words = cutText(plainWords(entry.text), longest);
  const qualified = entry.qualifier === undefined ? "" : ` (${safeText(entry.qualifier)})`;
  const type =
    entry.type === "note" ? "" : ` ${element("strong", {}, safeText(wordOf(entry.type)))}${qualified}`;
  return element(
    "li",
    {},
    element("span", { class: "sitrep-picture-when" }, safeText(when)),
    `${type} ${safeText(words)}`,
  );
}
