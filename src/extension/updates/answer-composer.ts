import { Uri, l10n } from "vscode";
import type { FromComposer, ToComposer } from "../../protocol/composer.ts";
import type { Services } from "../context.ts";
import { composeFor } from "./compose-for.ts";
import { composerDraft } from "./composer-draft.ts";
import { copyAndLog } from "./copy-and-log.ts";
import { sendLabel, sendUpdate } from "./send-update.ts";
import { requestOf } from "./request-of.ts";

/** Answers the cockpit's composer. Load this file at its first message: it brings the words of updates and names along. */
export async function answerComposer(services: Services, message: FromComposer): Promise<ToComposer> {
  const { incident, choices } = message;
  const now = services.clock.now(); // the moment of the key press
  const file = services.library.get(Uri.parse(incident, true));
  if (file === undefined) {
    const said = l10n.t(
      "The incident on this screen is not there any more. It may have been moved or deleted.",
    );
    return { kind: "update-refused", incident, said };
  }
  const composed = await composeFor(services, file, requestOf(choices), now);
  if (message.kind === "draft-update") {
    const draft = composerDraft(composed, now, sendLabel(services, file, composed));
    return { kind: "update-draft", incident, turn: message.turn, draft };
  }
  if (message.kind === "send-update") {
    const sent = await sendUpdate(services, file, composed, now);
    return sent.kind === "sent"
      ? { kind: "update-logged", incident, done: sent.done }
      : { kind: "update-refused", incident, said: sent.said };
  }
  const done = await copyAndLog(services, file, composed, message.channel, now);
  return done === undefined
    ? {
        kind: "update-refused",
        incident,
        said: l10n.t("It was not logged. The message is on the clipboard."),
      }
    : { kind: "update-logged", incident, done };
}
