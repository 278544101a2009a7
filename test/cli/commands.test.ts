import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { quiet, workplace, type Workplace } from "../support/cli.ts";
import { addedLines, recordText } from "../support/record.ts";

const runbook = ["1. [x] Declare", "2. [ ] Assign roles", "3. [ ] Page the vendor (skipped: not theirs)"];

/** A workplace with one record, `incident.md`. */
function withRecord(text = recordText({ runbook })): Workplace {
  const place = workplace();
  place.write("incident.md", text);
  return place;
}

describe("sitrep declare", () => {
  it("makes the record and prints its folder", async () => {
    const place = workplace();
    const { code, out, error } = await place.sitrep(
      "declare",
      "--title",
      "Checkout errors",
      "--severity",
      "sev2",
    );
    expect({ code, out, error }).toEqual({ code: 0, out: "incidents/2026-11-21-checkout-errors", error: "" });
    const text = place.read(out, "incident.md");
    expect(text).toContain("severity: SEV2\n");
    expect(text).toContain("declared: 2026-11-21T14:10:00Z\n");
    expect(text).toContain("1. [ ] Declare the incident before investigating (within 5 min)\n");
  });

  it("takes another runbook, folder and moment, and a drill", async () => {
    const place = workplace();
    place.write("mine.md", "# Mine\n\n1. Call 漢\n");
    const { out } = await place.sitrep(
      ..."declare --title T --runbook mine.md --dir drills --drill --at 2026-11-20T23:00-02:00".split(" "),
    );
    expect(out).toBe("drills/2026-11-21-t");
    expect(place.read(out, "incident.md")).toContain("\n1. [ ] Call 漢\n");
    expect(place.read(out, "incident.md")).toContain("- 2026-11-21T01:00:00Z **Declared** (drill) SEV?: T\n");
  });

  it("marks what is private from its first byte, which an update then says", async () => {
    const place = workplace();
    const { out } = await place.sitrep("declare", "--title", "Breach", "--private");
    expect(place.read(out, "incident.md")).toContain("\nprivate: true\n---\n");
    expect((await place.sitrep("update", out)).error).toMatch(
      /^Private: share it with those who need to know/,
    );
  });

  it("copies no runbook where none is wanted", async () => {
    const place = workplace();
    const { out } = await place.sitrep("declare", "--title", "T", "--runbook", "none");
    expect(place.read(out, "incident.md")).not.toContain("## Runbook");
  });

  it("numbers the folders of one title in one minute", async () => {
    const place = workplace();
    const folders = await Promise.all([1, 2, 3].map(() => place.sitrep("declare", "--title", "🚒")));
    expect(folders.map(({ out }) => out).sort()).toEqual([
      "incidents/2026-11-21-incident",
      "incidents/2026-11-21-incident-2",
      "incidents/2026-11-21-incident-3",
    ]);
    expect(place.read("incidents", "2026-11-21-incident-2", "incident.md")).toContain("title: 🚒\n");
  });

  it.each([
    [["declare"], 'Say what is happening: sitrep declare --title "Checkout fails"'],
    [["declare", "--title", " "], "An incident needs a title. Say in a few words what is happening."],
    [
      ["declare", "--title", "x", "--severity", "P9"],
      "There is no severity `P9`. Choose one of SEV1, SEV2, SEV3, SEV4, SEV?.",
    ],
    [["declare", "--title", "x", "--runbook", "nope.md"], "There is no file"],
    [
      ["declare", "--title", "x", "--at", "2026-02-30T10:00Z"],
      "`2026-02-30T10:00Z` is no instant that exists.",
    ],
    [["declare", "x"], "Usage: sitrep declare --title T"],
    [["declare", "--titel", "x"], "Unknown option '--titel'. Did you mean `--title`?"],
  ])("fails with a next step: %j", async (args, message) => {
    const place = workplace();
    const { code, out, error } = await place.sitrep(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(message);
    expect(existsSync(place.path("incidents"))).toBe(false);
  });

  it("names the built-in runbooks where it knows none of that name", async () => {
    const { error } = await workplace().sitrep("declare", "--title", "x", "--runbook", "nope");
    const near = await workplace().sitrep("declare", "--title", "x", "--runbook", "incident-respons");
    expect(near.error).toContain("`incident-respons`. Did you mean `incident-response`? Name a");
    expect(error).toContain("There is no runbook `nope`. Name a Markdown file, none, or one of ");
    expect(error).toContain("incident-response");
  });

  it("says that a folder can't be made", async () => {
    const place = workplace();
    place.write("incidents", "a file");
    const { code, error } = await place.sitrep("declare", "--title", "x");
    expect(code).toBe(2);
    expect(error).toContain("Choose another with --dir.");
  });
});

describe("sitrep log", () => {
  it.each([
    [["x"], "- 2026-11-21T14:10:00Z x"],
    [["x", "--type", "finding", "--star"], "- 2026-11-21T14:10:00Z **Finding** x ⭐"],
    [["x", "--type", "Impact start"], "- 2026-11-21T14:10:00Z **Impact** (start) x"],
    [["x", "--type", "update (customers)"], "- 2026-11-21T14:10:00Z **Update** (customers) x"],
    [["x", "--type", "update:executives"], "- 2026-11-21T14:10:00Z **Update** (executives) x"],
    [["x", "--type", "detected"], "- 2026-11-21T14:10:00Z **Alert** x"],
    [["**Status** resolved"], "- 2026-11-21T14:10:00Z \\**Status** resolved"],
  ])("writes %j", async (args, line) => {
    const place = withRecord();
    expect(await place.sitrep("log", "incident.md", ...args)).toEqual({ code: 0, out: "", error: "" });
    expect(addedLines(recordText({ runbook }), place.read("incident.md"))).toEqual([line]);
  });

  it("takes the incident's folder for its record", async () => {
    const place = withRecord();
    expect((await place.sitrep("log", ".", "x")).code).toBe(0);
    expect(place.read("incident.md")).toContain("Z x\n");
  });

  it("warns of a moment in the future, and takes it", async () => {
    const place = withRecord();
    const { code, error } = await place.sitrep("log", ".", "x", "--at", "2026-11-21T14:11Z");
    expect(code).toBe(0);
    expect(error).toBe("Warning: 2026-11-21T14:11:00Z is in the future. It was taken as stated.");
    expect(place.read("incident.md")).toContain("- 2026-11-21T14:11:00Z x\n");
  });

  it.each([
    ["-50% orders", "-5"],
    ["--force was used", "--force was used"],
  ])("says how to log %j", async (typed, option) => {
    const { code, error } = await withRecord().sitrep("log", ".", typed);
    expect(code).toBe(2);
    expect(error.split("\n")).toEqual([
      `Unknown option '${option}'. If it is text, put \`--\` before it, behind all options: sitrep log … -- "${typed}"`,
      "Usage: sitrep log FILE TEXT [--type T] [--star] [--at INSTANT]",
    ]);
  });

  it("takes text that begins with a dash behind `--`", async () => {
    const place = withRecord();
    expect((await place.sitrep("log", ".", "--", "--force was used")).code).toBe(0);
    expect(place.read("incident.md")).toContain("Z --force was used\n");
  });

  it.each([
    [[".", "x", "--type", "gossip"], "There is no type `gossip`. Choose one of alert, impact,"],
    [[".", "x", "--type", "status"], "An entry of type status changes the incident. Use `sitrep status`"],
    [[".", "x", "--type", "update everybody"], "`everybody` says nothing known of an entry of type update."],
    [[".", " "], "There is nothing to log. Say what was seen or done."],
    [["."], "Usage: sitrep log FILE TEXT"],
    [["nowhere.md", "x"], "There is no file nowhere.md. Check the path, or declare an incident first."],
  ])("fails with a next step: %j", async (args, message) => {
    const place = withRecord();
    const { code, error } = await place.sitrep("log", ...args);
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(place.read("incident.md")).toBe(recordText({ runbook }));
  });
});

describe("sitrep status, severity, role, resolve and reopen", () => {
  it.each([
    [
      ["status", ".", "Identified"],
      ["status: identified", "- 2026-11-21T14:10:00Z **Status** investigating → identified"],
    ],
    [
      ["severity", ".", "1"],
      ["severity: SEV1", "- 2026-11-21T14:10:00Z **Severity** SEV2 → SEV1"],
    ],
    [
      ["severity", ".", "SEV?"],
      ["severity: SEV?", "- 2026-11-21T14:10:00Z **Severity** SEV2 → SEV?"],
    ],
    [
      ["role", ".", "scribe", "Jane Doe"],
      ["roles:", "  Scribe: Jane Doe", "- 2026-11-21T14:10:00Z **Role** Scribe: Jane Doe"],
    ],
    [
      ["resolve", "."],
      [
        "status: resolved",
        "- 2026-11-21T14:10:00Z **Status** (cause contained: unknown) investigating → resolved",
      ],
    ],
    [
      ["resolve", ".", "--contained", "no"],
      [
        "status: resolved",
        "- 2026-11-21T14:10:00Z **Status** (cause contained: no) investigating → resolved",
      ],
    ],
  ])("%j writes the entry and its projection", async (args, lines) => {
    const place = withRecord();
    expect(await place.sitrep(...args)).toEqual({ code: 0, out: "", error: "" });
    expect(addedLines(recordText({ runbook }), place.read("incident.md"))).toEqual(lines);
  });

  it.each([
    ["ic", "Incident Commander"],
    ["CL", "Communications Lead"],
    [" technical lead ", "Technical Lead"],
  ])("knows the role %j by the policy's name for it", async (typed, role) => {
    const place = withRecord();
    expect(await place.sitrep("role", ".", typed, "佐藤")).toEqual({ code: 0, out: "", error: "" });
    expect(place.read("incident.md")).toContain(`**Role** ${role}: 佐藤\n`);
  });

  it("takes a role the policy does not have, and names those it has", async () => {
    const place = withRecord();
    const { code, error } = await place.sitrep("role", ".", "Bogus Role", "Sam Lee");
    expect(code).toBe(0);
    expect(error).toBe(
      "Warning: the policy has no role `Bogus Role`. It was taken as typed; " +
        "known are Incident Commander, Communications Lead, Technical Lead, Scribe.",
    );
    expect(place.read("incident.md")).toContain("**Role** Bogus Role: Sam Lee\n");
  });

  it("names the role that was most likely meant", async () => {
    const { error } = await withRecord().sitrep("role", ".", "scribbe", "Sam Lee");
    expect(error).toMatch(/Scribe\. Did you mean `Scribe`\?$/);
  });

  it("leaves initials that fit two roles as they were typed", async () => {
    const place = withRecord();
    place.write("sitrep.config.json", '{ "roles": [{ "name": "Team Lead" }, { "name": "Tech Lead" }] }');
    expect((await place.sitrep("role", ".", "TL", "Sam Lee")).error).toContain("no role `TL`");
  });

  it("reopens what was resolved", async () => {
    const place = withRecord();
    await place.sitrep("resolve", ".", "--contained", "yes");
    expect((await place.sitrepAt("2026-11-21T16:00:00Z", "reopen", ".")).code).toBe(0);
    expect(place.read("incident.md")).toContain("status: investigating\n");
    expect(place.read("incident.md")).toContain("**Status** (reopened) resolved → investigating\n");
  });

  it.each([
    [
      ["status", ".", "fixed"],
      "There is no status `fixed`. Choose one of investigating, identified, monitoring, resolved.",
    ],
    [["severity", ".", "P1"], "There is no severity `P1`."],
    [["severity", ".", ""], "There is no severity ``."],
    [["role", ".", "Scribe", "nobody"], "Nobody holds Scribe."],
    [["resolve", ".", "--contained", "maybe"], "`--contained maybe` is no answer. Say yes, no or unknown."],
    [["reopen", "."], "It is not resolved: its status is investigating."],
  ])("%j fails with a next step", async (args, message) => {
    const place = withRecord();
    const { code, error } = await place.sitrep(...args);
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(place.read("incident.md")).toBe(recordText({ runbook }));
  });
});

describe("sitrep step", () => {
  it.each([
    [["2", "--done"], "2. [x] Assign roles"],
    [["2", "--skip", "I am alone"], "2. [ ] Assign roles (skipped: I am alone)"],
    [["2", "--block", "no (real) access"], "2. [ ] Assign roles (blocked: no \\(real\\) access)"],
    [["1", "--undo"], "1. [ ] Declare"],
    [["3", "--undo"], "3. [ ] Page the vendor"],
  ])("marks the Nth step: %j", async (args, line) => {
    const place = withRecord();
    expect(await place.sitrep("step", ".", ...args)).toEqual({ code: 0, out: "", error: "" });
    expect(addedLines(recordText({ runbook }), place.read("incident.md"))[0]).toBe(line);
  });

  it.each([
    [["9", "--done"], "It has steps 1 to 3."],
    [["0", "--done"], "There is no step `0`"],
    [["two", "--done"], "There is no step `two`"],
    [["2"], "Say one thing of the step: --done, --skip REASON, --block REASON or --undo."],
    [["2", "--done", "--undo"], "Say one thing of the step"],
    [["2", "--skip", " "], "A skipped or blocked step needs a reason"],
    [["1", "--done"], "The step is done already."],
  ])("fails with a next step: %j", async (args, message) => {
    const place = withRecord();
    const { code, error } = await place.sitrep("step", ".", ...args);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });
});

describe("sitrep review", () => {
  it("writes the review beside the record and prints its path", async () => {
    const place = withRecord();
    expect(await place.sitrep("review", ".", "--depth", "light")).toEqual({
      code: 0,
      out: "postmortem.md",
      error: "",
    });
    expect(place.read("postmortem.md")).toContain("depth: light\n");
    expect(place.read("incident.md")).toBe(recordText({ runbook }));
  });

  it("is about the record's own file, whatever its name", async () => {
    const place = workplace();
    place.write("outage.md", recordText());
    expect((await place.sitrep("review", "outage.md")).code).toBe(0);
    expect(place.read("postmortem.md")).toContain("\nincident: outage.md\n");
    expect(place.read("postmortem.md")).not.toContain("incident.md");
  });

  it("writes none of a file that is no record", async () => {
    const place = workplace();
    place.write("README.md", "# Words\n");
    const { code, error } = await place.sitrep("review", "README.md");
    expect(code).toBe(2);
    expect(error).toContain("It is no incident of Sitrep's");
    expect(existsSync(place.path("postmortem.md"))).toBe(false);
  });

  it("takes into a review that is there what the record came to say, and nothing else", async () => {
    const place = withRecord();
    await place.sitrep("review", ".");
    const first = place
      .read("postmortem.md")
      .replace("## Where we got lucky", "## Luck é 漢 🚒\n\nIt was a Sunday.");
    place.write("postmortem.md", first);
    expect((await place.sitrep("review", ".")).out).toBe("postmortem.md");
    expect(place.read("postmortem.md")).toBe(first);
    await place.sitrep("log", ".", "Roll forward", "--type", "decision", "--at", "2026-11-21T16:00Z");
    const { code, out } = await place.sitrep("review", ".");
    expect({ code, out }).toEqual({ code: 0, out: "postmortem.md" });
    expect(addedLines(first, place.read("postmortem.md"))).toEqual([
      "seen: 2026-11-21T16:00:00Z",
      "- 2026-11-21T16:00:00Z **Decision** Roll forward",
      "## Decisions",
      "- Roll forward",
      "",
      "",
    ]);
  });

  it("offers what was taken out, and leaves it out for good where asked to", async () => {
    const place = withRecord();
    await place.sitrep("review", ".");
    const cut = place.read("postmortem.md").replace(/^- 2026-11-21T14:02:11Z.*\n/m, "");
    place.write("postmortem.md", cut);
    const { error } = await place.sitrep("review", ".");
    expect(error).toContain(
      "  2026-11-21T14:02:11Z declared: 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
    );
    expect(place.read("postmortem.md")).toBe(cut);
    await place.sitrep("review", ".", "--leave-out", "2026-11-21T14:02:11Z declared");
    expect(place.read("postmortem.md")).toContain("\nleft-out:\n  - 2026-11-21T14:02:11Z declared\n");
    expect((await place.sitrep("review", ".")).error).toBe("");
    expect((await place.sitrep("review", ".", "--add", "nonsense")).error).toContain(
      "There is nothing under the key",
    );
  });

  it("shows what differs, and writes it where asked to", async () => {
    const place = withRecord();
    await place.sitrep("review", ".");
    await place.sitrep("severity", ".", "SEV1", "--at", "2026-11-21T16:00Z");
    const { error } = await place.sitrep("review", ".");
    expect(error).toContain("1 fact differs from the record");
    const shown = await place.sitrep("review", ".", "--diff");
    expect(shown.out).toContain("-| Severity | SEV2 |\n+| Severity | SEV1 |");
    expect(place.read("postmortem.md")).toContain("| Severity | SEV2 |");
    await place.sitrep("review", ".", "--apply");
    expect(place.read("postmortem.md")).toContain("| Severity | SEV1 |");
  });

  it("is written with the template that the team has, the policy names or somebody chooses", async () => {
    const place = withRecord();
    mkdirSync(place.path("templates", "reviews"), { recursive: true });
    writeFileSync(place.path("templates", "reviews", "ours.md"), "# {{title}}\n\n## Cost\n\n{{actions}}\n");
    place.write("sitrep.config.json", '{ "review": { "template": "ours" } }');
    await place.sitrep("review", ".");
    const text = place.read("postmortem.md");
    expect(text).toContain("\ntemplate: ours\n");
    expect(text.match(/^#.*$/gm)).toEqual(["# Checkout errors", "## Cost"]);
    expect((await place.sitrep("review", ".")).error).toBe("");
    rmSync(place.path("postmortem.md"));
    await place.sitrep("review", ".", "--template", "sre-book");
    expect(place.read("postmortem.md")).toContain("## Lessons learned");
    expect((await place.sitrep("review", ".", "--template", "none")).error).toContain(
      "There is no template `none`. Choose one of default, sre-book, contributing-factors, lightweight, ours",
    );
  });

  it("knows three depths", async () => {
    expect((await withRecord().sitrep("review", ".", "--depth", "deep")).error).toContain(
      "There is no depth `deep`. Choose one of note, light, full.",
    );
  });
});

describe("sitrep lint", () => {
  const review = "# Review\n\n## Summary\n\nIt broke.\n\n## Action items\n\n- Fix é 漢 it\n";

  it("prints findings as text, and exits with 1", async () => {
    const place = workplace();
    place.write("review.md", review);
    const { code, out } = await place.sitrep("lint", "review.md");
    expect(code).toBe(1);
    expect(out).toMatch(/^review\.md:\d+:\d+ (?:error|warning|information) Unexpected .+ \(action-owner\)$/m);
  });

  it("prints findings as JSON", async () => {
    const place = workplace();
    place.write("review.md", review.replace(/\n/g, "\r\n"));
    const rows: unknown = JSON.parse((await place.sitrep("lint", "review.md", "--format", "json")).out);
    expect(rows).toContainEqual({
      file: "review.md",
      line: 9,
      column: 3,
      endLine: 9,
      endColumn: 13,
      rule: "action-owner",
      severity: "warning",
      message: "Unexpected action without an owner, expected a person or a team.",
      fixable: true,
    });
  });

  it("searches folders to the bottom, and leaves other people's alone", async () => {
    const place = workplace();
    mkdirSync(place.path("a", "b"), { recursive: true });
    mkdirSync(place.path("a", "node_modules"));
    place.write("a/b/postmortem.md", review);
    place.write("a/node_modules/postmortem.md", review);
    const { out } = await place.sitrep("lint", "a");
    expect(new Set(out.split("\n").map((line) => line.split(":")[0]))).toEqual(
      new Set(["a/b/postmortem.md"]),
    );
  });

  it("reports a file that is no text, and prints what it found in the others", async () => {
    const place = workplace();
    place.write("a.md", review);
    writeFileSync(place.path("b.md"), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]));
    place.write("c.md", review);
    const { code, out, error } = await place.sitrep("lint", "nowhere", ".", "--format", "json");
    expect(code).toBe(2);
    expect(error.split("\n")).toEqual([
      "There is no file or folder nowhere. Check the path.",
      "b.md is not UTF-8 text. Convert it, or name another file.",
    ]);
    const rows: unknown = JSON.parse(out);
    expect(rows).toContainEqual(expect.objectContaining({ file: "a.md", rule: "action-owner" }));
    expect(rows).toContainEqual(expect.objectContaining({ file: "c.md", rule: "action-owner" }));
  });

  it("tells a broken policy's problems once, whatever the number of files", async () => {
    const place = workplace();
    place.write("sitrep.config.json", '{ "severities": "none" }');
    mkdirSync(place.path("below"));
    for (const name of ["a.md", "b.md", "below/c.md"]) place.write(name, review);
    const { error } = await place.sitrep("lint", ".");
    expect(error.split("sitrep.config.json:")).toHaveLength(2);
  });

  it("is silent and exits with 0 where nothing is found", async () => {
    const place = workplace();
    place.write("notes.md", "# Notes\n");
    place.write("sitrep.config.json", '{ "lint": { "required-section": "off" } }');
    expect(await place.sitrep("lint", "notes.md")).toEqual({ code: 0, out: "", error: "" });
    expect((await place.sitrep("lint", "notes.md", "--format", "json")).out).toBe("[]");
  });

  it.each([
    [["lint"], "Usage: sitrep lint PATH"],
    [["lint", ""], "An empty path was named, most likely an unset variable. Name `.` for"],
    [["lint", "x.md", "--format"], "--format needs a value behind it.\nUsage: sitrep lint PATH"],
    [["lint", "nowhere"], "There is no file or folder nowhere. Check the path."],
    [["lint", ".", "--format", "xml"], "There is no format `xml`. Choose one of text, json, sarif, github."],
  ])("fails with a next step: %j", async (args, message) => {
    const { code, error } = await workplace().sitrep(...args);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });
});

describe("sitrep itself", () => {
  it("tells its version", async () => {
    expect(await workplace().sitrep("--version")).toEqual({ code: 0, out: "1.2.3", error: "" });
  });

  const names = [
    "declare",
    "log",
    "status",
    "severity",
    "role",
    "step",
    "resolve",
    "reopen",
    "review",
    "read",
    "lint",
  ];

  it.each([[["--help"]], [["help"]], [[]]])("lists its commands for %j", async (args) => {
    const { code, out } = await workplace().sitrep(...args);
    expect(code).toBe(0);
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it.each(names)("explains %s with its options", async (name) => {
    const { code, out } = await workplace().sitrep(name, "--help");
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: sitrep ${name} `));
    if (name !== "read" && name !== "lint") expect(out.split("\n")[0]).toContain("[--at INSTANT]");
  });

  it.each([
    [
      Object.assign(new Error("EIO: i/o error, read\n 'x'"), { code: "EIO", syscall: "read" }),
      "It did not work: EIO: i/o error, read 'x'. Check that path and your rights to it, then try again.",
    ],
    [
      new TypeError("x is not a function"),
      "It did not work, by a mistake in Sitrep: x is not a function. Please report it with the command you ran.",
    ],
  ])("tells in one line what nobody foresaw, and exits with 2", async (cause, message) => {
    const errors: string[] = [];
    const code = await run(["declare", "--title", "x", "--runbook", "none"], {
      ...quiet,
      now: () => {
        throw cause;
      },
      cwd: workplace().folder,
      env: {},
      error: (line) => errors.push(line),
    });
    expect([code, errors]).toEqual([2, [message]]);
  });

  it("does not know other commands", async () => {
    expect(await workplace().sitrep("delete")).toEqual({
      code: 2,
      out: "",
      error: "There is no command `delete`. See `sitrep --help`.",
    });
  });

  it.each([
    [["lnit", "."], "There is no command `lnit`. Did you mean `lint`? See `sitrep --help`."],
    [
      ["a b/postmortem.md"],
      'There is no command `a b/postmortem.md`. To check it: sitrep lint "a b/postmortem.md". See',
    ],
    [["--fix", "x.md"], "Name the command before `--fix`: sitrep COMMAND --fix. See"],
    [["lint", "x.md", "--fromat", "json"], "Unknown option '--fromat'. Did you mean `--format`?"],
    [
      ["lint", "x.md", "--format", "jsno"],
      "There is no format `jsno`. Did you mean `json`? Choose one of text,",
    ],
    [
      ["status", "x.md", "monitored"],
      "There is no status `monitored`. Did you mean `monitoring`? Choose one of",
    ],
    [
      ["publish", "x.md", "--to", "notin"],
      "Say where to with --to. Did you mean `notion`? Choose one of notion,",
    ],
  ])("names what was most likely meant: %j", async (args, message) => {
    const { code, out, error } = await workplace().sitrep(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(message);
  });
});
