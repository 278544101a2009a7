import { l10n, type Uri } from "vscode";
import type { BoardItem } from "../../core/review/board/board.ts";
import { filterBoard } from "../../core/review/board/filter-board.ts";
import { groupBoard, type Grouping } from "../../core/review/board/group-board.ts";
import type { PolicyOverdue } from "../../core/policy/overdue-policy.ts";
import type { LibraryFile } from "../host/library.ts";

/** A row of the Reviews view. */
export type ReviewsRow =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly label: string;
      readonly rows: readonly ReviewsRow[];
      readonly isFolded: boolean;
    }
  | { readonly kind: "item"; readonly item: BoardItem }
  | { readonly kind: "review"; readonly file: LibraryFile }
  | {
      readonly kind: "policy";
      readonly file: Uri;
      readonly overdue: Exclude<PolicyOverdue, { kind: "never" }>;
    }
  /** What is left out of a long group, and where it can be seen. */
  | { readonly kind: "more"; readonly of: "actions" | "reviews"; readonly count: number };

export interface ReviewsShown {
  readonly board: readonly BoardItem[];
  readonly policies: readonly ReviewsRow[];
  readonly reviews: readonly LibraryFile[];
  readonly by: Grouping;
  /** Whose actions alone are shown; undefined shows everybody's, and what is due. */
  readonly person: string | undefined;
}

/** A tree is drawn by the editor row by row: a group shows this many. */
const most = 200;

/** What is open, in groups, overdue first in each; then criteria to be gone through, then every review. */
export function reviewsRows({ board, policies, reviews, by, person }: ReviewsShown): readonly ReviewsRow[] {
  const open = filterBoard(board, { person, done: false });
  const all = reviews.map((file) => ({ kind: "review", file }) as const);
  return [
    ...groupBoard(open, by).map((group) =>
      groupRow(
        group.key,
        `${group.label} (${group.items.length})`,
        group.items.map((item) => ({ kind: "item", item }) as const),
        "actions",
      ),
    ),
    ...(policies.length === 0
      ? []
      : [groupRow("policies", l10n.t("To be gone through ({0})", policies.length), policies, "reviews")]),
    ...(all.length === 0
      ? []
      : [groupRow("reviews", l10n.t("All reviews ({0})", all.length), all, "reviews", all.length > 20)]),
  ];
}

function groupRow(
  key: string,
  label: string,
  rows: readonly ReviewsRow[],
  of: "actions" | "reviews",
  isFolded = false,
): ReviewsRow {
  const left = rows.length - most;
  const shown = left <= 0 ? rows : [...rows.slice(0, most), { kind: "more", of, count: left } as const];
  return { kind: "group", key, label, rows: shown, isFolded };
}

/** What a row is known by while its file stays as it is; two rows never share it. */
export function rowId(row: ReviewsRow): string {
  switch (row.kind) {
    case "group":
      return `group ${row.key}`;
    case "item": {
      const { item } = row;
      const what = item.kind === "action" ? `${item.occurrence} ${item.text}` : item.deadline.kind;
      return `${item.kind} ${item.file} ${item.line} ${what}`;
    }
    case "review":
      return `review ${row.file.uri.toString()}`;
    case "policy":
      return `policy ${row.file.toString()}`;
    case "more":
      return `more ${row.of} ${row.count}`;
  }
}
