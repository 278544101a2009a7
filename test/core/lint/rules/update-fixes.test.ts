import { describe, expect, it } from "vitest";
import { rules } from "../../../../src/core/lint/rules/index.ts";
import { recordWithUpdate } from "../../../../src/core/lint/updates/update-example.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { lintText } from "../lint-text.ts";

/** What each remedy of a rule makes of the words of an update, by its title. */
function remedies(id: string, words: string, audience = "internal"): Readonly<Record<string, string>> {
  const text = recordWithUpdate(audience, words);
  const [before = "", after = ""] = recordWithUpdate(audience, "\0").split("\0");
  const found = lintText(text, { rules: rules.filter((rule) => rule.id === id) });
  return Object.fromEntries(
    found.flatMap(({ fixes }) =>
      fixes.map(({ title, edits }) => {
        const fixed = applyEdits(text, edits);
        expect(fixed.startsWith(before) && fixed.endsWith(after)).toBe(true);
        return [title, fixed.slice(before.length, fixed.length - after.length)];
      }),
    ),
  );
}

describe("the time of the next update", () => {
  it("is that of the severity's cadence, behind the last sentence", () => {
    expect(remedies("update-next-time", "Payments fail for some 漢")).toEqual({
      'Write "Next update 14:35 UTC"': "Payments fail for some 漢. Next update 14:35 UTC.",
      'Write "Next update 14:20 UTC"': "Payments fail for some 漢. Next update 14:20 UTC.",
    });
  });

  it("takes the place of one that names no time or no zone, and of no other words", () => {
    const made = (words: string): string | undefined => Object.values(remedies("update-next-time", words))[0];
    expect(made("Payments fail. Next update soon.")).toBe("Payments fail. Next update 14:35 UTC.");
    expect(made("Next update at 14:40, a fix is tested.")).toBe("Next update 14:35 UTC, a fix is tested.");
    expect(made("We will update you when we know more.")).toBe(
      "We will update you when we know more. Next update 14:35 UTC.",
    );
  });

  it("is not put into an update that was followed by another, nor into words that went out", () => {
    const text = `${recordWithUpdate("internal", "Payments fail.")}- 2026-11-21T14:09:00Z **Update** (internal) Still. Next update 14:35 UTC.\n`;
    const [finding] = lintText(text, { rules: rules.filter(({ id }) => id === "update-next-time") });
    expect(finding?.fixes).toEqual([]);
    expect(remedies("update-next-time", "Payments fail. (sent: [Chat](https://chat.example.org/1))")).toEqual(
      {},
    );
  });
});

describe("a forecast", () => {
  it("goes with its sentence, or says how sure it is", () => {
    expect(
      remedies("update-eta", "We look into it. Payments will be fixed by 15:00. Next update 14:35 UTC."),
    ).toEqual({
      "Remove the sentence with the forecast": "We look into it. Next update 14:35 UTC.",
      'Write "high confidence" behind it':
        "We look into it. Payments will be fixed by 15:00 (high confidence). Next update 14:35 UTC.",
    });
  });

  it("stays where nothing else is said, or where its sentence promises the next update", () => {
    for (const words of ["ETA 30 min.", "A fix is tested. ETA 30 min, next update 14:35 UTC."])
      expect(Object.keys(remedies("update-eta", words))).toEqual(['Write "high confidence" behind it']);
  });
});

describe("words of an update", () => {
  it("say less than an outage", () => {
    expect(Object.values(remedies("update-outage", "We have an outage of checkout."))).toEqual([
      "We have a disruption of checkout.",
    ]);
    expect(Object.values(remedies("update-outage", "Outages of checkout in Europe."))).toEqual([
      "Disruptions of checkout in Europe.",
    ]);
  });

  it("may be any of the four states where nobody knows which is meant", () => {
    expect(Object.values(remedies("update-status-word", "Status: Wobbly. Payments fail."))).toEqual([
      "Status: Investigating. Payments fail.",
      "Status: Identified. Payments fail.",
      "Status: Monitoring. Payments fail.",
      "Status: Resolved. Payments fail.",
    ]);
  });

  it("tell customers neither who nor on which host", () => {
    expect(Object.values(remedies("update-customer-text", "@jdoe restarts a pool.", "customers"))).toEqual([
      "Our team restarts a pool.",
    ]);
    expect(
      Object.values(remedies("update-customer-text", "It failed on the `db-1.internal`.", "customers")),
    ).toEqual(["It failed on one of our systems."]);
  });
});
