import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Intent } from "../../src/core/incident/intent.ts";
import { decide } from "../../src/core/incident/decide.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { knownActions } from "../../src/core/review/find-action.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { filing, typedText } from "../support/arbitraries.ts";
import { at, read } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const words = fc.oneof(
  fc.constantFrom(
    "Alert on é 漢 🚒",
    "Cap retries, @sam, due 2026-12-04",
    "Twice",
    "see [graph](https://g.example/d/1)",
  ),
  typedText.map((text) => text.replace(/[\r\n\u2028\u2029]/g, " ")),
);
const ticket = fc.constantFrom("", " ([LIN-4](https://linear.app/acme/issue/LIN-4))");

const list = fc
  .array(fc.tuple(fc.constantFrom("- ", "- [ ] ", "- [x] ", "* ", "1. ", "2) [ ] "), words, ticket), {
    minLength: 1,
    maxLength: 4,
  })
  .map((items) => items.map(([marker, text, link]) => `${marker}${text}${link}\n`).join(""));

const table = fc
  .tuple(
    fc.constantFrom("| Action | Owner | Issue |", "| Action | Status | Due |", "| What | Ticket | State |"),
    fc.array(
      fc.tuple(words, fc.constantFrom("", "Sam Lee", "open", "Done", "–"), fc.constantFrom("", "-", "open")),
      {
        maxLength: 3,
      },
    ),
  )
  .map(([header, rows]) =>
    [
      header,
      "|---|:-:|---|",
      ...rows.map(([text, second, third]) => `| ${text.replace(/\|/g, "\\|")} | ${second} |${third}|`),
      "",
    ].join("\n"),
  );

const heading = words.map((text) => `### 1) ${text}\n\nOwner: Jane Doe\n`);

const review = fc
  .tuple(fc.array(fc.oneof(list, table, heading), { minLength: 1, maxLength: 3 }), filing)
  .filter(([, { name }]) => name !== "CR")
  .map(([parts, { write }]) =>
    write(
      `---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n## Actions\n\n${parts.join("\n")}\n\n## Lessons\n\n- x\n`,
    ),
  );

const url = "https://acme.atlassian.net/browse/OPS-13";
const now = at("2026-11-22T09:00:00Z");

/** What each action says, for comparing all but one. */
function said(text: string): readonly unknown[] {
  return read(text).snapshot.actions.map(({ form, text: action, owner, due, done, link }) => [
    form,
    action,
    owner,
    due,
    done,
    link,
  ]);
}

function edited(text: string, intent: Intent): { readonly text: string; readonly isRefused: boolean } {
  const decision = decide(read(text), intent, { policy: defaultPolicy });
  if (decision.kind === "refused") return { text, isRefused: true };
  expect(decision.edits.length).toBeLessThanOrEqual(intent.kind === "tick-action" ? 2 : 1); // its day as well
  return { text: applyEdits(text, decision.edits), isRefused: false };
}

describe("editing an action of any review", () => {
  it("links it where it stands, once, and leaves all else", () => {
    fc.assert(
      fc.property(review, fc.nat(9), (text, nth) => {
        const refs = knownActions(read(text).snapshot.actions);
        const ref = refs[nth % Math.max(refs.length, 1)];
        if (ref === undefined) return;
        const index = refs.indexOf(ref);
        const intent = { at: now, text: ref.text, occurrence: ref.occurrence, label: "OPS-13", url } as const;
        const after = edited(text, { kind: "link-action", ...intent });
        if (after.isRefused) return;
        const link = `[OPS-13](${url})`;
        expect(after.text.split(link)).toHaveLength(2);
        expect(said(after.text).toSpliced(index, 1)).toEqual(said(text).toSpliced(index, 1));
        expect(knownActions(read(after.text).snapshot.actions)[index]).toMatchObject({
          text: ref.text,
          occurrence: ref.occurrence,
        });
        expect(edited(after.text, { kind: "link-action", ...intent })).toEqual(after);
      }),
      runs(40),
    );
  });

  it("ticks it or refuses, and leaves all else", () => {
    fc.assert(
      fc.property(review, fc.nat(9), (text, nth) => {
        const refs = knownActions(read(text).snapshot.actions);
        const ref = refs[nth % Math.max(refs.length, 1)];
        if (ref === undefined) return;
        const index = refs.indexOf(ref);
        const after = edited(text, {
          kind: "tick-action",
          at: now,
          text: ref.text,
          occurrence: ref.occurrence,
        });
        expect(said(after.text).toSpliced(index, 1)).toEqual(said(text).toSpliced(index, 1));
        expect(read(after.text).snapshot.actions[index]?.done === true).toBe(!after.isRefused);
      }),
      runs(40),
    );
  });

  it("is refused of hardly any action that a person would write", () => {
    const plain = [
      "- Alert\n",
      "- [ ] Alert\n",
      "### 1) Alert\n",
      "| Action | Issue |\n|---|---|\n| Alert | |\n",
    ];
    for (const part of plain) {
      const text = `# Review\n\n## Actions\n\n${part}`;
      const intent = { kind: "link-action", at: now, text: "Alert", occurrence: 1, label: "x", url } as const;
      expect(edited(text, intent).isRefused).toBe(false);
    }
  });
});
