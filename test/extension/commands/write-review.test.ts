import { beforeEach, describe, expect, it, vi } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { draftReview } from "../../../src/core/review/draft-review.ts";
import { connectedDesk, recordFile } from "../../support/connected-desk.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { addedLines, read, recordText } from "../../support/record.ts";

vi.mock("vscode", async () => {
  const { vscode } = await import("../../support/fake-editor.ts");
  const readDirectory = () => Promise.reject(new Error("There is no such folder"));
  return {
    ...vscode,
    FileType: { File: 1 },
    workspace: { ...vscode.workspace, fs: { ...vscode.workspace.fs, readDirectory } },
  };
});

const { writeReview } = await import("../../../src/extension/commands/write-review.ts");

const reviewFile = recordFile.replace("incident.md", "postmortem.md");
const timeline = [
  "- 2026-11-21T14:02:11Z **Declared** SEV3: Checkout errors",
  "- 2026-11-21T14:06:00Z **Alert** Error rate 12 %",
];
const before = recordText({ timeline });
const later = recordText({
  timeline: [
    ...timeline,
    "- 2026-11-21T15:00:00Z **Severity** SEV3 → SEV2",
    "- 2026-11-21T15:05:00Z **Decision** Roll back",
  ],
});
const draft = draftReview(read(before).snapshot, "light", before, defaultPolicy);

/** A desk with a record and, where it is given, its review. */
function desk(record: string, review?: string) {
  const files = { [recordFile]: record, ...(review === undefined ? {} : { [reviewFile]: review }) };
  const made = connectedDesk({ files, there: [] });
  const show = (): void => {
    for (const file of [recordFile, reviewFile])
      if (made.text(file) !== "") atEditor.files.set(file, made.text(file));
  };
  show();
  const { changes } = made.services;
  const proposed: string[] = [];
  Object.assign(made.services, {
    reader: {
      read: (_: unknown, text: string) =>
        readDocument(text, { path: "postmortem.md", policy: defaultPolicy }),
    },
    changes: {
      apply: async (...given: Parameters<typeof changes.apply>) => {
        const outcome = await changes.apply(...given);
        show();
        return outcome;
      },
    },
    proposals: {
      accept: (_: unknown, text: string) => {
        proposed.push(text);
        return Promise.resolve(atEditor.answers.shift() === "Apply");
      },
    },
  });
  return { ...made, proposed, review: () => atEditor.files.get(reviewFile) ?? "" };
}

describe("Write Review", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("writes the first one as deep as somebody chooses, with the usual template", async () => {
    const { run, review } = desk(before);
    atEditor.answers.push("light");
    await run(writeReview);
    expect(review()).toBe(draft);
    expect(atEditor.shown).toEqual([reviewFile]);
  });

  it("asks for another template only where somebody wants one", async () => {
    const { run, review } = desk(before);
    atEditor.answers.push("Choose Another Template", "sre-book", "full");
    await run(writeReview);
    expect(review()).toContain("\ntemplate: sre-book\n");
    expect(atEditor.asked).toHaveLength(3);
  });

  it("says so where the review has all that the record says, and changes nothing", async () => {
    const { run, review } = desk(before, draft);
    await run(writeReview);
    expect(review()).toBe(draft);
    expect(atEditor.said).toEqual(["The review has all that the record says: nothing was changed."]);
  });

  it("ticks what is new, leaves what was taken out, and compares what differs", async () => {
    const cut = draft.replace(/^- 2026-11-21T14:06:00Z.*\n/m, "");
    const { run, review, proposed } = desk(later, cut);
    atEditor.answers.push("*", "Keep as It Is");
    await run(writeReview);
    expect(atEditor.rows.map(({ label, picked }) => [label.slice(0, 32), picked])).toEqual([
      ["New in the record", undefined],
      ["2026-11-21T15:00:00Z **Severity*", true],
      ["2026-11-21T15:05:00Z **Decision*", true],
      ["Taken out of the review, or logg", undefined],
      ["2026-11-21T14:06:00Z **Alert** E", false],
      ["The severity suggests more by no", undefined],
      ["Make It a Full Review", false],
    ]);
    expect(addedLines(cut, review())).toEqual([
      "seen: 2026-11-21T15:05:00Z",
      "left-out:",
      "  - 2026-11-21T14:06:00Z alert",
      "- 2026-11-21T15:00:00Z **Severity** SEV3 → SEV2",
      "- 2026-11-21T15:05:00Z **Decision** Roll back",
    ]);
    expect(proposed).toHaveLength(1);
    expect(addedLines(review(), proposed[0] ?? "")).toEqual(["| Severity | SEV2 |"]);
  });

  it("changes nothing on Escape", async () => {
    const { run, review } = desk(later, draft);
    atEditor.answers.push(undefined);
    await run(writeReview);
    expect(review()).toBe(draft);
  });

  it("takes facts that differ where somebody applies them, and becomes deeper where they ask", async () => {
    const { run, review } = desk(later, draft);
    atEditor.answers.push("**|Make It a Full Review", "Apply");
    await run(writeReview);
    expect(review()).toContain("| Severity | SEV2 |");
    expect(review()).toContain("\ndepth: full\n");
    expect(review()).toContain("\n## Where we got lucky\n");
  });
});
