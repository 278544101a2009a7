import { describe, expect, it } from "vitest";
import { decide } from "../../../src/core/incident/decide.ts";
import type { Decision } from "../../../src/core/incident/decision.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, read, recordText } from "../../support/record.ts";

function decided(text: string, recordName?: string): Decision {
  const intent = { kind: "write-review", at: at("2026-11-21T16:00:00Z"), depth: undefined } as const;
  return decide(read(text), intent, { policy: defaultPolicy, recordName });
}

describe("writing the review", () => {
  it("drafts it beside the record, about the record's own file", () => {
    const text: unknown = expect.stringContaining("\nincident: störung 漢.md\n");
    expect(decided(recordText(), "störung 漢.md")).toEqual({
      kind: "planned",
      edits: [],
      effects: [{ kind: "create-review", fileName: "postmortem.md", text }],
      warnings: [],
    });
  });

  it("takes the record for incident.md where nobody says otherwise", () => {
    const text: unknown = expect.stringContaining("\nincident: incident.md\n");
    expect(decided(recordText())).toMatchObject({ effects: [{ text }] });
  });

  it("is refused of a document that is no record", () => {
    expect(decided("# Words\r\n")).toMatchObject({ kind: "refused" });
    expect(decided("---\nsitrep: 1\nkind: review\n---\n\n# Review\n")).toMatchObject({ kind: "refused" });
  });
});
