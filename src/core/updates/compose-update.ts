import type { Snapshot } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import { messageOf, type UpdateMessage } from "./channels/message.ts";
import { draftUpdate, type DraftContext, type UpdateDraft, type UpdateRequest } from "./draft-update.ts";
import { guardUpdate, type UpdateWarning } from "./guard-update.ts";
import { updateStepAtHand } from "./update-step.ts";
import { customersComeFirst } from "./update-order.ts";

/** What was chosen and typed, and which warnings are kept. */
export interface ComposeRequest extends UpdateRequest {
  readonly kept: readonly string[];
}

/** A draft with all that is to be said and done about it. */
export interface ComposedUpdate {
  readonly draft: UpdateDraft;
  readonly message: UpdateMessage;
  readonly warnings: readonly UpdateWarning[];
  /** Whether customers are to hear before the audience of this draft. */
  readonly customersFirst: boolean;
  /** Whether the incident is private: its words are copied with care. */
  readonly private: boolean;
  /** The step at hand, where it asks for an update: to be offered to be ticked, once this one is logged. */
  readonly step: Step | undefined;
}

/** Nothing chosen, nothing typed: the draft that follows from the record alone. */
export const blankRequest: ComposeRequest = { typed: {}, kept: [] };

/** What whoever writes an update sees after each key: pure, so that editor, cockpit and command line show the same. */
export function composeUpdate(
  snapshot: Snapshot,
  request: ComposeRequest,
  context: DraftContext,
): ComposedUpdate {
  const draft = draftUpdate(snapshot, request, context);
  const { policy, now, names } = context;
  return {
    draft,
    message: messageOf(draft),
    warnings: guardUpdate(draft, snapshot, { policy, now, names, kept: request.kept }),
    customersFirst: customersComeFirst(snapshot, draft.audience),
    private: snapshot.private,
    step: updateStepAtHand(snapshot),
  };
}
