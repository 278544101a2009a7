import { describe, expect, it } from "vitest";
import { createOutbox } from "../../../src/adapters/outbox/outbox.ts";
import type { Draft, OutboxParts } from "../../../src/adapters/outbox/parts.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { Delivery } from "../../../src/core/ports/delivery.ts";
import type { LookUp, Outcome } from "../../../src/core/ports/outcome.ts";
import { confirmedAt, deliveryOf } from "../../support/deliveries.ts";
import { mortalStore, newLife } from "../../support/mortal-process.ts";
import { virtualTime } from "../../support/virtual-time.ts";

const sent: Outcome = { kind: "sent", id: "1.2", url: "https://acme.slack.com/p1" };
const lost: Outcome = { kind: "unknown", reason: "No answer came in time." };
const no: Outcome = { kind: "failed", reason: "No.", remedy: "Do.", notBefore: undefined, signedOut: false };

interface Vendor {
  readonly outcomes?: readonly Outcome[];
  readonly lookUp?: LookUp;
  readonly isIdempotent?: boolean;
  readonly takesMs?: number;
}

function draftOf(mark: string, more: Partial<Draft> = {}): Draft {
  const { file, title, target, request, note, connection } = deliveryOf();
  const thing = { declaredAt: 1, title, kind: request.kind, service: "slack", target, mark } as const;
  return { file, title, target, request, note, connection, thing, ...more };
}

/** An outbox over a disk in memory, a vendor that does as told, and time that passes when it is waited for. */
function session(vendor: Vendor = {}, more: Partial<OutboxParts> = {}, disk = new Map<string, string>()) {
  const time = virtualTime(confirmedAt);
  const did: string[] = [];
  const noted: Delivery[] = [];
  let outcomes = [...(vendor.outcomes ?? [])];
  const connection: Connection = {
    service: "slack",
    sends: ["post-message"],
    isIdempotent: () => vendor.isIdempotent === true,
    whoAmI: () => Promise.resolve({ kind: "answered", value: "Jane Doe" }),
    preview: () => [],
    async send(_, { key }) {
      did.push(`send ${key.slice(7, 10)}`);
      await time.sleep(vendor.takesMs ?? 0);
      const [outcome = sent, ...rest] = outcomes;
      outcomes = rest;
      return outcome;
    },
    lookUp(_, { key }) {
      did.push(`look up ${key.slice(7, 10)}`);
      return Promise.resolve(vendor.lookUp ?? { kind: "cannot-tell", reason: "No way to look." });
    },
  };
  let ids = 0;
  const parts: OutboxParts = {
    store: mortalStore(disk, newLife(undefined), () => false),
    connectionOf: () => Promise.resolve(connection),
    note: (delivery) => {
      noted.push(delivery);
      return Promise.resolve();
    },
    clock: time,
    owner: "me",
    isAlive: () => false,
    newId: () => `d${(ids += 1)}`,
    hash: (text) => (/"([^"]*)"\]$/.exec(text)?.[1] ?? "").padEnd(32, "0"),
    log: () => undefined,
    ...more,
  };
  const outbox = createOutbox(parts);
  const all = async () => (await outbox.list()).deliveries;
  return {
    ...{ outbox, time, did, noted, disk, parts, connection, all },
    send: async (...drafts: readonly Draft[]) => {
      const kept = await outbox.enqueue(drafts);
      await time.settle(outbox.run());
      return kept;
    },
    states: async () => (await all()).map(({ state }) => state),
  };
}

