import { mkdirSync } from "node:fs";
import remarkParse from "remark-parse";
import { unified, type Preset } from "unified";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { preset } from "../../src/cli/remark/preset.ts";
import { workplace, type Workplace } from "../support/cli.ts";

const review =
  "\uFEFF# Review\r\n\r\n## Actions\r\n\r\n- Page 🚒 two people\r\n\r\n## Root cause\r\n\r\nBob deployed it.\r\n";

/** The messages of a file, as the command line writes findings. */
async function linted(
  place: Workplace,
  name: string,
  text: string,
  more: Preset = { plugins: [] },
): Promise<VFile> {
  // Plugins are told apart by how they are made, which the type of a processor does not carry.
  const processor = unified()
    .use(remarkParse)
    .use(preset as unknown as Preset)
    .use(more)
    .freeze();
  const file = new VFile({ path: name, value: text, cwd: place.folder });
  await processor.run(processor.parse(file), file);
  return file;
}

function withReview(policy?: string): Workplace {
  const place = workplace();
  mkdirSync(place.path("incidents"));
  place.write("incidents/postmortem.md", review);
  if (policy !== undefined) place.write("sitrep.config.json", policy);
  return place;
}

describe("the preset for remark", () => {
  it("says what the command line says, at the same places", async () => {
    const place = withReview();
    const { out } = await place.sitrep("lint", "incidents", "--format", "json");
    const file = await linted(place, "incidents/postmortem.md", review);
    const told = file.messages.map(({ line, column, ruleId, reason }) => ({
      line,
      column,
      rule: ruleId,
      message: reason,
    }));
    const wanted = (JSON.parse(out) as readonly Record<string, unknown>[]).map(
      ({ line, column, rule, message }) => ({
        ...{ line, column, rule, message },
      }),
    );
    const sorted = (rows: readonly unknown[]): readonly string[] =>
      rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(told)).toEqual(sorted(wanted));
    expect(new Set(file.messages.map(({ source }) => source))).toEqual(new Set(["sitrep"]));
  });

  it("has the levels of the policy, unless the host makes an error of it", async () => {
    const place = withReview(
      '{ "lint": { "action-owner": "error", "action-due": "information", "required-section": "off" } }',
    );
    const fatal = async (more?: Preset): Promise<unknown> => {
      const { messages } = await linted(place, "incidents/postmortem.md", review, more);
      return Object.fromEntries(messages.map((message) => [message.ruleId, message.fatal] as const));
    };
    expect(await fatal()).toMatchObject({
      "action-owner": true,
      "action-due": undefined,
      "no-person-names": false,
    });
    expect(await fatal()).not.toHaveProperty("required-section");
  });

  it("tells of what can't be checked", async () => {
    const place = withReview("{ broken");
    const { messages } = await linted(place, "incidents/postmortem.md", "# R\0\n");
    expect(new Set(messages.map(({ ruleId }) => ruleId))).toEqual(new Set(["unchecked"]));
    expect(messages.map(({ reason }) => reason).join("\n")).toMatch(
      /^sitrep\.config\.json:1:\d+: [^]*end of the policy[^]*NUL bytes/,
    );
  });
});
