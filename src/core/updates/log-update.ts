import type { Intent } from "../incident/intent.ts";
import type { Instant } from "../model/instant.ts";
import type { UpdateDraft } from "./draft-update.ts";

/** The intent that logs what was sent, with its words and to whom. The next due time is read from it (see `nextUpdates`). */
export function logUpdate(draft: UpdateDraft, at: Instant): Extract<Intent, { kind: "log" }> {
  return { kind: "log", at, type: "update", qualifier: draft.audience, text: draft.recordText };
}
