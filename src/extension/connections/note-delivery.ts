import { Uri, l10n } from "vscode";
import type { Intent } from "../../core/incident/intent.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import { serviceNames } from "../../core/ports/service.ts";
import type { Changes } from "../host/changes.ts";

/** Writes into a delivery's file what came of it. @throws Error where the file does not take it: it is tried again later. */
export async function noteDelivery(changes: Changes, delivery: Delivery, at: Instant): Promise<void> {
  const intent = intentOf(delivery, at);
  if (intent === undefined) return;
  const outcome = await changes.apply(Uri.parse(delivery.file, true), intent);
  if (outcome.kind === "refused") throw new Error(outcome.reason);
}

function intentOf({ note, state, service, target }: Delivery, at: Instant): Intent | undefined {
  const sent = state.kind === "sent" ? state : undefined;
  switch (note.kind) {
    case "update": {
      const { at: entryAt, audience, text } = note;
      const place = `${serviceNames[service]} ${target}`.trim();
      const label = sent === undefined ? l10n.t("perhaps {0}", place) : place;
      return { kind: "note-sent", at, entryAt, audience, text, service, label, url: sent?.url };
    }
    case "connected":
      return sent?.id === undefined
        ? undefined
        : { kind: "note-connection", at, service, id: sent.id, url: sent.url };
    case "action":
      return sent?.url === undefined
        ? undefined
        : { ...note, kind: "link-action", at, label: sent.id ?? serviceNames[service], url: sent.url };
    case "nothing":
      return undefined;
  }
}
