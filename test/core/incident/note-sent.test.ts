import { describe, expect, it } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { nextUpdates } from "../../../src/core/updates/next-updates.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { briefing } from "../../../src/core/handover/briefing.ts";
import { lintUpdatesOnly } from "../../support/lint-updates.ts";
import { addedLines, after, at, read, recordText, refusal } from "../../support/record.ts";

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
const words = "We look at é 漢 🚒. Next update 2026-11-21T14:35Z.";
const entry = `- 2026-11-21T14:05:02Z **Update** (internal) ${words}`;
const sentAt = at("2026-11-21T14:05:02Z");
const slack = "https://acme.slack.com/archives/C1/p2";

function noted(change: Partial<Extract<Intent, { kind: "note-sent" }>> = {}): Intent {
  return {
    kind: "note-sent",
    at: at("2026-11-21T14:06:00Z"),
    entryAt: sentAt,
    audience: "internal",
    text: words,
    service: "slack",
    label: "Slack",
    url: slack,
    ...change,
  };
}

const record = (...lines: readonly string[]): string => recordText({ timeline: [declared, ...lines] });

describe("where an update went", () => {
  it("is said behind its words, and its words stay", () => {
    const text = record(entry);
    const said = after(text, noted());
    expect(said).toBe(text.replace(words, `${words} (sent: [Slack](${slack}))`));
    const [, update] = read(said).snapshot.timeline;
    expect(update).toMatchObject({ type: "update", text: words, sent: [{ label: "Slack", url: slack }] });
  });

  it("gains a place behind the others, before a star, whatever stands below", () => {
    const text = record(`${entry} ⭐`, "  more of it", "", "  - and this", "- 2026-11-21T14:06:00Z later");
    const one = after(text, noted({ text: `${words} ⭐ more of it` }));
    expect(one).not.toBe(text); // the line wraps, so that the star is in the middle: other words, another update
    const wrapped = record(`${entry} ⭐`, "", "  - and this", "- 2026-11-21T14:06:00Z later").replace(
      /\n/g,
      "\r\n",
    );
    const two = after(after(wrapped, noted()), noted({ service: "teams", label: "Teams", url: undefined }));
    expect(two).toBe(wrapped.replace(`${words} ⭐`, `${words} (sent: [Slack](${slack}), Teams) ⭐`));
  });

  it("takes the place of what was perhaps there", () => {
    const unsure = after(record(entry), noted({ label: "perhaps Slack", url: undefined }));
    expect(unsure).toContain("(sent: perhaps Slack)");
    expect(after(unsure, noted())).toBe(after(record(entry), noted()));
    expect(after(unsure, noted({ url: undefined }))).toContain("(sent: Slack)");
  });

  it("is said once", () => {
    const said = after(record(entry), noted());
    expect(after(said, noted())).toBe(said);
    expect(after(said, noted({ url: undefined }))).toBe(said);
    const bare = after(record(entry), noted({ url: undefined }));
    expect(bare).toContain("(sent: Slack)");
    expect(after(bare, noted())).toBe(said);
  });

  it("is logged with its words where the timeline has no such update", () => {
    const text = record();
    const said = after(text, noted({ label: "" }));
    expect(addedLines(text, said)).toEqual([`${entry} (sent: [Slack](${slack}))`]);
    expect(after(said, noted())).toBe(said);
    const other = after(said, noted({ audience: "customers", service: "statuspage", label: "Statuspage" }));
    expect(read(other).snapshot.timeline.filter(({ type }) => type === "update")).toHaveLength(2);
  });

  it("leaves the promise, and words that look like it, as they are", () => {
    const said = after(record(entry), noted());
    const due = (text: string): unknown => nextUpdates(read(text).snapshot, defaultPolicy);
    expect(due(said)).toEqual(due(record(entry)));
    const odd = "It went out (sent: twice)";
    const logged = after(record(), {
      kind: "log",
      at: sentAt,
      type: "update",
      qualifier: "internal",
      text: odd,
    });
    expect(read(logged).snapshot.timeline.at(-1)).toMatchObject({ text: odd, sent: [] });
    const both = after(logged, noted({ text: odd }));
    expect(read(both).snapshot.timeline.at(-1)).toMatchObject({ text: odd, sent: [{ label: "Slack" }] });
  });

  it("is looked at by no rule for updates, nor said by a briefing", () => {
    const to = {
      audience: "customers",
      service: "statuspage",
      label: "Jane Doe's page, outage ETA 15:00",
    } as const;
    const text = record(entry.replace("internal", "customers"));
    const said = after(text, noted({ ...to, url: "https://grafana.corp.example.com/soon" }));
    expect(read(said).snapshot.timeline.at(-1)?.sent).toHaveLength(1);
    expect(lintUpdatesOnly(said)).toEqual(lintUpdatesOnly(text));
    expect(lintUpdatesOnly(text.replace(words, `${words} We expect an ETA of 15:00`))).not.toEqual(
      lintUpdatesOnly(text),
    );
    const now = at("2026-11-21T14:30:00Z");
    const starred = (one: string): string => one.replace(/(\*\*Update\*\*.*)$/m, "$1 ⭐");
    const briefed = (one: string): string =>
      briefing(read(starred(one)).snapshot, { policy: defaultPolicy, now });
    expect(briefed(said)).toBe(briefed(text));
    expect(briefed(said)).toContain("We look at");
  });

  it("stays when the entry is changed, starred or moved, and goes with the type", () => {
    const said = after(record(entry), noted());
    const ref = { at: sentAt, entry: { line: 15, text: words } };
    expect(read(said).snapshot.timeline[1]?.line).toBe(15);
    const edited = after(said, { kind: "edit-entry", ...ref, text: "Other words" });
    expect(edited).toContain(`(internal) Other words (sent: [Slack](${slack}))`);
    expect(after(said, { kind: "star-entry", ...ref, star: true })).toContain(`(sent: [Slack](${slack})) ⭐`);
    const moved = after(said, { kind: "move-entry", ...ref, to: at("2026-11-21T14:01:00Z") });
    expect(moved).toContain(
      `- 2026-11-21T14:01:00Z **Update** (internal) ${words} (sent: [Slack](${slack}))`,
    );
    const retyped = after(said, { kind: "retype-entry", ...ref, type: "finding" });
    expect(retyped).not.toContain("(sent:");
  });

  it("is found among the lines of a long record that no parser saw", () => {
    const many = Array.from({ length: 300 }, (_, index) => {
      const clock = new Date(at("2026-11-21T15:00:00Z") + index * 1000).toISOString().slice(0, 19);
      return `- ${clock}Z number ${index}`;
    });
    const text = record(entry, ...many);
    expect(after(text, noted())).toBe(text.replace(words, `${words} (sent: [Slack](${slack}))`));
    const middle = "- 2026-11-21T15:02:00Z **Update** (internal) On it";
    const long = record(entry, ...many.map((line) => (line.includes("T15:02:00Z") ? middle : line)));
    const said = after(long, noted({ entryAt: at("2026-11-21T15:02:00Z"), text: "On it" }));
    expect(said).toBe(long.replace(middle, `${middle} (sent: [Slack](${slack}))`));
  });

  it("is not said in a file that is no record, of nothing, or between conflict markers", () => {
    expect(refusal("# Notes\n", noted()).reason).toContain("no incident of Sitrep's");
    expect(refusal(record(), noted({ text: " " })).reason).toContain("nothing to log");
    const torn = record("<<<<<<< ours", entry, "=======", entry, ">>>>>>> theirs");
    expect(refusal(torn, noted()).reason).toContain("merge conflict markers at line 15");
  });
});
