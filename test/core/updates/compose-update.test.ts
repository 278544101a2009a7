import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { compose } from "../../support/compose.ts";
import { recordText } from "../../support/record.ts";

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
const impact = "- 2026-11-21T13:58:00Z **Impact** (start) Checkout fails for about 30 % of EU customers";

function withLines(lines: readonly string[], frontMatter: readonly string[] = []): string {
  return recordText({
    frontMatter: [
      "title: Checkout errors",
      "declared: 2026-11-21T14:02:11Z",
      "severity: SEV2",
      "status: investigating",
      ...frontMatter,
    ],
    timeline: [declared, ...lines],
  });
}

describe("a draft", () => {
  it("says what the record knows, and leaves a named blank for what it does not", () => {
    const { draft } = compose(withLines([]));
    expect(draft).toMatchObject({ audience: "internal", format: "first", status: "investigating" });
    expect(draft.text).toBe(
      [
        "Incident declared: Checkout errors",
        "",
        "Status: investigating, SEV2",
        "What we know: [what we know]",
        "Who is involved: [who is involved]",
        "",
        "Next update 14:40 UTC.",
      ].join("\n"),
    );
    expect(draft.subject).toBe("SEV2 Checkout errors");
    expect(draft.fields).toEqual([
      { name: "known", value: "", state: "blank" },
      { name: "involved", value: "", state: "blank" },
    ]);
  });

  it("says of a private incident that it is private", () => {
    expect(compose(withLines([])).private).toBe(false);
    expect(compose(withLines([], ["private: true"])).private).toBe(true);
  });

  it("takes what is typed, and asks for nothing that the record says", () => {
    const lines = [
      impact,
      "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe",
      "- 2026-11-21T14:04:00Z **Role** Scribe: Jane Doe",
      "- 2026-11-21T14:05:00Z **Finding** Pool exhausted on `db-eu-1` ⭐",
      "- 2026-11-21T14:06:00Z **Finding** DNS é is fine",
    ];
    const { draft } = compose(withLines(lines), { typed: { known: "Nobody in 漢 can pay 🚒" } });
    expect(draft.fields.map(({ name, state }) => `${name} ${state}`)).toEqual([
      "known typed",
      "involved record",
    ]);
    expect(draft.text).toContain("What we know: Nobody in 漢 can pay 🚒\n");
    expect(draft.text).toContain("Who is involved: Jane Doe (Incident Commander, Scribe)\n");
    expect(compose(withLines(lines)).draft.text).toContain(
      "What we know: Checkout fails for about 30 % of EU customers since 13:58 UTC. Pool exhausted on `db-eu-1`.\n",
    );
  });

  it("leaves the line out whose field was emptied", () => {
    const { draft, warnings } = compose(withLines([]), { typed: { known: "", involved: " " } });
    expect(draft.text).toBe(
      "Incident declared: Checkout errors\n\nStatus: investigating, SEV2\n\nNext update 14:40 UTC.",
    );
    expect(draft.fields.map(({ state }) => state)).toEqual(["left-out", "left-out"]);
    expect(warnings).toEqual([]);
  });

  it("is a status update once the audience has heard, with the last decision or change as what is done", () => {
    const sent = "- 2026-11-21T14:05:00Z **Update** (internal) We look. Next update 2026-11-21T14:35Z.";
    const decided = "- 2026-11-21T14:06:00Z **Decision** Roll back 4.2. Why: it is quick";
    const { draft } = compose(withLines([impact, sent, decided]), {
      audience: "internal",
      now: "2026-11-21T14:34:20Z",
    });
    expect(draft.format).toBe("status");
    expect(draft.text).toContain("What we do: Roll back 4.2.\n");
    expect(draft.text).toContain("Next update 15:04 UTC.");
  });

  it("says the day where the next update is tomorrow", () => {
    const { draft } = compose(withLines([]), { now: "2026-11-21T23:45:00Z" });
    expect(draft.text).toContain("Next update 2026-11-22 00:15 UTC.");
    expect(draft.recordText).toContain("Next update 2026-11-22T00:15Z.");
  });

  it("marks a drill in its words and its subject", () => {
    const { draft } = compose(withLines([impact], ["drill: true"]));
    expect(draft.text).toMatch(/^DRILL: Incident declared/);
    expect(draft.subject).toMatch(/^DRILL: /);
    expect(draft.recordText).toMatch(/^DRILL: /);
  });

  it("says nothing of the next update where the severity has no clock and nothing was promised", () => {
    const text = recordText({
      frontMatter: [
        "title: Logo",
        "declared: 2026-11-21T14:02:11Z",
        "severity: SEV4",
        "status: investigating",
      ],
      timeline: ["- 2026-11-21T14:02:11Z **Declared** SEV4: Logo"],
    });
    const { draft, warnings } = compose(text, { typed: { known: "It is blue", involved: "" } });
    expect(draft.text).not.toContain("Next update");
    expect(warnings.map(({ kind, fixes }) => [kind, fixes.map(({ label }) => label)])).toEqual([
      ["next-time", ["Promise 14:25 UTC", "Keep"]],
    ]);
  });
});

