import { describe, expect, it } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { after, at, read, refusal } from "../../support/record.ts";

const url = "https://acme.atlassian.net/browse/OPS-13";

function linked(text: string, change: Partial<Extract<Intent, { kind: "link-action" }>> = {}): Intent {
  const now = at("2026-11-22T09:00:00Z");
  return { kind: "link-action", at: now, text, occurrence: 1, label: "OPS-13", url, ...change };
}

const review = (actions: string): string =>
  `---\nsitrep: 1\nkind: review\n---\n\n# Review é 漢 🚒\n\n## Actions\n\n${actions}\n\n## Lessons\n\n- none\n`;

describe("linking an action to its ticket", () => {
  it.each([
    [
      "- Alert on the pool, @sam, due 2026-12-04",
      "- Alert on the pool, @sam, due 2026-12-04 ([OPS-13](URL))",
    ],
    ["- [ ] Alert on the pool\n  - detail", "- [ ] Alert on the pool ([OPS-13](URL))\n  - detail"],
    ["1. Alert on the pool **Jane Doe**", "1. Alert on the pool **Jane Doe** ([OPS-13](URL))"],
    [
      "### 1) Alert `@jdoe` ###\n\nDue: 2026-12-04",
      "### 1) Alert `@jdoe` ([OPS-13](URL)) ###\n\nDue: 2026-12-04",
    ],
    [
      "* Alert on [the pool](https://example.org/d)",
      "* Alert on [the pool](https://example.org/d) ([OPS-13](URL))",
    ],
    ["- Alert on the pool\r\n- other", "- Alert on the pool ([OPS-13](URL))\r\n- other"],
  ])("writes it behind its words: %s", (before, expected) => {
    const text = review(before);
    const [action] = read(text).snapshot.actions;
    const after1 = after(text, linked(action?.text ?? ""));
    expect(after1).toBe(review(expected.replace("URL", url)));
    const [back] = read(after1).snapshot.actions;
    expect(back).toMatchObject({ text: action?.text, owner: action?.owner, due: action?.due, link: url });
    expect(after(after1, linked(action?.text ?? ""))).toBe(after1);
  });

  it.each([
    [
      "| Action | Issue |\n|---|---|\n| Alert | |",
      "| Action | Issue |\n|---|---|\n| Alert | [OPS-13](URL) |",
    ],
    [
      "| Action | Ticket   | Owner |\n|---|---|---|\n| Alert  | –        | Sam Lee |",
      "| Action | Ticket   | Owner |\n|---|---|---|\n| Alert  | [OPS-13](URL) | Sam Lee |",
    ],
    [
      "| Action | Tracking |\n|---|---|\n| Alert | [LIN-4](https://linear.app/a/issue/LIN-4) |",
      "| Action | Tracking |\n|---|---|\n| Alert | [LIN-4](https://linear.app/a/issue/LIN-4) [OPS-13](URL) |",
    ],
    [
      "| Action | Owner |\n|---|---|\n| Alert \\| page | Jane Doe |",
      "| Action | Owner |\n|---|---|\n| Alert \\| page ([OPS-13](URL)) | Jane Doe |",
    ],
    [
      "| Action | Owner | Link |\n|---|---|---|\n| Alert | Jane Doe |",
      "| Action | Owner | Link |\n|---|---|---|\n| Alert ([OPS-13](URL)) | Jane Doe |",
    ],
    [
      "| Issue | Owner |\n|---|---|\n| Alert | Jane Doe |",
      "| Issue | Owner |\n|---|---|\n| Alert ([OPS-13](URL)) | Jane Doe |",
    ],
  ])("goes into the table's column for tickets, else behind the action: %s", (before, expected) => {
    const text = review(before);
    const name = read(text).snapshot.actions[0]?.text ?? "";
    const after1 = after(text, linked(name));
    expect(after1).toBe(review(expected.replace("URL", url)));
    expect(after(after1, linked(name))).toBe(after1);
  });

  it("tells actions of the same words apart, and knows them by the same words once they are linked", () => {
    const text = review("- [ ] Alert\n- [ ] Alert");
    const second = after(text, linked("Alert", { occurrence: 2 }));
    expect(second).toBe(review(`- [ ] Alert\n- [ ] Alert ([OPS-13](${url}))`));
    const other = "https://linear.app/acme/issue/LIN-4";
    const both = after(second, linked("Alert", { occurrence: 2, label: "LIN-4", url: other }));
    expect(both).toContain(`Alert ([OPS-13](${url})) ([LIN-4](${other}))`);
    expect(read(both).snapshot.actions.map(({ text: words, link }) => [words, link])).toEqual([
      ["Alert", undefined],
      ["Alert", url],
    ]);
    expect(after(both, linked("Alert", { occurrence: 1 }))).toContain(`\n- [ ] Alert ([OPS-13](${url}))\n- `);
  });

  it("takes no address for another that begins with it", () => {
    const text = review(`- Alert ([OPS-131](${url}1))`);
    expect(after(text, linked("Alert"))).toContain(`(${url}1)) ([OPS-13](${url}))`);
  });

  it("is refused where there is no such action, no address, or a conflict", () => {
    expect(refusal(review("- Alert"), linked("Other")).reason).toContain("no action `Other`");
    expect(refusal(review("- Alert"), linked("Alert", { occurrence: 2 })).reason).toContain(
      "no action `Alert`",
    );
    expect(refusal(review("- Alert"), linked("Alert", { url: "javascript:x" })).reason).toContain(
      "no address",
    );
    const torn = review("- first\n<<<<<<< ours\n- Alert\n=======\n- Alarm\n>>>>>>> theirs");
    const [name] = read(torn)
      .snapshot.actions.map(({ text }) => text)
      .filter((text) => text.includes("Alert"));
    expect(refusal(torn, linked(name ?? "Alert")).reason).toMatch(/conflict|no action/);
  });
});
