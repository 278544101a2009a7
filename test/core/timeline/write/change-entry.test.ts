import { describe, expect, it } from "vitest";
import { decide } from "../../../../src/core/incident/decide.ts";
import type { Intent } from "../../../../src/core/incident/intent.ts";
import { readDocument } from "../../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { at } from "../../../support/record.ts";

const below = "# Outage of 2026-11-21\n\n## Timeline (UTC)\n\n### 09:00\n\nAlarm\n\n### 09:10\n\nLook\n";
const first = { at: at("2026-11-21T15:00:00Z"), entry: { line: 5 } };

function revised(text: string, intent: Intent): string {
  const decision = decide(readDocument(text, { policy: defaultPolicy }), intent, { policy: defaultPolicy });
  return decision.kind === "refused" ? `refused: ${decision.reason}` : applyEdits(text, decision.edits);
}

describe("changing an entry whose time stands alone in a heading", () => {
  it("changes the text below it", () => {
    expect(revised(below, { kind: "edit-entry", ...first, text: "é 漢 🚒" })).toBe(
      below.replace("Alarm", "é 漢 🚒"),
    );
    expect(revised(below.replaceAll("\n", "\r\n"), { kind: "edit-entry", ...first, text: "# x" })).toBe(
      below.replace("Alarm", "&#35; x").replaceAll("\n", "\r\n"),
    );
  });

  it("stars it, and takes the star away", () => {
    const starred = below.replace("Alarm", "Alarm ⭐");
    expect(revised(below, { kind: "star-entry", ...first, star: true })).toBe(starred);
    expect(revised(starred, { kind: "star-entry", ...first, star: false })).toBe(below);
  });
});

describe("a change that changes nothing", () => {
  it("leaves the document as it is, even where its text could not be written", () => {
    const text = "# A\n\n## Timeline (UTC)\n\n| Time | What |\n|---|---|\n| 2026-11-21 09:00 | `x | y` |\n";
    const entry = { at: first.at, entry: { line: 7 } };
    expect(revised(text, { kind: "star-entry", ...entry, star: false })).toBe(text);
  });
});

describe("an entry of somebody's timeline that is taken from its place", () => {
  const to = (clock: string) => ({ at: first.at, to: at(`2026-11-21T${clock}:00Z`) });
  const timeline = (...lines: readonly string[]) =>
    ["# Outage of 2026-11-21", "", "## Timeline (UTC)", "", ...lines, ""].join("\n");

  it("takes along all that stands below it", () => {
    const body = ["", "  More 漢.", "", "  ```text", "  03:04 log", "  ```"];
    const [one, two] = ["- 09:10 b", "- 09:20 c"];
    expect(
      revised(timeline("- 09:00 a", ...body, one, two), {
        kind: "move-entry",
        entry: { line: 5 },
        ...to("09:15"),
      }),
    ).toBe(timeline(one, "- 09:15 a", ...body, two));
  });

  it("leaves what somebody wrote between its day and itself", () => {
    const comment = ["<!-- ask the vendor: é -->", ""];
    const next = ["### 2026-11-22", "", "- 03:00 b"];
    expect(
      revised(timeline("### 2026-11-21", "", ...comment, "- 09:00 a", "", ...next), {
        kind: "delete-entry",
        at: first.at,
        entry: { line: 9 },
      }),
    ).toBe(timeline(...comment, ...next));
  });

  it("leaves the first number of its list to the next", () => {
    const list = timeline("1. 09:00 a", "2. 09:10 b", "3. 09:20 c");
    expect(revised(list, { kind: "delete-entry", at: first.at, entry: { line: 5 } })).toBe(
      timeline("1. 09:10 b", "3. 09:20 c"),
    );
  });

  it("takes its day along where nothing else stands under it", () => {
    const days = ["### 2026-11-21", "", "- 09:00 a", "", "### 2026-11-22", "", "- 08:00 b"];
    expect(revised(timeline(...days), { kind: "delete-entry", at: first.at, entry: { line: 7 } })).toBe(
      timeline(...days.slice(4)),
    );
  });

  it("is refused where it says what others hang on, with reason and line", () => {
    const title = "# Outage\n\n## Timeline (UTC)\n\n";
    expect(
      revised(`${title}- 2026-11-21 09:00 a\n- 09:10 b\n`, {
        kind: "delete-entry",
        at: first.at,
        entry: { line: 5 },
      }),
    ).toMatch(/^refused: The entry at line 5 can't be removed without/);
  });
});

describe("a row with a bar too many", () => {
  const row = (text: string) =>
    `# Outage of 2026-11-21\n\n## Timeline (UTC)\n\n| Time | What |\n|---|---|\n| 09:00 | ${text} |\n`;
  const entry = { at: first.at, entry: { line: 7 } };

  it("is changed as one text", () => {
    const intent = { kind: "edit-entry", ...entry, text: "é | 🚒" } as const;
    expect(revised(row("`x | y`"), intent)).toBe(row("é \\| 🚒"));
  });

  it("gets its star behind all of it, and gives it back", () => {
    const starred = row("`x | y` ⭐");
    expect(revised(row("`x | y`"), { kind: "star-entry", ...entry, star: true })).toBe(starred);
    expect(revised(starred, { kind: "star-entry", ...entry, star: false })).toBe(row("`x | y`"));
  });

  it("is changed in the one cell that says something else", () => {
    const intent = { kind: "edit-entry", ...entry, text: "Sam Lee – Rolled back" } as const;
    const table = (text: string) =>
      row("")
        .replace("| Time | What |\n|---|---|", "| Time | Who | What |\n|---|---|---|")
        .replace("09:00 |  |", `09:00 | Sam Lee | ${text} |`);
    expect(revised(table("Alarm"), intent)).toBe(table("Rolled back"));
  });
});
