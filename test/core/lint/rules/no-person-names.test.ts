import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../src/core/lint/finding.ts";
import { noPersonNames } from "../../../../src/core/lint/rules/no-person-names.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { lintText } from "../lint-text.ts";

const head = "# Review\n\n## Contributing factors\n\n";

const find = (text: string, policy?: string): readonly Finding[] =>
  lintText(text, { policy, rules: [noPersonNames] });
const names = (sentence: string, policy?: string): readonly string[] =>
  find(head + sentence, policy).map(({ range }) => (head + sentence).slice(range.start, range.end));
const levels = (sentence: string, policy?: string): readonly string[] =>
  find(head + sentence, policy).map(({ level }) => level);
const fixed = (sentence: string): string => {
  const edits = find(head + sentence).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return applyEdits(head + sentence, edits).slice(head.length);
};

describe("a person in the causes", () => {
  it.each([
    ["Bob failed to check the config.", ["Bob"]],
    ["Bob was the only one who knew it.", ["Bob"]],
    ["Approved by Alice; Bob's deployment went first.", ["Alice", "Bob"]],
    ["When Søren and Małgorzata rolled back 漢 🚒, Jane Doe slept.", ["Søren", "Małgorzata", "Jane Doe"]],
    ["**Bob** deployed it, said [Alice's PR](https://example.org/bob).", ["Bob", "Alice"]],
    ["| Factor |\n|---|\n| Bob merged it |", ["Bob"]],
    ["Mr. Okafor pointed it out.", ["Okafor"]],
    ["Paged @jdoe and jane.doe@example.org.", ["@jdoe", "jane.doe@example.org"]],
  ])("is found: %s", (sentence, expected) => {
    expect(names(sentence)).toEqual(expected);
  });

  it("is a warning with evidence and information without", () => {
    expect(levels("Bob deployed the change.")).toEqual(["warning"]);
    expect(levels("Zebediah restarted the broker.")).toEqual(["information"]);
    expect(
      levels("Zebediah restarted the broker.", `{ "people": { "roster": ["Zebediah Moore"] } }`),
    ).toEqual(["warning"]);
  });

  it("is found by the roster whatever their name, handle or address", () => {
    const policy = `{ "people": { "roster": [{ "name": "Ada Moore", "handle": "amoore", "email": "ada@example.org" }, "Travis Lee", "Xóchitl Ngozi-Đặng"] } }`;
    expect(
      names(
        "amoore and Ada pushed; Travis reviewed it, ada@example.org and Xóchitl Ngozi-Đặng agreed.",
        policy,
      ),
    ).toEqual(["amoore", "Ada", "Travis", "ada@example.org", "Xóchitl Ngozi-Đặng"]);
  });

  it("whose name means something else as well needs more than the roster", () => {
    const policy = `{ "people": { "roster": ["Jordan Moore", "Victoria Lee", "Paris Khan"] } }`;
    expect(
      names("Users in Jordan, Victoria Metrics and the Paris region: Paris failed over.", policy),
    ).toEqual([]);
    expect(names("Jordan Moore slept. Victoria deployed it.", policy)).toEqual(["Jordan Moore", "Victoria"]);
  });

  it("is found by the front matter's roles", () => {
    const text = `---\nkind: review\nroles:\n  Scribe: Temperance Vale\n---\n${head}Temperance Vale wrote less.\n`;
    expect(find(text)[0]?.message).toContain("it held the role Scribe");
  });
});

describe("a name", () => {
  it.each([
    ["Bob broke production again.", "Bob"],
    ["The freeze was not known to Rajesh.", "Rajesh"],
    ["The mistake was in Lars Pedersen's query.", "Lars Pedersen"],
    ["The key was on June's laptop.", "June"],
    ["The drill was led by Captain Halvorsen.", "Halvorsen"],
  ])("is found in: %s", (sentence, name) => {
    expect(names(sentence)).toEqual([name]);
  });
});

describe("what is no person", () => {
  it.each([
    "Jenkins retried, Cassandra timed out, Travis was slow, Jaeger lost spans, Ada and Apollo failed.",
    "Jenkins deployed it, Cassandra rejected it, Travis tested it, Jaeger saw it, Ada checked it, Apollo reported it.",
    "The Oliver cluster and Oliver v2 used `bob`.",
    "Le certificat avait expiré. Elle a cessé. El certificado había caducado. Los pagos fallaron. Die Last stieg.",
    "The rollout went to all pods at once, and each rollout went too fast.",
    "Don't blame; in Jan the API and the PR changed.",
    "Storm Ciara flooded the yard, and Hurricane Lee the office.",
    "Traffic to Sydney doubled. April's invoices were sent twice.",
    "Conway's law; Lockheed Martin; San Diego; Jane Street; Ben & Jerry's.",
    "@here @channel @org/team @types/node @dependabot @payments-team @Override noreply@example.org",
    '"Bob deployed it" and “Alice did”.',
    "> Bob deployed it",
    "![Bob](bob.png) https://example.org/Bob <!-- Bob -->",
    "```\nBob deployed it\n```",
    "Owner: Jane Doe",
    "| Factor | Owner |\n|---|---|\n| Small pool | Jane Doe |",
    "`oscar-api` and Oscar-api, /home/Bob/x, Bob_test",
  ])("is left alone: %s", (sentence) => {
    expect(names(sentence)).toEqual([]);
  });

  it("is what the policy allows or calls a product", () => {
    const policy = `{ "people": { "roster": ["Bob Moore"], "allow": ["Alice"], "products": ["Bob"] } }`;
    expect(names("Bob deployed what Alice merged.", policy)).toEqual([]);
  });

  it("is a person elsewhere", () => {
    expect(
      find("# Root cause of it\n\n## Timeline\n\n- 14:02 Bob deployed\n\n## Responders\n\n- Bob\n"),
    ).toEqual([]);
    expect(find("## Root cause\n\nA small pool.\n\n### Timeline\n\n- 14:02 Bob deployed\n")).toEqual([]);
  });
});

