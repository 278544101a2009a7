import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../../src/core/policy/default-policy.ts";
import type { Policy } from "../../../../src/core/policy/policy.ts";
import { readPolicy } from "../../../../src/core/policy/read-policy.ts";
import { boardOf, pressing, type BoardItem } from "../../../../src/core/review/board/board.ts";
import {
  dueWords,
  incidentWords,
  itemWords,
  originWords,
  ticketWords,
} from "../../../../src/core/review/board/board-words.ts";
import { filterBoard, ownersOn } from "../../../../src/core/review/board/filter-board.ts";
import { followedFile } from "../../../../src/core/review/board/followed-file.ts";
import { followUp } from "../../../../src/core/review/board/follow-up.ts";
import { groupBoard } from "../../../../src/core/review/board/group-board.ts";
import type { ReviewActions } from "../../../../src/core/review/board/review-actions.ts";
import { at, recordText } from "../../../support/record.ts";

const kathmandu: Policy = {
  ...defaultPolicy,
  calendar: { ...defaultPolicy.calendar, zone: "Asia/Kathmandu", holidays: [] },
};

const followed = (
  texts: Readonly<Record<string, string>>,
  policy = defaultPolicy,
): readonly ReviewActions[] =>
  followUp(
    Object.entries(texts).flatMap(([path, text]) => {
      const read = readDocument(text, { path, policy });
      return followedFile(read, { file: path, path, policy }) ?? [];
    }),
  );

const board = (
  texts: Readonly<Record<string, string>>,
  now: string,
  policy = defaultPolicy,
  drills = false,
): readonly BoardItem[] => boardOf(followed(texts, policy), { now: at(now), drills });

const rows = (items: readonly BoardItem[]): readonly string[] =>
  items.map((item) => `${dueWords(item)}: ${itemWords(item)}`);

const resolvedRecord = (resolved: string, more: readonly string[] = [], severity = "SEV2"): string =>
  recordText({
    timeline: [
      `- 2026-11-01T14:02:11Z **Declared** ${severity}: Checkout errors`,
      `- ${resolved} **Status** investigating → resolved`,
      ...more,
    ],
  });

const review = (frontMatter: string, actions = ""): string =>
  `---\nsitrep: 1\nkind: review\n${frontMatter}---\n\n# Search é 漢 🚒\n\n## Actions\n\n${actions}`;

describe("an action that the record has in other words", () => {
  const record = (action: string): string =>
    `${recordText({ timeline: ["- 2026-11-21T14:02:11Z **Declared** SEV2: x"] })}\n## Action items\n\n${action}\n`;
  const texts = (own: string): Readonly<Record<string, string>> => ({
    "a/incident.md": record(own),
    "a/postmortem.md": review("", "- [ ] Add alerts when the pool saturates, @sam, due 2026-12-04\n"),
  });
  const said = (own: string): readonly string[] =>
    board(texts(own), "2026-11-22T00:00:00Z").flatMap((item) =>
      item.kind === "action" ? [`${item.file}: ${item.task} ${originWords(item)}`.trim()] : [],
    );

  it("stands on the board once where it clearly is the same", () => {
    expect(said("- [ ] Add an alert on saturation of the pool, @sam")).toEqual([
      "a/postmortem.md: Add alerts when the pool saturates",
    ]);
  });

  it("stands there twice, and says so, where nobody can know", () => {
    expect(said("- [ ] Add an alert on saturation of the pool")).toEqual([
      "a/postmortem.md: Add alerts when the pool saturates perhaps the record’s “Add an alert on saturation of the pool”",
      "a/incident.md: Add an alert on saturation of the pool",
    ]);
  });
});

