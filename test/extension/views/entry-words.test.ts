import { describe, expect, it } from "vitest";
import { entryWords } from "../../../src/extension/views/entry-words.ts";
import { read, recordText } from "../../support/record.ts";

function words(timeline: readonly string[], runbook: readonly string[] = []): readonly string[] {
  const { snapshot } = read(recordText({ timeline: [...timeline], runbook: [...runbook] }));
  return snapshot.timeline.map((entry) => entryWords(entry, snapshot.steps));
}

describe("entryWords", () => {
  it("are what a reader sees: no marks of code, emphasis or links", () => {
    expect(
      words([
        "- 2026-11-21T14:02Z **Finding** pool of `db-eu-1` is *full*, see [the graph](https://example.org/a_b)",
        "- 2026-11-21T14:03Z 2 \\* 3 < 7 && a\\_b | c é 漢 🚒",
        "- 2026-11-21T14:04Z first line<br>- second `line`<br># third",
        "- 2026-11-21T14:05Z \\# 1. not a heading",
        "- 2026-11-21T14:06Z plain",
      ]),
    ).toEqual([
      "pool of db-eu-1 is full, see the graph",
      "2 * 3 < 7 && a_b | c é 漢 🚒",
      "first line · - second line · # third",
      "# 1. not a heading",
      "plain",
    ]);
  });

  it("name a step by its title, also the second of its name and with a reason", () => {
    const step = "Name a lead (Incident Commander, within 5 min)";
    expect(
      words(
        [
          `- 2026-11-21T14:02Z **Step** (done) ${step}`,
          `- 2026-11-21T14:03Z **Step** (skipped) ${step} #2: \`nobody\` awake`,
          "- 2026-11-21T14:04Z **Step** (done) A step of old (somebody, within 5 min)",
          `- 2026-11-21T14:05Z we began with ${step}`,
        ],
        [`1. [x] ${step}`, `2. [ ] ${step} (skipped: \`nobody\` awake)`],
      ),
    ).toEqual([
      "Name a lead",
      "Name a lead #2: nobody awake",
      "A step of old (somebody, within 5 min)",
      `we began with ${step}`,
    ]);
  });
});
