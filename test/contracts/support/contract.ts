import { expect } from "vitest";
import type { Connecting } from "../../../src/adapters/http/connecting.ts";
import type { Connection, Credentials, SendContext } from "../../../src/core/ports/connection.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { wireOf, type Judge } from "./judge.ts";
import { judgedHttp } from "./judged-http.ts";
import { expectJudgeAwake, unauthorised, type Mutation } from "./mutations.ts";
import { createRecorder, type Exchange, type Recorder } from "./recorder.ts";

/** A connection that the judge is asked by, and everything that went over it. */
export interface Connected {
  readonly connection: Connection;
  readonly recorder: Recorder;
}

/** A key as the outbox makes one. */
export const judgedContext: SendContext = {
  key: "sitrep-0123456789abcdef0123456789abcdef",
  signal: undefined,
};

/** Connects an adapter to the judge as it is connected to its vendor. */
export function connectJudged(
  judge: Judge,
  make: (connecting: Connecting) => Connection,
  credentials: Credentials,
): Connected {
  const recorder = createRecorder();
  // Which service it is, the adapter says itself: any address will do to ask it.
  const { service } = make({ credentials, address: "https://example.com/", http: judgedHttp(recorder) });
  const connection = make({ credentials, address: judge.addressOf(service), http: judgedHttp(recorder) });
  return { connection, recorder };
}

/** Says that a request is sent, taken without a word, and was shown before as it then was, character for character. */
export async function expectTaken(
  judge: Judge,
  { connection }: Connected,
  request: SendRequest,
  shown = (body: string): string => body,
): Promise<void> {
  expect(await connection.send(request, judgedContext)).toMatchObject({ kind: "sent" });
  const journal = await judge.journal();
  expect(journal.flatMap(({ errors = [] }) => errors)).toEqual([]);
  const wires = journal.map((judged) => wireOf(judge, { ...judged, body: shown(judged.body) }));
  expect(connection.preview(request, judgedContext.key)).toEqual(wires);
  expect(wires.length, "nothing was sent").toBeGreaterThan(0);
}

/** Says that the judge took all that was asked, and refuses each without what lets us in. */
export async function expectQuestionsTaken(
  connected: Connected,
  mutations: readonly Mutation[] = [],
): Promise<void> {
  const { service } = connected.connection;
  const asked = [...connected.recorder.exchanges];
  expect(asked.length, "nothing was asked").toBeGreaterThan(0);
  for (const exchange of asked) await expectJudgeAwake(service, exchange, [unauthorised, ...mutations]);
}

/** What a request is on the wire, to be changed. */
export async function exchangesOf(connected: Connected, request: SendRequest): Promise<readonly Exchange[]> {
  const before = connected.recorder.exchanges.length;
  await connected.connection.send(request, judgedContext);
  return connected.recorder.exchanges.slice(before);
}

/** Says that the judge takes an exchange and refuses it with each of the mutations. */
export async function expectRefused(
  { connection }: Connected,
  exchange: Exchange | undefined,
  mutations: readonly Mutation[],
): Promise<void> {
  if (exchange === undefined) throw new Error("Nothing was sent.");
  await expectJudgeAwake(connection.service, exchange, mutations);
}
