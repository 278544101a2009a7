import { describe, expect, it } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { after, at, read, refusal } from "../../support/record.ts";

const tick = (text: string, occurrence = 1): Intent => ({
  kind: "tick-action",
  at: at("2026-11-22T09:00:00Z"),
  text,
  occurrence,
});

const review = (actions: string): string =>
  `---\nsitrep: 1\nkind: review\n---\n\n# Review é 漢 🚒\n\n## Actions\n\n${actions}\n`;

const table = (...rows: readonly string[]): string =>
  ["| Action | Status | Owner |", "|---|---|---|", ...rows].join("\n");

describe("ticking an action that is done elsewhere", () => {
  it.each([
    [
      "- [ ] Alert ([OPS-13](https://x.example/browse/OPS-13))",
      "- [x] Alert ([OPS-13](https://x.example/browse/OPS-13))",
    ],
    ["2. [ ]  Alert\r\n   - [ ] detail", "2. [x]  Alert\r\n   - [ ] detail"],
    [table("| Alert | open | Sam Lee |"), table("| Alert | Done | Sam Lee |")],
    [
      table("| Alert |      | Sam Lee |", "| b | ✅ fixed | |"),
      table("| Alert | ✅ fixed | Sam Lee |", "| b | ✅ fixed | |"),
    ],
    ["- Alert (in progress), @sam", "- Alert (done), @sam"],
    [
      "| Action | Owner |\n|---|---|\n| Alert (open) | Sam Lee |",
      "| Action | Owner |\n|---|---|\n| Alert (done) | Sam Lee |",
    ],
    ["### 1) Alert `@jdoe` (todo)", "### 1) Alert `@jdoe` (done)"],
  ])("marks it in the way it is written: %s", (before, expected) => {
    const text = review(before);
    const [action] = read(text).snapshot.actions;
    const done = after(text, tick(action?.text ?? ""));
    expect(done).toBe(review(expected));
    expect(read(done).snapshot.actions[0]).toMatchObject({
      done: true,
      owner: action?.owner,
      link: action?.link,
    });
    expect(after(done, tick(read(done).snapshot.actions[0]?.text ?? ""))).toBe(done);
  });

  it("ticks the one that is meant", () => {
    expect(after(review("- [ ] Alert\n- [ ] Alert"), tick("Alert", 2))).toBe(
      review("- [ ] Alert\n- [x] Alert"),
    );
  });

  it.each([
    "- Alert",
    "### 1) Alert\n\nOwner: Sam Lee",
    "| Action | Owner |\n|---|---|\n| Alert | Sam Lee |",
  ])("is refused where nothing could say it: %s", (written) => {
    expect(refusal(review(written), tick("Alert"))).toEqual({
      reason: expect.stringContaining("no box and no status") as string,
      line: read(review(written)).snapshot.actions[0]?.line,
    });
  });

  it("is refused where there is no such action", () => {
    expect(refusal(review("- [ ] Alert"), tick("Alarm")).reason).toContain("no action `Alarm`");
  });
});
