import { describe, expect, it } from "vitest";
import { readAgain } from "../../../src/core/incident/read-again.ts";
import { readDocument, type ReadDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { inOneGo } from "../../../src/core/text/steps.ts";

const options = { path: "postmortem.md", policy: defaultPolicy };
const filler = "The pool was small, the queue grew and café 漢 🚒 waited. ".repeat(9);

const opened = [
  "---\nsitrep: 1\nkind: review\n---\n",
  `# Checkout errors\n\n${filler}\n`,
  "## Timeline of Friday (UTC)\n\n- 2026-11-20 14:02 Alert fires\n- 14:10 Rolled back\n",
  `## Contributing factors\n\n${filler}\n`,
  `### The pool\n\n${filler}\n`,
  `### The queue\n\n${filler}\n`,
  "## Timeline of Saturday (UTC)\n\n- 2026-11-21 09:00 Paged again\n- 09:30 Recovered\n",
  `## Lessons\n\n${filler}\n`,
].join("\n");

function again(text: string, before: ReadDocument | undefined): ReadDocument {
  return inOneGo(readAgain(text, options, before));
}

describe("reading a review again after edits, one after the other", () => {
  const edits: readonly (readonly [string, (text: string) => string])[] = [
    ["a letter between two timelines", (text) => text.replace("### The pool\n\nThe", "### The pool\n\nxThe")],
    ["a line between them", (text) => text.replace("### The queue", "A line.\n\n### The queue")],
    ["a heading that rises above others", (text) => text.replace("### The queue", "## The queue")],
    ["one that becomes the only one of its level", (text) => text.replace("## Lessons", "# Lessons")],
    [
      "one that is a heading no more",
      (text) => text.replace("## Contributing factors", "Contributing factors"),
    ],
    ["an entry", (text) => text.replace("14:10 Rolled back", "14:11 Rolled back")],
    ["a mark at the very beginning", (text) => `\uFEFF${text}`],
    ["that mark gone again", (text) => text.replace("\uFEFF", "")],
    ["the end gone", (text) => text.slice(0, text.indexOf("# Lessons"))],
    ["nothing at all", (text) => text],
  ];

  it("says each time what a first reading says", () => {
    let read = again(opened, undefined);
    let text = opened;
    expect(read.snapshot.timeline).toHaveLength(4);
    for (const [name, edit] of edits) {
      text = edit(text);
      read = again(text, read);
      expect(read.snapshot, name).toEqual(readDocument(text, options).snapshot);
      // A version that nobody goes on from leaves nothing behind.
      again(text.replace("### The pool", "Words.\n\n## The pool"), read);
    }
  });

  it("takes over the sections and entries that end before what was touched", () => {
    const before = again(opened, undefined);
    const after = again(opened.replace("## Lessons\n\nThe", "## Lessons\n\nxThe"), before);
    const once = again(opened.replace("## Lessons\n\nThe", "## Lessons\n\nxxThe"), after);
    expect(once.snapshot.timeline[1]).toBe(after.snapshot.timeline[1]);
    expect(once.snapshot.sections[1]?.heading).toBe(after.snapshot.sections[1]?.heading);
    expect(once.snapshot.sections[0]?.body.end).toBe((after.snapshot.sections[0]?.body.end ?? 0) + 1);
  });
});
