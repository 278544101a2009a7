import { describe, expect, it } from "vitest";
import { internalLink } from "../../../../src/core/lint/rules/internal-link.ts";
import { personalData } from "../../../../src/core/lint/rules/personal-data.ts";
import { secretInText } from "../../../../src/core/lint/rules/secret-in-text.ts";
import type { Rule } from "../../../../src/core/lint/rule.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { lintText, type LintTextOptions } from "../lint-text.ts";

const outside: LintTextOptions = { fileName: "external.md" };

/** The words each finding is about. */
function found(rule: Rule, text: string, options: LintTextOptions = outside): readonly string[] {
  return lintText(text, { ...options, rules: [rule] }).map(({ range }) => text.slice(range.start, range.end));
}

describe("a document for people outside", () => {
  const text = "Write to sam.lee@example.org.\n";

  it.each([
    ["external.md", true],
    ["postmortem.external.md", true],
    ["2026-11-21-public.md", true],
    ["postmortem.md", false],
    ["publication.md", false],
    ["external.md.txt", false],
  ])("may be called so: %s %s", (fileName, is) => {
    expect(found(personalData, text, { fileName }).length > 0).toBe(is);
  });

  it.each([
    ["public", true],
    ["[internal, customers]", true],
    ["External", true],
    ["internal", false],
    ["", false],
  ])("may say so in its front matter: %j %s", (audience, is) => {
    const file = `\uFEFF---\r\naudience: ${audience}\r\n---\r\n\r\n${text}`;
    expect(found(personalData, file, {}).length > 0).toBe(is);
  });
});

describe("personal-data", () => {
  it.each([
    "jane.doe+x@mail.example.org",
    "é.漢@example.org",
    "+49 (30) 123-4567",
    "+1 555 123 4567",
    "(555) 123-4567",
    "203.0.113.7",
    "4111 1111 1111 1111",
    "378282246310005",
    "5555-5555-5555-4444",
  ])("is %s", (datum) => {
    expect(found(personalData, `é 漢 🚒 at ${datum}, at noon.\n`)).toEqual([datum]);
  });

  it.each([
    "support@example.org",
    "the-ops-team@example.org",
    "git@github.com:org/repo.git",
    "https://user@example.org/x",
    "npm i left-pad@1.3.0",
    "2026-11-21T14:02:11+05:45",
    "1700000000000",
    "order 4111 1111 1111 1112",
    "commit 4111111111111111abcdef",
    "4111111111111111.7",
    "version 1.2.3.4, v10.20.30.40, 1.2.3.4.5, 300.1.1.1",
    "10.0.0.7, 127.0.0.1, 8.8.8.8",
    "203.0.113.0/24",
    "555-1234",
    "+5 %, +100 errors, 1+22 333 4444 5555",
  ])("is not: %s", (text) => {
    expect(found(personalData, `${text}\n`)).toEqual([]);
  });

  it("may be looked for everywhere, as information", () => {
    const policy = `{ "lint": { "personal-data": { "everywhere": true } } }`;
    const levels = lintText("Write to sam.lee@example.org.\n", { policy, rules: [personalData] }).map(
      ({ level }) => level,
    );
    expect(levels).toEqual(["information"]);
  });

  it("repeats no card number", () => {
    const [finding] = lintText("4111 1111 1111 1111\n", { rules: [personalData] });
    expect(finding?.message).not.toContain("1111 1111");
  });
});

describe("internal-link", () => {
  it.each([
    "https://grafana.corp.example.org/d/1?x=1",
    "db-eu-1.internal.example.com",
    "https://status.intra.example.co.uk/d/1",
    "db-1.internal",
    "http://10.1.2.3:8080/healthz",
    "172.16.0.1",
    "192.168.1.20",
    "pool.default.svc.cluster.local",
    "nas.lan",
    "fd12:3456::1",
    "https://acme.slack.com/archives/C1/p2",
    "https://acme.atlassian.net/browse/OPS-7",
  ])("is %s", (address) => {
    expect(found(internalLink, `See ${address}, é.\n`)).toEqual([address]);
    expect(found(internalLink, `See [it](${address}).\n`)).toEqual([address]);
  });

  it.each([
    "https://status.example.org",
    "example.com",
    "localhost:3000",
    "172.32.0.1",
    "10.0.0.0/8",
    "version 10.2",
    "e.g. this",
    "config.local",
    "jdoe@mail.internal",
    "https://slack.com/help",
    "com.example.internal.pool.Cache",
    "https://internal-affairs.example.com",
    "the local shop.",
    "2026-11-21.",
  ])("is not: %s", (address) => {
    expect(found(internalLink, `See ${address}, é.\n`)).toEqual([]);
  });

  it("is silent inside", () => {
    expect(found(internalLink, "See db-1.internal.\n", {})).toEqual([]);
  });
});

describe("secret-in-text", () => {
  const text = "a key-1, b postgres://app:hunter2@db/x, c key-1\r\n";
  const secrets = ["key-1", "postgres://app:hunter2@db/x", "not in the text", ""];

  it("is reported wherever it stands, and never repeated", () => {
    const findings = lintText(text, { secrets, rules: [secretInText] });
    expect(findings).toHaveLength(3);
    expect(findings.some(({ message }) => /key-1|hunter2/.test(message))).toBe(false);
  });

  it("is masked by the fix, of an address the password alone", () => {
    const edits = lintText(text, { secrets, rules: [secretInText] }).flatMap(
      ({ fixes }) => fixes[0]?.edits ?? [],
    );
    expect(applyEdits(text, edits)).toBe("a ****, b postgres://app:****@db/x, c ****\r\n");
  });
});
