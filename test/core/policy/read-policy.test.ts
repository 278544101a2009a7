import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { RuleLevel, RuleSetting } from "../../../src/core/policy/policy.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";
import { cadenceFor, depthFor } from "../../../src/core/policy/severity-policy.ts";

const problemsOf = (text: string): readonly (readonly [string, string])[] =>
  readPolicy(text).problems.map(
    ({ message, range }) => [text.slice(range.start, range.end), message] as const,
  );

function setting(level: RuleLevel): RuleSetting {
  return { levels: { note: level, light: level, full: level }, options: {} };
}

describe("keys that other linters have", () => {
  const rules = [{ id: "action-due" }, { id: "action-owner" }];
  const levels = '`"lint": { "action-due": "off" }`';
  const globs = 'globs in `ignore`, beside `lint`: `"ignore": ["incidents/archive/"]`';
  it.each([
    [{ lint: { rules: {} } }, "rules", `the rules themselves, each with its level: ${levels}`],
    [{ lint: { ignore: ["a/"] } }, "ignore", globs],
    [{ lint: { ignorePatterns: ["a/"] } }, "ignorePatterns", globs],
    [{ lint: { overrides: [] } }, "overrides", "it beside `lint`, in the policy itself"],
    [{ lint: { baseline: "b" } }, "baseline", "it beside `lint`, in the policy itself"],
    [{ rules: { "action-due": "off" } }, "rules", `levels in \`lint\`: ${levels}`],
    [{ ignores: ["a/"] }, "ignores", globs],
    [{ exclude: ["a/"] }, "exclude", globs],
    [
      { overrides: [{ files: ["a"], lint: { rules: {} } }] },
      "rules",
      `the rules themselves, each with its level: ${levels}`,
    ],
  ])("are told where levels and globs go: %j", (policy, key, expected) => {
    const { problems } = readPolicy(JSON.stringify(policy), rules);
    expect(problems.map(({ message }) => message)).toEqual([
      `Unexpected key \`${key}\`, expected ${expected}. It is ignored.`,
    ]);
  });
});

describe("reading a policy", () => {
  it.each(["", "{}", "\uFEFF{}", "// nothing yet\n", "/* open", "{ /* a */ // b\r\n}"])(
    "takes the defaults where %j says nothing",
    (text) => {
      expect(readPolicy(text)).toMatchObject({ policy: defaultPolicy, problems: [] });
    },
  );

  it("understands comments, trailing commas and tabs, and leaves strings alone", () => {
    const { policy, problems } = readPolicy(
      '{\r\n\t// the team\'s own words\r\n\t"incident": { "definition": "see https://example.org/a//b /* so */ 漢 🚒", },\r\n}',
    );
    expect(problems).toEqual([]);
    expect(policy.incident.definition).toBe("see https://example.org/a//b /* so */ 漢 🚒");
  });

  it("reads every part", () => {
    const { policy, problems } = readPolicy(`{
      "$schema": "./schema.json",
      "severities": [{ "id": "P1", "name": "Worst", "meaning": "All down", "tell": "everyone", "within": 5 }, { "id": "P2" }],
      "unknownSeverity": { "as": "P1", "askAgain": 3 },
      "roles": [{ "name": "Lead", "duties": "Leads." }],
      "updates": { "cadence": { "P1": 20 }, "first": { "internal": 2, "executives": { "P1": 10 } } },
      "nudges": { "Lead": 4 },
      "review": { "businessDays": { "P1": 3 }, "depth": { "P2": "note" }, "circulateHours": 12, "template": { "full": "sre-book" }, "summaryHours": { "from": 1, "to": 2 } },
      "actions": { "immediateDays": 7 },
      "sections": { "required": { "note": ["impact"] }, "aliases": { "impact": ["Qui a souffert é"] } },
      "lint": { "action-due": "error", "action-owner": { "level": { "light": "off" }, "teams": ["SRE"], "days": 3 } },
      "overrides": [{ "files": ["old/**"], "lint": { "action-due": "off" } }],
      "ignore": ["archive/"],
      "baseline": "baseline.json",
      "people": { "roster": ["Jane Doe", { "name": "Sam Lee", "handle": "@slee", "email": "sam@example.org" }], "allow": ["Ada"], "products": ["Apollo"], "gitAuthors": true },
      "calendar": { "zone": "Asia/Kathmandu", "holidays": ["2026-12-25"] },
      "channels": [{ "name": "status", "address": "#status" }],
      "sync": { "automatic": true, "remote": "team" },
      "reviewed": "2026-11-01",
      "reviewedWithinDays": 180
    }`);
    expect(problems).toEqual([]);
    expect(policy).toEqual({
      ...defaultPolicy,
      severities: [
        { id: "P1", name: "Worst", meaning: "All down", tell: "everyone", within: 5 },
        { id: "P2", name: "P2", meaning: "" },
      ],
      unknownSeverity: { as: "P1", askAgain: 3 },
      roles: [{ name: "Lead", duties: "Leads." }],
      updates: { cadence: { P1: 20 }, first: { internal: 2, stakeholders: 15, executives: { P1: 10 } } },
      nudges: { Lead: 4 },
      review: {
        businessDays: { P1: 3 },
        depth: { P2: "note" },
        circulateHours: 12,
        template: { full: "sre-book" },
        summaryHours: { from: 1, to: 2 },
      },
      actions: { immediateDays: 7, shortTermDays: 92 },
      sections: {
        required: { ...defaultPolicy.sections.required, note: ["impact"] },
        aliases: { impact: ["Qui a souffert é"] },
      },
      lint: {
        rules: {
          "action-due": setting("error"),
          "action-owner": { levels: { light: "off" }, options: { teams: ["SRE"], days: 3 } },
        },
        overrides: [{ files: ["old/**"], rules: { "action-due": setting("off") } }],
        ignore: ["archive/"],
        ignored: false,
        baseline: "baseline.json",
      },
      people: {
        roster: [{ name: "Jane Doe" }, { name: "Sam Lee", handle: "slee", email: "sam@example.org" }],
        allow: ["Ada"],
        products: ["Apollo"],
        gitAuthors: true,
      },
      calendar: { zone: "Asia/Kathmandu", holidays: ["2026-12-25"] },
      sync: { automatic: true, remote: "team", ref: "refs/sitrep/sync" },
      channels: [{ name: "status", address: "#status", service: undefined, audiences: [] }],
      reviewed: "2026-11-01",
      reviewedWithinDays: 180,
    });
  });
});

