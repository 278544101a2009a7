import { describe, expect, it } from "vitest";
import { blamelessWording } from "../../../../src/core/lint/rules/blameless-wording.ts";
import { lintText, shown } from "../lint-text.ts";

const words = (text: string, policy?: string): readonly string[] =>
  lintText(text, { policy, rules: [blamelessWording] }).map(({ range }) =>
    text.slice(range.start, range.end),
  );

describe("what is read", () => {
  it("is every part of the document, and each place is right", () => {
    const text =
      "# Überblick\r\n\r\n- 漢 🚒 **We** _forgot_ it\r\n\r\n| Zeit | Was |\r\n|---|---|\r\n| 14:05 | Sam forgot it |\r\n\r\n## Nobody checked\r\n";
    const findings = lintText(text, { rules: [blamelessWording] });
    expect(shown(text, findings).map((line) => line.replace(/, expected.*/, ""))).toEqual([
      "3:16: Unexpected failing `forgot`",
      "7:15: Unexpected failing `forgot`",
      "9:4: Unexpected failing `Nobody checked`",
    ]);
    expect(findings.map(({ level }) => level)).toEqual(["information", "warning", "warning"]);
  });

  it.each([
    "`human error`",
    "```\nThe engineer forgot it.\n```",
    "> The engineer forgot it.",
    'The page says "human error".',
    "[the log](https://example.org/human-error)",
    "![human error](human-error.png)",
    "<!-- human error -->",
    "## Things that could have been done better",
  ])("is no code, quotation, link or question of a template: %s", (text) => {
    expect(words(text)).toEqual([]);
  });

  it("knows by name and by login whom the roster names, and no product", () => {
    const policy = `{ "people": { "roster": [{ "name": "Ada Moore", "handle": "amoore" }] } }`;
    expect(
      words("Ada Moore forgot it. Then amoore missed the page. The `ada` job missed it.", policy),
    ).toEqual(["forgot", "missed"]);
    expect(words("Apollo missed the page.", `{ "people": { "products": ["Apollo"] } }`)).toEqual([]);
  });

  it("takes a thing in code for a thing", () => {
    expect(words("The `postgres` operator failed to update the status.")).toEqual([]);
  });
});

describe("what the team allows", () => {
  it("is left alone where it takes part in the finding, in either case", () => {
    const policy = `{ "lint": { "blameless-wording": { "allow": ["Human error", "we should have"] } } }`;
    expect(words("HUMAN ERROR. We should have known. Nobody checked.", policy)).toEqual(["Nobody checked"]);
  });
});

it("offers no rewrite: only the author knows the answer", () => {
  const findings = lintText("It was human error, and we should have tested it.", {
    rules: [blamelessWording],
  });
  expect(findings.flatMap(({ fixes }) => fixes)).toEqual([]);
  expect(findings).toHaveLength(2);
});
