import {
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  l10n,
} from "vscode";
import { courseOf } from "../../core/clock/course.ts";
import type { Step } from "../../core/model/step.ts";
import { runnableCommands } from "../../core/runbook/runnable-commands.ts";
import { stepsOfRole } from "../../core/runbook/steps-of-role.ts";
import type { LibraryFile } from "../host/library.ts";
import { localZone } from "../host/local-zone.ts";
import { showDue, showTime } from "../host/times.ts";
import { lineLink } from "../line-link.ts";
import { presentSteps, type PresentedStep } from "./present-step.ts";

/** A row of the Runbook view: commands that act on a step get it as their argument. */
export interface StepRow extends PresentedStep {
  readonly kind: "step-row";
  /** Names the step through all changes of its marks and of what stands around it. */
  readonly id: string;
  readonly file: LibraryFile;
  readonly parent: StepRow | undefined;
  readonly children: StepRow[];
}

/**
 * The rows at the top level; the others hang below them. With a `role` those of its steps, unless it has none here: then
 * all, since an empty view would say that there is nothing to do.
 */
export function buildRows(file: LibraryFile | undefined, role?: string): readonly StepRow[] {
  if (file === undefined) return [];
  const { snapshot } = file.read;
  const { steps } = snapshot;
  const roots: StepRow[] = [];
  const path: StepRow[] = [];
  const its = shownRole(steps, role) === undefined ? undefined : stepsOfRole(steps, role ?? "");
  for (const presented of presentSteps(steps, courseOf(snapshot, file.policy))) {
    if (its?.has(presented.step) === false) continue;
    path.length = Math.min(path.length, presented.step.depth);
    const parent = path.at(-1);
    const id = `${file.uri.toString()}#${presented.step.text}#${presented.step.occurrence}`;
    const row: StepRow = { kind: "step-row", id, ...presented, file, parent, children: [] };
    (parent?.children ?? roots).push(row);
    path.push(row);
  }
  return roots;
}

/** The role that narrows a list of steps; undefined where none is chosen or none of them is its own. */
export function shownRole(steps: readonly Step[], role: string | undefined): string | undefined {
  return role === undefined || stepsOfRole(steps, role).size === 0 ? undefined : role;
}

/** All rows, each before those below it. */
export function allRows(roots: readonly StepRow[]): readonly StepRow[] {
  return roots.flatMap((row) => [row, ...allRows(row.children)]);
}

/** How a row looks and sounds. */
export function stepItem(row: StepRow, now: number): TreeItem {
  const { step, number, title, isNext } = row;
  const item = new TreeItem(
    `${number} ${title}`,
    row.children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded,
  );
  item.id = row.id;
  if (step.anchors !== undefined) {
    item.checkboxState = {
      state: step.state === "done" ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      tooltip: step.state === "done" ? l10n.t("Mark as not done") : l10n.t("Mark as done"),
      accessibilityInformation: { label: spoken(row, now), role: "checkbox" },
    };
  }
  const icon = iconOf(step, isNext, step.state === "open" && row.due !== undefined && row.due <= now);
  if (icon !== undefined) item.iconPath = icon;
  item.description = describe(row, now);
  const markable = step.anchors === undefined ? "step" : step.state === "open" ? "step-open" : "step-marked";
  item.contextValue = runnableCommands(step).length === 0 ? markable : `${markable}-runnable`;
  item.command = lineLink(row.file.uri, step.line);
  item.accessibilityInformation = { label: spoken(row, now) };
  return item;
}

/** The next step has an arrow, a late one a warning sign or colour; both are in words beside it or aloud as well. */
function iconOf(step: Step, isNext: boolean, isLate: boolean): ThemeIcon | undefined {
  const warning = new ThemeColor("list.warningForeground");
  if (step.state === "skipped") return new ThemeIcon("debug-step-over");
  if (step.state === "blocked") return new ThemeIcon("circle-slash", warning);
  if (isNext) return new ThemeIcon("arrow-right", isLate ? warning : new ThemeColor("charts.blue"));
  return isLate ? new ThemeIcon("warning", warning) : undefined;
}

/** What matters most stands first: a narrow side bar cuts the rest off. */
function describe(row: StepRow, now: number): string {
  const { step } = row;
  const due = step.state === "open" && row.due !== undefined ? dueWords(row.due, now) : undefined;
  return [stateWords(step), due, step.state === "open" ? step.owner : undefined].filter(isText).join(" · ");
}

function stateWords(step: Step): string | undefined {
  const { state, reason } = step;
  if (state === "skipped") return reason === undefined ? l10n.t("skipped") : l10n.t("skipped: {0}", reason);
  if (state === "blocked") return reason === undefined ? l10n.t("blocked") : l10n.t("blocked: {0}", reason);
  return undefined;
}

function dueWords(due: number, now: number): string {
  const time = showTime(due, localZone(), now);
  return due <= now ? showDue(due, now) : l10n.t("due {0}", time.local ?? time.utc);
}

/** What a screen reader says: everything the eye gets from box, icon and place. */
function spoken(row: StepRow, now: number): string {
  const { step, number, title, isNext } = row;
  const total = row.file.read.snapshot.steps.filter((other) => other.depth === 0).length;
  const state = step.state === "open" ? l10n.t("not done") : (stateWords(step) ?? l10n.t("done"));
  const due = row.due === undefined || step.state !== "open" ? undefined : dueWords(row.due, now);
  const owner = step.owner === undefined ? undefined : l10n.t("for {0}", step.owner);
  return [
    l10n.t("Step {0} of {1}", number, total),
    title,
    state,
    owner,
    isNext ? l10n.t("the next step") : undefined,
    due,
  ]
    .filter(isText)
    .join(", ");
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}
