import type { Services } from "../context.ts";
import type { Lifetime } from "../host/lifetime.ts";
import type { LibraryFile } from "../host/library.ts";
import type { SimilarItem } from "./insights-similar.ts";

/** Looks for past incidents that are like the one at hand, when nothing else is to be done. */
export interface SimilarWatch extends Lifetime {
  /** Those that clearly are, the most alike first; empty while nobody has looked. Asking looks for them later, once. */
  readonly of: (file: LibraryFile) => readonly SimilarItem[];
}

/** So long an incident stands in view before others are read for it: declaring and the first minute wait for nothing. */
const quietMs = 20_000;

/** So long rests whoever has looked, however much is logged meanwhile. */
const restMs = 5 * 60_000;

/** `changed` hears that there is something new to be shown. In a browser, which has no index, nobody looks. */
export function createSimilarWatch(
  { computer, facts, log }: Pick<Services, "computer" | "facts" | "log">,
  changed: () => void,
): SimilarWatch {
  const known = new Map<string, Known>();
  let waiting: Waiting | undefined;
  const leave = (): void => {
    clearTimeout(waiting?.timer);
    waiting?.end.abort();
    waiting = undefined;
  };
  const look = async (file: LibraryFile, { id, about, end }: Omit<Waiting, "timer">): Promise<void> => {
    try {
      const { similarItems } = await import("./insights-similar.ts"); // with all that compares
      const items = await similarItems({ facts }, file.uri, end.signal);
      if (end.signal.aborted) return;
      waiting = undefined;
      known.set(id, { about, at: performance.now(), items: items.filter(({ isClear }) => isClear) });
      changed();
    } catch (error) {
      if (end.signal.aborted) return; // somebody turned to another incident
      known.set(id, { about, at: performance.now(), items: [] }); // not again and again
      log.warn(`Looking for similar incidents: ${String(error)}`);
    }
  };
  return {
    of: (file) => {
      const { notAnIncident, status } = file.read.snapshot;
      if (computer === undefined || notAnIncident || status === "resolved") return [];
      const id = file.uri.toString();
      const about = wordsToCompare(file);
      const before = known.get(id);
      const isAsked = waiting?.id === id && waiting.about === about;
      if (before?.about !== about && !isAsked) {
        leave();
        const rest = before === undefined ? 0 : before.at + restMs - performance.now();
        const end = new AbortController();
        const timer = setTimeout(() => void look(file, { id, about, end }), Math.max(quietMs, rest));
        waiting = { id, about, end, timer };
      }
      return before?.items ?? [];
    },
    dispose: leave,
  };
}

interface Known {
  readonly about: string;
  /** Of the clock that never goes back. */
  readonly at: number;
  readonly items: readonly SimilarItem[];
}

interface Waiting {
  readonly id: string;
  readonly about: string;
  readonly end: AbortController;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** What it is compared by, as far as it changes while an incident goes on. */
function wordsToCompare({ read: { snapshot } }: LibraryFile): string {
  const { title = "", timeline } = snapshot;
  const found = timeline.filter(({ type }) => type === "finding" || type === "hypothesis").length;
  return `${found} ${title}`;
}