describe("a draft to customers", () => {
  it("holds neither names nor hosts nor our words: it asks for what would hold them", () => {
    const inside = "- 2026-11-21T13:58:00Z **Impact** (start) Latency of db-1.eu.internal, says @jdoe";
    const { draft } = compose(withLines([inside]), { audience: "customers" });
    expect(draft.text).toBe("[what we know]\nWe are investigating.\n\nNext update 14:40 UTC.");
    expect(draft.fields).toContainEqual({ name: "known", value: "", state: "blank" });
  });

  it("says what the impact entry says, and what the status means", () => {
    const { draft, warnings } = compose(withLines([impact]), { audience: "customers", status: "identified" });
    expect(draft.text).toBe(
      "Checkout fails for about 30 % of EU customers since 13:58 UTC.\nWe know the cause and are working on it.\n\nNext update 14:40 UTC.",
    );
    expect(warnings.map(({ kind }) => kind)).toEqual(["other-status"]);
  });
});

describe("a resolved incident", () => {
  const resolved = withLines(
    [
      impact,
      "- 2026-11-21T14:20:00Z **Impact** (end) Everybody can pay again",
      "- 2026-11-21T14:05:00Z **Update** (customers) We look. Next update 2026-11-21T14:35Z.",
      "- 2026-11-21T14:30:00Z **Status** (cause contained: yes) investigating → resolved",
    ],
    ["customers: affected"],
  );

  it("is told to those who heard of it: restored at, impact lasted, review shared by, and no next update", () => {
    const { draft, warnings } = compose(resolved, { now: "2026-11-21T14:31:00Z" });
    expect(draft).toMatchObject({
      audience: "customers",
      format: "resolution",
      next: undefined,
      nextTimes: [],
    });
    expect(draft.text).toBe(
      [
        "This is resolved.",
        "Checkout fails for about 30 % of EU customers. Everybody can pay again.",
        "",
        "Restored at 14:20 UTC.",
        "The impact lasted 22 min.",
        "We will share a review by 2026-11-27.", // a Saturday: five business days later is Friday
      ].join("\n"),
    );
    expect(warnings).toEqual([]);
  });

  it("asks how long it lasted where no entry says when it began, and names no review where none is due", () => {
    const { draft } = compose(
      recordText({
        frontMatter: ["title: Logo", "severity: SEV3", "status: resolved"],
        timeline: [
          "- 2026-11-21T14:02:11Z **Declared** SEV3: Logo",
          "- 2026-11-21T14:30:00Z **Status** (cause contained: yes) investigating → resolved",
        ],
      }),
      { audience: "internal", now: "2026-11-21T14:31:00Z" },
    );
    expect(draft.text).toBe(
      [
        "Status: resolved",
        "What happened: [what we know]",
        "",
        "Restored at 14:30 UTC.",
        "The impact lasted [how long the impact lasted].",
      ].join("\n"),
    );
  });

  it("counts the review's day by the team's calendar", () => {
    const policy = {
      ...defaultPolicy,
      calendar: { zone: "Asia/Kathmandu", holidays: ["2026-11-23"] },
    };
    const { draft } = compose(resolved, { now: "2026-11-21T14:31:00Z", policy });
    expect(draft.text).toContain("by 2026-11-30.");
  });

  it("is followed up once its end was told, with what is to be done", () => {
    const told = resolved
      .replace(/\n$/, "")
      .concat(
        "\n- 2026-11-21T14:32:00Z **Update** (customers) Resolved.\n- 2026-11-21T14:33:00Z **Todo** Watch the pool\n",
      );
    const { draft } = compose(told, { audience: "customers", now: "2026-11-22T10:00:00Z" });
    expect(draft.format).toBe("follow-up");
    expect(draft.text).toContain("What we change: Watch the pool.\n");
    expect(draft.subject).toBe("Checkout errors: what happened");
  });
});

describe("the order of audiences", () => {
  it("puts affected customers before those inside, in every round", () => {
    const text = (lines: readonly string[]): string => withLines(lines, ["customers: affected"]);
    const internal = "- 2026-11-21T14:03:00Z **Update** (internal) We look. Next update 2026-11-21T15:30Z.";
    const customers = "- 2026-11-21T14:05:00Z **Update** (customers) We look.";
    const stakeholders = "- 2026-11-21T14:06:00Z **Update** (stakeholders) We look.";
    expect(compose(text([internal])).draft.audience).toBe("customers");
    expect(compose(text([internal]), { audience: "stakeholders" }).customersFirst).toBe(true);
    expect(compose(text([internal, customers]), { audience: "stakeholders" }).customersFirst).toBe(false);
    expect(
      compose(text([internal, customers, stakeholders]), { audience: "stakeholders" }).customersFirst,
    ).toBe(true);
    expect(compose(text([internal]), { audience: "internal" }).customersFirst).toBe(false);
    expect(compose(withLines([]), { audience: "stakeholders" }).customersFirst).toBe(false);
  });
});

describe("the step at hand", () => {
  const step = (words: string): string | undefined =>
    compose(recordText({ runbook: [`1. [ ] ${words}`, "2. [ ] Send an update"] })).step?.text;

  it("is offered where it asks for an update, and only then", () => {
    expect(step("Send the first internal update (Communications Lead, within 5 min)")).toContain(
      "Send the first",
    );
    expect(step("Tell customers, then stakeholders")).toBe("Tell customers, then stakeholders");
    expect(step("Publish on the status page")).toBe("Publish on the status page");
    expect(step("Update the runbook")).toBeUndefined();
    expect(step("Roll back")).toBeUndefined();
  });
});
