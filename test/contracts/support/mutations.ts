import { expect } from "vitest";
import type { Service } from "../../../src/core/ports/service.ts";
import { isRefused, type Exchange } from "./recorder.ts";

/** A request made wrong in one way; the judge that takes it is asleep. */
export interface Mutation {
  readonly name: string;
  readonly change: (exchange: Exchange) => Exchange;
}

type Path = readonly (string | number)[];

/** Without the key at a path of its body: for keys that the contract requires. */
export function without(...path: Path): Mutation {
  return inBody(`without ${path.join(".")}`, path, () => undefined);
}

/** With a value of another type at a path of its body. */
export function mistyped(...path: Path): Mutation {
  return inBody(`with another type at ${path.join(".")}`, path, (value) =>
    typeof value === "object" ? "text" : { wrong: true },
  );
}

/** With another value at a path of its body: one that the contract does not list, or is too long. */
export function replaced(value: unknown, ...path: Path): Mutation {
  const shown = JSON.stringify(value);
  return inBody(
    `with ${shown.length > 40 ? `${shown.length} characters` : shown} at ${path.join(".")}`,
    path,
    () => value,
  );
}

/** With a key that the contract does not know, beside those at a path of its body: for objects that it closes. */
export function withStranger(...path: Path): Mutation {
  return inBody(`with a stranger in ${path.join(".") || "its body"}`, [...path, "stranger"], () => "unknown");
}

/** Without what lets us in. */
export const unauthorised: Mutation = withHeader("authorization", undefined);

/** With another header; undefined: without it. */
export function withHeader(name: string, value: string | undefined): Mutation {
  return {
    name: value === undefined ? `without ${name}` : `with ${name}: ${value}`,
    change: (exchange) => {
      const headers = withoutKey(exchange.headers, name);
      return { ...exchange, headers: value === undefined ? headers : { ...headers, [name]: value } };
    },
  };
}

/** Without a part of its query that the contract requires. */
export function withoutQuery(name: string): Mutation {
  return {
    name: `without ?${name}`,
    change: (exchange) => {
      const url = new URL(exchange.url);
      expect(url.searchParams.has(name), `no ?${name} in ${exchange.url}`).toBe(true);
      url.searchParams.delete(name);
      return { ...exchange, url: url.href };
    },
  };
}

/** With a body that is no JSON. */
export const garbled: Mutation = {
  name: "with a body that is no JSON",
  change: (exchange) => ({ ...exchange, body: `${exchange.body ?? ""}}` }),
};

/** Says that the judge takes the exchange as it was, and refuses it with each of the mutations. */
export async function expectJudgeAwake(
  service: Service,
  exchange: Exchange,
  mutations: readonly Mutation[],
): Promise<void> {
  expect(mutations.length, "no mutation: nothing would be proved").toBeGreaterThan(0);
  expect(await isTaken(service, exchange), `refused as it was: ${exchange.url}`).toBe(true);
  for (const { name, change } of mutations)
    expect(await isTaken(service, change(exchange)), `taken ${name}: ${exchange.url}`).toBe(false);
}

async function isTaken(service: Service, { method, url, headers, body }: Exchange): Promise<boolean> {
  const init = { method, headers: withoutKey(headers, "content-length") };
  const response = await fetch(url, body === undefined ? init : { ...init, body });
  return !isRefused(service, response.status, await response.text());
}

function withoutKey(record: Exchange["headers"], key: string): Exchange["headers"] {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function inBody(name: string, path: Path, change: (value: unknown) => unknown): Mutation {
  return {
    name,
    change: (exchange) => {
      expect(exchange.body, `no body to change: ${exchange.url}`).toBeDefined();
      const body: unknown = JSON.parse(exchange.body ?? "null");
      const changed = JSON.stringify(changedAt(body, path, change));
      expect(changed, `nothing to change at ${path.join(".")}: ${exchange.url}`).not.toBe(
        JSON.stringify(body),
      );
      return { ...exchange, body: changed };
    },
  };
}

function changedAt(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? changedAt(item, rest, change) : item));
  const entries = typeof value === "object" && value !== null ? { ...value } : {};
  return { ...entries, [key]: changedAt(Reflect.get(entries, key), rest, change) };
}
