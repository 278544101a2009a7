import type { RootContent } from "mdast";
import type { MarkdownDocument } from "../../markdown/parse.ts";
import type { Section } from "../../model/section.ts";
import { bomLength } from "../../text/lines.ts";
import { sharedEnds } from "../../text/spliced.ts";
import { weakMemory } from "../../text/weak-memory.ts";
import { areaAgain, type AreaRead } from "./area-again.ts";
import { movedEntries } from "./edited-list.ts";
import { sameTimeFacts } from "./time-facts.ts";
import { areaPlaces, timelineAreas, type AreaPlace } from "./timeline-areas.ts";

type ReadArea = AreaRead["read"];

/**
 * Reads the timelines of a document that was parsed in parts, in order. Where an edit changed no fact about times and
 * nothing that parts the blocks, those above it are taken over as they are and those below it moved, all by the same.
 */
export function areasAgain(document: MarkdownDocument, sections: readonly Section[]): readonly ReadArea[] {
  const line = document.parts?.line ?? document;
  const facts = sameTimeFacts(document);
  const places = areaPlaces(document, sections);
  const { root, text, lines } = document;
  const before = known.get(line);
  const bom = bomLength(text);
  const holds = before?.facts === facts && before.places === places && before.bom === bom;
  const areas = holds
    ? carriedOn(before, document, places)
    : timelineAreas(document, sections).map((area) => areaAgain(document, area));
  known.set(line, {
    facts,
    places,
    areas,
    blocks: root.children,
    length: text.length,
    lines: lines.count,
    bom,
  });
  return areas.map(({ read }) => read);
}

/** The timelines of one version of a document. */
interface AreasRead {
  readonly facts: object;
  readonly places: readonly AreaPlace[];
  readonly areas: readonly AreaRead[];
  readonly blocks: readonly RootContent[];
  readonly length: number;
  readonly lines: number;
  readonly bom: number;
}

const known = weakMemory<object, AreasRead>();

function carriedOn(
  before: AreasRead,
  document: MarkdownDocument,
  places: readonly AreaPlace[],
): readonly AreaRead[] {
  const blocks = document.root.children;
  const { start, end } = sharedEnds(before.blocks, blocks);
  const behind = blocks.length - end;
  const [by, lines] = [document.text.length - before.length, document.lines.count - before.lines];
  return places.map((place, index) => {
    const area = before.areas[index];
    if (area !== undefined && (place.end <= start || place.at >= behind)) {
      area.parts = document.parts;
      if (place.at >= behind) move(area, by, lines);
      return area;
    }
    const node = blocks[place.at];
    if (node === undefined) throw new Error("A timeline's title is no block of its document");
    const { title, above } = place;
    return areaAgain(document, { node, title, above, nodes: blocks.slice(place.at + 1, place.end) });
  });
}

/** Only the last version is kept, so that no earlier one is held in memory by a timeline that nobody edits. */
function move(area: AreaRead, by: number, lines: number): void {
  if (by === 0 && lines === 0) return;
  area.start += by;
  area.line += lines;
  area.read = { ...area.read, entries: movedEntries(area.read.entries, by, lines) };
}
