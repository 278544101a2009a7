import type { Grouping } from "../../core/review/board/group-board.ts";

/** How the Reviews view is grouped and narrowed, remembered for this workspace. */
export interface ReviewsLook {
  readonly look: () => { readonly by: Grouping; readonly person: string | undefined };
  readonly groupBy: (by: Grouping) => void;
  /** Undefined shows everybody's. */
  readonly showPerson: (person: string | undefined) => void;
  /** Whoever owns something that is listed. */
  readonly owners: () => readonly string[];
}
