import { severityLabel } from "../../model/severity.ts";
import { phrase, sayPhrase, t } from "../../text/say.ts";
import type { BoardItem } from "./board.ts";

/** What the board can be grouped by. */
export const groupings = ["owner", "due", "horizon", "severity"] as const;

export type Grouping = (typeof groupings)[number];

/** The group an item is in: the same `key` is the same group, and groups stand in the order of `rank`. */
export interface GroupKey {
  readonly key: string;
  readonly rank: string;
  /** For people. */
  readonly label: string;
}

export interface BoardGroup extends GroupKey {
  readonly items: readonly BoardItem[];
}

/**
 * The board in groups; in each the items keep their order, so that what is overdue stands first. Owners stand in the order
 * of the alphabet, not of what they have left to do: the board ranks nobody.
 */
export function groupBoard(items: readonly BoardItem[], by: Grouping): readonly BoardGroup[] {
  const groups = new Map<string, { readonly of: GroupKey; readonly items: BoardItem[] }>();
  for (const item of items) {
    const of = groupOf(item, by);
    const group = groups.get(of.key);
    if (group === undefined) groups.set(of.key, { of, items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()]
    .sort((a, b) => (a.of.rank < b.of.rank ? -1 : a.of.rank > b.of.rank ? 1 : 0))
    .map((group) => ({ ...group.of, items: group.items }));
}

/** The group of one item. */
export function groupOf(item: BoardItem, by: Grouping): GroupKey {
  switch (by) {
    case "owner":
      return ownerGroup(item);
    case "due":
      return dueGroup(item);
    case "horizon":
      return horizonGroup(item);
    case "severity": {
      const label = severityLabel(item.severity);
      return { key: label, rank: item.severity === undefined ? "~" : label, label };
    }
  }
}

/** A deadline is everybody's until somebody takes it: it stands apart from actions that nobody owns. */
function ownerGroup(item: BoardItem): GroupKey {
  if (item.kind === "deadline") return deadlines();
  if (item.persons.length === 0) return { key: "nobody", rank: "1", label: t("No owner") };
  const label = item.persons.join(", ");
  const folded = label.toLowerCase();
  return { key: `owner ${folded}`, rank: `2 ${folded}`, label };
}

function deadlines(): GroupKey {
  return { key: "deadlines", rank: "0", label: t("Deadlines") };
}

const dueWords = {
  overdue: phrase("Overdue"),
  today: phrase("Due today"),
  week: phrase("Due within 7 days"),
  later: phrase("Due later"),
  never: phrase("No due day"),
  done: phrase("Done"),
} as const;

function dueGroup(item: BoardItem): GroupKey {
  const key = dueKey(item);
  return { key, rank: String(Object.keys(dueWords).indexOf(key)), label: sayPhrase(dueWords[key]) };
}

function dueKey({ done, isOverdue, leftDays }: BoardItem): keyof typeof dueWords {
  if (done) return "done";
  if (isOverdue) return "overdue";
  if (leftDays === undefined) return "never";
  if (leftDays === 0) return "today";
  return leftDays <= 7 ? "week" : "later";
}

const horizonWords: Readonly<Record<string, string>> = {
  immediate: phrase("Immediate"),
  "short-term": phrase("Short-term"),
  "long-term": phrase("Long-term"),
};

function horizonGroup(item: BoardItem): GroupKey {
  if (item.kind === "deadline") return deadlines();
  const { horizon } = item;
  if (horizon === undefined) return { key: "unknown", rank: "4", label: t("Horizon unknown") };
  const place = Object.keys(horizonWords).indexOf(horizon);
  const words = horizonWords[horizon];
  return {
    key: `horizon ${horizon}`,
    rank: place < 0 ? `3 ${horizon}` : String(place + 1),
    label: words === undefined ? horizon : sayPhrase(words),
  };
}
