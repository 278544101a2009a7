import { describe, expect, it } from "vitest";
import { mergeRecords, type MergeResult } from "../../../src/core/merge/merge-records.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { after, at, read, recordText } from "../../support/record.ts";

type Merged = Extract<MergeResult, { kind: "merged" }>;
type How = "markers" | "keep-both";

function tryMerge(base: string | undefined, ours: string, theirs: string, prose: How): MergeResult {
  return mergeRecords({ base, ours, theirs }, { policy: defaultPolicy, prose, path: "incident.md" });
}

function merge(base: string | undefined, ours: string, theirs: string, prose: How = "keep-both"): Merged {
  const result = tryMerge(base, ours, theirs, prose);
  if (result.kind === "refused") throw new Error(result.reason);
  return result;
}

function note(text: string, when: string, record: string): string {
  return after(record, { kind: "log", at: at(when), type: "note", text });
}

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
const timeline = (...lines: readonly string[]): string => recordText({ timeline: [declared, ...lines] });
const when = "2026-11-21T14:20:00Z";
const runbook = ["1. [ ] Declare", "2. [ ] Assign roles", "3. [ ] Page the vendor"];

describe("merging the timelines of two versions", () => {
  it("keeps the entries of both sides in order of time, ties by text", () => {
    const base = recordText();
    const ours = note("b é", when, note("last", "2026-11-21T15:00Z", base));
    const theirs = note("a 漢", when, note("first 🚒", "2026-11-21T14:10Z", base));
    expect(merge(base, ours, theirs)).toEqual({
      kind: "merged",
      conflicts: 0,
      findings: [],
      text: timeline(
        "- 2026-11-21T14:10:00Z first 🚒",
        `- ${when} a 漢`,
        `- ${when} b é`,
        "- 2026-11-21T15:00:00Z last",
      ),
    });
  });

  it("takes an entry that both sides wrote for one, and two that one side wrote for two", () => {
    const [once, twice] = [timeline(`- ${when} x`), timeline(`- ${when} x`, `- ${when} x`)];
    expect(merge(recordText(), once, once.replace("# Checkout", "# The checkout")).text).toContain(`Z x\n`);
    expect(merge(recordText(), once, twice).text).toBe(twice);
  });

  it("leaves entries of one moment in the order that the sides agree on", () => {
    const base = timeline(`- ${when} z`, `- ${when} a`);
    const [ours, theirs] = [timeline(`- ${when} z`, `- ${when} a`, `- ${when} c`), note("b", when, base)];
    expect(merge(base, ours, theirs).text).toBe(
      timeline(`- ${when} z`, `- ${when} a`, `- ${when} b`, `- ${when} c`),
    );
  });

  it("honours a deletion, an edit and a star of one side", () => {
    const base = timeline(`- ${when} gone`, `- ${when} old`, `- ${when} plain`);
    const ours = timeline(`- ${when} new`, `- ${when} plain`);
    const theirs = note("more", "2026-11-21T15:00Z", base.replace("plain", "plain ⭐"));
    expect(merge(base, ours, theirs)).toMatchObject({
      text: timeline(`- ${when} new`, `- ${when} plain ⭐`, "- 2026-11-21T15:00:00Z more"),
      findings: [],
    });
  });

  it("lets an edit beat a deletion, and keeps two edits, and says so", () => {
    const base = timeline(`- ${when} old`, "- 2026-11-21T15:00:00Z other");
    const edit = (text: string): string => base.replace("old", text);
    expect(merge(base, edit("new"), timeline("- 2026-11-21T15:00:00Z other"))).toMatchObject({
      text: edit("new"),
      findings: [
        `The entry of ${when} was deleted on one side and changed on the other: the change was kept.`,
      ],
    });
    expect(merge(base, edit("b"), edit("a"))).toMatchObject({
      text: timeline(`- ${when} a`, `- ${when} b`, "- 2026-11-21T15:00:00Z other"),
      findings: [`The entry of ${when} was changed on both sides: both versions were kept.`],
    });
  });

  it("keeps what stands below an entry, and the blank lines of a loose list", () => {
    const base = timeline("", `- ${when} x`, "", "  ```text", "  log", "  ```");
    const ours = note("é", "2026-11-21T14:10Z", base);
    const theirs = note("漢", "2026-11-21T15:00Z", base);
    expect(merge(base, ours, theirs).text).toBe(
      timeline(
        "",
        "- 2026-11-21T14:10:00Z é",
        "",
        `- ${when} x`,
        "",
        "  ```text",
        "  log",
        "  ```",
        "",
        "- 2026-11-21T15:00:00Z 漢",
      ),
    );
  });

  it("makes the timeline again that one side deleted while the other added to it", () => {
    const base = recordText();
    const { text } = merge(base, base.slice(0, base.indexOf("## Timeline")), note("kept", when, base));
    expect(text.slice(text.indexOf("## "))).toBe(`## Timeline\n\n- ${when} kept\n`);
  });
});

