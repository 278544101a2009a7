import { describe, expect, it } from "vitest";
import { recordFacts } from "../../../../src/core/lint/rules/record-facts.ts";
import { statedDuration } from "../../../../src/core/lint/rules/stated-duration.ts";
import { timelineDuplicate } from "../../../../src/core/lint/rules/timeline-duplicate.ts";
import { timelineFuture } from "../../../../src/core/lint/rules/timeline-future.ts";
import { timelineGap } from "../../../../src/core/lint/rules/timeline-gap.ts";
import { timelineMilestones } from "../../../../src/core/lint/rules/timeline-milestones.ts";
import { timelineOrder } from "../../../../src/core/lint/rules/timeline-order.ts";
import { timelineZone } from "../../../../src/core/lint/rules/timeline-zone.ts";
import type { Rule } from "../../../../src/core/lint/rule.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { recordText } from "../../../support/record.ts";
import { lintText, shown, type LintTextOptions } from "../lint-text.ts";

const review = (...lines: readonly string[]): string => ["# Review é 漢 🚒", "", ...lines, ""].join("\n");
const timeline = (...lines: readonly string[]): string => review("## Timeline (UTC)", "", ...lines);
const of = (rule: Rule, text: string, options: LintTextOptions = {}): readonly string[] =>
  shown(text, lintText(text, { ...options, rules: [rule] }));
const fixed = (rule: Rule, text: string): string =>
  applyEdits(text, lintText(text, { rules: [rule] })[0]?.fixes[0]?.edits ?? []);

