import { decide } from "../../core/incident/decide.ts";
import type { ReadDocument } from "../../core/incident/read-document.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { TextEdit } from "../../core/text/edit.ts";
import { readPasted } from "../../core/timeline/import/read-pasted.ts";
import { toImported } from "../commands/paste-timeline.ts";

/**
 * The edits that write a chat or a log into a record as entries of its timeline; undefined where the text is none with two
 * entries or more. `zone` is that of times without one.
 */
export function pastedEdits(
  text: string,
  read: ReadDocument,
  { policy, now, zone }: { readonly policy: Policy; readonly now: Instant; readonly zone: string },
): readonly TextEdit[] | undefined {
  const pasted = readPasted(text, { now, zone });
  // Lines of a timeline, moved within the record, are no import.
  if (pasted.kind === "timeline" || pasted.entries.length < 2) return undefined;
  const intent = { kind: "import-entries", at: now, entries: pasted.entries.map(toImported) } as const;
  const decision = decide(read, intent, { policy });
  return decision.kind === "refused" ? undefined : decision.edits;
}