describe("merging lines of a timeline that state no instant", () => {
  const both = (base: string, ours: string, theirs: string): Merged => {
    const [marked, kept] = [merge(base, ours, theirs, "markers"), merge(base, ours, theirs)];
    expect(marked).toEqual(kept);
    expect(merge(base, theirs, ours, "markers")).toEqual(marked);
    expect(merge(base, marked.text, theirs, "markers").text).toBe(marked.text);
    return marked;
  };

  it("keeps what both sides added in one place, by clock and text, without markers", () => {
    const ours = timeline("- 14:20 Pool full é", "  - of `db-eu-1`", "- z first", "- b then");
    const theirs = timeline("- 9:05 quiet", "- a note 漢", "", "  more of it");
    expect(both(timeline(), ours, theirs)).toEqual({
      kind: "merged",
      conflicts: 0,
      findings: [],
      text: timeline(
        "- 9:05 quiet",
        "- 14:20 Pool full é",
        "  - of `db-eu-1`",
        "- a note 漢",
        "",
        "  more of it",
        "- z first",
        "- b then",
      ),
    });
  });

  it("keeps what both sides added alike once, and beside entries that both logged", () => {
    const [ours, theirs] = [timeline("- same", "- ours"), timeline("- same", "- the others'")];
    expect(both(timeline(), note("x", when, ours), note("y", when, theirs))).toMatchObject({
      conflicts: 0,
      text: timeline(`- ${when} x`, `- ${when} y`, "- same", "- ours", "- the others'"),
    });
    expect(both(timeline(), timeline("- a", "- a"), timeline("- a", "- b")).text).toBe(
      timeline("- a", "- a", "- b"),
    );
  });

  it("honours what one side deleted or changed beside what the other added", () => {
    expect(both(timeline("- old"), timeline("- new"), timeline("- old", "- more")).text).toBe(
      timeline("- more", "- new"),
    );
  });

  it("keeps rows of a table, days, and lists with blank lines between", () => {
    const table = (...rows: readonly string[]): string =>
      timeline("", "| t | w |", "|---|---|", "| 1:00 | x |", ...rows);
    expect(both(table(), table("| 14:20 | b |"), table("| 14:10 | a |")).text).toBe(
      table("| 14:10 | a |", "| 14:20 | b |"),
    );
    const day = (...lines: readonly string[]): string =>
      timeline("", "### 22 November", "", "- 00:10 x", ...lines);
    expect(both(day(), day("", "- 00:30 b"), day("", "- 00:20 a")).text).toBe(
      day("", "- 00:20 a", "", "- 00:30 b"),
    );
  });

  it("leaves a line that both changed, prose and code between markers", () => {
    const conflict = (base: string, ours: string, theirs: string): void => {
      expect(merge(base, ours, theirs, "markers").text).toMatch(/^<{7} ours$/m);
    };
    conflict(timeline("- old"), timeline("- a"), timeline("- b"));
    conflict(timeline(), timeline("", "Ours."), timeline("", "Theirs."));
    conflict(timeline(), timeline("- a", "", "Ours."), timeline("- b"));
    const code = (line: string): string => timeline("", "```", line, "```");
    conflict(code("- old"), code("- a"), code("- b"));
    const added = (line: string): string => timeline("", "```", "x", line, "```");
    conflict(timeline("", "```", "x", "```"), added("- a"), added("- b"));
    const table = (row: string): string => timeline("", "| t | w |", "|---|---|", row);
    conflict(timeline(), table("| a | b |"), table("| c | d |"));
  });
});

