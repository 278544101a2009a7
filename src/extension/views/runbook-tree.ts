import {
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  commands,
  window,
  type TreeDataProvider,
  type TreeView,
} from "vscode";
import type { Step } from "../../core/model/step.ts";
import { nextUpdates } from "../../core/updates/next-updates.ts";
import type { Services } from "../context.ts";
import type { ViewId } from "../contributions.ts";
import type { LibraryFile } from "../host/library.ts";
import { showDue, showTime } from "../host/times.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { localZone } from "../host/settings.ts";
import { lineLink } from "../line-link.ts";
import { countSteps, presentSteps, type PresentedStep } from "./present-step.ts";
import { shownRows } from "./shown-rows.ts";
import type { TreeOfRows } from "./view.ts";

/** A row of the Runbook view: commands that act on a step get it as their argument. */
export interface StepRow extends PresentedStep {
  readonly kind: "step-row";
  readonly file: LibraryFile;
  readonly parent: StepRow | undefined;
  readonly children: StepRow[];
}

export interface RunbookTree extends TreeOfRows, Lifetime {
  /** Shows the step that begins on `line` (from 1). */
  readonly reveal: (line: number, focus: boolean) => Promise<void>;
  /** Ticks the row that has the focus, or takes its mark back. */
  readonly toggleFocused: () => Promise<void>;
}

