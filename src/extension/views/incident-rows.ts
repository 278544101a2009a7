import { ThemeColor, ThemeIcon, TreeItem, l10n } from "vscode";
import type { Deadline } from "../../core/clock/deadline.ts";
import { deadlinesOf, isAwaited } from "../../core/clock/deadlines.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { minute } from "../../core/model/instant.ts";
import { severityLabel } from "../../core/model/severity.ts";
import { severityOf } from "../../core/policy/severity-policy.ts";
import { sayPhrase } from "../../core/text/say.ts";
import { durationWords } from "../../core/text/time-words.ts";
import { composeArgument } from "../commands/compose-argument.ts";
import type { Services } from "../context.ts";
import type { CommandId } from "../contributions.ts";
import type { LibraryFile } from "../host/library.ts";
import { localZone } from "../host/local-zone.ts";
import type { SyncState } from "../host/sync.ts";
import { showBoth, showDue, showDuration, showTime } from "../host/times.ts";
import type { SimilarItem } from "./insights-similar.ts";
import { clockWords, deadlineTime, deadlineTitle } from "./deadline-words.ts";

/** One line of the Incident view. */
export interface IncidentRow {
  /** What it is about, the same through all changes of its words. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon: string;
  readonly warn?: boolean;
  readonly context?: string;
  readonly command?: { readonly id: CommandId; readonly argument?: unknown };
  readonly spoken?: string;
  /** More about it, for whoever asks. */
  readonly tooltip?: string;
}

/** What stands now, what is due when, what it is like, and who holds which role. */
export function incidentRows(
  file: LibraryFile,
  services: Services,
  similar: readonly SimilarItem[],
): readonly IncidentRow[] {
  const now = services.clock.now();
  const zone = localZone();
  const { read, policy, uri } = file;
  const { snapshot } = read;
  const deadlines = deadlinesOf(snapshot, policy);
  return [
    ...headRows(file, deadlines, now),
    ...sinceRow(snapshot.declared, snapshot.milestones.resolved, now, zone),
    ...dueRows(deadlines, file, now),
    ...syncRow(services.sync.stateOf(uri), now, zone),
    ...similarRow(similar), // above the roles, which reach out of sight
    ...roleRows(file, deadlines, now),
    ...problemRows(file),
  ];
}

/** What it is, how bad it is, and where it stands. */
function headRows(
  { read, policy, uri }: LibraryFile,
  deadlines: readonly Deadline[],
  now: number,
): readonly IncidentRow[] {
  const { snapshot } = read;
  const severity = severityOf(policy, snapshot.severity);
  const asked = deadlines.find(({ kind, due }) => kind === "severity" && due <= now);
  return [
    {
      id: "incident",
      label: snapshot.title ?? l10n.t("Incident"),
      ...markOf(snapshot, policy),
      icon: snapshot.drill ? "beaker" : snapshot.private ? "lock" : "flame",
      command: { id: "sitrep.incident.open", argument: uri },
    },
    {
      id: "severity",
      label: `${severityLabel(snapshot.severity)}${severity === undefined ? "" : ` ${sayPhrase(severity.name)}`}`,
      description: [
        ...(asked === undefined ? [] : [showDue(asked.due, now)]),
        severity === undefined ? l10n.t("severity not known yet") : sayPhrase(severity.meaning),
      ].join(" · "),
      icon: "warning",
      warn: asked !== undefined,
      context: "severity",
      command: { id: "sitrep.severity.change" },
    },
    {
      id: "status",
      label: snapshot.status ?? l10n.t("status unknown"),
      ...(snapshot.notAnIncident ? { description: l10n.t("closed as not an incident") } : {}),
      icon: snapshot.status === "resolved" ? "pass" : "pulse",
      context: "status",
      command: { id: "sitrep.status.set" },
    },
  ];
}

/** What must not be overlooked: that it is an exercise, or not for everybody. */
function markOf({ drill, private: isPrivate }: Snapshot, policy: Policy): { readonly description?: string } {
  const marks = [
    ...(drill ? [`${l10n.t("DRILL")} · ${clockWords(policy)}`] : []),
    ...(isPrivate ? [l10n.t("PRIVATE: not synced or sent unless you confirm")] : []),
  ];
  return marks.length === 0 ? {} : { description: marks.join(" · ") };
}

/** What is overdue, and what comes next. What comes after that would push the roles out of sight: it is in the tooltip. */
function dueRows(deadlines: readonly Deadline[], file: LibraryFile, now: number): readonly IncidentRow[] {
  const awaited = deadlines.filter(isAwaited);
  const late = awaited.filter(({ due }) => due <= now).map((deadline) => dueRow(deadline, file, now));
  const ahead = awaited.filter(({ due }) => due > now).map((deadline) => dueRow(deadline, file, now));
  const [next, ...later] = ahead;
  if (next === undefined) return late;
  const then = later.map(({ label, description }) => [label, description].filter(Boolean).join(", "));
  return [...late, later.length === 0 ? next : { ...next, tooltip: l10n.t("Then:\n{0}", then.join("\n")) }];
}

