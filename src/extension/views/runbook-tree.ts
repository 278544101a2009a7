import {
  EventEmitter,
  TreeItemCheckboxState,
  l10n,
  window,
  type Memento,
  type TreeDataProvider,
} from "vscode";
import { deadlinesOf, overdueAt } from "../../core/clock/deadlines.ts";
import type { Services } from "../context.ts";
import type { ViewId } from "../contributions.ts";
import type { LibraryFile } from "../host/library.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { focusedRow } from "./focused-row.ts";
import { countSteps } from "./present-step.ts";
import { shownRows } from "./shown-rows.ts";
import { allRows, buildRows, shownRole, stepItem, type StepRow } from "./step-row.ts";
import type { TreeOfRows } from "./view.ts";

export interface RunbookTree extends TreeOfRows, Lifetime {
  /** Shows the step that begins on `line` (from 1). */
  readonly reveal: (line: number, focus: boolean) => Promise<void>;
  /** The same without opening the view, and only where it can be seen. */
  readonly follow: (line: number) => Promise<void>;
  /** Narrows the view to the steps of a role, remembered for this window; undefined shows all. */
  readonly showRole: (role: string | undefined) => void;
  /** Ticks the row that has the focus, or takes its mark back. */
  readonly toggleFocused: () => Promise<void>;
}

/** The Runbook view: the file's task boxes as a tree of checkboxes, in step with the file both ways. */
export function createRunbookTree(
  services: Services,
  memory: Memento,
  mark: (row: StepRow, done: boolean) => Promise<void>,
): RunbookTree {
  const roleNow = (): string | undefined => memory.get<string>(roleKey);
  const changed = new EventEmitter<StepRow[] | undefined>();
  const rowsNow = (): readonly StepRow[] => buildRows(services.library.active(), roleNow());
  const item = (row: StepRow) => stepItem(row, services.clock.now());
  const looks = new Map<string, string>();
  let roots: readonly StepRow[] = [];

  function remember(): readonly StepRow[] {
    roots = rowsNow();
    looks.clear();
    for (const row of allRows(roots)) looks.set(row.id, look(item(row)));
    return roots;
  }

  /**
   * Draws the rows that look different by now. While the whole tree is drawn anew the editor drops a click on a box:
   * only where steps came, went or moved is that worth it. The rows the editor knows stay the same objects.
   */
  function redraw(): void {
    const [known, now] = [allRows(roots), allRows(rowsNow())];
    if (shape(known) !== shape(now)) {
      changed.fire(undefined);
      return;
    }
    const different = known.filter((row, index) => {
      Object.assign(row, now[index], { parent: row.parent, children: row.children });
      const before = looks.get(row.id);
      looks.set(row.id, look(item(row)));
      return before !== looks.get(row.id);
    });
    if (different.length > 0) changed.fire(different);
  }

  const provider: TreeDataProvider<StepRow> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => [...(row === undefined ? remember() : row.children)],
    getParent: (row) => row.parent,
    getTreeItem: item,
  };
  const id: ViewId = "sitrep.runbook";
  const view = window.createTreeView(id, {
    treeDataProvider: provider,
    manageCheckboxStateManually: true,
    showCollapseAll: false,
  });
  async function reveal(line: number, focus: boolean): Promise<void> {
    if (roots.length === 0) remember();
    const find = (): StepRow | undefined => allRows(roots).find((candidate) => candidate.step.line === line);
    if (find() === undefined && focus && roleNow() !== undefined) showRole(undefined); // it was asked for: it is shown
    const row = find();
    if (row !== undefined) await view.reveal(row, { select: true, focus, expand: true });
  }

  const ticked = view.onDidChangeCheckboxState(({ items }) => {
    void (async () => {
      for (const [row, state] of items) await mark(row, state === TreeItemCheckboxState.Checked);
      changed.fire(items.map(([row]) => row)); // a refusal must put the box back
    })();
  });
  function showRole(role: string | undefined): void {
    void memory.update(roleKey, role);
    refresh();
    remember();
  }

  function refresh(): void {
    const file = services.library.active();
    const late = file === undefined ? 0 : overdueSteps(file, services.clock.now());
    const role = file === undefined ? undefined : shownRole(file.read.snapshot.steps, roleNow());
    view.description =
      file === undefined
        ? ""
        : [
            ...(role === undefined ? [] : [l10n.t("{0} alone", role)]),
            progress(file),
            ...(late === 0 ? [] : [l10n.t("{0} overdue", late)]),
          ].join(" · ");
    redraw();
  }

  return {
    refresh,
    showRole,
    rows: () =>
      shownRows({ getChildren: (row?: StepRow) => [...(row?.children ?? rowsNow())], getTreeItem: item }),
    reveal,
    async follow(line) {
      if (view.visible) await reveal(line, false);
    },
    async toggleFocused() {
      const row = await focusedRow(view);
      if (row?.step.anchors !== undefined) await mark(row, row.step.state === "open");
    },
    dispose: () => {
      ticked.dispose();
      view.dispose();
      changed.dispose();
    },
  };
}

/** Where the role that narrows the view is remembered. */
const roleKey = "sitrep.runbook.role";

/** Which steps there are and what hangs below what: the same for two trees whose rows correspond. */
function shape(rows: readonly StepRow[]): string {
  return JSON.stringify(rows.map((row) => [row.id, row.parent?.id]));
}

/** Everything of an item that can be seen, heard or clicked. */
function look(item: object): string {
  return JSON.stringify(item);
}

function progress(file: LibraryFile): string {
  const { steps } = file.read.snapshot;
  const counts = countSteps(steps);
  return counts.skipped === 0
    ? l10n.t("{0} of {1}", counts.done, steps.length)
    : l10n.t("{0} of {1}, {2} skipped", counts.done, steps.length, counts.skipped);
}

/** How many steps should have been done by now. */
function overdueSteps({ read, policy }: LibraryFile, now: number): number {
  return overdueAt(deadlinesOf(read.snapshot, policy), now).filter(({ kind }) => kind === "step").length;
}
