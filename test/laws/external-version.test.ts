import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { externalVersion } from "../../src/core/export/external/external-version.ts";
import { readDocument } from "../../src/core/incident/read-document.ts";
import { smallLexicon } from "../../src/core/lint/lexicon/small-lexicon.ts";
import type { LintContext } from "../../src/core/lint/review-model.ts";
import { readPolicy } from "../../src/core/policy/read-policy.ts";
import { runs } from "../support/runs.ts";

const { policy } = readPolicy(`{
  "people": { "roster": [{ "name": "Jane Doe", "handle": "jdoe", "email": "jane.doe@example.org" }, { "name": "Zoë Brandt", "handle": "zoe.b" }] },
  "lint": { "internal-link": { "hosts": ["*.eu.example.org"] } }
}`);
const context: LintContext = { policy, now: 0, lexicon: smallLexicon, secrets: ["key-0123456789"] };

/** What must not be read outside. */
const inside = [
  ...[
    "Jane Doe",
    "JANE DOE",
    "Zoë Brandt",
    "@jdoe",
    "jdoe",
    "zoe.b",
    "jane.doe@example.org",
    "sam@corp.example.org",
  ],
  ...["https://grafana.example.internal/d/1", "db.eu.example.org", "10.0.0.7", "key-0123456789", "db-eu-1"],
  ...["https://example.slack.com/archives/C1", "+49 30 1234567"],
];
/** What stands around it. */
const around = [
  ...[
    "{}",
    "**{}**",
    "_{}_ did",
    "`{}`",
    "[{}](https://example.org/a)",
    "[see]({})",
    "<{}>",
    "![{}](a.png)",
    "> {}",
  ],
  ...[
    "- {}: rolled back",
    "- [ ] Mend it (Owner: {}, due 2026-12-04)",
    "## {}",
    "```\n{}\n```",
    "<!-- {} -->",
    "“{}”",
  ],
  ...[
    "| a | Owner |\n|---|---|\n| {} | {} |",
    "**Author:** {}",
    "## Internal notes\n\n{}\n\n## After",
    "Not for publication: {}",
    "<b title='{}'>x</b>",
    "- 2026-11-21T14:02Z {} did it",
  ],
  ...[
    "[a][x]\n\n[x]: {}",
    "{}'s change, {} and {}",
    "1. {}\n   {}",
    "text {}\ntext",
    "Incident Commander: {}",
    "x^[{}]",
  ],
  ...["## Responders\n\n{}\n\n## Actions", "&lt;{}&gt;", "\\{}", "*a {}* b", "é 漢 🚒 {}"],
];
const block = fc
  .tuple(fc.constantFrom(...around), fc.constantFrom(...inside))
  .map(([shape, words]) => shape.replaceAll("{}", words));
const plain = fc.constantFrom(
  "The pool ran full.",
  "## Summary",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "* one\n* two",
  "é 漢 🚒",
);
const head = fc.constantFrom(
  "",
  "\uFEFF",
  "---\nsitrep: 1\nkind: review\ntitle: Jane Doe was here\nincident: incident.md\nroles:\n  Incident Commander: Jane Doe\n---\n\n",
  "---\n{sitrep: 1, kind: review, owner: jdoe}\n---\n\n",
);
const review = fc
  .tuple(head, fc.array(fc.oneof(block, plain), { maxLength: 8 }), fc.constantFrom("\n", "\r\n"))
  .map(([front, blocks, eol]) => (front + blocks.join("\n\n") + "\n").replaceAll("\n", eol));

function outside(text: string): ReturnType<typeof externalVersion> {
  return externalVersion(readDocument(text, { path: "postmortem.md", policy }), context);
}

describe("the external version of any review", () => {
  it("holds no name of the roster, no internal host, no owner, no address and no secret; made again it is the same", () => {
    fc.assert(
      fc.property(review, (text) => {
        const made = outside(text);
        for (const word of inside) expect(made.text.toLowerCase()).not.toContain(word.toLowerCase());
        expect(outside(made.text)).toEqual({ text: made.text, drops: [] });
      }),
      runs(30),
    );
  });

  it("tells of everything that it has not got: no word goes without a drop that shows it or begins before it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(block, plain), { maxLength: 8 }),
        fc.constantFrom("\n", "\r\n"),
        (blocks, eol) => {
          // Every word of the text is marked with where it stands.
          const marked = blocks.map((one, index) => `${one} marker${index}x`).join("\n\n");
          const text = marked.replaceAll("\n", eol);
          const made = outside(text);
          for (const [line, words] of text.split(eol).entries()) {
            const marker = /marker\d+x/.exec(words)?.[0];
            if (marker === undefined || made.text.includes(marker)) continue;
            const tells = made.drops.some(
              (drop) => drop.what.includes(marker) || (drop.what.endsWith("…") && drop.line <= line + 1),
            );
            expect(tells, `${marker} in ${JSON.stringify(text)}`).toBe(true);
          }
        },
      ),
      runs(30),
    );
  });

  it("leaves each block as it is in which nothing was dropped", () => {
    fc.assert(
      fc.property(
        review,
        fc.uniqueArray(fc.nat({ max: 9999 }), { minLength: 3, maxLength: 3 }),
        (text, numbers) => {
          const [first, ...others] = numbers.map((number) => `Paragraph  number *${number}*, é 漢 🚒.`);
          const made = outside(`${text}\n# A\n\n${first ?? ""}\n\n${others.join("\n\n")}\n`).text;
          for (const kept of [first, ...others]) expect(made).toContain(kept ?? "");
          expect(made.endsWith(`\n\n${first ?? ""}\n\n${others.join("\n\n")}\n`)).toBe(true);
        },
      ),
      runs(10),
    );
  });
});
