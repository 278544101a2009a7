import { mkdirSync, rmSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { stillHolds } from "../../src/cli/lint/basis.ts";
import { lintFile, type LintTools } from "../../src/cli/lint/lint-file.ts";
import { lintTools } from "../../src/cli/lint/lint-tools.ts";
import { digestOf } from "../../src/facts/digest.ts";
import { quiet, workplace, type Workplace } from "../support/cli.ts";
import { at } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const review = [
  "---\nsitrep: 1\nkind: review\nstate: draft\n---\n\n# Review é 漢 🚒\n\n## Contributing factors\n\nJane Doe forgot the [limit](limit.md).\n",
  "\n## Actions\n\n- [ ] Test the restore (owner: @slee, due: 2026-11-23)\n- Add an alert. Owner: Sam Lee, due 4 December\n",
  "\n## Timeline\n\n- 2026-11-21T15:00:00Z Paged\n- 2026-11-22 09:00 Closed\n",
].join("");

const record =
  "---\nsitrep: 1\nkind: incident\nseverity: SEV1\n---\n\n# Checkout\n\n## Timeline\n\n- 2026-11-18T09:00:00Z **Declared** SEV1: Checkout\n- 2026-11-18T10:00:00Z **Status** resolved\n";

/** What may change between two runs: the clock, or the text of a file, which may go. */
interface Change {
  readonly file?: string;
  readonly text?: string;
  readonly now?: string;
}

const file = "r/postmortem.md";

const changes = fc.constantFrom<Change>(
  { file, text: review },
  { file, text: review.replace("forgot", "raised") },
  { file: "r/incident.md", text: record },
  { file: "r/incident.md", text: record.replace("SEV1\n", "SEV3\n") },
  { file: "r/incident.md" },
  { file: "r/limit.md", text: "# Limit\n" },
  { file: "r/limit.md" },
  { file: "CODEOWNERS", text: "* @slee @jdoe\n" },
  { file: "CODEOWNERS" },
  { file: "sitrep.config.json", text: '{ "lint": { "action-due": "error" } }' },
  {
    file: "sitrep.config.json",
    text: '{ "people": { "roster": ["Jane Doe"] }, "calendar": { "zone": "Asia/Kathmandu" } }',
  },
  { file: "sitrep.config.json", text: '{ "lint": { "baseline": "known.json" } }' },
  { file: "known.json", text: '{ "r/postmortem.md": { "no-person-names": 1 } }' },
  { file: "known.json", text: "{}" },
  { file: "sitrep.config.json" },
  ...["2026-11-20T09:00:00Z", "2026-11-21T14:54:59Z", "2026-11-21T14:55:00Z"].map((now) => ({ now })),
  ...["2026-11-22T18:14:59Z", "2026-11-22T18:15:00Z", "2026-11-24T12:00:00Z"].map((now) => ({ now })),
);

it("findings whose basis still holds are those that linting finds, whatever changed meanwhile", async () => {
  let held = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 4, maxLength: 12 }), async (all) => {
      const place = withReview();
      let now = "2026-11-21T14:10:00Z";
      let before = await lintFile(file, await toolsAt(place, now));
      for (const change of all) {
        apply(change, place);
        now = change.now ?? now;
        const tools = await toolsAt(place, now);
        const after = await lintFile(file, tools);
        if (before.basis === undefined) throw new Error("nothing was noted");
        if (await stillHolds(before.basis, place.path(file), place.read(file), tools, digestOf)) {
          held += 1;
          expect(before.rows).toEqual(after.rows);
        }
        before = after;
      }
    }),
    runs(15),
  );
  expect(held).toBeGreaterThan(0);
});

function withReview(): Workplace {
  const place = workplace();
  mkdirSync(place.path(".git"));
  mkdirSync(place.path("r"));
  place.write(file, review);
  place.write("known.json", "{}");
  return place;
}

function apply({ file: changed, text }: Change, place: Workplace): void {
  if (changed === undefined) return;
  if (text === undefined) rmSync(place.path(changed), { force: true });
  else place.write(changed, text);
}

function toolsAt({ folder }: Workplace, now: string): Promise<LintTools> {
  const run = { cwd: folder, now: at(now), native: false, config: undefined, baseline: undefined };
  return lintTools({ ...run, fix: false, notes: true }, { ...quiet, importPackage: undefined });
}
