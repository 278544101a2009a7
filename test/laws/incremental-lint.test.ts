import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/incident/read-document.ts";
import { findingsOf } from "../../src/core/lint/findings-of.ts";
import { loadLexicon } from "../../src/core/lint/lexicon/load-lexicon.ts";
import { parseAgain, parseInParts } from "../../src/core/markdown/incremental/parse-again.ts";
import { inOneGo } from "../../src/core/text/steps.ts";
import { parseMarkdown, type MarkdownDocument } from "../../src/core/markdown/parse.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { anyEdit } from "../support/edits.ts";
import { corpus, filings, readmes } from "../support/real-documents.ts";
import { runs } from "../support/runs.ts";

const documents = [...corpus(), ...readmes().slice(0, 20)].map(({ text }) => text.slice(0, 8000));

const context = {
  policy: defaultPolicy,
  now: Date.UTC(2026, 10, 22, 6, 15),
  lexicon: loadLexicon(),
  fileName: "postmortem.md",
};

function read(document: MarkdownDocument): unknown {
  const input = readDocument(document.text, {
    path: "incidents/2026-11-21-x/postmortem.md",
    policy: defaultPolicy,
    parse: () => document,
  });
  return { snapshot: input.snapshot, findings: findingsOf(input, context) };
}

/** One review of two documents, so that parts of it are left alone by an edit. */
const anyReview = fc
  .tuple(
    fc.constantFrom(...documents),
    fc.constantFrom(...documents),
    fc.constantFrom(...Object.values(filings)),
  )
  .map(([one, other, file]) => file(`---\nsitrep: 1\nkind: review\n---\n${one}\n\n${other}`));

