import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintUpdatesOnly } from "../support/lint-updates.ts";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import { minute } from "../../src/core/model/instant.ts";
import { statuses } from "../../src/core/model/status.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { plainMessage } from "../../src/core/markdown/targets/plain-text.ts";
import { logUpdate } from "../../src/core/updates/log-update.ts";
import { audiences, nextUpdates } from "../../src/core/updates/next-updates.ts";
import { promisedIn } from "../../src/core/updates/promised-in.ts";
import { updateFormats } from "../../src/core/updates/update-format.ts";
import { typedText } from "../support/arbitraries.ts";
import { compose, type Composing } from "../support/compose.ts";
import { after, at, read, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const declared = at("2026-11-21T14:02:11Z");

/** Whatever somebody may choose and type. */
const composing: fc.Arbitrary<Composing> = fc.record(
  {
    audience: fc.constantFrom(...audiences),
    format: fc.constantFrom(...updateFormats),
    typed: fc.dictionary(fc.constantFrom("known", "doing", "involved", "changing", "lasted"), typedText),
    templates: fc.constantFrom(
      {},
      { "first.md": "{{known}} See you at {{next}}", "status.md": "- {{doing}}\n# {{known}}" },
    ),
    now: fc.integer({ min: 0, max: 48 * 60 * 60 }).map((seconds) => declared + seconds * 1000),
  },
  { requiredKeys: ["now"] },
);

describe("an update that is logged", () => {
  it("makes the next one due when it was promised, whatever was typed around it", () => {
    fc.assert(
      fc.property(composing, fc.integer({ min: 1, max: 4000 }), (chosen, minutes) => {
        const now = Number(chosen.now);
        const next = Math.floor(now / minute) * minute + minutes * minute;
        const { draft, warnings } = compose(recordText(), { ...chosen, next });
        const promise = promisedIn(draft.recordText, now);
        // Words of one's own may name another time before: then that is the promise, and the guard says so.
        expect(warnings.some(({ kind }) => kind === "other-promise")).toBe(promise !== next);
        const text = after(recordText(), logUpdate(draft, now));
        const due = nextUpdates(read(text).snapshot, defaultPolicy);
        expect(due.find(({ audience }) => audience === draft.audience)).toMatchObject({
          audience: draft.audience,
          due: promise,
          promised: true,
        });
      }),
      runs(60),
    );
  });

  it("stands in the record in its words, on one line", () => {
    fc.assert(
      fc.property(composing, (chosen) => {
        const { draft } = compose(recordText(), chosen);
        fc.pre(draft.recordText !== "");
        const { timeline } = read(after(recordText(), logUpdate(draft, Number(chosen.now)))).snapshot;
        expect(timeline.at(-1)).toMatchObject({
          type: "update",
          qualifier: draft.audience,
          text: draft.recordText,
        });
      }),
      runs(60),
    );
  });

  it("of a resolved incident promises none", () => {
    fc.assert(
      fc.property(composing, (chosen) => {
        const { draft } = compose(recordText(), { ...chosen, typed: {}, status: "resolved" });
        expect(draft.next).toBeUndefined();
        expect(promisedIn(draft.recordText, Number(chosen.now))).toBeUndefined();
      }),
      runs(40),
    );
  });

  it("lints as the guard said: what it is silent about the rules are silent about, too", () => {
    fc.assert(
      fc.property(composing, fc.constantFrom(...statuses), (chosen, status) => {
        const record = recordText({
          frontMatter: ["title: Checkout errors", "severity: SEV2", `status: ${status}`],
          timeline: [
            "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
            ...(status === "investigating"
              ? []
              : [`- 2026-11-21T14:02:11Z **Status** investigating → ${status}`]),
          ],
        });
        const { draft, warnings } = compose(record, { ...chosen, templates: {} });
        fc.pre(draft.recordText !== "" && warnings.every(({ kind }) => kind === "blank"));
        expect(lintUpdatesOnly(after(record, logUpdate(draft, Number(chosen.now))))).toEqual([]);
      }),
      runs(60),
    );
  });
});

describe("what is typed into an update", () => {
  it("changes no blocks around it", () => {
    fc.assert(
      fc.property(typedText, (known) => {
        const templates = { "first.md": "Before\n\n{{known}}\n{{known}}\n\nAfter" };
        const { message } = compose(recordText(), { templates, typed: { known } });
        const types = message.root.children.map(({ type }) => type);
        expect(types).toEqual(
          cleanTyped(known) === "" ? ["paragraph", "paragraph"] : ["paragraph", "paragraph", "paragraph"],
        );
        expect(plainMessage(message.root)).toMatch(/^Before\n\n/);
      }),
      runs(200),
    );
  });
});