/** The Runbook view: the file's task boxes as a tree of checkboxes, in step with the file both ways. */
export function createRunbookTree(
  services: Services,
  mark: (row: StepRow, done: boolean) => Promise<void>,
): RunbookTree {
  const changed = new EventEmitter<void>();
  let roots: readonly StepRow[] = [];
  const provider: TreeDataProvider<StepRow> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => [
      ...(row === undefined ? (roots = build(services.library.active())) : row.children),
    ],
    getParent: (row) => row.parent,
    getTreeItem: (row) => itemOf(row, services.clock.now()),
  };
  const id: ViewId = "sitrep.runbook";
  const view = window.createTreeView(id, {
    treeDataProvider: provider,
    manageCheckboxStateManually: true,
    showCollapseAll: false,
  });
  const ticked = view.onDidChangeCheckboxState(({ items }) => {
    void (async () => {
      for (const [row, state] of items) await mark(row, state === TreeItemCheckboxState.Checked);
      changed.fire(); // a refusal must put the box back
    })();
  });
  return {
    refresh: () => {
      const file = services.library.active();
      const overdue = file === undefined ? 0 : overdueCount(file, services.clock.now());
      const words = overdue === 1 ? "1 overdue" : `${overdue} overdue`;
      view.badge = overdue === 0 ? undefined : { value: overdue, tooltip: words };
      view.description =
        file === undefined ? "" : [progress(file), ...(overdue === 0 ? [] : [words])].join(" · ");
      changed.fire();
    },
    rows: () => shownRows(provider),
    async reveal(line, focus) {
      if (roots.length === 0) roots = build(services.library.active());
      const row = flat(roots).find((candidate) => candidate.step.line === line);
      if (row !== undefined) await view.reveal(row, { select: true, focus, expand: true });
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

/**
 * The row that has the focus. The editor tells extensions of the selection alone, so it is asked to flip the selection
 * of that row: what differs then is the row. Flipped back at the end.
 */
async function focusedRow(view: TreeView<StepRow>): Promise<StepRow | undefined> {
  const before = view.selection;
  const flip = async (): Promise<void> => {
    const seen = new Promise<void>((resolve) => {
      const once = view.onDidChangeSelection(() => {
        once.dispose();
        clearTimeout(late);
        resolve();
      });
      const late = setTimeout(() => {
        once.dispose();
        resolve();
      }, 500);
    });
    await commands.executeCommand("list.toggleSelection");
    await seen;
  };
  await flip();
  const after = view.selection;
  const row =
    after.find((candidate) => !before.includes(candidate)) ??
    before.find((candidate) => !after.includes(candidate));
  if (before.length > 0) await flip();
  return row;
}

function build(file: LibraryFile | undefined): readonly StepRow[] {
  if (file === undefined) return [];
  const { steps, declared } = file.read.snapshot;
  const roots: StepRow[] = [];
  const path: StepRow[] = [];
  for (const presented of presentSteps(steps, declared)) {
    path.length = Math.min(path.length, presented.step.depth);
    const parent = path.at(-1);
    const row: StepRow = { kind: "step-row", ...presented, file, parent, children: [] };
    (parent?.children ?? roots).push(row);
    path.push(row);
  }
  return roots;
}

function flat(rows: readonly StepRow[]): readonly StepRow[] {
  return rows.flatMap((row) => [row, ...flat(row.children)]);
}

function itemOf(row: StepRow, now: number): TreeItem {
  const { step, number, title, isNext } = row;
  const item = new TreeItem(
    `${number} ${title}`,
    row.children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded,
  );
  item.id = `${row.file.uri.toString()}#${step.text}#${step.occurrence}`;
  if (step.anchors !== undefined) {
    item.checkboxState = {
      state: step.state === "done" ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      tooltip: step.state === "done" ? "Mark as not done" : "Mark as done",
      accessibilityInformation: { label: spoken(row, now), role: "checkbox" },
    };
  }
  const icon = iconOf(step, isNext);
  if (icon !== undefined) item.iconPath = icon;
  item.description = describe(row, now);
  item.contextValue =
    step.anchors === undefined ? "step" : step.state === "open" ? "step-open" : "step-marked";
  item.command = lineLink(row.file.uri, step.line);
  item.accessibilityInformation = { label: spoken(row, now) };
  return item;
}

function iconOf(step: Step, isNext: boolean): ThemeIcon | undefined {
  if (step.state === "skipped") return new ThemeIcon("debug-step-over");
  if (step.state === "blocked")
    return new ThemeIcon("circle-slash", new ThemeColor("list.warningForeground"));
  return isNext ? new ThemeIcon("arrow-right", new ThemeColor("charts.blue")) : undefined;
}

function describe(row: StepRow, now: number): string {
  const { step, isNext } = row;
  const due = step.state === "open" && row.due !== undefined ? dueWords(row.due, now) : undefined;
  return [isNext ? "next" : undefined, stateWords(step), step.state === "open" ? step.owner : undefined, due]
    .filter(isText)
    .join(" · ");
}

function stateWords(step: Step): string | undefined {
  if (step.state !== "skipped" && step.state !== "blocked") return undefined;
  return step.reason === undefined ? step.state : `${step.state}: ${step.reason}`;
}

function dueWords(due: number, now: number): string {
  const time = showTime(due, localZone(), now);
  return due <= now ? showDue(due, now) : `due ${time.local ?? time.utc}`;
}

/** What a screen reader says: everything the eye gets from box, icon and place. */
function spoken(row: StepRow, now: number): string {
  const { step, number, title, isNext } = row;
  const total = row.file.read.snapshot.steps.filter((other) => other.depth === 0).length;
  const state = step.state === "open" ? "not done" : (stateWords(step) ?? step.state);
  const due = row.due === undefined || step.state !== "open" ? undefined : dueWords(row.due, now);
  const owner = step.owner === undefined ? undefined : `for ${step.owner}`;
  return [`Step ${number} of ${total}`, title, state, owner, isNext ? "the next step" : undefined, due]
    .filter(isText)
    .join(", ");
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}

function progress(file: LibraryFile): string {
  const { steps } = file.read.snapshot;
  const counts = countSteps(steps);
  return `${counts.done} of ${steps.length}${counts.skipped === 0 ? "" : `, ${counts.skipped} skipped`}`;
}

/** Steps and updates that should have happened by now. */
export function overdueCount({ read, policy }: LibraryFile, now: number): number {
  const { snapshot } = read;
  if (snapshot.status === "resolved") return 0;
  const steps = presentSteps(snapshot.steps, snapshot.declared).filter(
    ({ step, due }) => step.state === "open" && due !== undefined && due <= now,
  );
  return steps.length + nextUpdates(snapshot, policy).filter((update) => update.due <= now).length;
}
