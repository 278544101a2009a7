import type { KeptThing } from "../../core/outbox/key-of.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { Cancelled, Connection } from "../../core/ports/connection.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import type { Service } from "../../core/ports/service.ts";
import type { OutboxStore } from "./store.ts";

/** What an outbox needs of its host. */
export interface OutboxParts {
  readonly store: OutboxStore;
  /** A connection by its service and its name; undefined where nobody is connected. Asked at each run. */
  readonly connectionOf: (service: Service, connection: string) => Promise<Connection | undefined>;
  /**
   * Writes into the delivery's file what came of it. May be asked twice for the same, so it has to find what it wrote.
   * @throws where it can't: then it is asked again at the next run.
   */
  readonly note: (delivery: Delivery) => Promise<void>;
  /**
   * Whether the incident of a delivery is private as its file says now. What was confirmed before that was so is not sent. Left
   * out: none is. @throws where the file can't be read: then it is not sent either.
   */
  readonly isPrivate?: (delivery: Delivery) => Promise<boolean>;
  readonly clock: {
    readonly now: () => Instant;
    /** Comes back after so many milliseconds, or at once when it is cancelled. */
    readonly sleep: (ms: number, signal: Cancelled | undefined) => Promise<void>;
  };
  /** Names this outbox among all that may use the store, and no later one: a process and when it began. */
  readonly owner: string;
  /** Whether another outbox may still bring an answer; undefined where nobody can tell: that one is given ten minutes. */
  readonly isAlive: (owner: string) => boolean | undefined;
  /** A new name for a delivery: letters, digits and `-`, at most 64. */
  readonly newId: () => string;
  /** A hash of a text, at least 32 hexadecimal digits: SHA-256, so that other machines come to the same. */
  readonly hash: (text: string) => string;
  readonly log: (line: string) => void;
  /** Told when the token of a delivery's connection turned out to be no longer good. */
  readonly onSignedOut?: (delivery: Delivery) => void;
}

/** Something confirmed, to be sent. */
export type Draft = Omit<Delivery, "id" | "key" | "madeAt" | "state" | "service"> & {
  /** What it is, which makes its key. */
  readonly thing: KeptThing;
};
