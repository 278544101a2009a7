import { Disposable, type Uri } from "vscode";
import { minute } from "../../core/model/instant.ts";
import { boardOf, type BoardItem } from "../../core/review/board/board.ts";
import { followUp } from "../../core/review/board/follow-up.ts";
import { followedFrom, followedParts, type FollowedFile } from "../../core/review/board/followed-file.ts";
import type { ReviewActions } from "../../core/review/board/review-actions.ts";
import { weakMemory } from "../../core/text/weak-memory.ts";
import type { Clock } from "./clock.ts";
import type { Library, LibraryFile } from "./library.ts";
import type { Lifetime } from "./lifetime.ts";
import type { TicketStates } from "./ticket-states.ts";

/** What is to be followed up in this window. Files are named by their URIs. */
export interface FollowUp extends Lifetime {
  /** What each file adds; the same objects while its file stays as it is. */
  readonly sources: () => readonly ReviewActions[];
  /** The same list within a minute while no file and no ticket changes. */
  readonly board: (options: { readonly drills: boolean }) => readonly BoardItem[];
}

/** Follows up all that the library holds. Of ten thousand incidents it is worked out once for each change, not for each view. */
export function createFollowUp(
  library: Pick<Library, "records" | "reviews" | "onDidChange">,
  clock: Pick<Clock, "now">,
  tickets: Pick<TicketStates, "at" | "onDidChange">,
): FollowUp {
  let known: readonly ReviewActions[] | undefined;
  const boards = new Map<boolean, { readonly minute: number; readonly items: readonly BoardItem[] }>();
  const sources = (): readonly ReviewActions[] =>
    (known ??= followUp(
      [...library.records(), ...library.reviews()].flatMap((file) => followed(file) ?? []),
    ));
  const parts = Disposable.from(
    library.onDidChange(() => {
      known = undefined;
      boards.clear();
    }),
    tickets.onDidChange(() => {
      boards.clear();
    }),
  );
  return {
    sources,
    board: ({ drills }) => {
      const now = clock.now();
      const before = boards.get(drills);
      if (before?.minute === Math.floor(now / minute)) return before.items;
      const items = boardOf(sources(), { now, drills, ticketAt: tickets.at });
      boards.set(drills, { minute: Math.floor(now / minute), items });
      return items;
    },
    dispose: () => {
      parts.dispose();
    },
  };
}

const followedFiles = weakMemory<LibraryFile, { readonly file: FollowedFile | undefined }>();

function followed(file: LibraryFile): FollowedFile | undefined {
  const before = followedFiles.get(file);
  if (before !== undefined) return before.file;
  const { uri, read, policy } = file;
  const place = { file: uri.toString(), path: pathOf(uri), policy };
  const made = followedFrom(read.snapshot, file.parts ?? followedParts(read), place);
  followedFiles.set(file, { file: made });
  return made;
}

/** As it is written in files: a URI's own text has signs of other alphabets escaped. */
function pathOf({ scheme, authority, path }: Uri): string {
  return `${scheme}://${authority}${path}`;
}
