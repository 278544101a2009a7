import { Uri, type TextDocument } from "vscode";
import type { ReadDocument } from "../../core/incident/read-document.ts";
import type { Finding } from "../../core/lint/finding.ts";
import { findingsOf } from "../../core/lint/findings-of.ts";
import { rules } from "../../core/lint/rules/index.ts";
import { dateIn } from "../../core/model/instant.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import { recordPath } from "../../core/review/record-path.ts";
import type { Services } from "../context.ts";

/** The ids that have a rule page. */
export const ruleIds: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));

/** The findings of an open document as it stands; undefined where it is none of ours: then Sitrep is silent. */
export async function findingsIn(
  document: TextDocument,
  services: Services,
): Promise<{ readonly findings: readonly Finding[]; readonly read: ReadDocument } | undefined> {
  const policy = await services.policies.policyFor(document.uri);
  const read = services.reader.read(document.uri, document.getText(), policy);
  if (!read.snapshot.ours) return undefined;
  const context = {
    policy,
    today: dateIn(services.clock.now(), policy.calendar.zone),
    record: recordOf(document.uri, read.snapshot, services),
    fileName: document.uri.path.split("/").at(-1),
  };
  return { findings: findingsOf(read, context), read };
}

/** The record a review names, else the one beside it; undefined for a record itself and where there is none. */
export function recordOf(review: Uri, snapshot: Snapshot, services: Services): Snapshot | undefined {
  const path = recordPath(snapshot);
  if (path === undefined) return undefined;
  const record = services.library.get(Uri.joinPath(review, "..", path))?.read.snapshot;
  return record?.kind === "incident" ? record : undefined;
}
