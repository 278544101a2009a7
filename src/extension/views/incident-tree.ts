import { EventEmitter, l10n, window, type TreeDataProvider, type TreeView, type ViewBadge } from "vscode";
import type { Deadline } from "../../core/clock/deadline.ts";
import { deadlinesOf, isAwaited, overdueAt } from "../../core/clock/deadlines.ts";
import type { Services } from "../context.ts";
import type { ViewId } from "../contributions.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { deadlineName } from "./deadline-words.ts";
import { incidentItem, incidentRows, type IncidentRow } from "./incident-rows.ts";
import { shownRows } from "./shown-rows.ts";
import { createSimilarWatch } from "./similar-watch.ts";
import type { TreeOfRows } from "./view.ts";

/** The Incident view: what stands now, who holds which role, what is due when; its badge counts what is overdue. */
export function createIncidentTree(services: Services): TreeOfRows & Lifetime {
  const changed = new EventEmitter<IncidentRow[] | undefined>();
  let view: TreeView<IncidentRow> | undefined; // its first rows may be asked for while it is made
  const similar = createSimilarWatch(services, () => {
    redraw();
  });
  const rowsNow = (): readonly IncidentRow[] => {
    const file = services.library.active();
    // Nobody looks for what is like it while nobody looks at it.
    const alike = file !== undefined && view?.visible === true ? similar.of(file) : [];
    return file === undefined ? [] : incidentRows(file, services, alike);
  };
  let known: readonly IncidentRow[] = [];
  const provider: TreeDataProvider<IncidentRow> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => (row === undefined ? [...(known = rowsNow())] : []),
    getTreeItem: incidentItem,
  };
  const id: ViewId = "sitrep.incident";
  const made = (view = window.createTreeView(id, { treeDataProvider: provider }));
  let badge = "";

  /** Draws the rows whose words changed, which as minutes pass are few; the rows the editor knows stay the same objects. */
  function redraw(): void {
    const now = rowsNow();
    if (known.map(({ id: row }) => row).join("\n") !== now.map(({ id: row }) => row).join("\n")) {
      changed.fire(undefined);
      return;
    }
    const different = known.filter((row, index) => JSON.stringify(row) !== JSON.stringify(now[index]));
    for (const row of different) becomeLike(row, now[known.indexOf(row)]);
    if (different.length > 0) changed.fire(different);
  }

  return {
    refresh: () => {
      const drill = services.library.active()?.read.snapshot.drill === true ? l10n.t("DRILL") : "";
      if (made.description !== drill) made.description = drill;
      const late = badgeOf(services);
      const look = JSON.stringify(late ?? "");
      if (look !== badge) made.badge = late;
      badge = look;
      redraw();
    },
    rows: () =>
      shownRows({
        getChildren: (row?: IncidentRow) => (row === undefined ? [...rowsNow()] : []),
        getTreeItem: incidentItem,
      }),
    dispose: () => {
      similar.dispose();
      made.dispose();
      changed.dispose();
    },
  };
}

/** Keys that a row has no more go as well. */
function becomeLike(row: IncidentRow, now: IncidentRow | undefined): void {
  for (const key of Object.keys(row)) Reflect.deleteProperty(row, key);
  Object.assign(row, now);
}

/** How much is overdue in all incidents that go on; the tooltip, which is read aloud, says in which and what. */
function badgeOf({ library, clock }: Services): ViewBadge | undefined {
  const now = clock.now();
  const late = library.records().flatMap(({ read, policy }) => {
    const missed = overdueAt(deadlinesOf(read.snapshot, policy), now).filter(isMissed);
    return missed.length === 0 ? [] : [{ title: read.snapshot.title ?? l10n.t("Incident"), missed }];
  });
  const value = late.reduce((sum, { missed }) => sum + missed.length, 0);
  if (value === 0) return undefined;
  const details = late.map(({ title, missed }) =>
    l10n.t("{0}: {1}", title, missed.map(deadlineName).join(", ")),
  );
  return { value, tooltip: [l10n.t("{0} overdue", value), ...details].join("\n") };
}

/** An empty role or an unknown severity is asked for, and shown where it is missing; it is no deadline somebody missed. */
function isMissed(deadline: Deadline): boolean {
  return isAwaited(deadline) || deadline.kind === "step";
}
