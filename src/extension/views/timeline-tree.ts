import {
  EventEmitter,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  l10n,
  window,
  type TreeDataProvider,
} from "vscode";
import { isFreeEntryType } from "../../core/incident/intent.ts";
import type { EntryType, TimelineEntry } from "../../core/model/entry.ts";
import { dateIn } from "../../core/model/instant.ts";
import type { Services } from "../context.ts";
import type { ViewId } from "../contributions.ts";
import type { LibraryFile } from "../host/library.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { localZone } from "../host/local-zone.ts";
import { showTime, type ShownTime } from "../host/times.ts";
import { lineLink } from "../line-link.ts";
import { entryWords } from "./entry-words.ts";
import { shownRows } from "./shown-rows.ts";
import type { TreeOfRows } from "./view.ts";

interface EntryRow {
  readonly kind: "entry";
  readonly entry: TimelineEntry;
  readonly file: LibraryFile;
}

type Row =
  | EntryRow
  | { readonly kind: "earlier"; readonly rows: readonly EntryRow[]; readonly isPart: boolean };

/** How many entries stand at the top level; what came before them is one row that opens. */
const newestShown = 200;

/** How many entries one row opens: the editor makes all of them at once. */
const mostOpened = 500;

/** What the editor takes to draw the rows it was given, in milliseconds; before that it can't scroll to one. */
const drawingMs = 150;

/** The Timeline view: the file's entries in its order, newest last, UTC and the reader's clock side by side. */
export function createTimelineTree(services: Services): TreeOfRows & Lifetime {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => {
      if (row !== undefined) return row.kind === "earlier" ? [...opened(row.rows)] : [];
      const file = services.library.active();
      const rows = file === undefined ? [] : rowsOf(file);
      showIfNew(rows.at(-1));
      return [...rows];
    },
    getParent: () => undefined, // only rows at the top level are revealed
    getTreeItem: (row) =>
      row.kind === "entry" ? entryItem(row.entry, row.file, services) : earlierItem(row.rows, row.isPart),
  };
  const id: ViewId = "sitrep.timeline";
  const view = window.createTreeView(id, { treeDataProvider: provider });
  let newest: string | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;

  /** The newest entry stands last, out of sight in a long list: what was just logged is scrolled to. */
  function showIfNew(row: Row | undefined): void {
    const key = row?.kind === "entry" ? `${row.file.uri.toString()}#${row.entry.line}` : undefined;
    const isNew = newest !== key && row !== undefined;
    newest = key;
    if (!isNew) return;
    clearTimeout(soon);
    soon = setTimeout(() => {
      // A view that is folded away or hidden stays so; the editor refuses a row that is gone by now.
      if (view.visible) view.reveal(row, { select: false, focus: false }).then(undefined, () => undefined);
    }, drawingMs);
  }

  return {
    refresh: () => {
      const declared = services.library.active()?.read.snapshot.declared;
      const day = declared === undefined ? "" : dateIn(declared, "UTC");
      view.description = day === dateIn(services.clock.now(), "UTC") ? "" : day;
      changed.fire();
    },
    rows: () => shownRows(provider),
    dispose: () => {
      clearTimeout(soon);
      view.dispose();
      changed.dispose();
    },
  };
}

function rowsOf(file: LibraryFile): readonly Row[] {
  const rows = file.read.snapshot.timeline.map((entry): EntryRow => ({ kind: "entry", entry, file }));
  if (rows.length <= newestShown) return rows;
  const earlier = { kind: "earlier", rows: rows.slice(0, -newestShown), isPart: false } as const;
  return [earlier, ...rows.slice(-newestShown)];
}

/** The rows themselves, or, of too many, parts that open one by one. */
function opened(rows: readonly EntryRow[]): readonly Row[] {
  if (rows.length <= mostOpened) return rows;
  const starts = Array.from({ length: Math.ceil(rows.length / mostOpened) }, (_, part) => part * mostOpened);
  return starts.map((start) => ({
    kind: "earlier",
    rows: rows.slice(start, start + mostOpened),
    isPart: true,
  }));
}

function earlierItem(rows: readonly EntryRow[], isPart: boolean): TreeItem {
  const since = rows[0]?.entry.raw ?? "";
  const label = isPart
    ? l10n.t("{0} entries since {1}", rows.length, since)
    : l10n.t("{0} earlier entries", rows.length);
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.iconPath = new ThemeIcon("history");
  item.accessibilityInformation = { label };
  return item;
}

function entryItem(entry: TimelineEntry, file: LibraryFile, services: Services): TreeItem {
  // Days are said where they are not that of the declaration, which stands beside the view's name.
  const near = file.read.snapshot.declared ?? services.clock.now();
  const time = entry.instant === undefined ? undefined : showTime(entry.instant, localZone(), near);
  const clock =
    time === undefined ? entry.raw || l10n.t("no time") : [time.utc, time.local].filter(Boolean).join(" ");
  const type = entry.qualifier === undefined ? entry.type : `${entry.type} (${entry.qualifier})`;
  const text = entryWords(entry, file.read.snapshot.steps);
  const item = new TreeItem(
    `${clock}  ${entry.star ? "⭐ " : ""}${entry.type === "note" ? "" : `${type} `}${text}`,
  );
  item.iconPath = new ThemeIcon(icons[entry.type]);
  item.tooltip = `${clock} ${type}\n${entry.text}`;
  item.command = lineLink(file.uri, entry.line);
  item.contextValue = `entry-${entry.star ? "starred" : "plain"}${isFreeEntryType(entry.type) ? "-free" : ""}`;
  const spokenTime = time === undefined ? clock : spokenClock(time);
  item.accessibilityInformation = {
    label: [spokenTime, entry.star ? l10n.t("key moment") : undefined, type, text].filter(Boolean).join(", "),
  };
  return item;
}

function spokenClock({ utc, local }: ShownTime): string {
  const said = utc.replace("Z", " UTC");
  return local === undefined ? said : l10n.t("{0}, {1} local", said, local);
}

const icons: Readonly<Record<EntryType, string>> = {
  declared: "flame",
  severity: "warning",
  status: "pulse",
  role: "person",
  step: "checklist",
  alert: "bell",
  impact: "target",
  change: "tools",
  finding: "search",
  decision: "milestone",
  hypothesis: "lightbulb",
  update: "megaphone",
  todo: "tasklist",
  note: "note",
};
