import type { ReadDocument } from "../../core/incident/read-document.ts";
import { drawIncident } from "../../core/review/picture/draw-incident.ts";
import { drawActions } from "./action-state.ts";
import { drawnType, penFor, renderDrawn, type CoreState, type Pen } from "./drawn-token.ts";
import type { PageDrawer } from "./extend-markdown-it.ts";
import { foldFrontMatter, foldedFrontMatterType, renderFoldedFrontMatter } from "./fold-front-matter.ts";
import { headerBand } from "./header-band.ts";
import { drawNotes } from "./margin-notes.ts";
import { pageOf, type Page, type PreviewDeps } from "./page.ts";
import { drawTaskBoxes } from "./task-boxes.ts";
import { drawTimeline } from "./timeline-rows.ts";
import { placesOf } from "./token-places.ts";

/**
 * What draws our files: a band below the title, timeline rows, actions with how they stand, boxes that are boxes. It
 * shows what `deps.read` returned, by its line numbers, and parses nothing itself.
 */
export function createPageDrawer(deps: PreviewDeps): PageDrawer {
  return (state) => {
    const { rules } = state.md.renderer;
    rules[drawnType] = renderDrawn;
    rules[foldedFrontMatterType] = renderFoldedFrontMatter;
    const read = deps.read(state.src);
    if (read?.snapshot.ours === true) draw(state, read, deps);
  };
}

function draw(state: CoreState, read: ReadDocument, deps: PreviewDeps): void {
  const page = pageOf(state.src, read, deps);
  const pen = penFor(state);
  const placeAt = placesOf(state.tokens);
  // Boxes first: they take away what stands in front of an entry's time.
  drawTaskBoxes(page, placeAt, pen);
  drawTimeline(page, placeAt, pen);
  drawActions(page, placeAt, pen);
  const notes = drawNotes(page, state.tokens, pen);
  state.tokens.splice(titleEnd(state, page) ?? bodyStart(state, page), 0, notes);
  const { kind } = page.snapshot;
  if (kind === "incident" || kind === "review") drawBand(state, page, pen);
}

/** Puts the band behind the title, and the front matter, which it says in better words, folded behind the band. */
function drawBand(state: CoreState, page: Page, pen: Pen): void {
  const frontMatter = foldFrontMatter(state.tokens);
  const titleAt = titleEnd(state, page);
  const title = titleAt === undefined ? page.snapshot.title : undefined;
  const band = pen.draw((env) => headerBand(page, env, state.md, title));
  band.block = true;
  const picture = pen.draw((env) => picturePart(page, env));
  picture.block = true;
  state.tokens.splice(titleAt ?? bodyStart(state, page), 0, band, ...frontMatter, picture);
}

/** Wide enough for the column of text on a usual screen, pixels; where it is narrower the drawing shrinks. */
const pictureWidth = 720;

/** The picture of the incident: of a review's record where it is at hand, else of what the review tells of it. */
function picturePart(page: Page, env: unknown): string {
  const { deps, text } = page;
  const { times } = page.facts(env);
  return drawIncident(times, {
    zone: deps.localZone(),
    now: deps.now(),
    width: pictureWidth,
    policy: deps.policy?.(text),
  });
}

/** The index behind the document's title; undefined where it does not begin with one. */
function titleEnd(state: CoreState, page: Page): number | undefined {
  const first = page.snapshot.sections[0];
  if (first?.level !== 1) return undefined;
  const open = state.tokens.findIndex(
    ({ type, map }) => type === "heading_open" && map?.[0] === first.line - 1,
  );
  return open === -1 ? undefined : open + 3; // heading_open, inline, heading_close
}

/** The index of the first token behind the front matter, whether a plug-in or nobody took care of that. */
function bodyStart(state: CoreState, page: Page): number {
  const { document, frontMatter } = page.read;
  const end = frontMatter === undefined ? 0 : document.lines.lineAt(frontMatter.range.end) + 1;
  const at = state.tokens.findIndex(({ map, level }) => level === 0 && map !== null && map[0] >= end);
  return at === -1 ? state.tokens.length : at;
}
