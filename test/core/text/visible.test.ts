import { describe, expect, it } from "vitest";
import { visible, visibleName } from "../../../src/core/text/visible.ts";

describe("what others wrote, made visible", () => {
  it("shows what would steer a terminal", () => {
    expect(visible("incidents/\u001b[2J\u001b]0;gone\u0007\u009b31m\u007f\r")).toBe(
      String.raw`incidents/\u001b[2J\u001b]0;gone\u0007\u009b31m\u007f\u000d`,
    );
  });

  it("shows what would turn the direction of a name", () => {
    expect(visible("a\u202Egpj.exe \u2066x\u2069")).toBe(String.raw`a\u202egpj.exe \u2066x\u2069`);
  });

  it("leaves words, pictures, lines and tabs alone", () => {
    const text = "é 漢 🚒 👩🏽‍🚒 עברית\u200F\n\tnext\n";
    expect(visible(text)).toBe(text);
  });

  it("keeps a name on its line", () => {
    expect(visibleName("a\nSent b\t漢")).toBe(String.raw`a\u000aSent b\u0009漢`);
  });

  it("keeps JSON the same JSON", () => {
    const value = { text: "\u001b[1m \u009b \u202e \u2028 é 漢" };
    expect(JSON.parse(visible(JSON.stringify(value, undefined, 2)))).toEqual(value);
  });
});
