import { describe, expect, it } from "vitest";
import { decide } from "../../../src/core/incident/decide.ts";
import type { ImportedEntry, Intent } from "../../../src/core/incident/intent.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { addedLines, after, at, read, recordText, refusal } from "../../support/record.ts";

const now = at("2026-11-21T18:00:00Z");
const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";

function importing(...entries: readonly ImportedEntry[]): Intent {
  return { kind: "import-entries", at: now, entries };
}

function entry(time: string, text: string, type?: ImportedEntry["type"]): ImportedEntry {
  return { instant: at(`2026-11-21T${time}Z`), text, type };
}

function warnings(text: string, intent: Intent): readonly string[] {
  const decision = decide(read(text), intent, { policy: defaultPolicy });
  return decision.kind === "planned" ? decision.warnings : [];
}

describe("importing entries", () => {
  it("puts each where its time says, equal times in the order given, as one decision", () => {
    const text = recordText({ timeline: [declared, "- 2026-11-21T15:00:00Z x", "- 2026-11-21T16:00:00Z y"] });
    const intent = importing(
      entry("15:30:00", "b é 漢 🚒"),
      entry("13:00:00", "Commit abc1234", "change"),
      entry("15:30:00", "c"),
      entry("17:00:00", "Jane Doe: last"),
    );
    expect(after(text, intent)).toBe(
      recordText({
        timeline: [
          "- 2026-11-21T13:00:00Z **Change** Commit abc1234",
          declared,
          "- 2026-11-21T15:00:00Z x",
          "- 2026-11-21T15:30:00Z b é 漢 🚒",
          "- 2026-11-21T15:30:00Z c",
          "- 2026-11-21T16:00:00Z y",
          "- 2026-11-21T17:00:00Z Jane Doe: last",
        ],
      }),
    );
  });

  it("keeps CRLF and a loose list", () => {
    const text = recordText({ timeline: [declared, "", "- 2026-11-21T15:00:00Z x"] }).replaceAll(
      "\n",
      "\r\n",
    );
    const written = after(text, importing(entry("14:30:00", "a"), entry("15:30:00", "b")));
    expect(written.slice(written.indexOf(declared))).toBe(
      `${declared}\r\n\r\n- 2026-11-21T14:30:00Z a\r\n\r\n- 2026-11-21T15:00:00Z x\r\n\r\n- 2026-11-21T15:30:00Z b\r\n`,
    );
  });

  it("makes the timeline where there is none", () => {
    const text = recordText({ timeline: [] });
    const written = after(text, importing(entry("15:00:00", "b"), entry("14:00:00", "a")));
    expect(read(written).snapshot.timeline.map((one) => one.text)).toEqual(["a", "b"]);
    expect(addedLines(text, written).filter((line) => line !== "")).toHaveLength(2);
  });

  it("follows the way of somebody else's document", () => {
    const text =
      "# Outage\n\n## Timeline (UTC)\n\n2026-11-21\n\n- **14:02** Alert\n- **14:30** Rolled back\n";
    const written = after(text, importing(entry("14:10:00", "Looked"), entry("14:20:00", "Decided")));
    expect(written).toContain(
      "- **14:02** Alert\n- **14:10** Looked\n- **14:20** Decided\n- **14:30** Rolled back\n",
    );
  });

  it("leaves out what is there already, as often as it is there, and says so", () => {
    const text = recordText({ timeline: [declared, "- 2026-11-21T15:00:00Z x", "- 2026-11-21T15:00:00Z x"] });
    const twice = [entry("15:00:00", "x"), entry("15:00:00", "x")];
    expect(warnings(text, importing(...twice))).toEqual([
      "2 entries were in the timeline already: nothing was added.",
    ]);
    expect(after(text, importing(...twice))).toBe(text);
    const more = importing(...twice, entry("15:00:00", "x"), entry("15:00:01", "x"));
    expect(addedLines(text, after(text, more))).toEqual([
      "- 2026-11-21T15:00:00Z x",
      "- 2026-11-21T15:00:01Z x",
    ]);
    expect(warnings(text, importing(entry("15:00:00", "x"), entry("15:01:00", "z")))).toEqual([
      "1 entry was in the timeline already and left out.",
    ]);
  });

  it("is refused as a whole", () => {
    expect(refusal(recordText(), importing()).reason).toBe("There is nothing to log: no entry was chosen.");
    expect(refusal(recordText(), importing(entry("15:00:00", "a"), entry("15:00:00", " \n"))).reason).toBe(
      "There is nothing to log. Say what was seen or done.",
    );
    const conflict = recordText({
      timeline: [declared, "<<<<<<< HEAD", "- 2026-11-21T15:00:00Z x", "=======", ">>>>>>> theirs"],
    });
    expect(refusal(conflict, importing(entry("15:00:00", "a")))).toEqual({
      reason: "It has merge conflict markers at line 15. Resolve them, then try again.",
      line: 15,
    });
  });
});