describe("merging the state of two versions", () => {
  it("joins status, roles and ticks by what happened last, and projects the front matter", () => {
    const base = recordText({ runbook });
    const step = (text: string): { text: string; occurrence: number } => ({ text, occurrence: 1 });
    const ours = after(
      after(base, { kind: "set-status", at: at("2026-11-21T14:10Z"), status: "identified" }),
      { kind: "complete-step", at: at("2026-11-21T14:12Z"), step: step("Declare") },
    );
    const theirs = [
      { kind: "set-status", at: at("2026-11-21T14:11Z"), status: "monitoring" } as const,
      { kind: "assign-role", at: at("2026-11-21T14:12Z"), role: "Scribe", name: "Sam Lee" } as const,
      { kind: "block-step", at: at("2026-11-21T14:09Z"), step: step("Declare"), reason: "why" } as const,
      { kind: "skip-step", at: at(when), step: step("Page the vendor"), reason: "not theirs" } as const,
    ].reduce((text, intent) => after(text, intent), base);
    const { text, findings } = merge(base, ours, theirs);
    const { snapshot } = read(text);
    expect([findings, snapshot.problems]).toEqual([[], []]);
    expect(text).toContain("status: monitoring\nroles:\n  Scribe: Sam Lee\n---\n");
    expect(snapshot.steps.map(({ state }) => state)).toEqual(["done", "open", "skipped"]);
  });

  it("takes done before skipped before open where no history tells", () => {
    const ticked = (box: string, suffix = ""): string =>
      recordText({ runbook: [`1. [${box}] Declare${suffix}`] });
    const base = ticked(" ", " (blocked: x)");
    const theirs = note("x", when, ticked(" ", " (skipped: y)"));
    expect(merge(base, ticked("x"), theirs).text).toContain("1. [x] Declare\n");
    expect(merge(base, ticked(" "), theirs).text).toContain("1. [ ] Declare (skipped: y)\n");
    expect(merge(base, ticked(" "), note("x", when, base)).text).toContain("1. [ ] Declare\n");
  });

  it("says which tick has no line any more", () => {
    const base = recordText({ runbook });
    const ours = base.replace("Page the vendor", "Page the vendor twice");
    const step = { text: "Page the vendor", occurrence: 1 };
    expect(merge(base, ours, after(base, { kind: "complete-step", at: at(when), step })).findings).toEqual([
      'The step "Page the vendor" was marked done on one side, and the other changed its line: mark it again.',
    ]);
  });

  it("merges other keys of the front matter each on its own", () => {
    const record = (...frontMatter: readonly string[]): string =>
      recordText({
        frontMatter: ["title: x", "declared: 2026-11-21T14:02:11Z", "severity: SEV2", ...frontMatter],
      });
    const base = record("service: old # why", "link: a");
    const ours = record("service: checkout # why", "link: b");
    const theirs = record("service: old # why", "link: c", "tags: [é]");
    expect(merge(base, ours, theirs)).toMatchObject({
      text: record("service: checkout # why", "link: b", "tags: [é]"),
      findings: [
        "`link` of the front matter was changed on both sides: one value was kept. The other was: link: c",
      ],
    });
  });

  it("keeps the roles of both sides, CRLF too", () => {
    const role = (name: string, held: string, text: string): string =>
      after(text, { kind: "assign-role", at: at(when), role: name, name: held });
    const base = role("Scribe", "Jane Doe", recordText()).replace(/\n/g, "\r\n");
    const { text } = merge(base, role("Incident Commander", "佐藤", base), role("Scribe", "Sam Lee", base));
    expect(text).toContain("roles:\r\n  Scribe: Sam Lee\r\n  Incident Commander: 佐藤\r\n---\r\n");
  });

  it("keeps what each side connected, and says nothing of it where nothing is lost", () => {
    const connect = (service: "slack" | "jira", id: string, text: string): string =>
      after(text, { kind: "note-connection", at: at(when), service, id, url: `https://x.example/${id}` });
    const base = recordText().replace(/\n/g, "\r\n");
    const { text, findings } = merge(base, connect("slack", "C1", base), connect("jira", "OPS-2", base));
    expect(read(text).snapshot.connected).toEqual({
      slack: { id: "C1", url: "https://x.example/C1" },
      jira: { id: "OPS-2", url: "https://x.example/OPS-2" },
    });
    expect(findings).toEqual([]);
    const torn = merge(base, connect("slack", "C1", base), connect("slack", "C2", base));
    expect(read(torn.text).snapshot.connected.slack?.id).toBe("C1");
    expect(torn.findings).toEqual([expect.stringContaining("slack: C2 https://x.example/C2")]);
  });

  it("says what it could not keep of front matter that can't be taken apart", () => {
    const record = (...frontMatter: readonly string[]): string => recordText({ frontMatter });
    const base = record("title: x");
    const { text, findings } = merge(base, record("title: y", "link: é"), record("title: [broken"));
    expect(text).toContain("title: y\nlink: é");
    expect(findings).toEqual([expect.stringContaining("title: [broken")]);
  });

  it("mends keys that a merge of lines left twice", () => {
    const base = recordText();
    const ours = note("x", when, base.replace("status: inv", "status: resolved\nstatus: inv"));
    expect(merge(base, ours, note("y", when, base)).text).toBe(timeline(`- ${when} x`, `- ${when} y`));
  });

  it("keeps a value that was set by hand until the timeline says something new", () => {
    const base = recordText();
    const ours = base.replace("severity: SEV2", "severity: SEV1");
    expect(merge(base, ours, note("x", when, base)).text).toContain("severity: SEV1\n");
    const theirs = after(base, { kind: "set-severity", at: at(when), severity: "SEV3" });
    expect(merge(base, ours, theirs).text).toContain("severity: SEV3\n");
  });
});

