import {
  incidentWords,
  dueWords,
  itemWords,
  originWords,
  ownerWords,
  ticketWords,
} from "../../core/review/board/board-words.ts";
import { pressing, type BoardItem } from "../../core/review/board/board.ts";
import { groupBoard, type Grouping } from "../../core/review/board/group-board.ts";
import type { ReviewActions } from "../../core/review/board/review-actions.ts";
import {
  actionsGroupings,
  type ActionsBoard,
  type ActionsChoices,
  type ActionsRow,
} from "../../protocol/actions-board.ts";
import { isTickable } from "./reviews-item.ts";

/** So many rows the page gets, what presses most: two megabytes of them. */
const most = 10_000;

/** The board as its page shows it. `board` has what is done and drills only as far as they were chosen. */
export function actionsBoard(
  board: readonly BoardItem[],
  sources: readonly ReviewActions[],
  { choices, canAsk }: { readonly choices: ActionsChoices; readonly canAsk: boolean },
): ActionsBoard {
  const all = choices.done ? board : board.filter(({ done }) => !done);
  const items = all.slice(0, most);
  const [owner, due, horizon, severity] = [
    grouped(items, "owner"),
    grouped(items, "due"),
    grouped(items, "horizon"),
    grouped(items, "severity"),
  ];
  const by = { owner, due, horizon, severity };
  const { overdue, today } = pressing(all);
  return {
    kind: "actions-board",
    choices,
    rows: items.map((item) => rowOf(item, by)),
    total: all.length,
    groups: {
      owner: owner.labels,
      due: due.labels,
      horizon: horizon.labels,
      severity: severity.labels,
    },
    overdue: overdue.length,
    dueToday: today.length,
    without: sources
      .filter(
        ({ kind, actions, drill }) => kind === "review" && actions.length === 0 && (choices.drills || !drill),
      )
      .map((source) => ({
        file: source.file,
        incident: incidentWords(source),
        reason: source.noActions,
      })),
    canAsk,
  };
}

interface Grouped {
  readonly labels: readonly string[];
  readonly indexOf: (item: BoardItem) => number;
}

function grouped(items: readonly BoardItem[], by: Grouping): Grouped {
  const groups = groupBoard(items, by);
  const known = new Map(groups.flatMap((group, index) => group.items.map((item) => [item, index] as const)));
  return { labels: groups.map(({ label }) => label), indexOf: (item) => known.get(item) ?? 0 };
}

function rowOf(
  item: BoardItem,
  by: Readonly<Record<(typeof actionsGroupings)[number], Grouped>>,
): ActionsRow {
  const action = item.kind === "action" ? item : undefined;
  return {
    file: item.file,
    line: item.line,
    text: action?.text,
    occurrence: action?.occurrence ?? 1,
    task: itemWords(item),
    owner: ownerWords(item),
    due: dueWords(item),
    dueOrder: `${item.day ?? ""}${item.at === undefined ? "" : ` ${item.at}`}`,
    overdue: item.isOverdue,
    done: item.done,
    canTick: isTickable(item),
    incident: [incidentWords(item), originWords(item)].filter((words) => words !== "").join(" · "),
    ticket: action === undefined ? "" : ticketWords(action),
    link: action?.link !== undefined && /^https?:\/\//i.test(action.link) ? action.link : undefined,
    group: {
      owner: by.owner.indexOf(item),
      due: by.due.indexOf(item),
      horizon: by.horizon.indexOf(item),
      severity: by.severity.indexOf(item),
    },
  };
}
