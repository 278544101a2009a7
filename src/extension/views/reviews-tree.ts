import {
  EventEmitter,
  TreeItemCheckboxState,
  commands,
  l10n,
  window,
  type Memento,
  type TreeDataProvider,
  type Uri,
  type ViewBadge,
} from "vscode";
import { pressing, type BoardAction, type BoardItem } from "../../core/review/board/board.ts";
import { incidentWords, itemWords } from "../../core/review/board/board-words.ts";
import { ownersOn } from "../../core/review/board/filter-board.ts";
import { groupings, type Grouping } from "../../core/review/board/group-board.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Services } from "../context.ts";
import type { ViewId } from "../contributions.ts";
import type { FollowUp } from "../host/follow-up.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { paced } from "../host/paced.ts";
import { overdueIn } from "../host/policy-review.ts";
import { focusedRow } from "./focused-row.ts";
import { isTickable, reviewsItem } from "./reviews-item.ts";
import type { ReviewsLook } from "./reviews-look.ts";
import { reviewsRows, type ReviewsRow } from "./reviews-rows.ts";
import { shownRows } from "./shown-rows.ts";
import type { TreeOfRows } from "./view.ts";

export interface ReviewsTree extends TreeOfRows, ReviewsLook, Lifetime {
  /** Ticks the row that has the focus. */
  readonly tickFocused: () => Promise<void>;
}

export interface ReviewsTreeDeps {
  readonly services: Pick<Services, "library" | "clock" | "policies">;
  readonly followUp: FollowUp;
  readonly memory: Memento;
  /** Ticks an action of a file, and tells the person where that can't be done. */
  readonly tick: (action: BoardAction) => Promise<void>;
}

/** The Reviews view: what is to be followed up, in groups, overdue first, and every review there is; its badge counts what is late or due today. */
export function createReviewsTree({ services, followUp, memory, tick }: ReviewsTreeDeps): ReviewsTree {
  const changed = new EventEmitter<void>();
  const look = () => ({ by: groupingIn(memory), person: memory.get<string>(personKey) });
  const rows = async (): Promise<readonly ReviewsRow[]> =>
    reviewsRows({
      ...look(),
      board: followUp.board({ drills: false }),
      policies: await policiesDue(services),
      reviews: services.library.reviews(),
    });
  const provider: TreeDataProvider<ReviewsRow> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (row) =>
      row === undefined ? [...(await rows())] : row.kind === "group" ? [...row.rows] : [],
    getTreeItem: reviewsItem,
  };
  const id: ViewId = "sitrep.reviews";
  const view = window.createTreeView(id, { treeDataProvider: provider, manageCheckboxStateManually: true });
  const tickRow = async (row: ReviewsRow | undefined): Promise<void> => {
    if (row?.kind === "item" && isTickable(row.item)) await tick(row.item);
    changed.fire(); // a refusal must put the box back
  };
  const ticked = view.onDidChangeCheckboxState(({ items }) => {
    void (async () => {
      for (const [row, state] of items) if (state === TreeItemCheckboxState.Checked) await tickRow(row);
    })();
  });
  let before: readonly unknown[] = [];
  /** Draws the tree anew where something differs: meanwhile the editor drops a click on a box. */
  const refreshed = paced(() => {
    const { by, person } = look();
    const board = followUp.board({ drills: false });
    const badge = badgeOf(board);
    const days = board.reduce((sum, { leftDays = 0 }) => sum + leftDays, 0); // another one each day
    const now = [
      JSON.stringify([badge, by, person, days]),
      ...followUp.sources(),
      ...services.library.reviews(),
    ];
    if (now.length === before.length && now.every((part, index) => part === before[index])) return;
    if (now[0] !== before[0]) {
      view.badge = badge;
      view.description = person === undefined ? "" : l10n.t("{0} alone", person);
    }
    before = now;
    changed.fire();
  });
  const refresh = refreshed.ask;
  const choose = (key: string, value: string | undefined): void => {
    void memory.update(key, value);
    refresh();
  };
  return {
    refresh,
    rows: () => shownRows(provider),
    look,
    groupBy: (by) => {
      choose(groupingKey, by);
    },
    showPerson: (person) => {
      choose(personKey, person);
    },
    owners: () => ownersOn(followUp.board({ drills: false }).filter(({ done }) => !done)),
    tickFocused: async () => {
      const row = await focusedRow(view);
      if (row?.kind === "item" && isTickable(row.item)) await tickRow(row);
      else if (row !== undefined) await openRow(row);
    },
    dispose: () => {
      refreshed.dispose();
      ticked.dispose();
      view.dispose();
      changed.dispose();
    },
  };
}

/** What Space does elsewhere: a group folds, a row opens. */
async function openRow(row: ReviewsRow): Promise<void> {
  const { command } = reviewsItem(row);
  const rest: readonly unknown[] = command?.arguments ?? [];
  if (row.kind === "group") await commands.executeCommand("list.toggleExpand");
  else if (command !== undefined) await commands.executeCommand(command.command, ...rest);
}

/** Where the look of the view is remembered. */
const groupingKey = "sitrep.reviews.by";
const personKey = "sitrep.reviews.person";

function groupingIn(memory: Memento): Grouping {
  const kept = memory.get<string>(groupingKey);
  return groupings.find((known) => known === kept) ?? "due";
}

/** What is overdue and what is due today, counted together; the tooltip, which is read aloud, says how many of each and the first of them. */
function badgeOf(board: readonly BoardItem[]): ViewBadge | undefined {
  const { overdue, today } = pressing(board);
  const value = overdue.length + today.length;
  if (value === 0) return undefined;
  const first = [...overdue, ...today]
    .slice(0, 5)
    .map((item) => l10n.t("{0}: {1}", incidentWords(item), itemWords(item)));
  const counted = l10n.t("To follow up: {0} overdue, {1} due today", overdue.length, today.length);
  return { value, tooltip: [counted, ...first, ...(value > 5 ? ["…"] : [])].join("\n") };
}

/** Policies whose criteria are due to be gone through. Where no day was ever noted, the file itself says so, not the list. */
async function policiesDue({
  library,
  policies,
  clock,
}: ReviewsTreeDeps["services"]): Promise<readonly ReviewsRow[]> {
  const files = new Map<string, { readonly file: Uri; readonly policy: Policy }>();
  for (const record of library.records()) {
    const file = await policies.fileFor(record.uri);
    if (file !== undefined) files.set(file.toString(), { file, policy: record.policy });
  }
  return [...files.values()].flatMap(({ file, policy }): readonly ReviewsRow[] => {
    const overdue = overdueIn(file, policy, { library, clock });
    return overdue === undefined || overdue.kind === "never" ? [] : [{ kind: "policy", file, overdue }];
  });
}
