import { l10n, window } from "vscode";
import type { SeverityId } from "../../core/model/severity.ts";
import { severityIds } from "../../core/policy/severity-policy.ts";
import { runbooksForRaise, type RaisedRunbook } from "../../core/runbook/runbooks-for-raise.ts";
import { inert } from "../../core/text/inert.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import type { RunbookSource } from "../host/runbooks.ts";
import { promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";

/**
 * Where a raised severity makes further runbooks fit, offers their missing steps in one notification. What is there stays,
 * with its marks.
 */
export async function offerMissingSteps(
  services: Services,
  file: LibraryFile,
  before: SeverityId | undefined,
): Promise<void> {
  const severities = severityIds(file.policy);
  const raised = runbooksForRaise(await services.runbooks.all(), file.read.snapshot, before, severities);
  if (raised.length === 0) return;
  const add = l10n.t("Add Missing Steps");
  if ((await window.showInformationMessage(offerWords(file, raised), add)) !== add) return;
  for (const { source } of raised) {
    const { title, markdown } = source;
    await carryOut(services, file.uri, { kind: "add-runbook", at: services.clock.now(), title, markdown });
  }
}

function offerWords(file: LibraryFile, raised: readonly RaisedRunbook<RunbookSource>[]): string {
  const count = raised.reduce((sum, { missing }) => sum + missing.length, 0);
  const from = inert(raised.map(({ source }) => source.title).join(", "));
  const severity = file.read.snapshot.severity ?? "";
  return count === 1
    ? l10n.t("{0} is {1} now: 1 step of {2} is not in its runbook.", promptTitle(file), severity, from)
    : l10n.t(
        "{0} is {1} now: {2} steps of {3} are not in its runbook.",
        promptTitle(file),
        severity,
        count,
        from,
      );
}