describe("timeline-order", () => {
  const swapped = ["- 2026-11-21T14:08:00Z **Finding** é 漢 🚒", "- 2026-11-21T14:05:00Z Paged  "];

  it("sorts lines that are neighbours, and changes none of them", () => {
    const text = timeline("- 2026-11-21T14:02:11Z Declared", ...swapped, "", "Text below.").replace(
      /\n/g,
      "\r\n",
    );
    const sorted = timeline("- 2026-11-21T14:02:11Z Declared", ...swapped.toReversed(), "", "Text below.");
    expect(fixed(timelineOrder, text)).toBe(sorted.replace(/\n/g, "\r\n"));
    expect(of(timelineOrder, fixed(timelineOrder, text))).toEqual([]);
  });

  it("sorts the rows of a table and keeps equal times as they stand", () => {
    const rows = (...cells: readonly string[]): string =>
      timeline("| Time | What |", "|---|---|", ...cells.map((cell) => `| 2026-11-21 ${cell} |`));
    const text = rows("14:05 | Paged", "14:02 | A", "14:02 | B", "14:09 | Over");
    expect(fixed(timelineOrder, text)).toBe(rows("14:02 | A", "14:02 | B", "14:05 | Paged", "14:09 | Over"));
  });

  it("is in one piece: the fix of each finding is the same, and never safe unseen", () => {
    const findings = lintText(timeline("- 2026-11-21T14:09:00Z A", ...swapped, "- 2026-11-21T14:10:00Z B"), {
      rules: [timelineOrder],
    });
    expect(findings.map(({ fixes }) => fixes.map(({ safe }) => safe))).toEqual([[false], [false]]);
    expect(findings[0]?.fixes).toEqual(findings[1]?.fixes);
  });

  it("names both places", () => {
    const text = timeline(...swapped);
    const [finding] = lintText(text, { rules: [timelineOrder] });
    expect(finding?.related.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      "2026-11-21T14:08:00Z",
    ]);
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe("2026-11-21T14:05:00Z");
  });

  it.each([
    ["an item of two lines", ["- 2026-11-21T14:08:00Z A", "  more", "- 2026-11-21T14:05:00Z B"]],
    ["a line between", ["- 2026-11-21T14:08:00Z A", "", "- 2026-11-21T14:05:00Z B"]],
    ["an entry without a time between", ["- 2026-11-21T14:08:00Z A", "- Later", "- 2026-11-21T14:05:00Z B"]],
    ["numbers", ["1. 2026-11-21T14:08:00Z A", "2. 2026-11-21T14:05:00Z B"]],
    ["headings", ["### 2026-11-21 14:08", "A", "### 2026-11-21 14:05", "B"]],
  ])("offers no fix over %s", (_, lines) => {
    expect(lintText(timeline(...lines), { rules: [timelineOrder] }).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it.each([
    ["no zone", review("## Timeline", "", "- 2026-11-21 14:08 A", "- 2026-11-21 14:05 B")],
    ["a time alone", timeline("- 2026-11-21 14:08 A", "- 14:05 B")],
    ["another part", timeline("- 2026-11-21T14:08:00Z A", "", "### Before", "", "- 2026-11-21T14:05:00Z B")],
    ["zones that make up for it", timeline("- 2026-11-21T19:50:00+05:45 A", "- 2026-11-21T14:06:00Z B")],
  ])("is silent over %s", (_, text) => {
    expect(of(timelineOrder, text)).toEqual([]);
  });
});

describe("timeline-zone", () => {
  it.each([
    ["- 14:02 A", "without a time zone, expected"],
    ["- 14:02 A\n- 14:05 B", ", as all in this timeline"],
    [
      "- 2026-11-21T14:02:00Z A\n- 2026-11-21T14:03:00Z A\n- 14:04 A\n- 14:05 B",
      ", as 2 of 4 in this timeline",
    ],
  ])("is reported once, and says for how many: %j", (lines, words) => {
    expect(of(timelineZone, review("## Timeline", "", lines))).toEqual([expect.stringContaining(words)]);
  });

  it("names an abbreviation of several zones in the heading", () => {
    expect(of(timelineZone, review("## Timeline (BST)", "", "- 14:02 A"))).toEqual([
      expect.stringContaining("time zone `BST` of `14:02`"),
    ]);
  });

  it("names one that a sentence gives, where entries are headings too", () => {
    const text = review(
      "## Timeline",
      "",
      "All times in IST.",
      "",
      "### 08:52 PM",
      "",
      "A",
      "",
      "### 09:02 PM",
      "",
      "B",
    );
    expect(of(timelineZone, text)).toEqual([expect.stringContaining("time zone `IST` of `08:52 PM`")]);
  });

  it("is not asked for where there are no clock times, or no timeline", () => {
    expect(of(timelineZone, review("## Timeline", "", "- 2026-11-21 A", "- 2026-11-22 B"))).toEqual([]);
    expect(of(timelineZone, review("At 14:02 it began."))).toEqual([]);
  });
});

describe("timeline-future", () => {
  it.each([
    ["2026-11-22T12:05:00Z", 0],
    ["2026-11-22T12:05:01Z", 1],
    ["2026-11-22T17:45:00+05:45", 0],
    ["2026-11-23 23:00", 0],
    ["2026-11-24 00:10", 1],
  ])("at noon UTC of 22 November %s makes %i findings", (time, count) => {
    expect(of(timelineFuture, review("## Timeline", "", `- ${time} A`))).toHaveLength(count);
  });
});

describe("timeline-duplicate", () => {
  const line = "- 2026-11-21T14:02:11Z **Alert** é 漢 🚒";

  it("offers to delete the second line, with its line break", () => {
    const text = timeline(line, "- 2026-11-21T14:03:00Z A", line, "- 2026-11-21T14:04:00Z B").replace(
      /\n/g,
      "\r\n",
    );
    expect(fixed(timelineDuplicate, text)).toBe(
      timeline(line, "- 2026-11-21T14:03:00Z A", "- 2026-11-21T14:04:00Z B").replace(/\n/g, "\r\n"),
    );
  });

  it("deletes no entry of several lines", () => {
    const text = timeline(line, "", "  More.", line, "", "  Other.");
    expect(lintText(text, { rules: [timelineDuplicate] }).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it("is the same moment in two zones", () => {
    const text = timeline("- 2026-11-21T14:02:00Z Paged", "- 2026-11-21T19:47:00+05:45 Paged");
    expect(of(timelineDuplicate, text)).toHaveLength(1);
  });

  it.each([
    [
      "another audience",
      "- 2026-11-21T14:02:00Z **Update** (internal) A",
      "- 2026-11-21T14:02:00Z **Update** (customers) A",
    ],
    ["days alone", "- 2026-11-21 Deployed", "- 2026-11-21 Deployed"],
    ["no words", "- 2026-11-21T14:02:00Z", "- 2026-11-21T14:02:00Z"],
  ])("is none with %s", (_, ...lines) => {
    expect(of(timelineDuplicate, timeline(...lines))).toEqual([]);
  });
});

describe("timeline-gap", () => {
  const record = (...entries: readonly string[]): string => recordText({ timeline: entries });
  const declared = "- 2026-11-21T14:02:11Z **Declared** SEV3: Checkout errors";

  it("follows the cadence of the severity; the lowest has none", () => {
    const later = "- 2026-11-21T16:02:12Z **Note** A";
    expect(of(timelineGap, record(declared, later))).toHaveLength(1);
    expect(of(timelineGap, record(declared, later.replace("16:02:12", "16:02:11")))).toEqual([]);
    expect(of(timelineGap, record(declared.replace("SEV3", "SEV4"), later))).toEqual([]);
    expect(of(timelineGap, record(declared.replace("SEV3", "SEV?"), later))[0]).toContain("no more than 30");
  });

  it("counts neither before the declaration nor between resolution and reopening", () => {
    const text = record(
      "- 2026-11-20T14:00:00Z **Change** Released",
      declared,
      "- 2026-11-21T14:10:00Z **Status** resolved",
      "- 2026-11-21T20:00:00Z **Status** (reopened) investigating",
      "- 2026-11-21T23:00:00Z **Status** resolved",
    );
    expect(of(timelineGap, text)).toEqual([expect.stringContaining("Unexpected 180 minutes")]);
  });

  it("is not asked of a review that names a record: it shows key moments", () => {
    const text = record(declared, "- 2026-11-21T20:00:00Z **Note** A");
    const head = "kind: review\nincident: incident.md";
    expect(of(timelineGap, text.replace("kind: incident", head))).toEqual([]);
    expect(of(timelineGap, text.replace("kind: incident", "kind: review"))).toHaveLength(1);
  });
});

describe("timeline-milestones", () => {
  it("waits until a record is resolved", () => {
    const entries = ["- 2026-11-21T14:02:11Z **Declared** SEV3: A", "- 2026-11-21T14:10:00Z **Note** B"];
    expect(of(timelineMilestones, recordText({ timeline: entries }))).toEqual([]);
  });

  it("takes the record's moments for those of its review", () => {
    const entries = ["- 2026-11-21T14:02:11Z **Alert** A", "- 2026-11-21T14:10:00Z **Status** resolved"];
    const text = timeline("- 2026-11-21T14:05:00Z **Finding** A", "- 2026-11-21T14:06:00Z **Finding** B");
    expect(of(timelineMilestones, text)).toHaveLength(2);
    expect(of(timelineMilestones, text, { record: recordText({ timeline: entries }) })).toEqual([]);
  });

  it.each([
    ["English", "14:02 PagerDuty pages the on-call engineer", "14:40 Rolled back"],
    ["German", "14:02 Eine Kundin meldet Fehler", "14:40 Störung behoben"],
    ["German", "14:02 Im Dashboard fällt auf, dass nichts geht", "14:40 Alles läuft wieder"],
    ["French", "14:02 Une cliente signale des erreurs", "14:40 Service rétabli"],
    ["Spanish", "14:02 Una clienta avisa de errores", "14:40 Servicio restablecido"],
    ["Portuguese", "14:02 Um cliente relatou erros", "14:40 O serviço voltou a funcionar"],
    ["Italian", "14:02 Il monitoraggio rileva errori", "14:40 Servizio ripristinato"],
    ["Dutch", "14:02 Een klant meldt fouten", "14:40 Storing verholpen"],
    ["Chinese", "14:02 监控告警", "14:40 服务恢复"],
    ["Chinese, traditional", "14:02 收到客戶投訴", "14:40 問題解決"],
    ["Japanese", "14:02 アラートが発報", "14:40 サービスが復旧"],
    ["Korean", "14:02 고객이 오류를 신고", "14:40 서비스 복구"],
  ])("reads words in %s", (_, first, last) => {
    expect(of(timelineMilestones, timeline(`- ${first}`, "- 14:10 v12", `- ${last}`))).toEqual([]);
    expect(of(timelineMilestones, timeline(`- ${first}`, "- 14:10 v12"))).toEqual([
      expect.stringContaining("it was over"),
    ]);
    expect(of(timelineMilestones, timeline("- 14:10 v12", `- ${last}`))).toEqual([
      expect.stringContaining("it was noticed"),
    ]);
  });

  it.each([
    ["restaurant menu, 12 percent, notation, relative, adverts"],
    ["Version 12 geht hinaus"],
    ["La version 12 est en ligne"],
    ["バージョン12を配布"],
  ])("does not take other words for them: %s", (text) => {
    expect(of(timelineMilestones, timeline(`- 14:02 ${text}`, "- 14:10 v12"))).toHaveLength(2);
  });

  it("is content with a section that says it", () => {
    const text = timeline(
      "- 14:02 Version 12",
      "- 14:10 Sam Lee joins",
      "",
      "## Detection",
      "",
      "A customer.",
    );
    expect(of(timelineMilestones, text)).toEqual([expect.stringContaining("it was over")]);
  });
});

describe("record-facts", () => {
  const entries = [
    "- 2026-11-21T14:02:11Z **Declared** SEV2: A",
    "- 2026-11-21T14:10:59Z **Status** resolved",
  ];
  const record = recordText({ timeline: entries });
  const facts = (...rows: readonly string[]): string =>
    [
      "---",
      "sitrep: 1",
      "kind: review",
      "severity: 'SEV1' # é",
      "---",
      "",
      "| Fact | Value |",
      "|---|---|",
      ...rows,
      "",
    ].join("\r\n");

  it("sets what the record says, in front matter and table, and nothing else", () => {
    const text = facts("| Resolved |  2026-11-21T15:10Z |", "Declared|unknown");
    const edits = lintText(text, { rules: [recordFacts], record }).flatMap(
      ({ fixes }) => fixes[0]?.edits ?? [],
    );
    expect(applyEdits(text, edits)).toBe(
      facts("| Resolved |  2026-11-21T14:10Z |", "Declared|2026-11-21T14:02Z").replace("SEV1", "SEV2"),
    );
  });

  it("leaves alone what the record does not know, what it can't read, and a review without a record", () => {
    const text = facts("| Detected | 2026-11-21T13:00Z |", "| Resolved | in the evening |").replace(
      "SEV1",
      "high",
    );
    expect(of(recordFacts, text, { record })).toEqual([]);
    expect(of(recordFacts, facts("| Resolved | unknown |"))).toEqual([]);
  });
});

describe("stated-duration", () => {
  const ends = ["## Timeline (UTC)", "", "- 2026-11-21 14:02 Alert", "- 2026-11-21 14:40 Rolled back"];
  const says = (sentence: string): string => review("## Summary", "", sentence, "", ...ends);

  it.each([
    "The incident lasted 45 minutes.",
    "Checkout was down; the outage lasted for about 2 hours.",
    "**Duration:** 1 h 35 min",
    "A 3-hour outage.",
    "This meant 1.5 hours of downtime.",
    "The disruption to customers lasted 2 days.",
  ])("that no two entries bear out is a hint: %s", (sentence) => {
    const findings = lintText(says(sentence), { rules: [statedDuration] });
    expect(findings.map(({ level }) => level)).toEqual(["information"]);
    expect(findings[0]?.related).toHaveLength(2);
  });

  it.each([
    "The incident lasted 38 minutes.",
    "The incident lasted 40 minutes.",
    "The outage lasted about 45 minutes.",
    "The outage lasted over 20 minutes.",
    "Duration: half an hour",
    "The outage lasted for less than 2 hours.",
    "Each pause lasted 5 minutes.",
    "The release took 2 hours.",
    "A 3-hour window for releases.",
    "“The outage lasted 3 hours”, a customer wrote.",
    "The outage lasted `3 hours`.",
  ])("is borne out, no length, or of something else: %s", (sentence) => {
    expect(of(statedDuration, says(sentence))).toEqual([]);
  });

  it.each([
    ["20 minutes", ["- 14:00 UTC Alert", "- 14:20 UTC The vendor is asked", "- 15:15 UTC Resolved"], true],
    ["20 minutes", ["- 14:00 Alert", "- 14:20 The vendor is asked", "- 15:15 Resolved"], true],
    ["20 minutes", ["- 14:00 UTC Alert", "- 14:20 UTC The pool is restarted", "- 15:15 UTC Resolved"], false],
    ["75 minutes", ["- 14:00 Alert", "- 14:20 The vendor is asked", "- 15:15 Resolved"], false],
    ["55 minutes", ["- 14:00 Deployed", "- 14:20 An alert fires", "- 15:15 Resolved"], false],
    ["20 minutes", ["- 23:50 Alert", "- 00:10 The vendor is asked", "- 01:05 Resolved"], false],
    ["20 minutes", ["- 14:00 UTC Alert", "- 14:20 CET The vendor is asked", "- 15:15 UTC Resolved"], false],
  ])(
    "goes by bare clock times of one day, to what says that it was over: %s, %j",
    (length, entries, isTold) => {
      const text = review(
        "## Summary",
        "",
        `The outage lasted ${length}.`,
        "",
        "## Timeline",
        "",
        ...entries,
      );
      expect(of(statedDuration, text)).toHaveLength(isTold ? 1 : 0);
    },
  );

  it("is held against the record, from any beginning to any end", () => {
    const entries = [
      "- 2026-11-21T14:00:00Z **Impact** (start) A",
      "- 2026-11-21T14:30:00Z **Declared** SEV2: A",
      "- 2026-11-21T15:30:00Z **Impact** (end) A",
      "- 2026-11-21T16:00:00Z **Status** resolved",
    ];
    const record = recordText({ timeline: entries });
    const stated = (length: string): readonly string[] =>
      of(statedDuration, review("## Summary", "", `The outage lasted ${length}.`), { record });
    for (const length of ["90 minutes", "2 hours", "60 minutes", "1 h 30 min"])
      expect(stated(length)).toEqual([]);
    expect(stated("45 minutes")).toEqual([
      "5:19: Unexpected duration `45 minutes`, expected what the timeline bears out: 1 h 30 min from `2026-11-21T14:00Z` in the record to `2026-11-21T15:30Z` in the record.",
    ]);
  });

  it("is silent where days or clock times are missing, and in sections about other things", () => {
    const dates = ["## Timeline", "", "- 2026-11-21 A", "- 2026-11-22 B"];
    expect(of(statedDuration, review("The outage lasted 3 hours.", "", ...dates))).toEqual([]);
    expect(
      of(statedDuration, review("## Lessons learned", "", "The outage lasted 3 hours.", "", ...ends)),
    ).toEqual([]);
  });
});
