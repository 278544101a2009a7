import { Uri, l10n } from "vscode";
import type { Intent } from "../../core/incident/intent.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import { serviceNames } from "../../core/ports/service.ts";
import type { Changes } from "../host/changes.ts";

/** Writes into a delivery's file what came of it. @throws Error where the file does not take it: it is tried again later. */
export async function noteDelivery(changes: Changes, delivery: Delivery, at: Instant): Promise<void> {
  const file = Uri.parse(delivery.file, true);
  for (const intent of intentsOf(delivery, at)) {
    const outcome = await changes.apply(file, intent);
    if (outcome.kind === "refused") throw new Error(outcome.reason);
  }
}

/** Each finds what it wrote before: noting twice is noting once. */
function intentsOf({ note, state, service, target, request }: Delivery, at: Instant): readonly Intent[] {
  const sent = state.kind === "sent" ? state : undefined;
  const connected: readonly Intent[] =
    sent?.id === undefined ? [] : [{ kind: "note-connection", at, service, id: sent.id, url: sent.url }];
  switch (note.kind) {
    case "update": {
      const { at: entryAt, audience, text } = note;
      const label = sent === undefined ? l10n.t("perhaps {0}", target) : target;
      const entry: Intent = {
        kind: "note-sent",
        at,
        entryAt,
        audience,
        text,
        service,
        label,
        url: sent?.url,
      };
      // The first update opens the incident there: later ones need to know which it is.
      return request.kind === "open-page-incident" ? [...connected, entry] : [entry];
    }
    case "connected":
      return connected;
    case "action":
      return sent?.url === undefined
        ? []
        : [{ ...note, kind: "link-action", at, label: sent.id ?? serviceNames[service], url: sent.url }];
    case "nothing":
      return [];
  }
}