describe("merging where an update went", () => {
  const words = "We look é 漢 🚒. Next update 2026-11-21T14:35Z.";
  const sent = (label: string, text: string, url?: string): string =>
    after(text, {
      kind: "note-sent",
      at: at(when),
      entryAt: at(when),
      audience: "internal",
      text: words,
      service: "slack",
      label,
      url,
    });
  const update = `- ${when} **Update** (internal) ${words}`;

  it("keeps the places of both sides behind one entry, whichever side is which", () => {
    const base = timeline(update, "", "  with more below");
    const [ours, theirs] = [sent("Slack", base, "https://x.example/1"), sent("Teams", base)];
    const both = timeline(`${update} (sent: Teams, [Slack](https://x.example/1))`, "", "  with more below");
    expect(merge(base, ours, theirs)).toMatchObject({ text: both, findings: [] });
    expect(merge(base, theirs, ours).text).toBe(both);
    expect(merge(undefined, ours, theirs).text).toBe(both);
    expect(merge(base, both, theirs).text).toBe(both);
  });

  it("keeps them where one side starred the entry, and where both logged it", () => {
    const base = timeline(update);
    const starred = base.replace(words, `${words} ⭐`);
    expect(merge(base, starred, sent("Teams", base)).text).toBe(timeline(`${update} (sent: Teams) ⭐`));
    const [ours, theirs] = [sent("Slack", recordText()), sent("Teams", recordText())];
    expect(merge(recordText(), ours, theirs).text).toBe(timeline(`${update} (sent: Slack, Teams)`));
  });

  it("takes away what a side took away", () => {
    const base = sent("Teams", sent("Slack", timeline(update)));
    const ours = base.replace("Slack, Teams", "Teams");
    expect(merge(base, ours, sent("Statuspage", base)).text).toBe(
      timeline(`${update} (sent: Teams, Statuspage)`),
    );
    const none = base.replace(" (sent: Slack, Teams)", "");
    expect(
      merge(base, none, base.replace("Slack, Teams", "Slack, Teams ⭐").replace(" ⭐)", ") ⭐")).text,
    ).toBe(timeline(`${update} ⭐`));
  });
});

