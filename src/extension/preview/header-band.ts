import type MarkdownIt from "markdown-it";
import { dateIn, type Instant } from "../../core/model/instant.ts";
import { severityLabel } from "../../core/model/severity.ts";
import type { ReviewDepth, Snapshot } from "../../core/model/snapshot.ts";
import { t } from "../../core/text/say.ts";
import { escapeHtml } from "../../core/text/escape-html.ts";
import { element } from "../../core/text/html.ts";
import { dot } from "./dot.ts";
import { localZone, type Facts, type Page, type PreviewDeps } from "./page.ts";
import { severityBadge } from "./severity-badge.ts";
import { dayWords, durationWords, localWords, utcWords } from "../../core/text/time-words.ts";

/** How markdown-it makes a safe address of what somebody wrote. */
export type Links = Pick<MarkdownIt, "normalizeLink" | "validateLink">;

/**
 * The band below the title: how bad, how far, when, how long. Severity and status of a review are those of its record,
 * and are left out where that is not at hand. `title` is shown where the document has no heading that says it.
 */
export function headerBand(page: Page, env: unknown, links: Links, title: string | undefined): string {
  const { snapshot, deps } = page;
  const facts = page.facts(env);
  const chips = [...incidentChips(page, facts.incident), ...reviewChips(snapshot)];
  const rows = [
    ...timeRows(facts, deps),
    ...scopeRows(facts.times),
    ...roleRows(snapshot),
    ...recordRow(snapshot, links),
  ];
  const label = snapshot.kind === "review" ? t("Review at a glance") : t("Incident at a glance");
  const list = rows.map(
    ([name, html]) => `<div>${element("dt", {}, escapeHtml(name))} ${element("dd", {}, html)}</div>`,
  );
  return `${element(
    "section",
    { class: "sitrep-band", "aria-label": label },
    title === undefined ? "" : `${element("p", { class: "sitrep-band-title" }, escapeHtml(title))}\n`,
    chips.length === 0 ? "" : `${element("p", { class: "sitrep-chips" }, chips.join(dot))}\n`,
    list.length === 0 ? "" : `${element("dl", { class: "sitrep-facts" }, list.join("\n"))}\n`,
    originNote(page, facts),
  )}\n`;
}

type Row = readonly [name: string, html: string];

function row(name: string, html: string): Row {
  return [name, html];
}

function incidentChips({ snapshot, text, deps }: Page, incident: Snapshot | undefined): readonly string[] {
  const drill = snapshot.drill || incident?.drill === true;
  const isPrivate = snapshot.private || incident?.private === true;
  const marks = [...(drill ? [t("DRILL")] : []), ...(isPrivate ? [t("PRIVATE")] : [])];
  const mark = marks.map((word) => element("strong", { class: "sitrep-drill" }, escapeHtml(word)));
  if (incident === undefined) return mark;
  const name =
    incident.severity === undefined ? t("not yet known") : deps.severityName?.(incident.severity, text);
  const status = incident.notAnIncident
    ? t("closed as not an incident")
    : (incident.status ?? t("status unknown"));
  return [...mark, severityBadge(severityLabel(incident.severity), name), chip("status", status)];
}

function reviewChips(snapshot: Snapshot): readonly string[] {
  if (snapshot.kind !== "review") return [];
  const { state, depth } = snapshot.review ?? {};
  return [
    chip("state", state === undefined ? t("review: state unknown") : t("review: {0}", state)),
    ...(depth === undefined ? [] : [chip("depth", depthWords(depth))]),
  ];
}

function depthWords(depth: ReviewDepth): string {
  switch (depth) {
    case "note":
      return t("short note");
    case "light":
      return t("light review");
    case "full":
      return t("full review");
  }
}

function timeRows({ times, incident }: Facts, deps: PreviewDeps): readonly Row[] {
  const { declared, milestones } = times;
  const { started, mitigated, resolved } = milestones;
  const isActive = incident !== undefined && incident.status !== "resolved" && !incident.notAnIncident;
  const lasted = durationBetween(declared, resolved);
  return [
    ...(declared === undefined && incident === undefined
      ? []
      : [row(t("Declared"), moment(declared, undefined, deps))]),
    ...(resolved === undefined ? [] : [row(t("Resolved"), moment(resolved, declared, deps))]),
    ...(resolved === undefined && isActive ? [row(t("Resolved"), t("not yet"))] : []),
    ...(lasted === undefined ? [] : [row(t("Duration"), lasted)]),
    ...impactRow(started, mitigated, declared, isActive),
  ];
}

function impactRow(
  started: Instant | undefined,
  mitigated: Instant | undefined,
  beside: Instant | undefined,
  isActive: boolean,
): readonly Row[] {
  if (started === undefined) return [];
  const from = utcWords(started, beside ?? started);
  if (mitigated === undefined)
    return [[t("Impact"), isActive ? t("since {0}", from) : t("since {0}, end unknown", from)]];
  const lasted = durationBetween(started, mitigated);
  const until = utcWords(mitigated, started);
  return [
    [t("Impact"), lasted === undefined ? t("from {0}", from) : t("{0}, {1} to {2}", lasted, from, until)],
  ];
}

function scopeRows(times: Snapshot): readonly Row[] {
  const { service, customersAffected } = times;
  return [
    ...(service === undefined ? [] : [row(t("Service"), escapeHtml(service))]),
    ...(customersAffected === undefined
      ? []
      : [row(t("Customers"), customersAffected ? t("affected") : t("not affected"))]),
  ];
}

/** Who does what is asked of a live record; a review speaks of roles and is read for other things. */
function roleRows(snapshot: Snapshot): readonly Row[] {
  if (snapshot.kind !== "incident") return [];
  return snapshot.roles.map(({ role, name }) => row(role, escapeHtml(name)));
}

function recordRow(snapshot: Snapshot, links: Links): readonly Row[] {
  const path = snapshot.review?.incident;
  if (path === undefined) return [];
  const href = links.normalizeLink(path);
  const isOurs = links.validateLink(href) && !/^[a-z][a-z\d+.-]*:|^\/\//i.test(path);
  const text = escapeHtml(path);
  return [[t("Record"), isOurs ? element("a", { href, "data-href": href }, text) : text]];
}

function originNote(page: Page, { origin }: Facts): string {
  if (origin === undefined || page.snapshot.timeline.length === 0) return "";
  const when = `${dayWords(dateIn(origin.instant, "UTC"), undefined)} ${utcWords(origin.instant, origin.instant)}`;
  return `${element("p", { class: "sitrep-note" }, escapeHtml(t("T+ counts from {0}, {1}.", origin.name, when)))}\n`;
}

function moment(instant: Instant | undefined, beside: Instant | undefined, deps: PreviewDeps): string {
  if (instant === undefined) return t("unknown");
  const day = beside === undefined ? `${dayWords(dateIn(instant, "UTC"), undefined)} ` : "";
  const zone = localZone(deps);
  const local = zone === undefined ? "" : ` (${localWords(instant, zone)})`;
  return `${day}${utcWords(instant, beside ?? instant)}${local}`;
}

function durationBetween(from: Instant | undefined, to: Instant | undefined): string | undefined {
  return from === undefined || to === undefined || to < from ? undefined : durationWords(to - from);
}

function chip(kind: string, words: string): string {
  return element("span", { class: `sitrep-chip sitrep-chip-${kind}` }, escapeHtml(words));
}
