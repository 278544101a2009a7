import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf } from "../../src/core/incident/slug.ts";
import { typedText } from "../support/arbitraries.ts";
import { runs } from "../support/runs.ts";

describe("the slug of a title", () => {
  it("is a folder's name everywhere, whatever was typed", () => {
    fc.assert(
      fc.property(typedText, (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u);
        expect(Array.from(slug).length).toBeLessThanOrEqual(60);
        expect(slug.normalize("NFC")).toBe(slug);
      }),
      runs(500),
    );
  });
});
