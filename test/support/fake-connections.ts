/** Services that a person is connected to, in memory: the outbox is ours, its store is a map, vendors answer as told. */
import { createHash } from "node:crypto";
import { createOutbox, type Outbox } from "../../src/adapters/outbox/outbox.ts";
import type { OutboxStore } from "../../src/adapters/outbox/store.ts";
import type { Connection } from "../../src/core/ports/connection.ts";
import type { Delivery } from "../../src/core/ports/delivery.ts";
import type { Outcome } from "../../src/core/ports/outcome.ts";
import type { SendRequest } from "../../src/core/ports/send-request.ts";
import { services, type Service } from "../../src/core/ports/service.ts";
import type { Account } from "../../src/extension/connections/account.ts";
import type { Connections } from "../../src/extension/connections/connections.ts";

/** A vendor that answers as it is told and remembers what it was sent. */
export interface FakeService {
  readonly connection: Connection;
  readonly sent: SendRequest[];
}

export type Answering = (request: SendRequest, nth: number) => Outcome;

export const refused: Outcome = {
  kind: "failed",
  reason: "It is closed.",
  remedy: "Open it.",
  notBefore: undefined,
  signedOut: false,
};

export const lost: Outcome = { kind: "unknown", reason: "No answer came." };

/** Everything is taken, under ids of its own: `slack-1`, at `https://slack.example/1`. */
export function taking(service: Service): Answering {
  return (_, nth) => ({ kind: "sent", id: `${service}-${nth}`, url: `https://${service}.example/${nth}` });
}

export function fakeService(
  service: Service,
  answer: Answering = taking(service),
  more: Partial<Connection> = {},
): FakeService {
  const sent: SendRequest[] = [];
  const connection: Connection = {
    service,
    sends: [],
    isIdempotent: () => false,
    whoAmI: () => Promise.resolve({ kind: "answered", value: "Jane Doe" }),
    preview: (request, key) => [
      { method: "POST", url: `https://${service}.example/`, body: JSON.stringify({ key, request }) },
    ],
    send: (request) => {
      sent.push(request);
      return Promise.resolve(answer(request, sent.length));
    },
    lookUp: () => Promise.resolve({ kind: "absent" }),
    ...more,
  };
  return { connection, sent };
}

export interface FakeConnections extends Connections {
  /** What is in the outbox now. */
  readonly left: () => Promise<readonly Delivery[]>;
}

/** `names` are those of webhooks. `note` writes into files what came of it. */
export function fakeConnections(
  there: readonly FakeService[],
  note: (delivery: Delivery) => Promise<void>,
  names: Readonly<Partial<Record<Service, string>>> = {},
): FakeConnections {
  const listeners = new Set<() => void>();
  let accounts: readonly Account[] = services.flatMap((service) => {
    const isThere = there.some(({ connection }) => connection.service === service);
    return isThere ? [{ id: service, service, name: names[service], who: "Jane Doe" }] : [];
  });
  const connectionOf = (service: Service): Connection | undefined =>
    there.find(({ connection }) => connection.service === service)?.connection;
  let id = 0;
  const outbox: Outbox = createOutbox({
    store: mapStore(),
    connectionOf: (service) => Promise.resolve(connectionOf(service)),
    note,
    clock: { now: () => Date.UTC(2026, 10, 21, 14, 10), sleep: () => Promise.resolve() },
    owner: "here",
    isAlive: () => false,
    newId: () => `d${(id += 1)}`,
    hash: (text) => createHash("sha256").update(text).digest("hex"),
    log: () => undefined,
  });
  return {
    accounts: {
      list: () => accounts,
      credentialsOf: () => Promise.resolve(undefined),
      keep: () => Promise.resolve(),
      forget: ({ id: gone }) => {
        accounts = accounts.filter((account) => account.id !== gone);
        for (const listener of listeners) listener();
        return Promise.resolve();
      },
      onDidChange: ((listener: () => void) => {
        listeners.add(listener);
        return { dispose: () => listeners.delete(listener) };
      }) as never, // no class here
      dispose: () => undefined,
    },
    open: ({ service }) => {
      const connection = connectionOf(service);
      return Promise.resolve(
        connection === undefined
          ? { kind: "refused", reason: `${service} is not connected.` }
          : { kind: "open", connection },
      );
    },
    outbox: () => Promise.resolve(outbox),
    hasOutgoing: async () => (await outbox.list()).deliveries.length > 0,
    onDidChangeOutbox: ((listener: () => void) => ({ dispose: outbox.onDidChange(listener) })) as never, // no class here
    left: async () => (await outbox.list()).deliveries,
    dispose: () => undefined,
  };
}

function mapStore(): OutboxStore {
  const texts = new Map<string, string>();
  return {
    list: () => Promise.resolve([...texts].map(([name, text]) => ({ name, text }))),
    get: (name) => Promise.resolve(texts.get(name)),
    put: (name, text) => Promise.resolve(void texts.set(name, text)),
    remove: (name) => Promise.resolve(void texts.delete(name)),
    lock: (work) => work(),
  };
}
