import type { TimelineEntry } from "../../model/entry.ts";
import type { TextEdit } from "../../text/edit.ts";
import { t } from "../../text/say.ts";
import { dateOrder } from "../foreign/date-order.ts";
import type { NewEntry } from "../write-entry.ts";
import type { Anchor } from "./anchor.ts";
import { dayInserters } from "./day-heading.ts";
import { entryTexts } from "./entry-text.ts";
import type { EntryTemplate } from "./entry-template.ts";
import { inserterFor } from "./inserters.ts";
import { claimedBehind } from "./left-open.ts";
import { carrierAt, type Carrier } from "./node-at.ts";
import type { Placement } from "./placement.ts";
import { readsBack } from "./reads-back.ts";
import { saysMoment, stampsLike, type WrittenStamp } from "./stamps.ts";
import { templatesNear } from "./templates-near.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { underItsDay } from "./under-its-day.ts";
import { verifyEdits } from "./verify-edits.ts";

/**
 * Places an entry beside another one, in that one's way. Ways are tried from the most faithful to the most explicit:
 * exactly as the neighbours write, under a new day's heading, with the day, with the zone, as an ISO instant. The first
 * that reads back and leaves all else as it was is taken; where none does, the entry is refused. One that was written
 * before keeps its own way: then `again` holds its source.
 */
export function placeLike(
  read: TimelineDocument,
  { timeline, anchor: found }: Place,
  entry: NewEntry,
  again?: WrittenAgain,
): Placement {
  const anchor = underItsDay(read, timeline, found, entry.instant);
  for (const { stamp, edit } of candidates(read, { timeline, anchor }, entry, again)) {
    const fits = verifyEdits(read, [edit], ([back, ...more], after) => {
      return (
        back !== undefined &&
        more.length === 0 &&
        saysMoment(back, stamp) &&
        readsBack(back, entry, read.ours) &&
        isBeside(anchor, back, after)
      );
    });
    if (fits) return { kind: "placed", edits: [edit], within: reachOf(timeline) };
  }
  const { line } = anchor.entry;
  return { kind: "refused", reason: reasonNotBeside(read, anchor), line };
}

/** Whether an entry is read next to its anchor; what has no time, as a day's heading, does not count. */
function isBeside(
  { entry, before }: Anchor,
  back: TimelineEntry,
  timeline: readonly TimelineEntry[],
): boolean {
  if (entry.time === undefined || back.time === undefined) return true;
  const timed = timeline.filter(({ time }) => time !== undefined);
  const neighbour = timed[timed.indexOf(back) + (before ? 1 : -1)];
  return neighbour?.raw === entry.raw && neighbour.text === entry.text;
}

function reasonNotBeside({ document }: TimelineDocument, { entry, before }: Anchor): string {
  const carrier = carrierAt(document, entry.range.start);
  const open =
    !before &&
    carrier?.kind === "item" &&
    claimedBehind(document, carrier.item, entry.range.end) !== undefined;
  return open
    ? t(
        "The entry at line {0} ends in code or HTML that is left open: what is put behind it would change it. Close it, then log again.",
        entry.line,
      )
    : t(
        "The entry can't be added beside line {0} without changing how the rest of the document reads. Add it by hand.",
        entry.line,
      );
}

/** The entries among which one goes, and the one it stands beside. */
interface Place {
  readonly timeline: readonly TimelineEntry[];
  readonly anchor: Anchor;
}

/** An entry that stood elsewhere: what carried it, its manner, and what stands behind its time and below its line. */
export interface WrittenAgain {
  readonly kind: Carrier["kind"];
  readonly template: EntryTemplate;
  readonly text: string;
  readonly below: string;
}

interface Candidate {
  readonly stamp: WrittenStamp;
  readonly edit: TextEdit;
}

function* candidates(
  read: TimelineDocument,
  { timeline, anchor }: Place,
  entry: NewEntry,
  again: WrittenAgain | undefined,
): Generator<Candidate> {
  const { document } = read;
  const carrier = carrierAt(document, anchor.entry.range.start);
  if (carrier === undefined || (again !== undefined && carrier.kind !== again.kind)) return;
  const inserters = inserterFor(document, carrier, anchor, timeline);
  const templates = again ? [again.template] : templatesNear(document, timeline, anchor.entry, carrier);
  const texts = again ? [again.text] : entryTexts(entry);
  const order = dateOrder(document.text, anchor.entry.zone);
  for (const { template, stamp, isExact } of waysToSay(templates, entry, order)) {
    const days = isExact ? dayInserters(read, carrier, anchor, stamp.date, order) : [];
    for (const text of texts) {
      const isNewDay = stamp.date !== anchor.entry.date;
      for (const insert of isNewDay ? [...days, ...inserters] : inserters) {
        for (const tail of tailsOf(template)) {
          const edit = insert({ lead: template.lead, stamp: stamp.source, tail, text, below: again?.below });
          if (edit !== undefined) yield { stamp, edit };
        }
      }
    }
  }
}

/** `[14:02]: word` is a link's definition: there the colon is left out. */
function tailsOf({ lead, tail }: EntryTemplate): readonly string[] {
  return lead.includes("[") && tail.startsWith("]:") ? [tail, tail.replace(":", "")] : [tail];
}

interface Way {
  readonly template: EntryTemplate;
  readonly stamp: WrittenStamp;
  readonly isExact: boolean;
}

/** First each neighbour's own manner, then what states more. */
function waysToSay(
  templates: readonly EntryTemplate[],
  { instant }: NewEntry,
  order: Parameters<typeof stampsLike>[2],
): readonly Way[] {
  const all = templates.map((template) =>
    stampsLike(template, instant, order).map((stamp, index) => ({ template, stamp, isExact: index === 0 })),
  );
  return [...all.flatMap((ways) => ways.slice(0, 1)), ...all.flatMap((ways) => ways.slice(1))];
}

function reachOf(timeline: readonly TimelineEntry[]): { readonly start: number; readonly end: number } {
  return {
    start: Math.min(...timeline.map(({ range }) => range.start)),
    end: Math.max(...timeline.map(({ range }) => range.end)),
  };
}