describe("the board's actions", () => {
  const texts = {
    "w/a/postmortem.md": review(
      "state: closed\nseverity: SEV1\n",
      [
        "- [ ] Split the pool (owner: Jane Doe, due: 2026-12-24)",
        "- [x] Raise the limit (owner: Sam Lee, due: 2026-11-01)",
        "- [ ] Add an alert (owner: @slee, due: 2026-11-20)",
        "- [ ] Page two people (owner: everyone)",
        "- [ ] Test the restore (owner: Sam Lee and Jane Doe, due: 2026-11-22)",
        "- [ ] Write it down (owner: Sam Lee, due: soon)",
        "",
      ].join("\r\n"),
    ),
    "w/b/postmortem.md": review(
      "state: closed\ndrill: true\n",
      "- [ ] Drill again (owner: Sam Lee, due: 2026-11-01)\n",
    ),
  };
  const policy: Policy = {
    ...defaultPolicy,
    people: {
      ...defaultPolicy.people,
      roster: [
        { name: "Sam Lee", handle: "slee", email: undefined },
        { name: "Jane Doe", handle: undefined, email: undefined },
      ],
    },
  };
  const items = board(texts, "2026-11-22T12:00:00Z", policy);

  it("stand with what is overdue first, then by day, then what has none, and last what is done", () => {
    expect(rows(items)).toEqual([
      "2 days late: Add an alert",
      "due today: Test the restore",
      "due 2026-12-24: Split the pool",
      "no due day: Page two people",
      "due soon: Write it down",
      "was due 2026-11-01: Raise the limit",
    ]);
    const { overdue, today } = pressing(items);
    expect([overdue.length, today.length]).toEqual([1, 1]);
  });

  it("know owners by the roster, and nobody for everyone", () => {
    expect(items.map((item) => (item.kind === "action" ? item.persons : []))).toEqual([
      ["Sam Lee"],
      ["Sam Lee", "Jane Doe"],
      ["Jane Doe"],
      [],
      ["Sam Lee"],
      ["Sam Lee"],
    ]);
    expect(ownersOn(items)).toEqual(["Jane Doe", "Sam Lee"]);
    expect(filterBoard(items, { person: "jane doe", done: true })).toHaveLength(2);
    expect(filterBoard(items, { text: "RESTORE 漢", done: false })).toHaveLength(1);
    expect(filterBoard(items, { done: false })).toHaveLength(5);
  });

  it("are grouped by owner in the order of the alphabet, by due day, horizon and severity", () => {
    const labels = (by: "owner" | "due" | "horizon" | "severity"): readonly string[] =>
      groupBoard(items, by).map((group) => `${group.label} ${group.items.length}`);
    expect(labels("owner")).toEqual(["No owner 1", "Jane Doe 1", "Sam Lee 3", "Sam Lee, Jane Doe 1"]);
    expect(labels("due")).toEqual(["Overdue 1", "Due today 1", "Due later 1", "No due day 2", "Done 1"]);
    expect(labels("horizon")).toEqual(["Horizon unknown 6"]);
    expect(labels("severity")).toEqual(["SEV1 6"]);
  });

  it("of drills are shown when asked for, and say so", () => {
    const [first] = board(texts, "2026-11-22T12:00:00Z", policy, true);
    expect(first && `${dueWords(first)} ${incidentWords(first)}`).toBe(
      "21 days late DRILL: SEV? Search é 漢 🚒",
    );
  });

  it("stand on one line, whatever the title of the incident is", () => {
    const one = review("state: closed\ntitle: |\n  A\n  B\n", "- [ ] Add an alert\n");
    expect(board({ "w/postmortem.md": one }, "2026-11-20T18:00:00Z").map(incidentWords)).toEqual([
      "SEV? A B",
    ]);
  });

  it("are late when their day is over where the team is", () => {
    const one = { "w/postmortem.md": review("state: closed\n", "- [ ] Add an alert (due: 2026-11-20)\n") };
    const dueAt = (now: string): readonly string[] => board(one, now, kathmandu).map(dueWords);
    expect(dueAt("2026-11-20T18:14:59Z")).toEqual(["due today"]);
    expect(dueAt("2026-11-20T18:15:00Z")).toEqual(["1 day late"]);
  });

  it("of a record count until its review is there, with the todos of its timeline", () => {
    const record = resolvedRecord("2026-11-20T15:00:00Z", [
      "- 2026-11-20T15:01:00Z **Todo** Ask the vendor why",
      "- 2026-11-20T15:01:00Z **Todo** ⚠️",
      "- 2026-11-21T15:01:00Z **Update** (stakeholders) Follow-up: the pool was too small.",
    ]);
    const alone = board({ "w/a/incident.md": record }, "2026-11-22T12:00:00Z");
    expect(rows(alone)).toEqual(["due 2026-11-27: Write the review", "no due day: Ask the vendor why"]);
    const both = { "w/a/incident.md": record, "w/a/postmortem.md": review("state: draft\n") };
    expect(rows(board(both, "2026-11-22T12:00:00Z"))).toEqual(["due 2026-11-27: Finish the review"]);
  });

  it("of a record are listed until the review has them, in whatever case and with whatever owner", () => {
    const listed =
      "## Actions\n\n- [ ] Add an alert (due: 2026-11-20)\n- [ ] Ask the vendor why (owner: Jane Doe)\n";
    const record = `${resolvedRecord("2026-11-20T15:00:00Z")}\n${listed}`;
    const both = {
      "w/a/incident.md": record,
      "w/a/postmortem.md": review("state: closed\n", "- [ ] ask the vendor why\n"),
    };
    expect(rows(board(both, "2026-11-20T16:00:00Z")).filter((row) => !row.includes("stakeholders"))).toEqual([
      "due today: Add an alert",
      "no due day: ask the vendor why",
    ]);
  });

  it("say where a ticket stood, and unknown where nobody asked", () => {
    const text = review("state: closed\n", "- [ ] Add an alert https://acme.atlassian.net/browse/OPS-1\n");
    const sources = followed({ "w/postmortem.md": text });
    const words = (seen: boolean): readonly string[] =>
      boardOf(sources, {
        now: at("2026-11-22T12:00:00Z"),
        drills: false,
        ticketAt: (url) =>
          seen && url.endsWith("OPS-1")
            ? { state: "In Progress", done: false, at: at("2026-11-21T23:00:00Z") }
            : undefined,
      }).map((item) => (item.kind === "action" ? ticketWords(item) : ""));
    expect(words(true)).toEqual(["ticket: In Progress (seen 2026-11-21)"]);
    expect(words(false)).toEqual(["ticket: state unknown"]);
  });
});

