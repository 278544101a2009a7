import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../src/core/markdown/outline.ts";
import { parseMarkdown } from "../../src/core/markdown/parse.ts";
import { copyRunbook } from "../../src/core/runbook/copy-runbook.ts";
import { readSourceSteps } from "../../src/core/runbook/read-steps.ts";
import { read, recordText } from "../support/record.ts";

const builtIn = new URL("../../media/runbooks/", import.meta.url);

describe("a built-in runbook", () => {
  it.each(readdirSync(builtIn))("%s reads back step by step from the record it was copied into", (name) => {
    const source = readFileSync(new URL(name, builtIn), "utf8");
    const document = parseMarkdown(source);
    const of = readSourceSteps(document, outlineOf(document));
    const { snapshot } = read(recordText({ runbook: copyRunbook(source).split("\n") }));
    expect(snapshot.problems).toEqual([]);
    expect(snapshot.timeline).toHaveLength(1);
    expect(of.length).toBeGreaterThan(3);
    expect(
      snapshot.steps.map(({ text, state, owner, within, phase, depth, commands, body }) => ({
        text,
        state,
        owner,
        within,
        phase,
        depth,
        commands,
        body,
      })),
    ).toEqual(
      of.map(({ text, owner, within, phase, depth, commands, body }) => ({
        text,
        state: "open",
        owner,
        within,
        phase,
        depth,
        commands,
        body,
      })),
    );
  });
});
