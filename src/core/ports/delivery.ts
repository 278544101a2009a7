import type { Audience } from "../model/audience.ts";
import type { Instant } from "../model/instant.ts";
import type { SendRequest } from "./send-request.ts";
import type { Service } from "./service.ts";

/** Something on its way out: kept on disk from the confirmation until its outcome stands in the record. */
export interface Delivery {
  /** Names it on this machine. */
  readonly id: string;
  /** What the vendor is told it is: the same for whoever sends the same thing of the same incident. */
  readonly key: string;
  readonly service: Service;
  /** Which account; the same service may be connected more than once (several webhooks). */
  readonly connection: string;
  /** The record or the review that it belongs to: a URI in the editor, a path on the command line. */
  readonly file: string;
  /** The incident's title, for sentences. */
  readonly title: string;
  /** To whom or where, for sentences: `#inc-checkout`. */
  readonly target: string;
  readonly request: SendRequest;
  readonly note: DeliveryNote;
  readonly madeAt: Instant;
  /** Its incident was private when it was confirmed, and whoever did so said yes to that. */
  readonly shared?: true;
  readonly state: DeliveryState;
}

export type DeliveryState =
  /** Confirmed, not begun. */
  | {
      readonly kind: "intent";
      /** When a person said so again; left out: `madeAt`. */
      readonly confirmedAt?: Instant;
      readonly mayBeThere?: true;
      /** As the delivery's, of when a person said so again. */
      readonly shared?: true;
      /** When what may be there was last tried. */
      readonly triedAt?: Instant;
    }
  /** Begun by a process; if that one is gone, nobody knows. */
  | {
      readonly kind: "sending";
      readonly since: Instant;
      readonly owner: string;
      /** An earlier try may have taken effect: then not even a refusal of this one says that nothing did. */
      readonly mayBeThere?: true;
    }
  /** It took effect; `noted` once id and address stand in the file. */
  | {
      readonly kind: "sent";
      readonly at: Instant;
      readonly id: string | undefined;
      readonly url: string | undefined;
      readonly noted: boolean;
    }
  | {
      readonly kind: "failed";
      readonly at: Instant;
      readonly reason: string;
      readonly remedy: string | undefined;
      readonly notBefore: Instant | undefined;
    }
  | {
      readonly kind: "unknown";
      readonly at: Instant;
      readonly reason: string;
      /** Once the file says what may have gone out; only an update stands there without a place it went to. */
      readonly noted?: true;
    };

/** What is written into the file once it is sent. */
export type DeliveryNote =
  /** The update's entry, made where it is not there yet, gains where it went. */
  | { readonly kind: "update"; readonly at: Instant; readonly audience: Audience; readonly text: string }
  /** The front matter's `connected:` gains the service's id and address. */
  | { readonly kind: "connected" }
  /** An action of the review gains its ticket's address. */
  | { readonly kind: "action"; readonly text: string; readonly occurrence: number }
  /** Nothing: what was done can be seen where it was done. */
  | { readonly kind: "nothing" };
