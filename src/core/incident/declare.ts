import { cleanTyped, writeHeading } from "../markdown/inline-text.ts";
import { writeScalar } from "../markdown/set-front-matter.ts";
import { dateIn, formatInstant } from "../model/instant.ts";
import { severityLabel } from "../model/severity.ts";
import { copyRunbook } from "../runbook/copy-runbook.ts";
import { t } from "../text/say.ts";
import { writeEntry } from "../timeline/write-entry.ts";
import { planned, refused, type Decision } from "./decision.ts";
import type { DeclareIntent } from "./intent.ts";
import { slugOf } from "./slug.ts";

/** Begins an incident: a record under `<UTC date>-<slug>`, its runbook copied, and the announcement ready to send. */
export function declare(intent: DeclareIntent): Decision {
  const title = cleanTyped(intent.title).replace(/\s+/g, " ");
  if (title === "") return refused(t("An incident needs a title. Say in a few words what is happening."));
  const folder = `${dateIn(intent.at, "UTC")}-${slugOf(title)}`;
  return planned(
    [],
    [
      { kind: "create-record", folder, text: recordText(title, intent) },
      { kind: "announce", text: announcement(title, intent) },
    ],
  );
}

function recordText(title: string, intent: DeclareIntent): string {
  const steps = intent.runbook === undefined ? "" : copyRunbook(intent.runbook);
  const declared = writeEntry(
    {
      instant: intent.at,
      type: "declared",
      qualifier: intent.drill ? "drill" : undefined,
      text: `${severityLabel(intent.severity)}: ${title}`,
    },
    { bullet: "-" },
  );
  return [
    "---",
    "sitrep: 1",
    "kind: incident",
    `title: ${writeScalar(title)}`,
    `declared: ${formatInstant(intent.at)}`,
    `severity: ${severityLabel(intent.severity)}`,
    "status: investigating",
    ...(intent.drill ? ["drill: true"] : []),
    ...(intent.private === true ? ["private: true"] : []),
    "---",
    "",
    `# ${writeHeading(intent.drill ? `DRILL: ${title}` : title)}`,
    "",
    ...(steps === "" ? [] : ["## Runbook", "", steps, ""]),
    "## Timeline",
    "",
    declared,
    "",
  ].join("\n");
}

function announcement(title: string, intent: DeclareIntent): string {
  const severity = intent.severity ?? "severity not known yet";
  const drill = intent.drill ? "This is a drill. " : "";
  return `${drill}I am declaring an incident: ${title} (${severity}).`;
}
