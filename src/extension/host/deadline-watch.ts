import type { Uri } from "vscode";
import type { Deadline } from "../../core/clock/deadline.ts";
import { deadlinesOf } from "../../core/clock/deadlines.ts";
import { earliest } from "../../core/clock/next-change.ts";
import { nextNoticeAfter, noticeAt, type Notice, type Told } from "../../core/clock/notice.ts";
import { day, type Instant } from "../../core/model/instant.ts";
import type { Clock } from "./clock.ts";
import type { Library, LibraryFile } from "./library.ts";
import type { ToldStore } from "./told-store.ts";

/** Sees to it that a missed deadline is told once: in one of the windows, and one at a time for an incident. */
export interface DeadlineWatch {
  /** Looks at every incident that goes on and tells what is due to be told. Cheap where that is nothing. */
  readonly check: () => Promise<void>;
  /** When to look again; undefined where nothing will be told as things stand. */
  readonly nextAt: (now: Instant) => Instant | undefined;
  /** Hushes a deadline of an incident in all windows, until an instant or (Infinity) for good. */
  readonly hush: (incident: Uri, deadline: Deadline, until: Instant) => Promise<void>;
}

export interface DeadlineWatchDeps {
  readonly library: Pick<Library, "records" | "get" | "ready">;
  readonly clock: Pick<Clock, "now">;
  readonly store: ToldStore;
  /** Whether somebody wants to be told of this incident. */
  readonly isOn: (incident: Uri) => boolean;
  /** Whether this is the window that somebody looks at. */
  readonly isFocused: () => boolean;
  readonly tell: (file: LibraryFile, notice: Notice) => void;
  /** Called when `nextAt` may have another answer. */
  readonly onChange: () => void;
  readonly log: (message: string) => void;
}

/** The window that somebody looks at goes first: others wait for so long before they tell, milliseconds. */
const patienceMs = 3000;

export function createDeadlineWatch(deps: DeadlineWatchDeps): DeadlineWatch {
  const { library, clock, store, log } = deps;
  const known = new Map<string, Told>();
  const busy = new Set<string>();
  const unkept = (error: unknown): void => {
    log(`Tidying up what was told: ${String(error)}`);
  };
  const here = (): Instant => clock.now() - (deps.isFocused() ? 0 : patienceMs);

  /** What all windows know, with what this one knows for itself where the storage can't be written. */
  async function toldOf(incident: Uri): Promise<Told> {
    const own = known.get(incident.toString());
    const shared = await store.read(incident, clock.now()).catch((error: unknown) => {
      log(`Reading what was told of ${incident.path}: ${String(error)}`);
      return own ?? { seen: clock.now(), claims: new Map(), hushed: new Map() };
    });
    const told = { ...shared, claims: new Map([...(own?.claims ?? []), ...shared.claims]) };
    known.set(incident.toString(), told);
    return told;
  }

  async function claim(incident: Uri, name: string): Promise<boolean> {
    const told = await toldOf(incident);
    known.set(incident.toString(), { ...told, claims: new Map([...told.claims, [name, clock.now()]]) });
    return store.claim(incident, name, clock.now()).catch((error: unknown) => {
      log(`Claiming a notification of ${incident.path}: ${String(error)}`);
      return true; // told twice is better than not at all
    });
  }

  async function checkOne({ uri }: LibraryFile): Promise<void> {
    const before = known.get(uri.toString());
    if (before !== undefined && dueIn(library.get(uri), before) === undefined) return;
    const told = await toldOf(uri);
    const file = library.get(uri); // as it is by now
    const notice = dueIn(file, told);
    if (file === undefined || notice === undefined || !(await claim(uri, notice.claim))) return;
    for (const name of notice.along) await claim(uri, name);
    deps.tell(file, notice);
  }

  const dueIn = (file: LibraryFile | undefined, told: Told): Notice | undefined =>
    file === undefined ? undefined : noticeAt(deadlinesIn(file), told, here());

  async function check(): Promise<void> {
    const open = library.records().filter((file) => !busy.has(file.uri.toString()));
    for (const file of open) {
      const key = file.uri.toString();
      busy.add(key);
      try {
        if (deadlinesIn(file).length > 0 && deps.isOn(file.uri)) await checkOne(file);
        else if (isOver(file) && known.delete(key)) await store.endSnoozes(file.uri).catch(unkept);
      } finally {
        busy.delete(key);
      }
    }
    deps.onChange();
  }

  // What was over for a day is not reopened as the same trouble: what was told of it need not be known any more.
  void library.ready.then(() => {
    const longOver = library.records().filter((file) => endOf(file) < clock.now() - day);
    return store.forget(longOver.map(({ uri }) => uri)).catch(unkept);
  });

  return {
    check,
    nextAt(now) {
      const patience = now - here();
      return earliest(
        library.records().map((file) => {
          const told = known.get(file.uri.toString());
          if (told === undefined || !deps.isOn(file.uri)) return undefined;
          const next = nextNoticeAfter(deadlinesIn(file), told, now - patience);
          return next === undefined ? undefined : next + patience;
        }),
      );
    },
    async hush(incident, deadline, until) {
      const told = await toldOf(incident);
      known.set(incident.toString(), { ...told, hushed: new Map([...told.hushed, [deadline.key, until]]) });
      await store.hush(incident, deadline.key, until).catch((error: unknown) => {
        log(`Keeping a snooze of ${incident.path}: ${String(error)}`);
      });
      deps.onChange();
    },
  };
}

function deadlinesIn({ read, policy }: LibraryFile): readonly Deadline[] {
  return deadlinesOf(read.snapshot, policy);
}

function isOver({ read }: LibraryFile): boolean {
  return read.snapshot.status === "resolved";
}

/** When an incident was resolved; never where it goes on, or nothing says when. */
function endOf({ read }: LibraryFile): Instant {
  return read.snapshot.milestones.resolved ?? Infinity;
}
