import { describe, expect, it } from "vitest";
import type { Intent } from "../../src/core/incident/intent.ts";
import { after, at, read, recordText } from "../support/record.ts";

const count = 300;

function clock(index: number): string {
  const minutes = String(index % 60).padStart(2, "0");
  return `2026-11-21T${15 + Math.floor(index / 60)}:${minutes}:00Z`;
}

const long = recordText({
  timeline: [
    "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
    ...Array.from({ length: count }, (_, index) => `- ${clock(index)} number ${index}`),
  ],
});

/** What becomes of the line of the nth entry. */
function changed(index: number, intent: object): string | undefined {
  const lines = long.split("\n");
  const line = lines.findIndex((one) => one.endsWith(` number ${index}`)) + 1;
  const entry = { line, text: `number ${index}` };
  const whole = { at: at("2026-11-22T15:00:00Z"), entry, ...intent } as Intent;
  return after(long, whole).split("\n")[line - 1];
}

describe("entries of a long timeline", () => {
  it("are among those that the quick reading leaves out", () => {
    expect(read(long).document.leftOut).toBeDefined();
  });

  it.each([150, count - 1])("can be changed like any other: number %i", (index) => {
    expect(changed(index, { kind: "star-entry", star: true })).toBe(`- ${clock(index)} number ${index} ⭐`);
    expect(changed(index, { kind: "edit-entry", text: "é 漢 🚒" })).toBe(`- ${clock(index)} é 漢 🚒`);
    expect(changed(index, { kind: "delete-entry" })).toBe(index === 150 ? `- ${clock(151)} number 151` : "");
  });
});
