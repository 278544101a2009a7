import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelNameOf } from "../../../src/adapters/slack/channel-name.ts";

describe("a channel's name in Slack", () => {
  it.each([
    ["inc-2026-11-22-checkout", "inc-2026-11-22-checkout"],
    ["Kasse läuft nicht: Straße", "kasse-lauft-nicht-strasse"],
    ["INC 001 / Checkout — é 🚒", "inc-001-checkout-e"],
    ["#incidents", "incidents"],
    ["漢字", "incident"],
    ["", "incident"],
    [`${"x".repeat(79)}-long`, "x".repeat(79)],
  ])("of %j is %j", (name, channel) => {
    expect(channelNameOf(name)).toBe(channel);
  });

  it("is valid for any text, and of a valid one the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const name = channelNameOf(text);
        expect(name).toMatch(/^[a-z0-9_-]{1,80}$/);
        expect(channelNameOf(name)).toBe(name);
      }),
    );
  });
});
