import { deadlinesOf } from "../../core/clock/deadlines.ts";
import { earliest, nextChange } from "../../core/clock/next-change.ts";
import { dateIn, minute, type Instant } from "../../core/model/instant.ts";
import type { WakingClock } from "./clock.ts";
import type { DeadlineWatch } from "./deadline-watch.ts";
import type { Library, LibraryFile } from "./library.ts";
import type { Lifetime } from "./lifetime.ts";
import { pacedForEyes } from "./paced.ts";
import { createTicker } from "./ticker.ts";

/** What time alone does to what is shown. While no incident goes on, that is next to nothing. */
export interface Heartbeat extends Lifetime {
  /** Files, settings or the focus changed: looks soon, once for all that changes in one go. */
  readonly changed: () => void;
  /** Asks anew when time changes something next. */
  readonly again: () => void;
  /** Looks at the clock at once: it may have been set, or the machine may have slept. */
  readonly beat: () => void;
}

export interface HeartbeatDeps {
  readonly clock: Pick<WakingClock, "now" | "wakeAt">;
  readonly library: Pick<Library, "records" | "reviews" | "active" | "running">;
  readonly watch: Pick<DeadlineWatch, "check" | "nextAt">;
  /** The zone that local times are shown in. */
  readonly zone: () => string;
  /** Shows minutes left and late anew. Cheap where no word changed. */
  readonly onMinute: () => void;
  /** Another day began, for UTC or for the reader. */
  readonly onDay: () => void;
}

/** What changes in one go, like the files that a search finds one by one, is looked at once, after so many milliseconds. */
const gatherMs = 50;

/** Days begin on a quarter of an hour in every zone there is. */
const quarter = 15 * minute;

export function createHeartbeat(deps: HeartbeatDeps): Heartbeat {
  const { clock, library, watch } = deps;
  let today = daysAt(clock.now(), deps.zone());
  let soon: ReturnType<typeof setTimeout> | undefined;
  const beat = (): void => {
    deps.onMinute();
    const days = daysAt(clock.now(), deps.zone());
    if (days !== today) deps.onDay();
    today = days;
    void watch.check();
  };
  const ticker = createTicker(clock, (now) => nextBeat(now, library, watch), beat);
  const looked = pacedForEyes(() => {
    void watch.check();
    ticker.again();
  });
  return {
    again: ticker.again,
    changed: () => {
      soon ??= setTimeout(() => {
        soon = undefined;
        looked.ask();
      }, gatherMs);
    },
    beat: () => {
      beat();
      ticker.again();
    },
    dispose: () => {
      clearTimeout(soon);
      looked.dispose();
      ticker.dispose();
    },
  };
}

function daysAt(now: Instant, zone: string): string {
  return `${dateIn(now, "UTC")} ${dateIn(now, zone)}`;
}

/** When time changes something next: a word about an incident at hand, what another one owes, a notification, the day. */
function nextBeat(
  now: Instant,
  library: HeartbeatDeps["library"],
  watch: HeartbeatDeps["watch"],
): Instant | undefined {
  const records = library.records();
  if (records.length === 0 && library.reviews().length === 0) return undefined;
  const shown = [library.active(), library.running()];
  return earliest([
    watch.nextAt(now),
    ...shown.map((file) => (file === undefined || isOver(file) ? undefined : wordsChange(file, now))),
    ...records.map((file) => deadlinesOf(file.read.snapshot, file.policy).find(({ due }) => due > now)?.due),
    (Math.floor(now / quarter) + 1) * quarter,
  ]);
}

function wordsChange({ read, policy }: LibraryFile, now: Instant): Instant | undefined {
  return nextChange(deadlinesOf(read.snapshot, policy), read.snapshot.declared, now);
}

function isOver({ read }: LibraryFile): boolean {
  return read.snapshot.status === "resolved";
}
