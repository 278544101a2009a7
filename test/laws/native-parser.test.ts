import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nativeTree } from "../../src/cli/native/native-tree.ts";
import { readDocument } from "../../src/core/incident/read-document.ts";
import { findingsOf } from "../../src/core/lint/findings-of.ts";
import { parseMarkdown, type MarkdownDocument } from "../../src/core/markdown/parse.ts";
import { remarkTree } from "../../src/core/markdown/remark-tree.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { gfmExamples } from "../support/gfm-examples.ts";
import { corpus, filings, readmes, specExamples, type RealDocument } from "../support/real-documents.ts";
import { at } from "../support/record.ts";
import { runs } from "../support/runs.ts";

let leftToRemark = 0;
const installed = await nativeTree(
  (name) => import(name),
  (markdown, frontMatter) => {
    leftToRemark += 1;
    return remarkTree(markdown, frontMatter);
  },
);
if (installed === undefined) process.stdout.write("skipped: the native parser, which is not installed\n");
const native = installed ?? remarkTree;

/** A document's tree as plain data: the parsers write what is absent as null or not at all. */
function treeOf({ root }: MarkdownDocument): unknown {
  return JSON.parse(JSON.stringify(root, (_, value: unknown) => value ?? undefined));
}

function byNative(text: string): MarkdownDocument {
  return parseMarkdown(text, undefined, native);
}

/** All that Sitrep has to say about a text that was parsed so. */
function said(text: string, parse: (text: string) => MarkdownDocument): unknown {
  const read = readDocument(text, { policy: defaultPolicy, parse });
  const findings = findingsOf(read, { policy: defaultPolicy, now: at("2026-11-22T12:00:00Z") });
  return { snapshot: read.snapshot, findings };
}

/** So many of the documents, spread over all of them; more with SITREP_RUNS. */
function some(documents: readonly RealDocument[], everyday: number): readonly RealDocument[] {
  const step = Math.max(1, Math.floor(documents.length / runs(everyday).numRuns));
  return documents.filter((_, index) => index % step === 0);
}

const timeout = 1_800_000; // all of them, with SITREP_RUNS=50, take minutes
const examples = [...specExamples(), ...gfmExamples];
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  deleted: fc.nat(5),
  typed: fc.constantFrom(
    ..."*|_|`|[|]|(|)|<|>|!|\\|&|~|\n|\n\n|  |\t|- |1. |# |> |```\n|---\n|<!--|-->|<div>|www.a.b|http://x.y/_z_|a@b.co|[^1]|[^1]: n\n|[x]: y\n|é|漢|🚒|\r\n|\r|- [ ] |- [x] |    |+++\n|~~|**|&amp;|\u00A0|\u2028|===\n".split(
      "|",
    ),
    "|-|-|\n",
    "|",
  ),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { at: place, deleted, typed }: Edit): string {
  const from = Math.floor(place * text.length);
  return text.slice(0, from) + typed + text.slice(from + deleted);
}

describe.skipIf(installed === undefined)("the native parser", () => {
  it.each([
    ["the specification", examples, 220, 0.12],
    ["READMEs of packages", readmes(), 10, 0.1],
    ["reviews and runbooks", corpus(), 10, 0.1],
  ])(
    "makes remark's trees of %s, positions included, and so the same findings",
    (name, documents, everyday, mostLeft) => {
      if (documents.length === 0) process.stdout.write(`skipped: ${name}, which are not at hand\n`);
      const tried = some(documents, everyday);
      leftToRemark = 0;
      for (const { name: title, text } of tried) {
        expect(treeOf(byNative(text)), title).toEqual(treeOf(parseMarkdown(text)));
      }
      expect(leftToRemark).toBeLessThanOrEqual(Math.ceil(tried.length * mostLeft));
      for (const { name: title, text } of tried.slice(0, runs(5).numRuns)) {
        expect(said(text, byNative), title).toEqual(said(text, parseMarkdown));
      }
    },
    timeout,
  );

  it(
    "makes remark's trees while a text is edited, however it is filed: of 300, 299 at the least",
    () => {
      const written = fc.tuple(
        fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 3 }),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...Object.values(filings)),
      );
      // The same edits each time: what is left over is so rare that it would fail one run in fifty.
      const texts = fc.sample(written, { seed: 20261122, ...runs(300) }).map(([parts, edits, file]) => {
        const whole = parts.map(({ text }) => text).join("");
        return file(edits.reduce(edited, whole));
      });
      leftToRemark = 0;
      const others = texts.filter(
        (text) => !isDeepStrictEqual(treeOf(byNative(text)), treeOf(parseMarkdown(text))),
      );
      expect(others.length, others[0]).toBeLessThanOrEqual(texts.length / 300);
      expect(leftToRemark / texts.length).toBeLessThan(0.4);
    },
    timeout,
  );
});