describe("reading and linting again after an edit", () => {
  it("says what a first reading of the whole text says", () => {
    fc.assert(
      fc.property(anyReview, fc.array(anyEdit, { minLength: 1, maxLength: 5 }), (opened, edits) => {
        let document = parseInParts(opened);
        read(document);
        for (const edit of edits) {
          document = inOneGo(parseAgain(document, edit(document.text)));
          expect(read(document)).toEqual(read(parseMarkdown(document.text)));
        }
      }),
      runs(15),
    );
  });

  it("follows what the document says of people and products wherever it says it", () => {
    const names = ["Jane Doe", "Bob Smith", "@jdoe", "Oscar", "Stella", "A.K.", "sam@example.org"];
    const facts = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.boolean(), fc.boolean())
      .map(([owner, participant, asCode, asService]) => [
        `## Participants\n\n- ${participant}\n`,
        `## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Alert | ${owner} | 2026-12-04 |\n`,
        asCode ? "Restart `oscar` and `stella`.\n" : "Restart both.\n",
        asService ? "Oscar is the service that sends mail.\n" : "Nothing sends mail.\n",
      ]);
    const filler = "The pool was small and the queue grew. ".repeat(12);
    const causes = names.map(
      (name) => `### Why ${name.length}\n\n${name} deployed it and failed to look. ${filler}\n`,
    );
    const textOf = (parts: readonly string[]): string =>
      `---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n${parts.slice(2).join("\n")}\n## Root cause\n\n${causes.join("\n")}\n${parts.slice(0, 2).join("\n")}`;
    fc.assert(
      fc.property(fc.array(facts, { minLength: 2, maxLength: 5 }), (versions) => {
        let document = parseInParts(textOf(versions[0] ?? []));
        for (const version of versions) {
          document = inOneGo(parseAgain(document, textOf(version)));
          expect(read(document)).toEqual(read(parseMarkdown(document.text)));
        }
      }),
      runs(10),
    );
  });

  it("follows what moves the times of a timeline, wherever it stands", () => {
    const entries = Array.from({ length: 40 }, (_, index) => {
      const said = [
        "Alert fires (see [graph](https://example.org/g))",
        "Jane Doe restarts the pool",
        "Recovered",
      ];
      return `- ${9 + Math.floor(index / 6)}:${10 + (index % 6)} ${said[index % 3] ?? ""}, attempt ${index}\n`;
    }).join("");
    const review = (zone: string): string =>
      `---\nsitrep: 1\nkind: review\n---\n\n# Checkout errors\n\n## Summary\n\nCards failed on 2026-11-20.\n\n## Timeline${zone}\n\n${entries}\n## Root cause\n\nThe pool was small at 14:02 CST.\n\n## Actions\n\n- [ ] Alert on the pool. Owner: Jane Doe, due 2026-12-04\n- [ ] ${"Watch the queue. ".repeat(30)}\n`;
    const pieces = [
      ..."x|1|9:30 |2026-11-21 |Nov 19 |(CST) |14:05 UTC |03/04/2026 |25/04/2026 |3 pm |China |\n|\n- 12:00 Noon\n".split(
        "|",
      ),
      "All times are in CET.\n",
      "\n\n### Day two: 2026-11-22\n\n",
      "\n**Timeline:**\n\n- 10:00 Other\n",
      "\n- [ ] Another action\n",
      "\n<<<<<<< ours\n",
    ];
    const edit = fc.record({
      at: fc.nat(1_000_000),
      piece: fc.constantFrom(...pieces),
      remove: fc.oneof(fc.constant(0), fc.nat(60)),
    });
    const zones = fc.constantFrom("", " (UTC)", " (CST)", " on 2026-11-20");
    fc.assert(
      fc.property(zones, fc.array(fc.oneof(edit, anyEdit), { minLength: 2, maxLength: 5 }), (zone, edits) => {
        const edited = (text: string, change: (typeof edits)[number]): string => {
          if (typeof change === "function") return change(text);
          const at = change.at % (text.length + 1);
          return text.slice(0, at) + change.piece + text.slice(at + change.remove);
        };
        let document = parseInParts(review(zone));
        read(document);
        for (const change of edits) {
          // What is read of a version that is given up in between changes nothing either.
          read(inOneGo(parseAgain(document, `${document.text}x`)));
          document = inOneGo(parseAgain(document, edited(document.text, change)));
          expect(read(document)).toEqual(read(parseMarkdown(document.text)));
        }
      }),
      runs(12),
    );
  });

  it("follows what opens and closes a list of actions, wherever it stands", () => {
    const filler = `${"The pool was small and the queue grew. ".repeat(12)}\n\n`;
    const sections = [
      "# Checkout errors\n\n## Summary\n\nCards failed on 2026-11-20.\n\n",
      "## Action items\n\n### Jane Doe\n\n- Raise the limit by 2026-12-04\n- Alert on the pool\n\n### AppSec\n\n- Rotate keys\n\n",
      "## Lessons and next steps\n\n- We were lucky\n- [ ] Watch the queue (@kim)\n\n",
      "Next steps:\n\n- Jane: look at the graph\n- Kim: by Dec 4, drop the table\n\n",
      "| Action | Owner |\n|---|---|\n| Alert | Kim |\n\n",
      "## Root cause\n\nThe pool was small.\n\n",
      "## Follow-ups\n\n### 1. Raise the limit\n\nOwner: Jane\n\n### 2. Alert\n\nDue: 2026-12-04\n\n",
      "## Notes\n\n",
      "Follow-ups:\n\n",
      "Watch it.\n\n",
    ];
    const pieces = [
      ...sections,
      ..."#|# |x|- |**|:|\n|\n\n|## Actions\n\n|**Follow-ups**\n\n|All due by Friday.\n\n|Jane will alert on it. |\n- [ ] Another\n|\n```\n".split(
        "|",
      ),
    ];
    // What is long ends a part, so that an edit touches what stands between two of them.
    const section = fc
      .tuple(fc.constantFrom("", filler), fc.constantFrom(...sections), fc.constantFrom("", filler))
      .map((all) => all.join(""));
    const review = fc
      .array(section, { minLength: 5, maxLength: 12 })
      .map((all) => `---\nsitrep: 1\nkind: review\n---\n\n${all.join("")}`);
    const edit = fc.record({
      at: fc.nat(1_000_000),
      piece: fc.constantFrom(...pieces),
      remove: fc.oneof(fc.constant(0), fc.nat(30)),
      atBlock: fc.boolean(),
    });
    fc.assert(
      fc.property(review, fc.array(edit, { minLength: 2, maxLength: 6 }), (opened, edits) => {
        let document = parseInParts(opened);
        read(document);
        for (const { at, piece, remove, atBlock } of edits) {
          const { text } = document;
          const anywhere = at % (text.length + 1);
          const place = atBlock ? Math.max(0, text.lastIndexOf("\n\n", anywhere) + 2) : anywhere;
          document = inOneGo(parseAgain(document, text.slice(0, place) + piece + text.slice(place + remove)));
          expect(read(document)).toEqual(read(parseMarkdown(document.text)));
        }
      }),
      runs(20),
    );
  });
});
