import {
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  l10n,
  window,
  type TreeDataProvider,
} from "vscode";
import type { PolicyOverdue } from "../../core/policy/overdue-policy.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Action } from "../../core/model/action.ts";
import { businessDaysAfter, daysBetween, type CalendarDate } from "../../core/model/calendar-date.ts";
import { dateIn } from "../../core/model/instant.ts";
import { reviewDaysFor } from "../../core/policy/severity-policy.ts";
import type { Services } from "../context.ts";
import type { ViewId } from "../contributions.ts";
import type { LibraryFile } from "../host/library.ts";
import { overdueIn, overdueWords } from "../host/policy-review.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { lineLink } from "../line-link.ts";
import { shownRows } from "./shown-rows.ts";
import type { TreeOfRows } from "./view.ts";

type Row =
  | { readonly kind: "group"; readonly label: string; readonly rows: readonly Row[] }
  | {
      readonly kind: "due";
      readonly record: LibraryFile;
      readonly due: CalendarDate;
      readonly today: CalendarDate;
    }
  | {
      readonly kind: "action";
      readonly file: LibraryFile;
      readonly action: Action;
      readonly today: CalendarDate;
    }
  | { readonly kind: "review"; readonly file: LibraryFile }
  | {
      readonly kind: "policy";
      readonly file: Uri;
      readonly overdue: Exclude<PolicyOverdue, { kind: "never" }>;
    };

/** The Reviews view: reviews that are due, open actions with the late ones first, and every review there is. */
export function createReviewsTree(services: Services): TreeOfRows & Lifetime {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (row) =>
      row === undefined
        ? [...groups(services, await policiesDue(services))]
        : row.kind === "group"
          ? [...row.rows]
          : [],
    getTreeItem: itemOf,
  };
  const id: ViewId = "sitrep.reviews";
  const view = window.createTreeView(id, { treeDataProvider: provider });
  return {
    refresh: () => {
      changed.fire();
    },
    rows: () => shownRows(provider),
    dispose: () => {
      view.dispose();
      changed.dispose();
    },
  };
}

function groups({ library, clock }: Services, policies: readonly Row[]): readonly Row[] {
  const reviews = library.reviews();
  const now = clock.now();
  const due = library.records().flatMap((record): readonly Row[] => {
    const { resolved } = record.read.snapshot.milestones;
    const days = reviewDaysFor(record.policy, record.read.snapshot.severity);
    const { zone, holidays } = record.policy.calendar;
    if (resolved === undefined || days === undefined || !owesReview(record, reviews)) return [];
    return [
      {
        kind: "due",
        record,
        due: businessDaysAfter(resolved, days, zone, holidays),
        today: dateIn(now, zone),
      },
    ];
  });
  const actions = reviews
    .flatMap((file) =>
      file.read.snapshot.actions
        .filter((action) => action.done !== true)
        .map(
          (action) =>
            ({ kind: "action", file, action, today: dateIn(now, file.policy.calendar.zone) }) as const,
        ),
    )
    .sort((a, b) => (a.action.dueDate ?? "9999").localeCompare(b.action.dueDate ?? "9999"));
  const group = (label: string, rows: readonly Row[]): readonly Row[] =>
    rows.length === 0 ? [] : [{ kind: "group", label: `${label} (${rows.length})`, rows }];
  return [
    ...group(l10n.t("Due"), [...due, ...policies]),
    ...group(l10n.t("Open actions"), actions),
    ...group(
      l10n.t("All reviews"),
      reviews.map((file) => ({ kind: "review", file })),
    ),
  ];
}

/** Policies whose criteria are due to be gone through. Where no day was ever noted, the file itself says so, not the list. */
async function policiesDue(services: Services): Promise<readonly Row[]> {
  const files = new Map<string, { readonly file: Uri; readonly policy: Policy }>();
  for (const record of services.library.records()) {
    const file = await services.policies.fileFor(record.uri);
    if (file !== undefined) files.set(file.toString(), { file, policy: record.policy });
  }
  return [...files.values()].flatMap(({ file, policy }): readonly Row[] => {
    const overdue = overdueIn(file, policy, services);
    return overdue === undefined || overdue.kind === "never" ? [] : [{ kind: "policy", file, overdue }];
  });
}

/** A drill and what was no incident owe none; one that is there is no longer due. */
function owesReview(record: LibraryFile, reviews: readonly LibraryFile[]): boolean {
  const { drill, notAnIncident } = record.read.snapshot;
  const folder = Uri.joinPath(record.uri, "..").path;
  return (
    !drill && !notAnIncident && !reviews.some((review) => Uri.joinPath(review.uri, "..").path === folder)
  );
}

/** How a row looks and sounds: as it reads, unless it says otherwise. */
function itemOf(row: Row): TreeItem {
  const item = drawn(row);
  const words = [item.label, item.description].filter((part) => typeof part === "string");
  item.accessibilityInformation ??= { label: words.filter((part) => part !== "").join(", ") };
  return item;
}

function drawn(row: Row): TreeItem {
  switch (row.kind) {
    case "group":
      return new TreeItem(row.label, TreeItemCollapsibleState.Expanded);
    case "due": {
      const item = new TreeItem(row.record.read.snapshot.title ?? l10n.t("Incident"));
      const late = row.due < row.today;
      item.description = late ? lateWords(row.due, row.today) : l10n.t("review due {0}", row.due);
      item.iconPath = icon(late ? "warning" : "calendar", late);
      item.command = lineLink(row.record.uri, 1);
      return item;
    }
    case "policy": {
      const item = new TreeItem(l10n.t("Severity criteria"));
      item.description = l10n.t("last gone through {0}", row.overdue.reviewed);
      item.tooltip = overdueWords(row.overdue);
      item.iconPath = icon("law", false);
      item.command = lineLink(row.file, 1);
      return item;
    }
    case "action":
      return actionItem(row.file, row.action, row.today);
    case "review": {
      const { snapshot } = row.file.read;
      const item = new TreeItem(snapshot.title ?? row.file.uri.path.split("/").at(-2) ?? l10n.t("Review"));
      item.description = [snapshot.review?.state, snapshot.drill ? l10n.t("DRILL") : undefined]
        .filter(Boolean)
        .join(" · ");
      item.iconPath = icon("book", false);
      item.command = lineLink(row.file.uri, 1);
      return item;
    }
  }
}

function actionItem(file: LibraryFile, action: Action, today: CalendarDate): TreeItem {
  const item = new TreeItem(action.text);
  const late = action.dueDate !== undefined && action.dueDate < today;
  const due =
    action.dueDate === undefined
      ? (action.due ?? l10n.t("no due date"))
      : late
        ? lateWords(action.dueDate, today)
        : l10n.t("due {0}", action.dueDate);
  item.description = [action.owner ?? l10n.t("no owner"), due].join(" · ");
  item.iconPath = icon(late ? "warning" : "tasklist", late);
  item.command = lineLink(file.uri, action.line);
  item.accessibilityInformation = {
    label: l10n.t("Action: {0}, {1}, {2}", action.text, action.owner ?? l10n.t("no owner"), due),
  };
  return item;
}

function lateWords(due: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(due, today);
  return days === 1 ? l10n.t("1 day late") : l10n.t("{0} days late", days);
}

function icon(name: string, warn: boolean): ThemeIcon {
  return new ThemeIcon(name, warn ? new ThemeColor("list.warningForeground") : undefined);
}