describe("an outbox", () => {
  it("looks up, sends, has it noted with id and address, and forgets it", async () => {
    const { send, did, noted, disk } = session();
    await send(draftOf("aaa"));
    expect(did).toEqual(["look up aaa", "send aaa"]);
    expect(noted.map(({ state }) => state)).toEqual([
      { kind: "sent", at: confirmedAt, id: "1.2", url: "https://acme.slack.com/p1", noted: false },
    ]);
    expect(disk.size).toBe(0);
  });

  it("has the status page done before others begin, whoever sets it going", async () => {
    const { outbox, time, did } = session({ takesMs: 5_000 });
    const { thing } = draftOf("bbb");
    await outbox.enqueue([
      draftOf("aaa"),
      draftOf("bbb", { connection: "statuspage", thing: { ...thing, service: "statuspage" } }),
      draftOf("ccc", { connection: "slack Executives" }),
    ]);
    await time.settle(Promise.all([outbox.run(), outbox.run()]));
    expect(did.slice(0, 2)).toEqual(["look up bbb", "send bbb"]);
    expect(did.filter((what) => what.startsWith("send")).toSorted()).toEqual([
      "send aaa",
      "send bbb",
      "send ccc",
    ]);
  });

  it("keeps what was confirmed before anything is sent", async () => {
    const { outbox, did, states } = session();
    await outbox.enqueue([draftOf("aaa"), draftOf("bbb")]);
    expect(await states()).toEqual([{ kind: "intent" }, { kind: "intent" }]);
    expect(did).toEqual([]);
  });

  it("keeps all of what was confirmed together, or none", async () => {
    const disk = new Map<string, string>();
    let writes = 0;
    const store = mortalStore(disk, newLife(undefined), () => (writes += 1) === 2);
    const { outbox } = session({}, { store });
    await expect(outbox.enqueue([draftOf("aaa"), draftOf("bbb")])).rejects.toThrow("No space left");
    expect(disk.size).toBe(0);
  });

  it("sends nothing that the disk would not take note of", async () => {
    const disk = new Map<string, string>();
    let writes = 0;
    const store = mortalStore(disk, newLife(undefined), () => (writes += 1) === 2);
    const { outbox, time, did, states } = session({ isIdempotent: true }, { store }, disk);
    await outbox.enqueue([draftOf("aaa")]);
    await expect(time.settle(outbox.run())).rejects.toThrow("No space left");
    expect(did).toEqual([]);
    expect(await states()).toEqual([{ kind: "intent" }]);
  });

  it("remembers what came while the disk was full, and sends nothing again", async () => {
    const disk = new Map<string, string>();
    let writes = 0;
    const store = mortalStore(disk, newLife(undefined), () => (writes += 1) === 3);
    const { outbox, time, did, noted } = session({}, { store }, disk);
    await outbox.enqueue([draftOf("aaa")]);
    await expect(time.settle(outbox.run())).rejects.toThrow("No space left");
    await time.settle(outbox.run());
    expect(did).toEqual(["look up aaa", "send aaa"]);
    expect(noted).toMatchObject([{ state: { kind: "sent", id: "1.2" } }]);
    expect(disk.size).toBe(0);
  });

  it("sends nothing twice that is on its way, and a failed one anew", async () => {
    const { outbox, send, did, all } = session({ outcomes: [lost, no] });
    const [first] = await send(draftOf("aaa"));
    const [same] = await outbox.enqueue([draftOf("aaa"), draftOf("aaa")]);
    expect(same?.id).toBe(first?.id);
    expect(await all()).toHaveLength(1);
    await send(draftOf("bbb"));
    await send(draftOf("bbb", { target: "#other" }));
    expect(did.filter((what) => what.startsWith("send"))).toEqual(["send aaa", "send bbb", "send bbb"]);
    expect((await all()).map(({ state }) => state.kind)).toEqual(["unknown"]);
  });

  it("sends those of one connection one after another, and connections beside each other", async () => {
    const { outbox, time, did } = session({ isIdempotent: true, takesMs: 1000 });
    await outbox.enqueue([draftOf("aaa"), draftOf("bbb"), draftOf("ccc", { connection: "T2" })]);
    const run = outbox.run();
    await time.settle(time.sleep(500));
    expect(did).toEqual(["send aaa", "send ccc"]);
    await outbox.enqueue([draftOf("ddd")]);
    await time.settle(Promise.all([run, outbox.run()]));
    expect(did).toEqual(["send aaa", "send ccc", "send bbb", "send ddd"]);
  });

  it("does not send what is private since it was confirmed, nor where nobody can tell, until a person says so", async () => {
    let isPrivate: () => Promise<boolean> = () => Promise.resolve(true);
    const { outbox, send, states, did, time } = session(
      { isIdempotent: true },
      { isPrivate: () => isPrivate() },
    );
    const [kept] = await send(draftOf("aaa"));
    expect(await states()).toMatchObject([
      { kind: "failed", reason: "Its incident was marked as private after it was confirmed." },
    ]);
    await time.settle(outbox.sendAgain(kept?.id ?? ""));
    expect(did).toEqual([]); // nobody said that it is shared all the same
    expect(await time.settle(outbox.sendAgain(kept?.id ?? "", { shared: true }))).toBeUndefined();
    await send(draftOf("bbb", { shared: true })); // it was private when it was confirmed
    expect(did).toEqual(["send aaa", "send bbb"]);
    isPrivate = () => Promise.reject(new Error("It is gone."));
    await send(draftOf("ccc"));
    expect((await states()).map(({ kind }) => kind)).toEqual(["failed"]);
    isPrivate = () => Promise.resolve(false);
    await send(draftOf("ddd"));
    expect(did).toEqual(["send aaa", "send bbb", "send ddd"]);
  });

  it("asks for an update that was never tried here since the moment it was worded: another machine may have sent it then", async () => {
    const ages: unknown[] = [];
    const { connection, time, parts } = session();
    const own: Connection = {
      ...connection,
      lookUp: (_, { ageMs, wordedMs }) => {
        ages.push([ageMs, wordedMs]);
        return Promise.resolve({ kind: "absent" });
      },
    };
    const outbox = createOutbox({ ...parts, connectionOf: () => Promise.resolve(own) });
    const note = { kind: "update", at: confirmedAt - 3_600_000, audience: "internal", text: "x" } as const;
    await outbox.enqueue([draftOf("aaa", { note }), draftOf("bbb", { note: { kind: "connected" } })]);
    await time.settle(outbox.run());
    expect(ages).toEqual([
      [undefined, 3_600_000],
      [undefined, undefined],
    ]);
  });

  it("says why something failed, and sends it when a person says so", async () => {
    const { outbox, send, states, did, time } = session({ isIdempotent: true, outcomes: [no] });
    const [kept] = await send(draftOf("aaa"));
    expect(await states()).toEqual([
      { kind: "failed", at: confirmedAt, reason: "No.", remedy: "Do.", notBefore: undefined },
    ]);
    await time.settle(outbox.run());
    expect(did).toEqual(["send aaa"]);
    expect(await time.settle(outbox.sendAgain(kept?.id ?? ""))).toBeUndefined();
    expect(did).toEqual(["send aaa", "send aaa"]);
  });

  it("does not send by itself what a person stopped before it was begun; whatever was begun stays as it is", async () => {
    const { outbox, send, states, did, time } = session({ isIdempotent: true, outcomes: [lost] });
    const [begun] = await send(draftOf("aaa"));
    const [waiting] = await outbox.enqueue([draftOf("bbb")]);
    expect((await outbox.hold(waiting?.id ?? ""))?.state).toMatchObject({
      kind: "failed",
      reason: "It was stopped before it was sent.",
    });
    expect((await outbox.hold(begun?.id ?? ""))?.state.kind).toBe("unknown");
    await time.settle(outbox.run());
    expect(did).toEqual(["send aaa"]);
    expect((await states()).map(({ kind }) => kind)).toEqual(["unknown", "failed"]);
  });

  it("never sends by itself what is unknown, and notes an update that may be out once", async () => {
    const { outbox, send, states, noted, did, time } = session({ isIdempotent: true, outcomes: [lost] });
    await send(draftOf("aaa"));
    await time.settle(outbox.run());
    expect(did).toEqual(["send aaa"]);
    expect(await states()).toEqual([
      { kind: "unknown", at: confirmedAt, reason: "No answer came in time.", noted: true },
    ]);
    expect(noted).toHaveLength(1);
  });

  it("asks the vendor when a person checks, not before a late effect would show", async () => {
    const { outbox, send, time, noted, disk, parts, connection } = session({ outcomes: [lost] });
    const [kept] = await send(draftOf("aaa"));
    const begun = time.now();
    const checking = createOutbox({
      ...parts,
      connectionOf: () =>
        Promise.resolve({
          ...connection,
          lookUp: () => Promise.resolve({ kind: "found", id: "9", url: undefined }),
        }),
    });
    expect(await time.settle(checking.check(kept?.id ?? ""))).toBeUndefined();
    expect(time.now() - begun).toBe(10_000);
    expect(noted.at(-1)?.state).toMatchObject({ kind: "sent", id: "9" });
    expect(disk.size).toBe(0);
    expect(await outbox.check("d9")).toBeUndefined();
  });

  it("stays unknown where the vendor can't tell, and failed where it is not there", async () => {
    for (const [lookUp, kind] of [
      [{ kind: "cannot-tell", reason: "No way." }, "unknown"],
      [{ kind: "absent" }, "failed"],
    ] as const) {
      const { outbox, send, time } = session({ outcomes: [lost], lookUp });
      const [kept] = await send(draftOf("aaa"));
      expect(await time.settle(outbox.check(kept?.id ?? ""))).toMatchObject({ state: { kind } });
    }
  });

  it("tells a vendor whose search lags behind how long ago something was tried", async () => {
    const ages: (number | undefined)[] = [];
    const { outbox, send, time, connection, disk } = session({ outcomes: [lost] });
    Object.assign(connection, {
      lookUp: (_: unknown, { ageMs }: { readonly ageMs?: number }) => {
        ages.push(ageMs);
        return Promise.resolve({ kind: "cannot-tell", reason: "Not yet." });
      },
    });
    const [kept] = await send(draftOf("aaa"));
    await time.settle(outbox.check(kept?.id ?? ""));
    await time.settle(time.sleep(50_000));
    await time.settle(outbox.sendAgain(kept?.id ?? ""));
    const begun = { kind: "sending", since: time.now() - 400_000, owner: "gone" } as const;
    disk.set("d9", JSON.stringify(deliveryOf(begun, { id: "d9", connection: "T9" })));
    await time.settle(outbox.run());
    expect(ages).toEqual([undefined, 10_000, 60_000, 110_000]); // five minutes it may have waited for its turn
  });

  it("takes a person's word that it is there", async () => {
    const { outbox, send, noted, disk } = session({ outcomes: [lost] });
    const [kept] = await send(draftOf("aaa"));
    await outbox.markSent(kept?.id ?? "");
    expect(noted.at(-1)?.state).toMatchObject({ kind: "sent", id: undefined });
    expect(disk.size).toBe(0);
  });

  it("has noted at the next run what could not be noted", async () => {
    let refusals = 1;
    const seen: string[] = [];
    const note = ({ state }: Delivery): Promise<void> => {
      if (refusals-- > 0) return Promise.reject(new Error("Read-only"));
      seen.push(state.kind);
      return Promise.resolve();
    };
    const { outbox, send, did, time, states } = session({ isIdempotent: true }, { note });
    await send(draftOf("aaa"));
    expect(await states()).toMatchObject([{ kind: "sent", noted: false }]);
    await time.settle(outbox.run());
    expect([seen, await states(), did]).toEqual([["sent"], [], ["send aaa"]]);
  });

  it("asks nobody to note what there is nothing to note of", async () => {
    const { send, noted, disk } = session();
    await send(draftOf("aaa", { note: { kind: "nothing" } }));
    expect([noted, disk.size]).toEqual([[], 0]);
  });

  it("discards what waits, failed or is unknown, and nothing that is on its way", async () => {
    const { outbox, time, send, all } = session({ isIdempotent: true, takesMs: 1000, outcomes: [lost] });
    const [kept] = await outbox.enqueue([draftOf("aaa")]);
    const run = outbox.run();
    await time.settle(time.sleep(500));
    expect(await outbox.discard(kept?.id ?? "")).toBe(false);
    await time.settle(run);
    expect(await outbox.discard(kept?.id ?? "")).toBe(true);
    expect(await outbox.discard(kept?.id ?? "")).toBe(false);
    expect(await all()).toEqual([]);
    await send();
  });

  it("tries nothing more with a token that is no longer good", async () => {
    const told: string[] = [];
    const { send, did, states } = session(
      { isIdempotent: true, outcomes: [{ ...no, signedOut: true }] },
      { onSignedOut: ({ connection }) => told.push(connection) },
    );
    await send(draftOf("aaa"), draftOf("bbb"));
    expect(did).toEqual(["send aaa"]);
    expect(await states()).toMatchObject([
      { kind: "failed", reason: "No." },
      { kind: "failed", reason: "No.", remedy: "Do." },
    ]);
    expect(told).toEqual(["T1"]);
  });

  it("says so where nobody is connected", async () => {
    const { send, states } = session({}, { connectionOf: () => Promise.resolve(undefined) });
    await send(draftOf("aaa"));
    expect(await states()).toMatchObject([
      { kind: "failed", reason: "Slack is not connected.", remedy: "Connect Slack again." },
    ]);
  });

  it("does not send by itself what was confirmed too long ago", async () => {
    const { outbox, time, did, states } = session();
    await outbox.enqueue([draftOf("aaa")]);
    await time.settle(time.sleep(601_000));
    await time.settle(outbox.run());
    expect(did).toEqual([]);
    expect(await states()).toMatchObject([{ kind: "failed" }]);
  });

  it("begins nothing once it is cancelled", async () => {
    const controller = new AbortController();
    const { outbox, time, did, states } = session({ isIdempotent: true, takesMs: 1000 });
    await outbox.enqueue([draftOf("aaa"), draftOf("bbb")]);
    const run = outbox.run(controller.signal);
    await time.settle(time.sleep(500));
    controller.abort();
    await time.settle(run);
    expect(did).toEqual(["send aaa"]);
    expect(await states()).toEqual([{ kind: "intent" }]);
  });

  it("leaves as it is what was being looked up when it was cancelled", async () => {
    const controller = new AbortController();
    const { outbox, time, states, connection } = session();
    Object.assign(connection, {
      lookUp: () => {
        controller.abort();
        return Promise.resolve({ kind: "cannot-tell", reason: "Stopped.", isPassing: true });
      },
    });
    await outbox.enqueue([draftOf("aaa")]);
    await time.settle(outbox.run(controller.signal));
    expect(await states()).toEqual([{ kind: "intent" }]);
  });

  it("does not know what became of what broke here", async () => {
    const lines: string[] = [];
    const { send, states, connection } = session({}, { log: (line) => lines.push(line) });
    Object.assign(connection, { send: () => Promise.reject(new Error("Bug")) });
    await send(draftOf("aaa"));
    expect(await states()).toMatchObject([{ kind: "unknown", reason: "Sending it broke on this side." }]);
    expect(lines).toEqual(["slack: sending post-message broke here: Bug"]);
  });

  it("keeps what it can't read, and tells of it", async () => {
    const disk = new Map([
      ["later", JSON.stringify({ ...deliveryOf(), id: "later", state: { kind: "scheduled" } })],
      ["broken", "{"],
      ["other", JSON.stringify(deliveryOf())],
    ]);
    const { outbox, time, did } = session({}, {}, disk);
    await time.settle(outbox.run());
    expect(await outbox.list()).toEqual({ deliveries: [], unreadable: ["later", "broken", "other"] });
    expect([did, disk.size]).toEqual([[], 3]);
  });

  it("tells of each change until nobody listens", async () => {
    const { outbox, send } = session();
    let changes = 0;
    const stop = outbox.onDidChange(() => {
      changes += 1;
    });
    await send(draftOf("aaa"));
    expect(changes).toBe(5); // confirmed, begun, sent, noted, gone
    stop();
    await send(draftOf("bbb"));
    expect(changes).toBe(5);
  });
});
