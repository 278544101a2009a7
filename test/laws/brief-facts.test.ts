import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/incident/read-document.ts";
import { factsIn, readFacts } from "../../src/core/insights/read-facts.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { anyRecord } from "../support/any-record.ts";
import { runs } from "../support/runs.ts";

describe("facts that are read briefly", () => {
  it("are those of the whole reading", () => {
    fc.assert(
      fc.property(anyRecord, fc.constantFrom("\n", "\r\n"), fc.boolean(), (text, eol, isReview) => {
        const kind = isReview ? text.replace("kind: incident", "kind: review") : text;
        const written = kind.replaceAll("\n", eol);
        const options = { path: isReview ? "postmortem.md" : "incident.md", policy: defaultPolicy };
        expect(readFacts(written, options)).toEqual(factsIn(readDocument(written, options), defaultPolicy));
      }),
      runs(50),
    );
  });
});
