import { l10n } from "vscode";
import { courseOf } from "../../core/clock/course.ts";
import { minute } from "../../core/model/instant.ts";
import { severityLabel } from "../../core/model/severity.ts";
import { runnableCommands } from "../../core/runbook/runnable-commands.ts";
import { nextUpdates } from "../../core/updates/next-updates.ts";
import type { CockpitEntry, CockpitStep, ToCockpit } from "../../protocol/cockpit.ts";
import type { LibraryFile } from "../host/library.ts";
import { showTime } from "../host/times.ts";
import { cockpitDue } from "./cockpit-due.ts";
import { cockpitOwed, cockpitRoles } from "./cockpit-owed.ts";
import { entryWords } from "./entry-words.ts";
import { countSteps, presentSteps, type PresentedStep } from "./present-step.ts";
import type { RenderStepHtml } from "./render-step-html.ts";
import { severityName } from "../../core/policy/severity-words.ts";

/** How many of the newest entries the cockpit shows; the Timeline view has them all. */
const shownEntries = 30;

/**
 * Everything the cockpit shows of an incident at `now`, times written out in `zone`. `cannotRun` says why commands of steps
 * cannot be run; undefined where they can.
 */
export async function cockpitSnapshot(
  file: LibraryFile | undefined,
  now: number,
  zone: string,
  renderHtml: RenderStepHtml,
  cannotRun: string | undefined,
): Promise<ToCockpit> {
  if (file === undefined) return { kind: "snapshot", incident: undefined };
  const { snapshot, document } = file.read;
  const presented = presentSteps(snapshot.steps, courseOf(snapshot, file.policy));
  const current = presented.findIndex((step) => step.isNext);
  const counts = countSteps(snapshot.steps);
  const [next] = nextUpdates(snapshot, file.policy);
  const { declared } = snapshot;
  return {
    kind: "snapshot",
    incident: {
      id: file.uri.toString(),
      title: snapshot.title ?? l10n.t("Incident"),
      drill: snapshot.drill,
      private: snapshot.private,
      severity: {
        label: severityLabel(snapshot.severity),
        name: severityName(file.policy, snapshot.severity),
      },
      status: snapshot.status,
      declared:
        declared === undefined
          ? undefined
          : { ...showTime(declared, zone, now), minutesAgo: Math.floor((now - declared) / minute) },
      nextUpdate: next === undefined ? undefined : cockpitDue(next.due, now, zone),
      owed: cockpitOwed(file, now, zone),
      roles: cockpitRoles(file),
      cannotRun,
      steps: await Promise.all(presented.map((step) => cockpitStep(step, now, zone, renderHtml))),
      current: current === -1 ? undefined : current,
      counts: { done: counts.done, skipped: counts.skipped, blocked: counts.blocked, left: counts.open },
      entries: entriesOf(file, now, zone),
      problems: snapshot.problems.map(({ message, range }) => ({
        message,
        line: document.lines.lineAt(range.start) + 1,
      })),
    },
  };
}

async function cockpitStep(
  { step, number, title, due }: PresentedStep,
  now: number,
  zone: string,
  renderHtml: RenderStepHtml,
): Promise<CockpitStep> {
  return {
    text: step.text,
    title,
    occurrence: step.occurrence,
    number,
    line: step.line,
    depth: step.depth,
    phase: step.phase,
    state: step.state,
    markable: step.anchors !== undefined,
    reason: step.reason,
    owner: step.owner,
    due: due === undefined || step.state !== "open" ? undefined : cockpitDue(due, now, zone),
    bodyHtml: await renderHtml(step.body),
    // As written, prompts and all: the page finds the block by it.
    commands: runnableCommands(step).map(({ index }) => ({ index, code: step.commands[index] ?? "" })),
  };
}

function entriesOf({ read }: LibraryFile, now: number, zone: string): readonly CockpitEntry[] {
  return read.snapshot.timeline.slice(-shownEntries).map((entry) => ({
    ...(entry.instant === undefined
      ? { utc: entry.raw === "" ? l10n.t("no time") : entry.raw, local: undefined }
      : showTime(entry.instant, zone, read.snapshot.declared ?? now)),
    type: entry.type,
    qualifier: entry.qualifier,
    star: entry.star,
    text: entryWords(entry, read.snapshot.steps),
    line: entry.line,
  }));
}
