import { describe, expect, it } from "vitest";
import { decide } from "../../../../src/core/incident/decide.ts";
import { readDocument } from "../../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { addedLines, at } from "../../../support/record.ts";

/** The lines that logging at 10:36 UTC on 21 November adds to a document whose timeline is this. */
function added(
  timeline: string,
  typed = "Rolled back",
  moment = "2026-11-21T10:36:05Z",
  zone = "UTC",
): readonly string[] {
  const text = `# Outage of 2026-11-21\n\n## Timeline (${zone})\n\n${timeline}`;
  const decision = decide(
    readDocument(text, { policy: defaultPolicy }),
    { kind: "log", at: at(moment), type: "note", text: typed },
    { policy: defaultPolicy },
  );
  if (decision.kind === "refused") return [`refused at line ${decision.line ?? 0}`];
  return addedLines(text, applyEdits(text, decision.edits)).filter((line) => line.trim() !== "");
}

describe("an entry in somebody else's timeline", () => {
  it.each([
    ["- 09:00 Alarm\n- 11:00 End\n", "- 10:36 Rolled back"],
    ["*   **09:00 UTC** - Alarm\n", "*   **10:36 UTC** - Rolled back"],
    ["+ [09:00:01] – Alarm\n", "+ [10:36:05] – Rolled back"],
    ["- `2026-11-21 09:00`: Alarm\n", "- `2026-11-21 10:36`: Rolled back"],
    ["- 2026-11-21 09:00 Alarm\n- 09:10 Look\n- 09:20 Found\n", "- 10:36 Rolled back"],
    ["- Nov 21st, 2026, 9:00 am: Alarm\n", "- Nov 21st, 2026, 10:36 am: Rolled back"],
    ["- 21.11.2026 09.00 Alarm\n", "- 21.11.2026 10.36 Rolled back"],
    ["- ~09:00 - 09:30 Alarm\n", "- 10:36 Rolled back"],
    ["- [x] 09:00 Alarm\n- [ ] 11:00 End\n", "- [x] 10:36 Rolled back"],
    ["8. 09:00 Alarm\n9. 09:10 Look\n", "10. 10:36 Rolled back"],
    ["1. 09:00 Alarm\n1. 09:10 Look\n", "1. 10:36 Rolled back"],
    ["-\t09:00 Alarm\n", "-\t10:36 Rolled back"],
    ["> - 09:00 Alarm\n", "> - 10:36 Rolled back"],
    ["- Night\n  - 09:00 Alarm\n", "  - 10:36 Rolled back"],
    ["09:00 Alarm  \n09:10 Look  \n", "10:36 Rolled back  "],
    ["**09:00** Alarm<br>\n**09:10** Look<br>\n", "**10:36** Rolled back<br>"],
    ["### 09:00 – Alarm\n\nMore.\n", "### 10:36 – Rolled back"],
    ["| Time | Who | What |\n|---|---|---|\n| 09:00 | Sam Lee | Alarm |\n", "| 10:36 |  | Rolled back |"],
    ["| Time | What |\n|---|---|\n\n## Actions\n", "| 2026-11-21T10:36:05Z | Rolled back |"],
    [
      "<table>\n<tr><td>09:00</td><td>Alarm</td></tr>\n</table>\n",
      "<tr><td>10:36</td><td>Rolled back</td></tr>",
    ],
    ["- 2026-11-21: Alarm\n- 2026-11-21: Look\n", "- 2026-11-21: Rolled back"],
  ])("follows %j", (timeline, line) => {
    expect(added(timeline)).toEqual([line]);
  });

  it("has its text below the heading where the others have", () => {
    expect(added("### 09:00\n\nAlarm\n\n### 09:10\n\nLook\n")).toEqual(["### 10:36", "Rolled back"]);
  });

  it("is put in the order of time, before the first where all are later", () => {
    expect(added("- 11:00 End\n")).toEqual(["- 10:36 Rolled back"]);
  });

  it("begins a day in the manner of the others", () => {
    const days = "### Saturday, 21 November\n\n- 09:00 Alarm\n";
    expect(added(days, "x", "2026-11-22T00:05Z")).toEqual(["### Sunday, 22 November", "- 00:05 x"]);
  });

  it.each([
    ["### 2026-11-21\n\n> - 09:00 Alarm\n", "2026-11-22T00:05Z", ["### 2026-11-22", "> - 00:05 x"]],
    [
      "### 2026-11-21\n\n| Time | What |\n|---|---|\n| 09:00 | Alarm |\n",
      "2026-11-22T00:05Z",
      ["### 2026-11-22", "| Time | What |", "|---|---|", "| 00:05 | x |"],
    ],
    ["### 2026-11-21\n\n- 09:00 Alarm\n", "2026-11-20T23:05Z", ["### 2026-11-20", "- 23:05 x"]],
  ])("begins a day with the marks of the shape: %j", (days, moment, lines) => {
    expect(added(days, "x", moment)).toEqual(lines);
  });

  it("stands under its own day, before the first there, not behind the last of the day before", () => {
    const days = ["### 2026-11-21\n\n- 09:00 Alarm\n", "### 2026-11-22\n\n- 08:00 é\n"];
    const text = `# Outage\n\n## Timeline (UTC)\n\n${days.join("\n")}`;
    const decision = decide(
      readDocument(text, { policy: defaultPolicy }),
      { kind: "log", at: at("2026-11-22T07:00Z"), type: "note", text: "x" },
      { policy: defaultPolicy },
    );
    expect(decision.kind === "planned" && applyEdits(text, decision.edits)).toBe(
      text.replace("- 08:00", "- 07:00 x\n- 08:00"),
    );
  });

  it("states day and zone where the others can't say them", () => {
    expect(added("- 09:00 Alarm\n", "x", "2026-11-25T10:00Z")).toEqual(["- 2026-11-25 10:00 x"]);
    expect(added("- 09:00 Alarm\n", "x", "2026-11-21T04:00Z", "Asia/Kathmandu")).toEqual(["- 09:45 x"]);
    expect(added("- 09:00 Alarm\n- 9:10 Look\n", "x", "2026-11-21T10:00Z", "our time")).toEqual([
      "- 10:00 UTC x",
    ]);
  });

  it("keeps text apart from the time, and bars from the borders", () => {
    expect(added("- 09:00 - Alarm\n", "11:00 it ends")).toEqual(["- 10:36 - &#49;1:00 it ends"]);
    expect(added("| Time | What |\n|---|---|\n| 09:00 | a |\n", "a | b")).toEqual(["| 10:36 | a \\| b |"]);
  });
});

