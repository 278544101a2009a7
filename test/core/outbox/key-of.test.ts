import { describe, expect, it } from "vitest";
import { keyOf, type KeptThing } from "../../../src/core/outbox/key-of.ts";

const thing: KeptThing = {
  declaredAt: Date.UTC(2026, 10, 22, 9),
  title: "Checkout é",
  kind: "post-message",
  service: "slack",
  target: "C1",
  mark: "2026-11-22T09:00:00Z",
};

/** The text that is hashed for a thing. */
function hashed(thing: KeptThing): string {
  const texts: string[] = [];
  keyOf(thing, (text) => {
    texts.push(text);
    return "";
  });
  return texts.join();
}

describe("keyOf", () => {
  it("is the same for the same thing, however its letters are composed", () => {
    expect(hashed({ ...thing, title: "Checkout e\u0301" })).toBe(hashed(thing));
  });

  it("differs with each of its parts", () => {
    const others: readonly Partial<KeptThing>[] = [
      { declaredAt: 1 },
      { title: "Other" },
      { kind: "set-topic" },
      { service: "jira" },
      { target: "C2" },
      { mark: "" },
    ];
    const texts = [thing, ...others.map((other) => ({ ...thing, ...other }))].map(hashed);
    expect(new Set(texts).size).toBe(others.length + 1);
  });

  it("keeps to letters, digits and a dash, and to 64 characters", () => {
    expect(keyOf(thing, () => "0123456789abcdef".repeat(4))).toBe("sitrep-0123456789abcdef0123456789abcdef");
  });
});
