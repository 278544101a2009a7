import type { Instant } from "../model/instant.ts";
import type { SendKind } from "../ports/send-request.ts";
import type { Service } from "../ports/service.ts";

/** What a thing that is sent is, so that two machines come to the same key for it. */
export interface KeptThing {
  /** When its incident was declared, as its record says. */
  readonly declaredAt: Instant;
  readonly title: string;
  readonly kind: SendKind;
  readonly service: Service;
  /** Where it goes there: a channel, a page, a project. */
  readonly target: string;
  /** What tells it from others of its kind: an update's instant, an action's text; empty where there is one alone. */
  readonly mark: string;
}

/**
 * The key of a thing: `sitrep-` and 32 characters of a hash that is handed in (hexadecimal, at least 32). Letters are taken
 * as Unicode composes them: two systems write an `é` in two ways.
 */
export function keyOf(thing: KeptThing, hash: (text: string) => string): string {
  const { declaredAt, title, kind, service, target, mark } = thing;
  const text = JSON.stringify([1, declaredAt, title, kind, service, target, mark]).normalize("NFC");
  return `sitrep-${hash(text).slice(0, 32)}`;
}
