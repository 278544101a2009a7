import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Intent } from "../../src/core/incident/intent.ts";
import { decide } from "../../src/core/incident/decide.ts";
import { mergeRecords } from "../../src/core/merge/merge-records.ts";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import { audiences } from "../../src/core/model/audience.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { filing, logIntent, moment, typedText } from "../support/arbitraries.ts";
import { after, read, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const label = fc.oneof(
  fc.constantFrom("Slack", "Slack #ops", "Teams (é 漢 🚒)", "a, b", "[x](y)", "*a* `b` _c_ <d> &amp; ~e~ \\"),
  typedText,
);
const url = fc.constantFrom(
  undefined,
  "https://acme.slack.com/archives/C1/p2",
  "https://x.example/a(b)|c?d=e&f#g",
);

type NoteSent = Extract<Intent, { kind: "note-sent" }>;

const noteSent: fc.Arbitrary<NoteSent> = fc.record({
  kind: fc.constant("note-sent"),
  at: moment,
  entryAt: moment,
  audience: fc.constantFrom(...audiences),
  text: typedText.filter((text) => cleanTyped(text) !== ""),
  service: fc.constant("slack"),
  label,
  url,
});

const anyRecord = fc
  .tuple(fc.array(logIntent(), { maxLength: 6 }), filing)
  .filter(([, { name }]) => name !== "CR")
  .map(([intents, { write }]) => intents.reduce(afterIfTaken, write(recordText())));

function afterIfTaken(text: string, intent: Intent): string {
  const decision = decide(read(text), intent, { policy: defaultPolicy });
  return decision.kind === "refused" ? text : applyEdits(text, decision.edits);
}

const logged = ({ entryAt, audience, text }: NoteSent): Intent => ({
  kind: "log",
  at: entryAt,
  type: "update",
  qualifier: audience,
  text,
});

/** What a record says but for where its updates went. */
function words(text: string): unknown {
  return read(text).snapshot.timeline.map(({ instant, type, qualifier, star, text: said }) => [
    instant,
    type,
    qualifier,
    star,
    said,
  ]);
}

describe("saying where an update went", () => {
  it("adds to the update's line alone, reads back, and is done once", () => {
    fc.assert(
      fc.property(anyRecord, noteSent, (record, intent) => {
        const before = after(record, logged(intent));
        const said = after(before, intent);
        expect(words(said)).toEqual(words(before));
        expect(after(said, intent)).toBe(said);
        const at = Array.from(said).findIndex((sign, index) => sign !== Array.from(before)[index]);
        const [signs, old] = [Array.from(said), Array.from(before)];
        const added = signs.slice(at, at + signs.length - old.length).join("");
        expect(signs.slice(0, at).join("") + old.slice(at).join("")).toBe(before);
        expect(signs.slice(at + signs.length - old.length).join("")).toBe(old.slice(at).join(""));
        expect(added).toMatch(/^ ?\(sent: .*\) ?$/u);
      }),
      runs(15),
    );
  });

  it("comes to the same where the update was not logged before", () => {
    fc.assert(
      fc.property(anyRecord, noteSent, (record, intent) => {
        expect(words(after(record, intent))).toEqual(words(after(record, logged(intent))));
      }),
      runs(10),
    );
  });

  it("is lost by no merge of two clones, and no update is there twice", () => {
    fc.assert(
      fc.property(anyRecord, noteSent, noteSent, fc.boolean(), (record, mine, other, isLogged) => {
        const theirs = { ...mine, label: other.label, url: other.url };
        const base = isLogged ? after(record, logged(mine)) : record;
        const [a, b] = [after(base, mine), after(base, theirs)];
        const merged = mergeRecords(
          { base, ours: a, theirs: b },
          { policy: defaultPolicy, prose: "markers", path: "incident.md" },
        );
        if (merged.kind === "refused") throw new Error(merged.reason);
        expect(merged).toMatchObject({ conflicts: 0, findings: [] });
        expect(words(merged.text)).toEqual(words(a));
        expect(after(after(merged.text, mine), theirs)).toBe(merged.text);
      }),
      runs(10),
    );
  });
});
