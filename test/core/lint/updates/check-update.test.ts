import { describe, expect, it } from "vitest";
import { smallLexicon } from "../../../../src/core/lint/lexicon/small-lexicon.ts";
import { checkUpdate, type UpdateContext } from "../../../../src/core/lint/updates/check-update.ts";

const next = " Next update 14:35 UTC.";
const internal: UpdateContext = { audience: "internal", status: "investigating" };
const customers: UpdateContext = { audience: "customers", status: "investigating" };

/** Each problem's kind and the words it is about. */
function found(text: string, context: UpdateContext = internal): readonly string[] {
  return checkUpdate(text, context).map(
    ({ kind, range }) => `${kind}: ${text.slice(range.start, range.end)}`,
  );
}

describe("an update that says what it should", () => {
  it.each([
    `Status: investigating. Some card payments fail since 13:58 UTC. We are looking at the pool.${next}`,
    `é 漢 🚒 Next update 2026-11-21T14:35Z`,
    "We are looking into it. Next update in 30 min.",
    "We will post another update within the hour.",
    "We'll update you every 30 minutes.",
    "Another update in half an hour.",
    "We will share another update by 14:35 CET.",
    "This incident has been resolved. Payments work since 14:20 UTC; impact lasted 22 minutes.",
    "Restored at 14:20 UTC. The review is shared by Friday.",
    `We have no ETA.${next}`,
    `We can't give an ETA yet.${next}`,
    `A fix was deployed at 14:10 and payments were restored by 14:20.${next}`,
    `Orders will be available by 15:00 UTC, with high confidence: the copy is at 90 %.${next}`,
    `We expect to know more by 15:00 UTC.${next}`,
    `We will be back with an update at 15:00 UTC.${next}`,
    `The team is working on a fix.${next}`,
    `We have a complete outage of checkout.${next}`,
    `Outage: no customers can pay.${next}`,
    `There is no outage of logins.${next}`,
    `Our provider's outage makes some payments fail.${next}`,
    `The status page is updated.${next}`,
    `We fixed the pool; the status is monitoring.${next}`,
    `Identified - a pool is exhausted.${next}`,
    `Note: payments fail.${next}`,
  ])("has no problem: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("needs no next update once the incident is resolved", () => {
    expect(found("Thank you all.", { audience: "internal", status: "resolved" })).toEqual([]);
    expect(found("Thank you all.")).toEqual(["next-time: Thank you all."]);
  });
});

describe("the next update", () => {
  it.each([
    ["Payments fail.", "Payments fail."],
    ["Not resolved yet.", "Not resolved yet."],
    ["We are not done until it is resolved.", "We are not done until it is resolved."],
    ["Next update soon.", "Next update soon"],
    ["We will update you as soon as we know more.", "will update you as soon as we know more"],
    ["Next update at 14:35.", "Next update at 14:35"],
    ["", ""],
  ])("is missing in %j", (text, words) => {
    expect(found(text)).toEqual([`next-time: ${words}`]);
  });
});

describe("a forecast", () => {
  it.each([
    ["It will be fixed by 15:00.", "will be fixed by 15:00"],
    ["Payments should be back in an hour.", "should be back in an hour"],
    [
      "We expect service to be fully restored within 30 minutes.",
      "expect service to be fully restored within 30 minutes",
    ],
    ["We hope to have this resolved shortly.", "hope to have this resolved shortly"],
    ["ETA 15:00 UTC.", "ETA 15:00"],
    ["ETA for the fix: about 2 hours.", "ETA for the fix: about 2 hours"],
    ["Estimated time to recovery: 45 min.", "Estimated time to recovery: 45 min"],
    ["Everything will be back to normal tomorrow.", "will be back to normal tomorrow"],
  ])("is found in %j", (text, words) => {
    expect(found(text + next)).toEqual([`eta: ${words}`]);
  });
});

describe("a status word", () => {
  it.each([
    ["Status: fixing.", "fixing", "identified"],
    ["**Status:** Mitigated.", "Mitigated", "Monitoring"],
    ["Current status is fixed.", "fixed", "resolved"],
    ["[Under investigation] Payments fail.", "Under investigation", "Investigating"],
    ["Restored: payments work.", "Restored", "Resolved"],
    ["Status: amber.", "amber", undefined],
  ])("that is none of the four is found in %j", (text, word, replacement) => {
    const [problem, ...others] = checkUpdate(text + next, internal);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ kind: "status-word", replacement });
    expect(text.slice(problem?.range.start, problem?.range.end)).toBe(word);
  });

  it.each(["Status: we are looking at the pool.", "The pool is restored - we watch it.", "Fixed the pool."])(
    "is a word like any other in %j",
    (text) => {
      expect(found(text + next)).toEqual([]);
    },
  );
});

describe("outage", () => {
  it.each(["An outage of checkout.", "A partial outage for all customers.", "Outages in Europe.", "Outage."])(
    "is too much in %j",
    (text) => {
      expect(found(text + next)).toEqual([expect.stringMatching(/^outage: outages?$/i)]);
    },
  );
});

describe("text for customers", () => {
  const names = {
    people: [],
    products: new Set<string>(),
    allowed: new Set<string>(),
    lexicon: smallLexicon,
  };

  it("holds no persons and no internal hosts, which other audiences may read of", () => {
    const text = `@jdoe and sam.lee@example.org restart https://db-1.internal:8080/x and 10.0.0.7.${next}`;
    expect(found(text, { ...customers, names })).toEqual([
      "person: @jdoe",
      "person: sam.lee@example.org",
      "internal-host: https://db-1.internal:8080/x",
      "internal-host: 10.0.0.7",
    ]);
    expect(found(text, { ...internal, names })).toEqual([]);
  });

  it("holds no host that the team lists", () => {
    const context = { ...customers, internalHosts: ["*.eu.example.org", "ci.example.com"] };
    expect(
      found(`a.eu.example.org, eu.example.org, ci.example.com, www.example.com.${next}`, context),
    ).toEqual([
      "internal-host: a.eu.example.org",
      "internal-host: eu.example.org",
      "internal-host: ci.example.com",
    ]);
  });
});

it("finds everything at once, in order of place", () => {
  expect(
    found("Fixing: an outage, will be fixed soon on db-1.internal.", customers).map(
      (line) => line.split(":")[0],
    ),
  ).toEqual(["status-word", "next-time", "outage", "eta", "internal-host"]);
});
