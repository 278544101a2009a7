import { env, l10n } from "vscode";
import type { Instant } from "../../core/model/instant.ts";
import { stepTitle } from "../../core/model/step.ts";
import { channelOf, updateChannels } from "../../core/updates/channels/index.ts";
import type { ComposedUpdate } from "../../core/updates/compose-update.ts";
import { logUpdate } from "../../core/updates/log-update.ts";
import { audienceToTellNext } from "../../core/updates/update-order.ts";
import { audienceName } from "../../core/updates/update-words.ts";
import { peopleTime } from "../../core/updates/people-time.ts";
import type { ComposerDone } from "../../protocol/composer.ts";
import { carryOut } from "../commands/carry-out.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";

/**
 * Copies an update in a channel's form and logs it: it counts as sent, and the next due time is set from it. Undefined where
 * it could not be logged: then the person was told, and the message is on the clipboard all the same.
 */
export async function copyAndLog(
  services: Services,
  file: LibraryFile,
  { draft, message, step }: ComposedUpdate,
  channelId: string,
  at: Instant,
): Promise<ComposerDone | undefined> {
  const channel = channelOf(channelId) ?? updateChannels[0];
  const { copied } = channel.show(message);
  const isCopied = await env.clipboard.writeText(copied).then(
    () => true,
    (error: unknown) => {
      services.log.error(`Copying an update: ${String(error)}`);
      return false;
    },
  );
  const outcome = await carryOut(services, file.uri, logUpdate(draft, at), copied);
  if (outcome.kind === "refused") return undefined;
  const said = isCopied ? l10n.t("Copied and logged.") : l10n.t("Logged, but the clipboard did not take it.");
  return afterUpdate(services, file, { draft, step }, said, at);
}

/** What is said and offered once an update is in the record; `said` is what became of it. */
export function afterUpdate(
  services: Services,
  file: LibraryFile,
  { draft, step }: Pick<ComposedUpdate, "draft" | "step">,
  said: string,
  at: Instant,
): ComposerDone {
  const next = draft.next === undefined ? undefined : peopleTime(draft.next, at);
  const after = services.library.get(file.uri) ?? file;
  const audience = audienceToTellNext(after.read.snapshot, draft.audience);
  return {
    said: next === undefined ? said : l10n.t("{0} Next update {1}.", said, next),
    step:
      step === undefined
        ? undefined
        : {
            ref: { text: step.text, occurrence: step.occurrence },
            label: l10n.t("Tick “{0}”", stepTitle(step)),
          },
    next:
      audience === undefined
        ? undefined
        : {
            said: l10n.t("{0} have not heard this yet.", audienceName(audience)),
            label: l10n.t("Draft for {0}", audienceName(audience)),
            audience,
          },
  };
}
