import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeInline } from "../../src/core/markdown/inline-text.ts";
import { readTaskSteps } from "../../src/core/runbook/read-steps.ts";
import { parsed } from "../support/read-markdown.ts";
import { runs } from "../support/runs.ts";

describe("steps of an incident's runbook", () => {
  it("keeps every reason that is written with its brackets escaped", () => {
    const reason = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\s`\p{C}]+/gu, " ").trim());
    fc.assert(
      fc.property(reason, (text) => {
        fc.pre(text !== "");
        const written = writeInline(text).replace(/(?<!\\)[()]/g, "\\$&");
        expect(tasks(`- [ ] Page (them) (skipped: ${written})\n`)[0]).toMatchObject({
          state: "skipped",
          reason: text,
          text: "Page (them)",
        });
      }),
      runs(100),
    );
  });
});

function tasks(text: string): ReturnType<typeof readTaskSteps> {
  return readTaskSteps(parsed(text).document, { start: 0, end: text.length });
}