describe("merging prose", () => {
  const prose = (line: string, more = ""): string =>
    recordText({ runbook }).replace("## Timeline", `## Notes\n\n${line}\n\n${more}## Timeline`);

  it("leaves lines that both changed to a person, between markers, whichever side is which", () => {
    const [ours, theirs] = [note("x", when, prose("Ours.")), prose("Theirs.")];
    const conflict = (a: string, b: string): string =>
      `<<<<<<< ours\n${a}\n=======\n${b}\n>>>>>>> theirs\n\n`;
    expect(merge(prose("Old."), ours, theirs, "markers")).toMatchObject({ conflicts: 1, findings: [] });
    expect(merge(prose("Old."), ours, theirs, "markers").text).toContain(conflict("Ours.", "Theirs."));
    expect(merge(prose("Old."), theirs, ours, "markers").text).toContain(conflict("Theirs.", "Ours."));
  });

  it("says the state of the merged timeline though a conflict stands above it", () => {
    const status = (text: string, to: "identified" | "monitoring", minute: string): string =>
      after(text, { kind: "set-status", at: at(`2026-11-21T14:${minute}Z`), status: to });
    const above = (line: string): string => recordText().replace("## Timeline\n", `## Timeline\n\n${line}\n`);
    const [ours, theirs] = [status(above("A."), "monitoring", "21"), status(above("B."), "identified", "20")];
    const { text } = merge(above("Old."), ours, theirs, "markers");
    expect(text).toContain("<<<<<<< ours\nA.\n=======\nB.\n>>>>>>> theirs\n\n- 2026");
    expect(text).toContain("\nstatus: monitoring\n");
  });

  it("keeps both versions in order of content where nobody is there to ask, and says so", () => {
    expect(merge(prose("Old."), prose("Ours."), prose("Theirs."))).toEqual({
      kind: "merged",
      text: prose("Ours.\nTheirs."),
      conflicts: 0,
      findings: [
        'The section "Notes" was changed on both sides: both versions were kept. Choose one of them.',
      ],
    });
  });

  it("keeps the sections that each side added, and merges changes of different lines", () => {
    const base = prose("One.\n\nTwo.\n\nThree.");
    const ours = prose("One é.\n\nTwo.\n\nThree.", "## Links\n\n- a\n\n");
    const theirs = prose("One.\n\nTwo.\n\nThree 漢.", "## Costs\n\nNone.\n\n");
    expect(merge(base, ours, theirs)).toMatchObject({
      text: prose("One é.\n\nTwo.\n\nThree 漢.", "## Costs\n\nNone.\n\n## Links\n\n- a\n\n"),
      findings: [],
    });
  });

  it("keeps one title of two, and what each side wrote under it", () => {
    const base = recordText();
    const titled = (title: string, more = ""): string =>
      base.replace("# Checkout errors\n", `# ${title}\n${more}`);
    expect(merge(base, titled("B", "\nText.\n"), titled("A"))).toMatchObject({
      text: titled("A", "\nText.\n"),
      findings: ["The title was changed on both sides: one of them was kept. The other was: # B"],
    });
    expect(merge(base, titled("B 漢", "\nOne.\n"), titled("A", "\nTwo.\n")).findings).toEqual([
      "The title was changed on both sides: one of them was kept. The other was: # B 漢. " +
        "What stands below it was changed on both sides: both versions were kept. Choose one of them.",
    ]);
  });

  it("merges a document that is not ours line by line", () => {
    expect(merge("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n").text).toBe("A\nb\nC\n");
    expect(merge("a\nb\n", "x\nb\n", "y\nb\n", "markers").text).toBe(
      "<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\nb\n",
    );
    expect(merge(undefined, "x\n", "x\ny\n").text).toBe("x\ny\n");
  });
});

describe("the bytes of a merge", () => {
  it("keep BOM, CRLF and a missing last line break", () => {
    const shape = (text: string): string => `\uFEFF${text.trimEnd().replace(/\n/g, "\r\n")}`;
    const base = recordText();
    const [ours, theirs] = [note("x", when, base), note("y", when, base)];
    expect(merge(shape(base), shape(ours), shape(theirs)).text).toBe(shape(merge(base, ours, theirs).text));
  });

  it("have the base's line breaks where a side has others", () => {
    const base = recordText();
    const ours = note("x", when, base).replace(/\n/g, "\r\n");
    expect(merge(base, ours, note("y", when, base)).text).toBe(timeline(`- ${when} x`, `- ${when} y`));
  });
});

describe("what can't be merged", () => {
  it("is two different incidents in one place", () => {
    const other = recordText().replace("title: Checkout errors", "title: Search is slow");
    expect(tryMerge(undefined, recordText(), other, "keep-both")).toEqual({
      kind: "refused",
      reason:
        "These are two different incidents in one place (`Checkout errors` and `Search is slow`). Move one of them to another folder.",
    });
  });

  it("is a timeline that an open fence of the other side swallows", () => {
    const base = recordText();
    const theirs = base.replace("## Timeline", "```\nlog\n\n## Timeline");
    expect(tryMerge(base, note("x", when, base), theirs, "keep-both").kind).toBe("refused");
  });

  it("is a timeline with conflict markers in it", () => {
    const ours = timeline("<<<<<<< HEAD", `- ${when} x`, "=======", `- ${when} y`, ">>>>>>> other");
    expect(tryMerge(recordText(), ours, note("z", when, recordText()), "markers")).toMatchObject({
      kind: "refused",
      reason: expect.stringMatching(/merge conflict markers at line 15/) as string,
    });
  });
});
