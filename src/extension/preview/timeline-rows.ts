import type { TimelineEntry } from "../../core/model/entry.ts";
import { parseInstant } from "../../core/model/instant.ts";
import { t } from "../../core/text/say.ts";
import type { Pen, Token } from "./drawn-token.ts";
import { escapeHtml } from "../../core/text/escape-html.ts";
import { element, opening } from "../../core/text/html.ts";
import { insertAt, markRow } from "./mark-row.ts";
import { localZone, type Page } from "./page.ts";
import { localWords, sinceWords, utcWords } from "../../core/text/time-words.ts";
import type { FindPlace, Place } from "./token-places.ts";

/**
 * Draws each entry of the timeline as a row: `T+00:07  14:09Z  15:09 local  Finding  text`. Nothing the author wrote is
 * lost: the time is the same time, type and text keep their markup. Entries that are not in our form keep theirs and
 * get their T+ in front.
 */
export function drawTimeline(page: Page, placeAt: FindPlace, pen: Pen): void {
  for (const entry of page.snapshot.timeline) {
    const place = placeAt(entry.line);
    if (place === undefined) continue;
    if (entry.star && place.kind === "block") markStar(place.inlines.at(-1), pen);
    if (!drawRow(page, entry, place, pen) && entry.instant !== undefined) {
      insertAt(
        place,
        pen.draw((env) => sinceHtml(page, entry, env)),
      );
    }
    markRow(place, "entry", entry.line, pen);
    if (place.kind === "block" && entry.star) place.open.attrJoin("class", "sitrep-key");
  }
}

/** A row of three columns from an item that begins with our time; false where it does not. */
function drawRow(page: Page, entry: TimelineEntry, place: Place, pen: Pen): boolean {
  if (place.kind !== "block" || place.open.type !== "list_item_open") return false;
  const children = place.inlines[0]?.children;
  const at = children?.findIndex((child) => child.type === "text") ?? -1;
  const first = children?.[at];
  if (!children || first === undefined || parseInstant(entry.raw) === undefined) return false;
  if (!first.content.startsWith(entry.raw)) return false;
  first.content = first.content.slice(entry.raw.length).trimStart();
  const rest = children.splice(at);
  const typed = typeTokens(entry, rest);
  const what = typed.length === 0 ? rest : rest.slice(typed.length + 1);
  if (what[0]?.type === "text") what[0].content = what[0].content.trimStart();
  children.push(
    pen.draw((env) => opening("span", { class: "sitrep-row" }) + timeHtml(page, entry, env)),
    pen.draw(() => ` ${opening("span", { class: "sitrep-type" })}`),
    ...typed,
    pen.draw(() => `</span> ${opening("span", { class: "sitrep-what" })}`),
    ...what,
    pen.draw(() => "</span></span>"),
  );
  // Not joined: each entry would add it once more.
  place.list?.attrSet("class", "sitrep-timeline");
  return true;
}

/** The bold word behind the (emptied) text of the time, as tokens, where the reader says that it is the type. */
function typeTokens(entry: TimelineEntry, rest: readonly Token[]): readonly Token[] {
  if (entry.type === "note" || rest[0]?.content !== "" || rest[1]?.type !== "strong_open") return [];
  const end = rest.findIndex((child) => child.type === "strong_close");
  return end === -1 ? [] : rest.slice(1, end + 1);
}

/** Gives the star at the end of an entry's text a name. */
function markStar(inline: Token | undefined, pen: Pen): void {
  const last = inline?.children?.at(-1);
  const star = last?.type === "text" ? /\s*⭐\uFE0F?\s*$/u.exec(last.content) : null;
  if (!inline?.children || last === undefined || star === null) return;
  last.content = last.content.slice(0, star.index);
  const attributes = {
    class: "sitrep-star",
    role: "img",
    "aria-label": t("key moment"),
    title: t("Key moment"),
  };
  inline.children.push(pen.draw(() => ` ${element("span", attributes, "⭐")}`));
}

function timeHtml(page: Page, entry: TimelineEntry, env: unknown): string {
  if (entry.instant === undefined) return element("span", { class: "sitrep-when" }, escapeHtml(entry.raw));
  const { origin } = page.facts(env);
  const zone = localZone(page.deps);
  const utc = utcWords(entry.instant, origin?.instant);
  const local =
    zone === undefined
      ? ""
      : ` ${element("span", { class: "sitrep-local", title: zone }, localWords(entry.instant, zone))}`;
  return element(
    "time",
    { class: "sitrep-when", datetime: entry.raw, title: entry.raw },
    sinceHtml(page, entry, env),
    element("span", { class: "sitrep-utc" }, utc),
    local,
  );
}

function sinceHtml(page: Page, entry: TimelineEntry, env: unknown): string {
  const { origin } = page.facts(env);
  if (origin === undefined || entry.instant === undefined) return "";
  return `${element("span", { class: "sitrep-since" }, sinceWords(origin.instant, entry.instant))} `;
}
