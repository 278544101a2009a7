import { describe, expect, it } from "vitest";
import { actionDue } from "../../../../src/core/lint/rules/action-due.ts";
import { actionOwner } from "../../../../src/core/lint/rules/action-owner.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { lintText, shown } from "../lint-text.ts";

const both = [actionOwner, actionDue];
const list = (item: string): string => `# Review\n\n## Action items\n\n${item}\n`;
const of = (text: string): readonly string[] => lintText(text, { rules: both }).map(({ rule }) => rule);
const repaired = (text: string): string => {
  const safe = lintText(text, { rules: both }).flatMap(({ fixes }) => fixes.filter((fix) => fix.safe));
  return applyEdits(
    text,
    safe.flatMap((fix) => fix.edits),
  );
};

describe("an action", () => {
  it.each([
    "- [ ] Add an alert (owner: Jane Doe, due: 2026-12-04)",
    "- [ ] Add an alert. Owner: Jane Doe. Due: 4 December 2026",
    "- Add an alert @jdoe by 2026-12-04",
    "1. Jane to add an alert by 2026-12-04",
    "**Data team**\n\n- Add an alert, due 2026-12-04",
    "- [x] Add an alert (owner: Jane Doe)",
    "### 1) Add an alert @jdoe, due 2026-12-04",
    "| What | Assignee | Deadline | Status |\n|---|---|---|---|\n| Add an alert | SRE | 2026-01-01 | done |",
  ])("with owner and day is left alone: %s", (item) => {
    expect(of(list(item))).toEqual([]);
  });

  it.each(["2026-02-30", "soon", "TBD", "2026-11-01"])(
    "without a day to keep, due: %s, is offered new ones",
    (due) => {
      const text = list(`- [ ] Page 漢 (owner: Jane Doe, due: ${due}) 🚒`);
      const fixes = lintText(text, { rules: both }).flatMap((finding) => finding.fixes);
      expect(fixes.map(({ safe }) => safe)).toEqual([false, false]);
      const after = fixes.map((fix) => applyEdits(text, fix.edits));
      expect(after).toEqual(["2026-12-06", "2027-02-22"].map((day) => text.replace(due, day)));
      expect(after.flatMap(of)).toEqual([]);
    },
  );

  it("that is done is offered no day to come", () => {
    const text = list("- [x] Page 漢 (owner: Jane Doe, due: 2026-02-30)");
    expect(lintText(text, { rules: both }).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it.each(["TBD", "everyone", "the team", "[name]"])(
    "owned by %s is offered whom the review knows",
    (owner) => {
      const text = `---\nsitrep: 1\nkind: review\nroles:\n  Incident Commander: Jörg Maß\n---\n\n${list(
        `- Page 漢 (owner: ${owner}, due: 2026-12-04) 🚒\n- Add an alert (owner: Data_team, due: 2026-12-04)`,
      )}`;
      const fixes = lintText(text, { rules: both }).flatMap((finding) => finding.fixes);
      expect(fixes.map(({ title, safe }) => [title, safe])).toEqual([
        ["Make Data_team the owner", false],
        ["Make Jörg Maß the owner", false],
      ]);
      for (const fix of fixes) expect(of(applyEdits(text, fix.edits))).toEqual([]);
    },
  );

  it.each([
    ["TBD", "placeholder `TBD`"],
    ["TODO", "placeholder `TODO`"],
    ["?", "placeholder `?`"],
    ["n/a", "placeholder `n/a`"],
    ["everyone", "owner `everyone`"],
    ["All", "owner `All`"],
    ["we", "owner `we`"],
    ["the team", "owner `the team`"],
    ["unassigned", "without an owner"],
    ["[name]", "placeholder `[name]`"],
  ])("owned by %j has no owner", (owner, expected) => {
    const text = list(`| Action | Owner | Due |\n|---|---|---|\n| Add an alert | ${owner} | 2026-12-04 |`);
    const findings = lintText(text, { rules: both });
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    "soon",
    "ASAP",
    "Q4 2026",
    "next sprint",
    "2026-02-30",
    "05/07/2027",
    "TBD",
    "YYYY-MM-DD",
    "2026-11-21",
  ])("due %j is not due on a day to come", (due) => {
    expect(of(list(`| Action | Owner | Due |\n|---|---|---|\n| Add | Jane Doe | ${due} |`))).toEqual([
      "action-due",
    ]);
  });

  it.each([
    "everyone",
    "our team",
    "All engineers",
    "@channel",
    "someone from the database team",
    "whoever is on call",
    "we all",
    "any engineer",
    "a volunteer from the database team",
    "one of us",
  ])("owned by %j in a list has no owner either", (owner) => {
    expect(of(list(`- Add an alert. Owner: ${owner}, due 2026-12-04`))).toEqual(["action-owner"]);
  });

  it("may leave owner and date to its issue where the team says so", () => {
    const policy = `{ "lint": { "action-owner": { "links": true }, "action-due": { "links": true } } }`;
    const linked = (item: string): readonly string[] =>
      lintText(list(item), { rules: both, policy }).map(({ rule }) => rule);
    expect(linked("- Add an alert https://github.com/acme/shop/issues/1")).toEqual([]);
    expect(
      linked("- Add an alert (acme/shop#1)\n- Add [another][1]\n\n[1]: https://example.org/browse/OPS-1"),
    ).toEqual([]);
    expect(linked("| Action | Owner | Due |\n|-|-|-|\n| Add OPS-12 | TBD | next sprint |")).toEqual([]);
    expect(linked("- Add an alert for CVE-2026-1234 https://example.org/wiki")).toEqual([
      "action-owner",
      "action-due",
    ]);
    expect(linked("- Add an alert OPS-1 (owner: everyone, due: 2026-02-30)")).toEqual([
      "action-owner",
      "action-due",
    ]);
  });

  it("offers the days that a date may mean, to be chosen", () => {
    const text = list("- Add an alert (owner: Jane Doe, due: 05/07/2027)");
    const [finding] = lintText(text, { rules: both });
    expect(finding?.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ["Set the due date to 2027-07-05", false],
      ["Set the due date to 2027-05-07", false],
    ]);
    expect(applyEdits(text, finding?.fixes[1]?.edits ?? [])).toBe(text.replace("05/07/2027", "2027-05-07"));
  });

  it.each([
    ["Q1 2027", "2027-03-31"],
    ["4 December", "2026-12-04"],
    ["3 March", "2027-03-03"],
  ])("due %j may be set to %s", (due, day) => {
    const text = list(`| Action | Owner | Due |\n|---|---|---|\n| Add | Jane Doe | ${due} |`);
    const [fix] = lintText(text, { rules: both }).flatMap(({ fixes }) => fixes);
    expect(of(applyEdits(text, fix?.edits ?? []))).toEqual([]);
    expect(applyEdits(text, fix?.edits ?? [])).toContain(`| ${day} |`);
  });

  it("is due today without being late", () => {
    expect(of(list("- Add an alert (owner: Jane Doe, due: 2026-11-22)"))).toEqual([]);
  });

  it("gets one finding a rule, at its own words", () => {
    const text = list("| Action | Owner | Due |\n|:--|:-:|--:|\n|  Add é 漢 🚒  |   |   |");
    expect(shown(text, lintText(text, { rules: both }))).toEqual([
      "7:4: Unexpected action without an owner, expected a person or a team.",
      "7:4: Unexpected action without a due date, expected a day, written like `2026-12-04`.",
    ]);
  });
});

describe("the place to fill in", () => {
  it.each([
    ["- [ ] Add an alert", "- [ ] Add an alert (owner: TODO) (due: TODO)"],
    ["1. Set a limit  ", "1. Set a limit (owner: TODO) (due: TODO)  "],
    ["* Add an alert\r\n  in `eu-1`", "* Add an alert\r\n  in `eu-1` (owner: TODO) (due: TODO)"],
    ["### 1) Add an alert ###", "### 1) Add an alert (owner: TODO) (due: TODO) ###"],
    ["### 1) Port it to C#", "### 1) Port it to C# (owner: TODO) (due: TODO)"],
    [
      "| Action | Owner      | Due |\n|---|---|---|\n| Add    |            |     |",
      "| Action | Owner      | Due |\n|---|---|---|\n| Add    | TODO       | TODO |",
    ],
    [
      "Action | Owner | Due\n---|---|---\nAdd | | 2027-01-01",
      "Action | Owner | Due\n---|---|---\nAdd | TODO | 2027-01-01",
    ],
    [
      "| Action |\n|---|\n| Add |\n| Test |",
      "| Action | Owner | Due |\n|---| --- | --- |\n| Add | TODO | TODO |\n| Test | TODO | TODO |",
    ],
    [
      "| Action | Owner |\n|---|---|\n| Add | Jane Doe |\n| Test |",
      "| Action | Owner | Due |\n|---|---| --- |\n| Add | Jane Doe | TODO |\n| Test |  | TODO |",
    ],
  ])("is added in the action's own form: %j", (item, expected) => {
    expect(repaired(list(item))).toBe(list(expected));
  });

  it.each([
    "- [ ] Drosseln. Zuständig: TBD, fällig: TODO",
    "- [ ] Alerter. Responsable : à définir, échéance : TBD",
    "- [ ] キューを測る（担当：未定、期限：未定）",
    "- [ ] Measure the queue. **Owner:** **TBD** **Due:** **TBD**",
  ])("is seen behind labels of other languages too, and no second one is added: %s", (item) => {
    const found = lintText(list(item), { rules: both });
    expect(found.map(({ message }) => message.slice(0, 23))).toEqual(
      Array.from({ length: 2 }, () => "Unexpected placeholder "),
    );
    expect(found.map(({ message }) => message)).not.toContainEqual(expect.stringContaining("*"));
    expect(repaired(list(item))).toBe(list(item));
  });

  it("is a finding until it is filled in", () => {
    const text = repaired(list("- Add an alert"));
    expect(lintText(text, { rules: both }).map(({ message }) => message)).toEqual([
      "Unexpected placeholder `TODO` as owner, expected a person or a team.",
      "Unexpected placeholder `TODO` as due date, expected a day, written like `2026-12-04`.",
    ]);
    expect(of(text.replace("TODO", "Jane Doe").replace("TODO", "2026-12-04"))).toEqual([]);
  });

  it("waits for the author where a short row lacks its cell", () => {
    const text = list("| Action | Owner | Due |\n|---|---|---|\n| Add |");
    const fixes = lintText(text, { rules: both }).flatMap((finding) => finding.fixes);
    expect(fixes.map(({ safe }) => safe)).toEqual([false, false]);
    expect(fixes.map((fix) => applyEdits(text, fix.edits).split("\n").at(-2))).toEqual([
      "| Add | TODO |",
      "| Add |  | TODO |",
    ]);
  });
});
