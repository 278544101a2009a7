import { describe, expect, it } from "vitest";
import { compose } from "../../support/compose.ts";
import { recordText } from "../../support/record.ts";
import type { UpdateFix, UpdateWarning } from "../../../src/core/updates/guard-update.ts";

const record = recordText();

/** The warnings of an update to customers that says this. */
function warnings(known: string, kept: readonly string[] = []): readonly UpdateWarning[] {
  return compose(record, { audience: "customers", typed: { known }, kept }).warnings;
}

/** What a field says once a fix was taken. */
function taken(warning: UpdateWarning | undefined, label: string): string | undefined {
  const fix: UpdateFix | undefined = warning?.fixes.find((candidate) => candidate.label.startsWith(label));
  return fix?.kind === "type" ? fix.value : fix?.kind;
}

describe("the guard of a draft", () => {
  it("says nothing of plain words", () => {
    expect(warnings("Some customers in the EU can't pay by card.")).toEqual([]);
  });

  it("takes a forecast out with its sentence, or keeps it by stating high confidence", () => {
    const [eta] = warnings("Card payments fail. It should be fixed in 10 minutes. Orders é are safe.");
    expect(eta).toMatchObject({ kind: "eta", field: "known" });
    expect(taken(eta, "Remove")).toBe("Card payments fail. Orders é are safe.");
    expect(taken(eta, "Keep, confidence is high")).toBe(
      "Card payments fail. It should be fixed in 10 minutes (high confidence). Orders é are safe.",
    );
    expect(warnings(taken(eta, "Keep") ?? "")).toEqual([]);
  });

  it("finds names, hosts, an outage for some and words of our trade, in the order of the message", () => {
    const found = warnings("@jdoe sees latency on db-1.internal. We have an outage 🚒 in Europe.");
    expect(found.map(({ kind }) => kind)).toEqual(["person", "jargon", "internal-host", "outage"]);
    expect(taken(found[1], "Change")).toBe(
      "@jdoe sees slow responses on db-1.internal. We have an outage 🚒 in Europe.",
    );
    expect(taken(found[3], "Remove")).toBe("@jdoe sees latency on db-1.internal.");
  });

  it("is silent once somebody keeps the words, and speaks again of others", () => {
    const [kept] = warnings("We have an outage in Europe.");
    const ids = [kept?.id ?? ""];
    expect(warnings("We have an outage in Europe.", ids)).toEqual([]);
    expect(warnings("We have an outage in Europe. ETA 15:00 UTC.", ids).map(({ kind }) => kind)).toEqual([
      "eta",
    ]);
  });

  it("names blanks, and offers to leave them out", () => {
    const [blank] = compose(record, { audience: "customers" }).warnings;
    expect(blank?.message).toBe("Unexpected blank `[what we know]`, expected words, or the line left out.");
    expect(taken(blank, "Leave Out")).toBe("");
  });

  it("offers a time where none is promised", () => {
    const found = compose(record, {
      audience: "internal",
      next: "none",
      typed: { known: "x", involved: "" },
    });
    expect(found.warnings.map(({ kind, fixes }) => [kind, fixes[0]?.label])).toEqual([
      ["next-time", "Promise 14:40 UTC"],
    ]);
  });

  it("tells where the words promise another time than the one that was chosen: the record keeps the first", () => {
    const typed = { known: "We look. Next update 15:00 UTC.", involved: "" };
    const { warnings: found, draft } = compose(record, { audience: "internal", typed });
    expect(draft.recordText).toContain("Next update 15:00 UTC. ");
    expect(found.map(({ kind, fixes }) => [kind, fixes[0]?.label])).toEqual([
      ["other-promise", "Promise 15:00 UTC"],
    ]);
  });

  it("tells where the update says another status than the incident has", () => {
    const typed = { known: "x", involved: "" };
    const [other] = compose(record, { audience: "internal", status: "monitoring", typed }).warnings;
    expect(other?.message).toBe(
      "Unexpected status `monitoring` in an update, expected `investigating` as the incident has it.",
    );
  });

  it("finds what the template itself says, and offers to keep it", () => {
    const templates = { "first.md": "We have an outage for some. {{known}} Next update {{next}}." };
    const [outage] = compose(record, { templates, typed: { known: "x" } }).warnings;
    expect(outage).toMatchObject({ kind: "outage", field: undefined, fixes: [{ kind: "keep" }] });
  });
});