/** What people wait for: who, then overdue or in how long, then the time, which a narrow side bar cuts off. */
function dueRow(deadline: Deadline, { uri }: LibraryFile, now: number): IncidentRow {
  const isLate = deadline.due <= now;
  const audience = deadline.kind === "update" ? deadline.audience : "stakeholders";
  return {
    id: `due ${deadline.kind} ${audience}`,
    label: deadlineTitle(deadline),
    description: deadlineTime(deadline, now),
    icon: isLate ? "bell-dot" : "bell",
    warn: isLate,
    context: "due",
    command:
      deadline.kind === "response"
        ? { id: "sitrep.timeline.log" }
        : { id: "sitrep.update.compose", argument: composeArgument(uri, audience) },
  };
}

function roleRows(
  { read, policy }: LibraryFile,
  deadlines: readonly Deadline[],
  now: number,
): readonly IncidentRow[] {
  const holders = read.snapshot.roles;
  const late = (role: string): string | undefined => {
    const asked = deadlines.find((deadline) => deadline.kind === "role" && deadline.role === role);
    return asked === undefined || asked.due > now ? undefined : showDue(asked.due, now);
  };
  // Each once: rows of one name would have one id.
  const names = new Set([...policy.roles.map(({ name }) => name), ...holders.map(({ role }) => role)]);
  return [...names].map((role): IncidentRow => {
    const name = holders.find((holder) => holder.role === role)?.name;
    const duties = policy.roles.find((known) => known.name === role)?.duties;
    const waits = late(role);
    return {
      id: `role ${role}`,
      label: role,
      description: name ?? [l10n.t("assign…"), ...(waits === undefined ? [] : [waits])].join(" · "),
      icon: name === undefined ? "person-add" : "person",
      warn: waits !== undefined,
      context: name === undefined ? "role" : "role-held",
      command: { id: "sitrep.role.assign", argument: role },
      ...(duties === undefined || duties === "" ? {} : { tooltip: sayPhrase(duties) }),
      spoken:
        name !== undefined
          ? l10n.t("{0}: {1}", role, name)
          : waits === undefined
            ? l10n.t("{0}: nobody yet. Press Enter to assign", role)
            : l10n.t("{0}: nobody yet, {1}. Press Enter to assign", role, waits),
    };
  });
}

/** That there is something to learn from, and what it is; who wants more gets the list with its reasons. */
function similarRow(similar: readonly SimilarItem[]): readonly IncidentRow[] {
  const [first] = similar;
  if (first === undefined) return [];
  return [
    {
      id: "similar",
      label:
        similar.length === 1 ? l10n.t("1 similar incident") : l10n.t("{0} similar incidents", similar.length),
      description: [first.label, first.description].filter(Boolean).join(" · "),
      icon: "history",
      command: { id: "sitrep.incident.similar" },
      tooltip: similar
        .map(({ label, description = "", detail = "" }) => [label, description, detail].join("\n"))
        .join("\n\n"),
    },
  ];
}

function problemRows({ read, uri }: LibraryFile): readonly IncidentRow[] {
  const { problems } = read.snapshot;
  const [first] = problems;
  if (first === undefined) return [];
  const label =
    problems.length === 1
      ? l10n.t("1 problem in the file")
      : l10n.t("{0} problems in the file", problems.length);
  const command = { id: "sitrep.incident.open", argument: uri } as const;
  return [{ id: "problems", label, description: first.message, icon: "error", warn: true, command }];
}

/** How the incident stands with the others, once Sync was tried. */
function syncRow(state: SyncState | undefined, now: number, zone: string): readonly IncidentRow[] {
  if (state === undefined) return [];
  const { result, at } = state;
  const command = { id: "sitrep.sync.run" } as const;
  const time = showBoth(showTime(at, zone, now));
  if (result.kind === "synced")
    return [{ id: "sync", label: l10n.t("Synced {0}", time), icon: "sync", command }];
  const description =
    result.kind === "offline" ? l10n.t("{0} to be sent", result.behind.waiting) : result.reason;
  const label = result.kind === "offline" ? l10n.t("Offline at {0}", time) : l10n.t("Not synced");
  return [{ id: "sync", label, description, icon: "sync-ignored", warn: true, command }];
}

function sinceRow(
  declared: number | undefined,
  resolved: number | undefined,
  now: number,
  zone: string,
): readonly IncidentRow[] {
  if (declared === undefined) return [{ id: "since", label: l10n.t("Since unknown"), icon: "clock" }];
  const time = showBoth(showTime(declared, zone, now));
  return [
    {
      id: "since",
      label: l10n.t("Since {0}", time),
      // What goes on counts whole minutes; what is over lasted as long as its review says.
      description:
        resolved === undefined
          ? showDuration((now - declared) / minute)
          : l10n.t("lasted {0}", durationWords(resolved - declared)),
      icon: "clock",
    },
  ];
}

/** How a row looks and sounds. */
export function incidentItem(row: IncidentRow): TreeItem {
  const item = new TreeItem(row.label);
  item.id = row.id;
  if (row.description !== undefined) item.description = row.description;
  item.iconPath = new ThemeIcon(
    row.icon,
    row.warn === true ? new ThemeColor("list.warningForeground") : undefined,
  );
  if (row.tooltip !== undefined) item.tooltip = row.tooltip;
  if (row.context !== undefined) item.contextValue = row.context;
  if (row.command !== undefined) {
    item.command = { command: row.command.id, title: row.label, arguments: [row.command.argument] };
  }
  item.accessibilityInformation = {
    label: row.spoken ?? [row.label, row.description].filter(Boolean).join(", "),
  };
  return item;
}
