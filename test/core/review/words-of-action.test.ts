import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { wordsOfAction } from "../../../src/core/review/words-of-action.ts";

/** What is left of an action that stands in a list like this. */
function words(line: string): string | undefined {
  const text = `# Review: Checkout errors\n\n## Action items\n\n- ${line}\n`;
  const [action] = readDocument(text, { path: "review.md", policy: defaultPolicy }).snapshot.actions;
  return action && wordsOfAction(action);
}

describe("the words of an action alone", () => {
  it.each([
    "[ ] Add an alert — owner Jane Doe, due 2026-12-04",
    "[x] Add an alert — Jane Doe, due 2026-12-04",
    "Add an alert (Jane Doe, due 2026-12-04)",
    "Add an alert (Jane Doe) (2026-12-04)",
    "Add an alert → Jane Doe → 2026-12-04",
    "Add an alert. Owner: Jane Doe. Due: 2026-12-04.",
    "Add an alert, owner: @sam, by 4 December 2026",
    "Add an alert, assigned to Jane Doe, deadline: 1 December 2026",
    "Add an alert (@sam)",
    "Add an alert by 2026-12-04",
    "Add an alert 📅 2026-12-04",
    "Jane Doe: Add an alert (due 2026-12-04)",
    "[Platform] Add an alert",
    "Add an alert | Jane Doe | 2026-12-04",
    "**Add an alert** — **Owner:** Jane Doe — **Due:** Q4 2026",
    "Add an alert — owner Jane Doe, due 2026-12-04 ([OPS-13](https://acme.atlassian.net/browse/OPS-13))",
    "Add an alert (Jane Doe – 2026-12-04) ✅",
    "Add an alert (Verantwortlich: Jana Vogt, fällig: 04.12.2026)",
    "Add an alert // owner: Priya Nair // due: 2026-12-04",
    "Sam Lee, 2026-12-11: Add an alert",
    "Jane → Add an alert → 2026-12-04",
  ])("%s", (line) => {
    expect(words(line)?.replace(/[.✅\s]+$/u, "")).toBe("Add an alert");
  });

  it.each([
    [
      "Ask Jane Doe before 2026-12-04 whether the queue may go",
      "Ask Jane Doe before 2026-12-04 whether the queue may go",
    ],
    ["Add an alert — owner Jane Doe, priority high", "Add an alert, priority high"],
    ["漢字のテストを追加する（担当者：田中、期限：2026-12-04）", "漢字のテストを追加する"],
    ["Jane Doe, 2026-12-04", "Jane Doe, 2026-12-04"],
    ["Owner: Jane Doe", "Owner: Jane Doe"],
    [
      "Add an alert. Owner: Jane Doe, due 2026-12-01. Horizon: short-term.",
      "Add an alert. Horizon: short-term.",
    ],
    ["Write the (new) runbook é 🚒 — Sam Lee", "Write the (new) runbook é 🚒"],
    ["Bound the retries at 3 (see above), due 2026-12-04", "Bound the retries at 3 (see above)"],
  ])("%s → %s", (line, left) => {
    expect(words(line)).toBe(left);
  });
});
