import type { Intent } from "../incident/intent.ts";
import type { Instant } from "../model/instant.ts";
import type { Delivery } from "../ports/delivery.ts";
import { serviceNames } from "../ports/service.ts";
import { perhaps } from "../timeline/sent-tail.ts";

/**
 * What is to be written into a delivery's file of what came of it, at a moment; nothing where nothing is to be said. Each
 * intent finds what it wrote before: noting twice is noting once. Its words stand in the file, so no language changes them.
 */
export function noteIntents(
  { note, state, service, target, request }: Delivery,
  at: Instant,
): readonly Intent[] {
  const sent = state.kind === "sent" ? state : undefined;
  const connected: readonly Intent[] =
    sent?.id === undefined ? [] : [{ kind: "note-connection", at, service, id: sent.id, url: sent.url }];
  switch (note.kind) {
    case "update": {
      const { at: entryAt, audience, text } = note;
      const label = sent === undefined ? perhaps(target) : target;
      const url = sent?.url;
      const entry: Intent = { kind: "note-sent", at, entryAt, audience, text, service, label, url };
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