describe("the board's deadlines", () => {
  const reviewDay = (resolved: string, policy = defaultPolicy, severity = "SEV2"): readonly string[] =>
    followed({ "w/incident.md": resolvedRecord(resolved, [], severity) }, policy).flatMap(({ deadlines }) =>
      deadlines.flatMap((deadline) => (deadline.kind === "review" ? [deadline.day] : [])),
    );

  it("have a review five business days after the resolution, counted where the team is", () => {
    expect(reviewDay("2026-11-13T20:00:00Z")).toEqual(["2026-11-20"]); // a Friday night
    expect(reviewDay("2026-11-13T20:00:00Z", kathmandu)).toEqual(["2026-11-20"]); // Saturday there
    expect(reviewDay("2026-11-15T18:20:00Z", kathmandu)).toEqual(["2026-11-23"]); // Monday there
    expect(reviewDay("2026-11-15T18:20:00Z")).toEqual(["2026-11-20"]);
    const { policy } = readPolicy('{ "calendar": { "holidays": ["2026-11-18"] } }', []);
    expect(reviewDay("2026-11-13T20:00:00Z", policy)).toEqual(["2026-11-23"]);
  });

  it("have none for what may go without a review, for drills, and for what goes on", () => {
    expect(reviewDay("2026-11-13T20:00:00Z", defaultPolicy, "SEV4")).toEqual([]);
    const drill = resolvedRecord("2026-11-13T20:00:00Z").replace("**Declared**", "**Declared** (drill)");
    const reopened = resolvedRecord("2026-11-13T20:00:00Z", [
      "- 2026-11-14T20:00:00Z **Status** resolved → investigating",
    ]);
    expect(
      board(
        { "a/incident.md": drill, "b/incident.md": reopened },
        "2026-11-22T12:00:00Z",
        defaultPolicy,
        true,
      ),
    ).toEqual([]);
  });

  it("have none left where the review is done", () => {
    const record = resolvedRecord("2026-11-02T15:00:00Z");
    const of = (state: string): readonly string[] =>
      rows(
        board(
          { "w/incident.md": record, "w/postmortem.md": review(`state: ${state}\n`) },
          "2026-11-22T12:00:00Z",
        ),
      );
    expect(of("in review")).toEqual(["13 days late: Finish the review"]);
    expect(of("reviewed")).toEqual([]);
  });

  it("have the draft go round a day before the meeting, also over the end of summer time", () => {
    const policy = { ...defaultPolicy, calendar: { ...defaultPolicy.calendar, zone: "Europe/Berlin" } };
    const meeting = (state: string) => ({
      "w/postmortem.md": review(`state: ${state}\nmeeting: 2026-10-25T14:00:00Z\n`),
    });
    const of = (state: string, now: string): readonly string[] => rows(board(meeting(state), now, policy));
    expect(of("draft", "2026-10-24T13:59:00Z")).toEqual([
      "due 2026-10-24T14:00Z: Send the draft of the review round",
    ]);
    expect(of("draft", "2026-10-24T14:00:00Z")).toEqual([
      "late since 2026-10-24T14:00Z: Send the draft of the review round",
    ]);
    expect(of("draft", "2026-10-24T23:30:00Z")).toEqual(["1 day late: Send the draft of the review round"]);
    expect(of("draft", "2026-10-25T14:00:00Z")).toEqual([]);
    expect(of("in review", "2026-10-24T13:59:00Z")).toEqual([]);
  });

  it("have the summary to stakeholders until it is sent, or nobody waits for it any more", () => {
    const of = (now: string, more: readonly string[] = []): readonly string[] =>
      rows(board({ "w/incident.md": resolvedRecord("2026-11-20T15:00:00Z", more, "SEV3") }, now));
    expect(of("2026-11-21T16:00:00Z")).toEqual([
      "due 2026-11-22T15:00Z: Send the follow-up summary to stakeholders",
    ]);
    expect(of("2026-11-24T16:00:00Z")).toEqual(["2 days late: Send the follow-up summary to stakeholders"]);
    expect(of("2026-12-04T15:00:00Z")).toEqual([]);
    const sent = "- 2026-11-21T15:01:00Z **Update** (stakeholders) The pool was too small.";
    expect(of("2026-11-24T16:00:00Z", [sent])).toEqual([]);
  });

  it("follow a review to its record by the front matter, and leave versions for outside out", () => {
    const texts = {
      "w/records/x.md": resolvedRecord("2026-11-02T15:00:00Z").replace(
        "kind: incident",
        "kind: incident\nprivate: true",
      ),
      "w/reviews/y.md": review("incident: ../records/./x.md\nstate: draft\n"),
      "w/reviews/y.external.md": review("incident: ../records/x.md\nstate: draft\n", "- [ ] Add an alert\n"),
    };
    const items = board(texts, "2026-11-22T12:00:00Z");
    expect(rows(items)).toEqual(["13 days late: Finish the review"]);
    expect(items.map((item) => [item.file, item.private, item.severity])).toEqual([
      ["w/reviews/y.md", true, "SEV2"],
    ]);
  });
});
