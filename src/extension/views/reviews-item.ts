import {
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
  l10n,
} from "vscode";
import type { BoardAction, BoardItem } from "../../core/review/board/board.ts";
import {
  dueWords,
  incidentWords,
  itemWords,
  originWords,
  ownerWords,
  ticketWords,
} from "../../core/review/board/board-words.ts";
import type { CommandId } from "../contributions.ts";
import type { LibraryFile } from "../host/library.ts";
import { overdueWords } from "../host/policy-review.ts";
import { lineLink } from "../line-link.ts";
import { rowId, type ReviewsRow } from "./reviews-rows.ts";

/** How a row of the Reviews view looks and sounds: as it reads, unless it says otherwise. */
export function reviewsItem(row: ReviewsRow): TreeItem {
  const item = drawn(row);
  item.id = rowId(row);
  const words = [item.label, item.description].filter((part) => typeof part === "string");
  item.accessibilityInformation ??= { label: words.filter((part) => part !== "").join(", ") };
  return item;
}

function drawn(row: ReviewsRow): TreeItem {
  switch (row.kind) {
    case "group":
      return new TreeItem(
        row.label,
        row.isFolded ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
      );
    case "item":
      return row.item.kind === "action" ? actionItem(row.item) : deadlineItem(row.item);
    case "policy": {
      const item = new TreeItem(l10n.t("Severity criteria"));
      item.description = l10n.t("last gone through {0}", row.overdue.reviewed);
      item.tooltip = overdueWords(row.overdue);
      item.iconPath = icon("law", false);
      item.command = lineLink(row.file, 1);
      return item;
    }
    case "review":
      return reviewItem(row.file);
    case "more":
      return moreItem(row);
  }
}

/** Whether a box of the tree ticks it: what has none in the file is refused with its reason, a todo has nothing to tick. */
export function isTickable(item: BoardItem): item is BoardAction {
  return item.kind === "action" && !item.isTodo && !item.done;
}

function actionItem(action: BoardAction): TreeItem {
  const item = new TreeItem(itemWords(action));
  const [due, owner] = [dueWords(action), ownerWords(action)];
  item.description = [due, owner, incidentWords(action)].join(" · ");
  item.tooltip = [
    action.isTodo ? l10n.t("A todo of the timeline: Write Review makes an action of it") : action.text,
    originWords(action),
    incidentWords(action),
    ticketWords(action),
  ]
    .filter((line) => line !== "")
    .join("\n");
  if (isTickable(action)) item.checkboxState = TreeItemCheckboxState.Unchecked;
  if (action.isOverdue || action.isTodo)
    item.iconPath = icon(action.isOverdue ? "warning" : "note", action.isOverdue);
  item.command = lineLink(Uri.parse(action.file), action.line);
  item.contextValue = isTickable(action) ? "action-open" : "action";
  item.accessibilityInformation = {
    label: l10n.t("Action: {0}, {1}, {2}", itemWords(action), owner, due),
  };
  return item;
}

function deadlineItem(deadline: BoardItem): TreeItem {
  const item = new TreeItem(itemWords(deadline));
  item.description = [dueWords(deadline), incidentWords(deadline)].join(" · ");
  item.iconPath = icon(deadline.isOverdue ? "warning" : "calendar", deadline.isOverdue);
  item.command = lineLink(Uri.parse(deadline.file), deadline.line);
  return item;
}

function reviewItem({ uri, read: { snapshot } }: LibraryFile): TreeItem {
  const item = new TreeItem(snapshot.title ?? uri.path.split("/").at(-2) ?? l10n.t("Review"));
  item.description = [snapshot.review?.state, snapshot.drill ? l10n.t("DRILL") : undefined]
    .filter(Boolean)
    .join(" · ");
  item.iconPath = icon("book", false);
  item.contextValue = "review";
  item.command = lineLink(uri, 1);
  return item;
}

function moreItem({ of, count }: Extract<ReviewsRow, { kind: "more" }>): TreeItem {
  const item = new TreeItem(l10n.t("{0} more", count));
  if (of === "reviews") {
    item.description = l10n.t("Go to File finds them");
    return item;
  }
  item.description = l10n.t("on the Actions Board");
  item.command = { command: boardId, title: l10n.t("Open Actions Board") };
  return item;
}

const boardId: CommandId = "sitrep.actions.board";

function icon(name: string, warn: boolean): ThemeIcon {
  return new ThemeIcon(name, warn ? new ThemeColor("list.warningForeground") : undefined);
}