describe("the quick fix", () => {
  it.each([
    ["Bob deployed the change.", "The change author deployed the change."],
    ["It was approved by Alice.", "It was approved by the reviewer."],
    ["We paged Bob late.", "We paged the on-call engineer late."],
    [
      "Bob's PR broke it. Then Alice restarted it.",
      "The change broke it. Then the on-call engineer restarted it.",
    ],
    ["The engineer Bob restarted it.", "The engineer restarted it."],
    ["Nobody asked @jdoe.", "Nobody asked the responder."],
  ])("puts the role in the name's place: %s", (sentence, expected) => {
    expect(fixed(sentence)).toBe(expected);
    expect(names(expected)).toEqual([]);
  });

  it("offers to call a product what is only guessed", () => {
    const titles = (text: string, policy?: string): readonly string[] =>
      find(head + text, policy).flatMap(({ fixes }) => fixes.map(({ title }) => title));
    expect(titles("Luigi forgot it.")).toEqual([
      'Replace `Luigi` by "The responder"',
      "Add `Luigi` to the policy: it is a product",
    ]);
    expect(titles("Luigi forgot it.", `{ "people": { "roster": ["Luigi Moore"] } }`)).toHaveLength(1);
    expect(find(`${head}Luigi forgot it.`)[0]?.fixes[1]?.policy).toEqual({
      path: ["people", "products"],
      add: "Luigi",
    });
  });

  it("is never applied unseen", () => {
    expect(find(`${head}Bob deployed.`).flatMap(({ fixes }) => fixes.map(({ safe }) => safe))).toEqual([
      false,
      false,
    ]);
  });
});

describe("what a label says is on the causes", () => {
  it.each([
    ["behind a bold label", "**Root Causes:** Bob Smith forgot the lock.", ["Bob Smith"]],
    ["behind bold words and a colon", "**Root cause**: Bob Smith forgot é 漢 🚒.", ["Bob Smith"]],
    ["behind italics", "_Contributing factors:_ Bob Smith forgot the lock.", ["Bob Smith"]],
    ["behind a plain label", "Root cause: Bob Smith forgot the lock.", ["Bob Smith"]],
    ["in another language", "**Grundursache:** Jonas Weber löschte den Index.", ["Jonas Weber"]],
    [
      "on one of several lines",
      "Severity: SEV1\r\nRoot cause: Bob Smith forgot.\r\nResolved by: Jane Doe",
      ["Bob Smith"],
    ],
    [
      "between breaks",
      "**Lead:** Jane Doe<br>**Cause:** Bob Smith forgot.<br>**Fixed by:** Sam Lee",
      ["Bob Smith"],
    ],
    ["in an item", "- **Root cause:** Bob Smith forgot.\n- **Resolved by:** Jane Doe", ["Bob Smith"]],
    [
      "below an item",
      "- **Root cause**\n  - Bob Smith forgot.\n- **Resolved by**\n  - Jane Doe",
      ["Bob Smith"],
    ],
    [
      "below a bold line",
      "**Root cause**\n\nThe pool was small.\n\n- Bob Smith forgot it.\n\n**Thanks**\n\nJane Doe helped.",
      ["Bob Smith"],
    ],
    [
      "in the list below",
      "**What went wrong:** two things.\n\n1. Bob Smith forgot it.\n\nJane Doe wrote this.",
      ["Bob Smith"],
    ],
    [
      "in a row of a table",
      "| Field | Value |\n|---|---|\n| Lead | Jane Doe |\n| Root cause | Bob Smith forgot it |",
      ["Bob Smith"],
    ],
    [
      "in the first row",
      "| Root cause | Bob Smith forgot it |\n|---|---|\n| Lead | Jane Doe |",
      ["Bob Smith"],
    ],
    [
      "in a column",
      "| Incident | Root cause |\n|---|---|\n| Jane Doe's | Bob Smith forgot it |",
      ["Bob Smith"],
    ],
  ])("is looked at: %s", (_, text, expected) => {
    const whole = `# Review\n\n${text}\n`;
    expect(find(whole).map(({ range }) => whole.slice(range.start, range.end))).toEqual(expected);
  });

  it.each([
    ["## Timeline\n\n- 14:02 **Root cause:** Bob Smith found it"],
    ["## Actions\n\n**Root cause:** Bob Smith adds a lock by 2026-12-04"],
    ["## Summary\n\n**Root cause:** a small pool.\n\nBob Smith found it."],
    ["## Summary\n\n**Root cause:** a small pool. **Found by:** nobody.\n\n**Found by:** Bob Smith forgot"],
    ["## Summary\n\n> **Root cause:** Bob Smith forgot"],
    ["## Summary\n\nThe cause was plain: Bob Smith forgot"],
  ])("but not what stands elsewhere: %s", (text) => {
    expect(find(`# Review\n\n${text}\n`)).toEqual([]);
  });

  it("is told once, with the label's words", () => {
    expect(find("# Review\n\n## Root cause\n\n**Root cause:** Bob Smith forgot.\n")).toHaveLength(1);
    expect(find("# Review\n\n**Root Causes:** Bob Smith forgot.\n")[0]?.message).toContain("in Root Causes,");
  });
});