describe("a broken part of a policy", () => {
  it.each([
    ['{ "reviewed": "2026-02-30" }', '"2026-02-30"', "a day that exists"],
    ['{ "sync": { "automatic": "yes" } }', '"yes"', "`true` or `false`"],
    ['{ "calendar": { "zone": "Mars/Phobos" } }', '"Mars/Phobos"', "an IANA time zone"],
    ['{ "lint": { "action-due": "loud" } }', '"loud"', "one of `off`, `information`, `warning`, `error`"],
    ['{ "updates": { "cadence": { "SEV1": -5 } } }', "-5", "a number from 0 to 1000000"],
    ['{ "nudges": { "Scribe": 1e300 } }', "1e300", "a number from 0 to 1000000"],
    ['{ "updates": { "cadence": { "SEV9": 5 } } }', '"SEV9"', "expected one of `SEV1`, `SEV2`"],
    ['{ "severities": [{ "id": "A → B" }] }', '"A → B"', "one word like `SEV1`"],
    ['{ "severities": [{ "id": "sev?" }] }', '"sev?"', "one word like `SEV1`"],
    ['{ "severities": [{ "name": "x" }] }', '{ "name": "x" }', "an object with an `id`"],
    ['{ "roles": [{ "name": "Lead: comms" }] }', '"Lead: comms"', "without `:`"],
    ['{ "nudges": [] }', "[]", "an object"],
    ['{ "roles": {} }', "{}", "a list"],
    ['{ "roles": [{ "duties": "x" }] }', '{ "duties": "x" }', "an object with a `name`"],
    ['{ "sections": { "required": { "full": ["blame"] } } }', '"blame"', "one of `summary`"],
    ['{ "severities": [] }', "[]", "one severity or more"],
    ['{ "severities": [{ "id": "A" }, { "id": "a" }] }', '[{ "id": "A" }, { "id": "a" }]', "each `id` once"],
    ['{ "unknownSeverity": { "as": "SEV9" } }', '"SEV9"', "the id of a severity"],
    ['{ "review": { "businessDays": { "SEV1": 400 } } }', "400", "at most 365"],
    [
      String.raw`{ "baseline": "\\\\host\\share\\b.json" }`,
      String.raw`"\\\\host\\share\\b.json"`,
      "a path of this machine",
    ],
    [
      String.raw`{ "baseline": "\\\\?\\UNC\\host\\b.json" }`,
      String.raw`"\\\\?\\UNC\\host\\b.json"`,
      "a path of this machine",
    ],
    ['{ "baseline": "//host/share/b.json" }', '"//host/share/b.json"', "a path of this machine"],
    [
      String.raw`{ "baseline": "/\\host/share/b.json" }`,
      String.raw`"/\\host/share/b.json"`,
      "a path of this machine",
    ],
    ['{ "severitys": [] }', '"severitys"', "expected `severities`. It is ignored."],
    ["[1]", "[1]", "an object"],
  ])("is a problem at its place: %s", (text, place, expected) => {
    const problems = problemsOf(text);
    expect(problems.map(([found]) => found)).toContain(place);
    expect(problems.find(([found]) => found === place)?.[1]).toContain(expected);
  });

  it("comes before what stands further down", () => {
    const places = problemsOf('{ "lint": 7, "severities": 8, "roles": 9 }').map(([found]) => found);
    expect(places).toEqual(["7", "8", "9"]);
  });

  it("names the rule that was most likely meant, and not all of them", () => {
    const known = ["action-due", ...Array.from({ length: 40 }, (_, index) => `x-${index}`)].map((id) => ({
      id,
    }));
    const said = (id: string): string | undefined =>
      readPolicy(`{ "lint": { "${id}": "off" } }`, known).problems[0]?.message;
    expect(said("action-dew")).toBe("Unexpected key `action-dew`, expected `action-due`. It is ignored.");
    expect(said("éé")).toBe(
      "Unexpected key `éé`, expected one of `action-due`, `x-0`, `x-1`, `x-2`, `x-3`, `x-4` and 35 more. It is ignored.",
    );
  });

  it("leaves the other parts as they are written", () => {
    const { policy } = readPolicy('{ "reviewed": 7, "lint": { "a": "loud", "action-due": "off" } }');
    expect(policy.lint.rules).toEqual({ "action-due": setting("off") });
    expect(policy.reviewed).toBeUndefined();
  });

  it("has the default in a table too, as the problem says", () => {
    const { policy } = readPolicy(
      '{ "updates": { "cadence": { "SEV1": -5, "SEV2": 20 } }, "nudges": { "Incident Commander": "soon" } }',
    );
    expect(policy.updates.cadence).toEqual({ SEV1: 30, SEV2: 20 });
    expect(policy.nudges).toEqual({ "Incident Commander": 5 });
  });

  it("says where the file is no JSON and reads on", () => {
    const text = '{ "reviewed": "2026-11-01", "lint": { "action-due": "off" ';
    const { policy, problems } = readPolicy(text);
    expect(problems.map(({ message }) => message)).toEqual([
      "Unexpected end of the policy, expected `}}`: `{` of line 1 is still open. Until it is mended, what can't be read has its default.",
    ]);
    expect(policy.reviewed).toBe("2026-11-01");
  });
});