describe("a document without a timeline", () => {
  const log = { kind: "log", at: at("2026-11-21T10:36:05Z"), type: "note", text: "é 漢 🚒" } as const;
  const after = (text: string): string => {
    const decision = decide(readDocument(text, { policy: defaultPolicy }), log, { policy: defaultPolicy });
    return decision.kind === "refused" ? `refused: ${decision.reason}` : applyEdits(text, decision.edits);
  };
  const line = "- 2026-11-21T10:36:05Z é 漢 🚒";

  it("gets one at its end, before the definitions, with its line breaks", () => {
    expect(after("# A\r\n\r\n### B\r\n\r\nText [x].\r\n\r\n[x]: y\r\n")).toBe(
      `# A\r\n\r\n### B\r\n\r\nText [x].\r\n\r\n### Timeline\r\n\r\n${line}\r\n\r\n[x]: y\r\n`,
    );
  });

  it("gets one behind its summary", () => {
    expect(after("# A\n\n## Summary\n\nText.\n\n## Actions\n")).toBe(
      `# A\n\n## Summary\n\nText.\n\n## Timeline\n\n${line}\n\n## Actions\n`,
    );
  });

  it("gets one before a code block that is left open", () => {
    expect(after("# A\n\n```\nopen\n")).toBe(`# A\n\n## Timeline\n\n${line}\n\n\`\`\`\nopen\n`);
  });

  it("is left alone where its end is open code in a list", () => {
    expect(after("# A\n\n1.\t```\n   x\n   ```\n\n   y\n")).toMatch(
      /^refused: It has no timeline, and none can/,
    );
  });
});
