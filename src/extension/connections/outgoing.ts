import type { Draft } from "../../adapters/outbox/parts.ts";
import { keptThing } from "../../core/outgoing/kept-thing.ts";
import type { Connection } from "../../core/ports/connection.ts";
import type { DeliveryNote } from "../../core/ports/delivery.ts";
import type { SendRequest } from "../../core/ports/send-request.ts";
import type { LibraryFile } from "../host/library.ts";
import type { Account } from "./account.ts";

/** Something that may be sent, with the connection that shows what its requests would be. */
export interface Outgoing {
  readonly draft: Draft;
  readonly connection: Connection;
  /** Where it would go and whom it reaches, as it reads behind "Send to": `Statuspage (1,204 subscribers)`. */
  readonly where: string;
  /** Whether anybody may read it there. */
  readonly outside?: boolean | undefined;
}

/** What is to be said of something beside its request. */
export interface OutgoingWords {
  /** Where it goes, for sentences that come later: `#inc-checkout`. */
  readonly target: string;
  /** The same with whom it reaches. */
  readonly where: string;
  /** What tells it from others of its kind in this incident: the instant of an update, the text of an action. */
  readonly mark: string;
  readonly note: DeliveryNote;
  /** The record, where what is sent belongs to its review: two reviews may well be called the same. */
  readonly incident?: Pick<LibraryFile, "read"> | undefined;
  readonly outside?: boolean | undefined;
}

/** Makes something ready to be shown and confirmed. `file` is what it belongs to, and where its outcome is noted. */
export function outgoing(
  file: Pick<LibraryFile, "uri" | "read">,
  { account, connection }: { readonly account: Account; readonly connection: Connection },
  request: SendRequest,
  { target, where, mark, note, incident = file, outside }: OutgoingWords,
): Outgoing {
  const { snapshot } = incident.read;
  const folder = file.uri.path.split("/").at(-2) ?? "";
  const thing = keptThing(snapshot, folder, { kind: request.kind, service: account.service, target, mark });
  const draft: Draft = {
    connection: account.id,
    file: file.uri.toString(),
    title: snapshot.title ?? "",
    target,
    request,
    note,
    thing,
    ...(snapshot.private || file.read.snapshot.private ? { shared: true } : {}),
  };
  return { draft, connection, where, outside };
}