describe("settings of rules that are known", () => {
  const rules = [
    { id: "gap", options: { minutes: { default: 30, help: "" }, words: { default: [], help: "" } } },
  ];

  it.each([
    ['{ "lint": { "gap": { "minutes": 45, "words": ["é"] } } }', []],
    ['{ "lint": { "gpa": "off" } }', ['"gpa"']],
    ['{ "lint": { "gap": { "hours": 1 } } }', ['"hours"']],
    ['{ "lint": { "gap": { "minutes": "many" } } }', ['"many"']],
    ['{ "lint": { "gap": { "level": { "deep": "off" } } } }', ['"deep"']],
    [
      '{ "overrides": [{ "files": ["a"], "lint": { "gpa": "off" } }, { "lint": {} }] }',
      ['"gpa"', '{ "lint": {} }'],
    ],
  ])("%s", (text, places) => {
    const found = readPolicy(text, rules).problems.map(({ range }) => text.slice(range.start, range.end));
    expect(found).toEqual(places);
  });
});

describe("severities of a team's own", () => {
  const own = (ids: readonly string[]): string => JSON.stringify({ severities: ids.map((id) => ({ id })) });

  it("run on the default clocks by rank, so that a new name stops none", () => {
    const { policy, problems } = readPolicy(own(["P1", "P2", "P3", "P4", "P5"]));
    expect(problems).toEqual([]);
    expect(policy.updates.cadence).toEqual({ P1: 30, P2: 30, P3: 120 });
    expect(policy.updates.first.executives).toEqual({ P1: 15 });
    expect(policy.review.businessDays).toEqual({ P1: 5, P2: 5 });
    expect(policy.review.depth).toEqual({ P1: "full", P2: "full", P3: "light", P4: "light" });
    expect(policy.unknownSeverity.as).toBe("P2");
  });

  it("keep the clocks of those that keep their ids", () => {
    expect(readPolicy(own(["SEV0", "SEV1", "SEV3"])).policy.updates.cadence).toEqual({ SEV1: 30, SEV3: 120 });
  });

  it("have one template of reviews for every depth, or one for each", () => {
    const all = { note: "ours", light: "ours", full: "ours" };
    expect(readPolicy('{ "review": { "template": "ours" } }').policy.review.template).toEqual(all);
    expect(readPolicy('{ "review": { "template": { "deep": "ours" } } }').problems).toHaveLength(1);
  });

  it("may be called like what every object has", () => {
    const { policy } = readPolicy(
      '{ "severities": [{ "id": "toString" }, { "id": "constructor" }], "updates": { "cadence": {} } }',
    );
    expect(cadenceFor(policy, "constructor")).toBeUndefined();
    expect(depthFor(policy, "toString")).toBe("full");
  });
});
