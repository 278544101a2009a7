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
