import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declare } from "../../src/core/incident/declare.ts";
import type { DeclareIntent } from "../../src/core/incident/intent.ts";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import { typedText } from "../support/arbitraries.ts";
import { declaredAt, read } from "../support/record.ts";
import { runs } from "../support/runs.ts";

interface Declared {
  readonly folder: string;
  readonly text: string;
  readonly announcement: string;
}

function declared(intent: Partial<DeclareIntent>): Declared {
  const decision = declare({
    kind: "declare",
    at: declaredAt,
    title: "Checkout errors",
    severity: undefined,
    drill: false,
    runbook: undefined,
    ...intent,
  });
  if (decision.kind === "refused") throw new Error(decision.reason);
  const record = decision.effects.find((effect) => effect.kind === "create-record");
  const announce = decision.effects.find((effect) => effect.kind === "announce");
  if (record === undefined || announce === undefined) throw new Error("No record or no announcement");
  return { folder: record.folder, text: record.text, announcement: announce.text };
}

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
