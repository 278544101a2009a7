import { EventEmitter, ThemeColor, ThemeIcon, TreeItem, window, type TreeDataProvider } from "vscode";
import { severityLabel } from "../../core/model/severity.ts";
import { severityOf } from "../../core/policy/severity-policy.ts";
import { nextUpdates } from "../../core/updates/next-updates.ts";
import type { Services } from "../context.ts";
import type { CommandId, ViewId } from "../contributions.ts";
import type { LibraryFile } from "../host/library.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { localZone } from "../host/local-zone.ts";
import { showBoth, showDue, showDuration, showTime } from "../host/times.ts";
import type { SyncState } from "../host/sync.ts";
import { shownRows } from "./shown-rows.ts";
import type { TreeOfRows } from "./view.ts";

/** One line of the Incident view. */
interface Row {
  readonly label: string;
  readonly description?: string;
  readonly icon: string;
  readonly warn?: boolean;
  readonly context?: string;
  readonly command?: { readonly id: CommandId; readonly argument?: unknown };
  readonly spoken?: string;
}

/** The Incident view: what stands now, who holds which role, when the next update is due. */
export function createIncidentTree(services: Services): TreeOfRows & Lifetime {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => {
      const file = services.library.active();
      return row !== undefined || file === undefined ? [] : [...rows(file, services)];
    },
    getTreeItem: itemOf,
  };
  const id: ViewId = "sitrep.incident";
  const view = window.createTreeView(id, { treeDataProvider: provider });
  return {
    refresh: () => {
      const file = services.library.active();
      view.description = file?.read.snapshot.drill === true ? "DRILL" : "";
      changed.fire();
    },
    rows: () => shownRows(provider),
    dispose: () => {
      view.dispose();
      changed.dispose();
    },
  };
}

function itemOf(row: Row): TreeItem {
  const item = new TreeItem(row.label);
  if (row.description !== undefined) item.description = row.description;
  item.iconPath = new ThemeIcon(
    row.icon,
    row.warn === true ? new ThemeColor("list.warningForeground") : undefined,
  );
  if (row.context !== undefined) item.contextValue = row.context;
  if (row.command !== undefined) {
    item.command = { command: row.command.id, title: row.label, arguments: [row.command.argument] };
  }
  item.accessibilityInformation = {
    label: row.spoken ?? [row.label, row.description].filter(Boolean).join(", "),
  };
  return item;
}

function rows({ read, policy, uri }: LibraryFile, services: Services): readonly Row[] {
  const now = services.clock.now();
  const { snapshot } = read;
  const zone = localZone();
  const severity = severityOf(policy, snapshot.severity);
  const problems = snapshot.problems.length;
  return [
    {
      label: snapshot.title ?? "Incident",
      ...(snapshot.drill ? { description: "DRILL" } : {}),
      icon: snapshot.drill ? "beaker" : "flame",
      command: { id: "sitrep.incident.open", argument: uri },
    },
    {
      label: `${severityLabel(snapshot.severity)}${severity === undefined ? "" : ` ${severity.name}`}`,
      description: severity?.meaning ?? "severity not known yet",
      icon: "warning",
      context: "severity",
      command: { id: "sitrep.severity.change" },
    },
    {
      label: snapshot.status ?? "status unknown",
      ...(snapshot.notAnIncident ? { description: "closed as not an incident" } : {}),
      icon: snapshot.status === "resolved" ? "pass" : "pulse",
      context: "status",
      command: { id: "sitrep.status.set" },
    },
    ...sinceRow(snapshot.declared, snapshot.milestones.resolved, now, zone),
    ...nextUpdates(snapshot, policy)
      .slice(0, 1)
      .map((update): Row => {
        const time = showBoth(showTime(update.due, zone, now));
        const due = showDue(update.due, now);
        return {
          label: `Next update ${time}`,
          description: `${due} · ${update.audience}`,
          icon: update.due <= now ? "bell-dot" : "bell",
          warn: update.due <= now,
        };
      }),
    ...syncRow(services.sync.stateOf(uri), now, zone),
    ...policy.roles.map((role): Row => {
      const name = snapshot.roles.find((holder) => holder.role === role.name)?.name;
      return {
        label: role.name,
        description: name ?? "assign…",
        icon: name === undefined ? "person-add" : "person",
        context: "role",
        command: { id: "sitrep.role.assign", argument: role.name },
        spoken: `${role.name}: ${name ?? "nobody yet. Press Enter to assign"}`,
      };
    }),
    ...snapshot.roles
      .filter((holder) => !policy.roles.some((role) => role.name === holder.role))
      .map((holder): Row => ({
        label: holder.role,
        description: holder.name,
        icon: "person",
        context: "role",
        command: { id: "sitrep.role.assign", argument: holder.role },
      })),
    ...(problems === 0
      ? []
      : [
          {
            label: `${problems} ${problems === 1 ? "problem" : "problems"} in the file`,
            description: snapshot.problems[0]?.message ?? "",
            icon: "error",
            warn: true,
            command: { id: "sitrep.incident.open", argument: uri },
          } satisfies Row,
        ]),
  ];
}

/** How the incident stands with the others, once Sync was tried. */
function syncRow(state: SyncState | undefined, now: number, zone: string): readonly Row[] {
  if (state === undefined) return [];
  const { result, at } = state;
  const command = { id: "sitrep.sync.run" } as const;
  const time = showBoth(showTime(at, zone, now));
  if (result.kind === "synced") return [{ label: `Synced ${time}`, icon: "sync", command }];
  const description = result.kind === "offline" ? `${result.behind.waiting} to be sent` : result.reason;
  const label = result.kind === "offline" ? `Offline at ${time}` : "Not synced";
  return [{ label, description, icon: "sync-ignored", warn: true, command }];
}

function sinceRow(
  declared: number | undefined,
  resolved: number | undefined,
  now: number,
  zone: string,
): readonly Row[] {
  if (declared === undefined) return [{ label: "Since unknown", icon: "clock" }];
  const time = showBoth(showTime(declared, zone, now));
  const end = resolved ?? now;
  const length = showDuration((end - declared) / 60_000);
  return [
    {
      label: `Since ${time}`,
      description: resolved === undefined ? length : `lasted ${length}`,
      icon: "clock",
    },
  ];
}
