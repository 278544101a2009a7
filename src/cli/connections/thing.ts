import path from "node:path";
import type { Draft } from "../../adapters/outbox/parts.ts";
import { keptThing } from "../../core/outgoing/kept-thing.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import type { Connection } from "../../core/ports/connection.ts";
import type { DeliveryNote } from "../../core/ports/delivery.ts";
import type { SendRequest } from "../../core/ports/send-request.ts";
import type { Reached } from "./desk.ts";

/** Something that may be sent, with the connection that shows what its requests would be. */
export interface Thing {
  readonly draft: Draft;
  readonly connection: Connection;
  /** Where it would go and whom it reaches. */
  readonly where: string;
  /** Whether anybody may read it there. */
  readonly outside?: boolean | undefined;
}

/** What is to be said of something beside its request, in the words that the editor has for it: they make its key. */
export interface ThingWords {
  readonly target: string;
  readonly where: string;
  readonly mark: string;
  readonly note: DeliveryNote;
  /** The record's, where what is sent belongs to its review. */
  readonly snapshot: Pick<Snapshot, "title" | "declared" | "private">;
  readonly outside?: boolean | undefined;
}

/** Makes something ready to be shown and confirmed. `file` is what it belongs to, absolute, and where its outcome is noted. */
export function thingOf(
  file: string,
  { id, service, connection }: Reached,
  request: SendRequest,
  { target, where, mark, note, snapshot, outside }: ThingWords,
): Thing {
  const folder = path.basename(path.dirname(file));
  const thing = keptThing(snapshot, folder, { kind: request.kind, service, target, mark });
  const title = snapshot.title ?? "";
  const shared = snapshot.private ? { shared: true as const } : {};
  return {
    draft: { connection: id, file, title, target, request, note, thing, ...shared },
    connection,
    where,
    outside,
  };
}
