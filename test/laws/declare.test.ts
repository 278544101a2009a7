import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import { typedText } from "../support/arbitraries.ts";
import { declared } from "../support/declared.ts";
import { read } from "../support/record.ts";
import { runs } from "../support/runs.ts";

describe("declaring an incident", () => {
  it("reads any title back, without problems", () => {
    fc.assert(
      fc.property(typedText, fc.boolean(), (typed, drill) => {
        const title = cleanTyped(typed).replace(/\s+/g, " ");
        fc.pre(title !== "");
        const { snapshot } = read(declared({ title: typed, drill }).text);
        expect(snapshot).toMatchObject({
          title,
          drill,
          severity: undefined,
          status: "investigating",
          problems: [],
        });
        expect(snapshot.timeline.map((entry) => entry.text)).toEqual([`SEV?: ${title}`]);
        expect(snapshot.sections).toHaveLength(2);
      }),
      runs(60),
    );
  });
});
