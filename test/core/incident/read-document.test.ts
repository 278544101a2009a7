import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { after, at, read, recordText } from "../../support/record.ts";

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";

function problems(text: string): readonly string[] {
  return read(text).snapshot.problems.map((problem) => problem.message);
}

it("reads a record that has one heading, its timeline's", () => {
  const text = recordText().replace("# Checkout errors\n\n## Timeline", "# Timeline");
  expect(read(text).snapshot.timeline).toHaveLength(1);
});

describe("a record whose title speaks of other things", () => {
  it.each(["Timeline is broken", "Runbook page down", "Action items are lost", "Summary mails fail"])(
    "`%s` is a title and no section",
    (title) => {
      const text = recordText({ runbook: ["1. [ ] Declare"] }).replace("# Checkout errors", `# ${title}`);
      const { snapshot } = read(text);
      expect(snapshot.problems).toEqual([]);
      expect([snapshot.timeline.length, snapshot.steps.length, snapshot.actions.length]).toEqual([1, 1, 0]);
      const logged = after(text, { kind: "log", at: at("2026-11-21T15:00:00Z"), type: "note", text: "x" });
      expect(logged.endsWith(`${declared}\n- 2026-11-21T15:00:00Z x\n`)).toBe(true);
    },
  );

  it("goes into an empty timeline all the same", () => {
    const text = recordText({ timeline: [] }).replace("# Checkout errors", "# Timeline is broken");
    const logged = after(text, { kind: "log", at: at("2026-11-21T15:00:00Z"), type: "note", text: "x" });
    expect(logged).toContain("## Timeline\n\n- 2026-11-21T15:00:00Z x\n");
    expect(logged.match(/## Timeline/g)).toHaveLength(1);
  });
});

describe("what a file is", () => {
  it.each([
    ["---\nsitrep: 1\nkind: review\n---\n", "incidents/x/incident.md", "review", true],
    ["---\nsitrep: 1\n---\n", "incidents/x/incident.md", "incident", true],
    ["---\nsitrep: 1\n---\n", "C:\\work\\INCIDENTS\\x\\Postmortem.md", "review", true],
    ["# x\n", "runbooks/db.md", "runbook", false],
    ["# x\n", "docs/x.md", undefined, false],
    ["---\nkind: novel\n---\n", "x.md", undefined, false],
  ])("%j at %s is %s", (text, path, kind, ours) => {
    const { snapshot } = readDocument(text, { path, policy: defaultPolicy });
    expect([snapshot.kind, snapshot.ours]).toEqual([kind, ours]);
  });
});

describe("problems of a record", () => {
  it("say that a severity is unknown, and which there are", () => {
    const text = recordText({ frontMatter: ["title: x", "severity: P1", "status: investigating"] });
    expect(problems(text)).toEqual([
      "Unexpected severity `P1` in the front matter, expected one of SEV1, SEV2, SEV3, SEV4, SEV?.",
    ]);
    expect(read(text).snapshot.severity).toBe("SEV2");
  });

  it("say that a status is unknown", () => {
    expect(problems(recordText({ frontMatter: ["severity: SEV2", "status: fixed"] }))).toEqual([
      "Unexpected status `fixed` in the front matter, expected one of investigating, identified, monitoring, resolved.",
    ]);
  });

  it("say that a date does not exist, in the front matter and in the timeline", () => {
    const text = recordText({
      frontMatter: ["declared: 2026-02-30T10:00:00Z", "severity: SEV2", "status: investigating"],
      timeline: [declared, "- 2026-02-30T10:00:00Z **Finding** x", "- 2026-11-21T25:00:00Z y"],
    });
    expect(problems(text)).toEqual([
      "Unexpected declared `2026-02-30T10:00:00Z` in the front matter, expected an instant that exists, like `2026-11-21T14:02:11Z`.",
      expect.stringContaining("time"),
      expect.stringContaining("time"),
    ]);
    expect(read(text).snapshot.timeline).toHaveLength(3);
  });

  it("say that the front matter drifted from the timeline, and follow the timeline", () => {
    const text = recordText({
      frontMatter: ["severity: SEV1", "status: resolved", "roles:", "  Scribe: Jane Doe"],
      timeline: [declared, "- 2026-11-21T14:03:00Z **Role** Scribe: Sam Lee"],
    });
    expect(problems(text)).toEqual([
      "The front matter says severity `SEV1`, the timeline says `SEV2`. The timeline counts; correct one of them.",
      "The front matter says status `resolved`, the timeline says `investigating`. The timeline counts; correct one of them.",
      "The front matter says roles `Scribe: Jane Doe`, the timeline says `Scribe: Sam Lee`. The timeline counts; correct one of them.",
    ]);
    expect(read(text).snapshot).toMatchObject({ severity: "SEV2", status: "investigating" });
  });

  it("say so where the timeline says nothing of a role that the front matter holds", () => {
    const frontMatter = ["severity: SEV2", "status: investigating", "roles:", "  Scribe: Jané Doe"];
    expect(problems(recordText({ frontMatter, timeline: [declared] }))).toEqual([
      "The front matter says roles `Scribe: Jané Doe`, the timeline says nothing of it. The timeline counts; correct one of them.",
    ]);
  });

  it("say that a typed entry lacks what its type asks for, and take it for a note", () => {
    const text = recordText({ timeline: [declared, "- 2026-11-21T14:03:00Z **Status** better"] });
    expect(problems(text)).toEqual([
      "Unexpected `better` behind **Status**, expected one of investigating, identified, monitoring, resolved. It is read as a note.",
    ]);
    expect(read(text).snapshot.timeline[1]).toMatchObject({ type: "note", text: "**Status** better" });
  });

  it("point at their place, BOM and CRLF counted", () => {
    const text = `\uFEFF${recordText({ timeline: [declared, "- no time é 漢"] }).replace(/\n/g, "\r\n")}`;
    const [problem] = read(text).snapshot.problems;
    expect(problem && text.slice(problem.range.start, problem.range.end)).toBe("- no time é 漢");
  });

  it("are none in a file that nobody said is ours", () => {
    const { snapshot } = readDocument("# Notes\n\n## Timeline\n\n- later\n", { policy: defaultPolicy });
    expect(snapshot.problems).toEqual([]);
  });

  it.each([
    "",
    "\uFEFF",
    "---",
    "---\n---",
    "\r",
    "- [ ]",
    "# \n## Timeline\n- ",
    "<!--",
    "```",
    "|a|\n|-|",
    "\u0000",
  ])("never are an exception: %j", (text) => {
    expect(() => read(text)).not.toThrow();
    expect(() => read(`---\nsitrep: 1\nkind: incident\n---\n${text}`)).not.toThrow();
  });
});

describe("a record without a declaration in its timeline", () => {
  it("takes the front matter's word", () => {
    const text = recordText({
      frontMatter: [
        "declared: 2026-11-21T14:02:11Z",
        "severity: SEV3",
        "status: monitoring",
        "roles:",
        "  Scribe: 佐藤",
      ],
      timeline: [],
    });
    expect(read(text).snapshot).toMatchObject({
      declared: at("2026-11-21T14:02:11Z"),
      severity: "SEV3",
      status: "monitoring",
      roles: [{ role: "Scribe", name: "佐藤", since: undefined }],
      problems: [],
    });
  });
});

describe("a merge conflict", () => {
  it("is a problem at its first line, and the rest is read", () => {
    const text = [
      ...["---", "sitrep: 1", "kind: incident", "---", "", "## Timeline", ""],
      ...["- 2026-11-21T14:02:11Z **Declared** SEV2: é", "<<<<<<< HEAD", "- 2026-11-21T14:05:00Z ours"],
      ...["=======", "- 2026-11-21T14:06:00Z theirs", ">>>>>>> main", ""],
    ].join("\r\n");
    const { snapshot } = readDocument(text, { policy: defaultPolicy });
    expect(snapshot.severity).toBe("SEV2");
    expect(snapshot.problems).toMatchObject([
      { code: "merge-conflict", message: expect.stringContaining("line 9") as string },
    ]);
  });
});

describe("a drill", () => {
  const drill = (frontMatter: readonly string[], qualifier = ""): boolean =>
    read(recordText({ frontMatter, timeline: [`- 2026-11-21T14:02:11Z **Declared**${qualifier} SEV2: x`] }))
      .snapshot.drill;

  it("is one by its front matter, or by its declaration where that says nothing", () => {
    expect([drill(["drill: true"]), drill(["drill: True"]), drill([], " (drill)")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([drill([]), drill(["drill: false"], " (drill)")]).toEqual([false, false]);
  });
});
