import { describe, expect, it, vi } from "vitest";
import { at } from "../../support/record.ts";

vi.mock("vscode", async () => ({ EventEmitter: (await import("../../support/emitter.ts")).Emitter }));

const { createTicketStates } = await import("../../../src/extension/host/ticket-states.ts");

function memory(first?: unknown) {
  const kept = { value: first };
  return {
    kept,
    memento: {
      get: () => kept.value,
      keys: () => [],
      update: (_: string, value: unknown) => {
        kept.value = value;
        return Promise.resolve();
      },
    } as never,
  };
}

const seenAt = at("2026-11-21T14:02:11Z");
const state = (url: string, words: string) => ({
  url,
  state: words,
  done: false,
  due: undefined,
  assignee: undefined,
});

describe("where tickets stood", () => {
  it("is kept over sessions, the last answer for each", async () => {
    const { kept, memento } = memory();
    const states = createTicketStates(memento);
    await states.keep([state("https://x/1", "Open"), state("https://x/2", "Open")], seenAt - 1);
    await states.keep([state("https://x/1", "In Progress")], seenAt);
    const again = createTicketStates(memory(JSON.parse(JSON.stringify(kept.value))).memento);
    expect(again.at("https://x/1")).toEqual({ state: "In Progress", done: false, at: seenAt });
    expect(again.at("https://x/2")?.at).toBe(seenAt - 1);
    expect(again.at("https://x/3")).toBeUndefined();
  });

  it("drops those asked longest ago first, and what it can't understand", async () => {
    const states = createTicketStates(
      memory([["https://x/old", { state: "Open", done: false, at: 1 }], 7, ["x"]]).memento,
    );
    expect(states.at("https://x/old")?.state).toBe("Open");
    expect(states.at("x")).toBeUndefined();
    await states.keep(
      Array.from({ length: 5000 }, (_, index) => state(`https://x/${index}`, "Open")),
      seenAt,
    );
    expect([states.at("https://x/old"), states.at("https://x/4999")?.state]).toEqual([undefined, "Open"]);
  });
});
