import type { Uri } from "vscode";
import { boardOf, type BoardItem } from "../../core/review/board/board.ts";
import { followUp } from "../../core/review/board/follow-up.ts";
import { followedFile, type FollowedFile } from "../../core/review/board/followed-file.ts";
import type { ReviewActions } from "../../core/review/board/review-actions.ts";
import { weakMemory } from "../../core/text/weak-memory.ts";
import type { Clock } from "./clock.ts";
import type { Library, LibraryFile } from "./library.ts";
import type { TicketStates } from "./ticket-states.ts";

/** What is to be followed up in this window. Files are named by their URIs. */
export interface FollowUp {
  /** What each file adds; the same objects while its file stays as it is. */
  readonly sources: () => readonly ReviewActions[];
  readonly board: (options: { readonly drills: boolean }) => readonly BoardItem[];
}

/** Follows up all that the library holds. Asking again costs little where nothing changed. */
export function createFollowUp(
  library: Pick<Library, "records" | "reviews">,
  clock: Pick<Clock, "now">,
  tickets: Pick<TicketStates, "at">,
): FollowUp {
  const sources = (): readonly ReviewActions[] =>
    followUp([...library.records(), ...library.reviews()].flatMap((file) => followed(file) ?? []));
  return {
    sources,
    board: ({ drills }) => boardOf(sources(), { now: clock.now(), drills, ticketAt: tickets.at }),
  };
}

const known = weakMemory<LibraryFile, { readonly file: FollowedFile | undefined }>();

function followed(file: LibraryFile): FollowedFile | undefined {
  const before = known.get(file);
  if (before !== undefined) return before.file;
  const { uri, read, policy } = file;
  const made = followedFile(read, { file: uri.toString(), path: pathOf(uri), policy });
  known.set(file, { file: made });
  return made;
}

/** As it is written in files: a URI's own text has signs of other alphabets escaped. */
function pathOf({ scheme, authority, path }: Uri): string {
  return `${scheme}://${authority}${path}`;
}
