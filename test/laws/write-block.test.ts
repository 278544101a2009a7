import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/incident/decide.ts";
import { factorKinds } from "../../src/core/model/factor.ts";
import { senseQuestions, type ReviewBlock } from "../../src/core/model/review-block.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { cleanTyped, readInline } from "../../src/core/markdown/inline-text.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { filing, typedText } from "../support/arbitraries.ts";
import { anyMarkdown } from "../support/any-markdown.ts";
import { at, read } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const text = fc.oneof(
  typedText,
  fc.constantFrom("", "é 漢 🚒", "- [ ] a | b", "# x", "Technical: y", "one\ntwo"),
);

const block: fc.Arbitrary<ReviewBlock> = fc.oneof(
  fc.record({
    kind: fc.constant("whys" as const),
    problem: text,
    answers: fc.array(fc.record({ depth: fc.nat(5), text }), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant("sense" as const),
    about: text,
    answers: fc.array(fc.record({ question: fc.constantFrom(...senseQuestions), text }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("factor" as const),
    text,
    factorKind: fc.option(fc.constantFrom(...factorKinds), { nil: undefined }),
  }),
);

const section = fc.oneof(
  fc.constantFrom(
    "- Small pool\n",
    "1. Small pool\n2. Big load\n",
    "| Factor | Kind |\n|---|---|\n| Small pool | technical |\n",
    "<!-- Which conditions? -->\n",
    "### Small pool\n\nKind: technical\n",
    "Words\n\n> quoted\n\n- a\n  - b\n",
    "",
  ),
  anyMarkdown,
);

const review = fc
  .tuple(
    section,
    fc.constantFrom("## Actions\n\n- [ ] Alert\n", "Actions\n-------\n\n1. Alert\n", ""),
    filing,
  )
  .filter(([, , { name }]) => name !== "CR")
  .map(([part, rest, { write }]) =>
    write(`---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n## Contributing factors\n\n${part}\n${rest}`),
  );

describe("a block that was worded with a guide", () => {
  it("is one insertion that holds every word, or is refused with the file as it was", () => {
    let written = 0;
    fc.assert(
      fc.property(review, block, (before, worded) => {
        const intent = { kind: "write-block", at: at("2026-11-22T09:00:00Z"), block: worded } as const;
        const decision = decide(read(before), intent, { policy: defaultPolicy });
        if (decision.kind === "refused") return;
        written += 1;
        const [edit, ...others] = decision.edits;
        expect([others, edit?.start]).toEqual([[], edit?.end]);
        const added = edit?.newText ?? "";
        expect(applyEdits(before, decision.edits)).toHaveLength(before.length + added.length);
        const lines = added.split(/\r?\n/).map((line) => readInline(line.replace(/^ *- \*\*[^*]+\*\* /, "")));
        for (const words of wordsOf(worded)) expect(lines).toContain(words);
      }),
      runs(80),
    );
    expect(written).toBeGreaterThan(0);
  });
});

/** The answers as they are read again, a line each; a factor is written like its neighbours. */
function wordsOf(worded: ReviewBlock): readonly string[] {
  const texts = "answers" in worded ? worded.answers.map((answer) => answer.text) : [];
  return texts.map(cleanTyped).filter((typed) => typed !== "");
}
