import path from "node:path";
import { readDocument } from "../../core/incident/read-document.ts";
import { snapshotToJson } from "../../core/incident/snapshot-to-json.ts";
import { clockIn, dateIn } from "../../core/model/instant.ts";
import { severityLabel } from "../../core/model/severity.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import type { Command } from "../command.ts";
import { targetOf } from "../host/change-record.ts";
import { readTextFile } from "../host/text-file.ts";

export const readCommand: Command = {
  name: "read",
  usage: "FILE [--json]",
  summary: "Show what Sitrep understands of any Markdown file.",
  options: {
    json: { type: "boolean", help: "The whole snapshot as JSON; lines count from 1, unknown is null" },
  },
  takes: { least: 1, most: 1 },
  async run(args, shell) {
    const { file, policy } = await targetOf(args.positionals[0], shell);
    const { snapshot, document } = readDocument(await readTextFile(file), { path: file, policy });
    if (args.flag("json"))
      shell.out(JSON.stringify(snapshotToJson(snapshot, document.lines, policy), undefined, 2));
    else for (const line of overview(snapshot, path.basename(file))) shell.out(line);
    return 0;
  },
};

function overview(snapshot: Snapshot, name: string): readonly string[] {
  const done = snapshot.steps.filter((step) => step.state === "done").length;
  return [
    snapshot.title ?? name,
    `${severityLabel(snapshot.severity)} · ${snapshot.status ?? "status unknown"}${snapshot.drill ? " · DRILL" : ""}`,
    ...snapshot.roles.map((holder) => `${holder.role}: ${holder.name}`),
    ...(snapshot.steps.length === 0 ? [] : [`${done} of ${snapshot.steps.length} steps done`]),
    ...snapshot.timeline.map((entry) => {
      const when =
        entry.instant === undefined
          ? entry.raw
          : `${dateIn(entry.instant, "UTC")} ${clockIn(entry.instant, "UTC")}Z`;
      return `${when}  ${entry.type}${entry.qualifier === undefined ? "" : ` (${entry.qualifier})`}  ${entry.text}`;
    }),
    ...snapshot.problems.map((problem) => `Problem: ${problem.message}`),
  ];
}
