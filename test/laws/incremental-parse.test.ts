import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAgain, parseInParts } from "../../src/core/markdown/incremental/parse-again.ts";
import { inOneGo } from "../../src/core/text/steps.ts";
import { parseMarkdown } from "../../src/core/markdown/parse.ts";
import { anyEdit } from "../support/edits.ts";
import { corpus, filings, readmes } from "../support/real-documents.ts";
import { runs } from "../support/runs.ts";
import { treeAsParsed } from "../support/tree-as-parsed.ts";

const documents = [...corpus(), ...readmes()].map(({ text }) => text.slice(0, 12_000));

const anyDocument = fc
  .tuple(fc.constantFrom(...documents), fc.constantFrom(...Object.values(filings)))
  .map(([text, file]) => file(text));

describe("parsing again after an edit", () => {
  it("gives the tree of a parse of the whole text, positions included", () => {
    fc.assert(
      fc.property(anyDocument, fc.array(anyEdit, { maxLength: 4 }), (opened, edits) => {
        let document = parseInParts(opened);
        expect(treeAsParsed(document)).toEqual(parseMarkdown(opened).root);
        for (const edit of edits) {
          document = inOneGo(parseAgain(document, edit(document.text)));
          expect(treeAsParsed(document)).toEqual(parseMarkdown(document.text).root);
        }
      }),
      runs(25),
    );
  });

  it("does so for any text that any other becomes", () => {
    const texts = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...documents.slice(0, 20)));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const document = inOneGo(parseAgain(parseInParts(before), after));
        expect(treeAsParsed(document)).toEqual(parseMarkdown(after).root);
      }),
      runs(25),
    );
  });
});
