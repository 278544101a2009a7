import { describe, expect, it } from "vitest";
import { titleLine } from "../../../src/core/text/title-line.ts";

describe("a title on one line", () => {
  it("loses its line breaks and nothing else", () => {
    expect(titleLine(" Café 漢 🚒\r\n\tis  down ", 255, "Incident")).toBe("Café 漢 🚒 is down");
  });

  it("is cut where it is too long", () => {
    expect(titleLine("Checkout is down", 10, "Incident")).toBe("Checkout…");
  });

  it("is never empty", () => {
    expect(titleLine(" \r\n ", 255, "Incident")).toBe("Incident");
  });
});
