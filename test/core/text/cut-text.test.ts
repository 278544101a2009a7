import { describe, expect, it } from "vitest";
import { cutText } from "../../../src/core/text/cut-text.ts";

describe("cutting a text", () => {
  it("leaves alone what fits", () => {
    expect(cutText("é漢 ", 3)).toBe("é漢 ");
  });

  it("ends in a mark what does not fit", () => {
    expect(cutText("Checkout is down", 10)).toBe("Checkout…");
  });

  it("keeps a character of two units whole", () => {
    expect(cutText("ab🚒cd", 4)).toBe("ab…");
    expect(cutText("ab🚒cd", 5)).toBe("ab🚒…");
  });
});
