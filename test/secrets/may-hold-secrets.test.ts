import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { describe, expect, it } from "vitest";
import { findSecrets } from "../../src/secrets/find-secrets.ts";
import { mayHoldSecrets, secretMarks } from "../../src/secrets/may-hold-secrets.ts";

const prefix = "@secretlint/secretlint-rule-";
const x = (count: number): string => "aB3dE5fG7h".repeat(30).slice(0, count);

// Put together here, so that no scanner takes the samples for real ones.
const login = ["jdoe", "Qx7zPq2"].join(":");
const serviceAccount = btoa(JSON.stringify({ email: "jdoe@acme.io", secretKey: x(89), userAuth: {} }));
const openai = ["T3Blbk", "FJ"].join("");
const samples: readonly (readonly [rule: string, sample: string])[] = [
  ["aws", `aws_secret_access_key = "${x(40)}"`],
  ["aws", `SecretAccessKey=${x(40)}`],
  ["privatekey", ["-----BEGIN PRIVATE KEY-----", "MIIE".repeat(40), "-----END PRIVATE KEY-----"].join("\n")],
  ["npm", `npm_${x(36)}`],
  ["basicauth", `see https://${login}@host.acme.io/`],
  ["basicauth", `ftp://${login}@host.acme.io`],
  ...["xoxb", "xoxp", "xapp", "xoxa", "xoxo", "xoxr"].map(
    (start) => ["slack", `${start}-${x(12)}-${x(12)}`] as const,
  ),
  ["slack", `HTTPS://Hooks.Slack.com/services/T${x(8)}/B${x(8)}/${x(20)}`],
  ["sendgrid", `SG.${x(22)}.${x(43)}`],
  ...["shppa", "shpca", "shpat", "shpss"].map((start) => ["shopify", `${start}_${x(32)}`] as const),
  ...["ghp", "gho", "ghu", "ghs", "ghr"].map((start) => ["github", `${start}_${x(36)}`] as const),
  ["github", `github_pat_${x(82)}`],
  ["gitlab", `glpat-${x(20)}`],
  ["grafana", `glc_${x(40)}`],
  ["grafana", `glsa_${x(32)}_${"a1B2".repeat(2)}`],
  ["openai", `sk-${x(20)}${openai}${x(20)}`],
  ["openai", `sk-proj-${x(74)}${openai}${x(74)}`],
  ["anthropic", `sk-ant-api03-${x(93)}AA`],
  ["groq", `gsk_${x(52)}`],
  ["huggingface", `hf_${"aBcD".repeat(9).slice(0, 34)}`],
  ["linear", `lin_api_${x(40)}`],
  ["notion", `ntn_12345678901${x(35)}`],
  ["1password", `ops_${serviceAccount}`],
  ["database-connection-string", `mongodb+srv://${login}@db.acme.io/shop`],
  ["database-connection-string", `jdbc:mysql://${login}@db.acme.io:3306/shop`],
  ["database-connection-string", `postgresql://${login}@db.acme.io:5432/shop`],
  ["hashicorp-vault", `hvs.${x(95)}`],
  ["hashicorp-vault", `hvb.${x(150)}`],
  ["hashicorp-vault", `hvr.${x(95)}`],
  ...["vcp", "vci", "vca", "vcr", "vck"].map((start) => ["vercel", `${start}_${x(24)}`] as const),
  ["databricks", `dapi${"a1b2".repeat(8)}`],
  ["docker", `dckr_pat_${x(27)}`],
  ["figma", `figd_${x(40)}`],
];

describe("whether a text may hold secrets", () => {
  it("has a mark for every rule there is", () => {
    const rules: string[] = [];
    creator.create(
      { sharedOptions: {}, registerRule: ({ meta }) => void rules.push(meta.id.slice(prefix.length)) },
      {},
    );
    expect(Object.keys(secretMarks).sort()).toEqual(rules.sort());
  });

  it("has a sample for every mark", () => {
    const marked = Object.keys(secretMarks).filter((rule) => secretMarks[rule] !== undefined);
    expect([...new Set(samples.map(([rule]) => rule))].sort()).toEqual(marked.sort());
  });

  it.each(samples)("says yes where a secret is found: %s", async (rule, sample) => {
    const text = `# Review é 漢 🚒\r\n\r\n${sample}\r\n`;
    expect(await findSecrets(text)).not.toEqual([]);
    expect(mayHoldSecrets(text)).toBe(true);
    expect(new RegExp(secretMarks[rule] ?? "^$", "i").test(text)).toBe(true);
  });

  it("says no to a review without any", () => {
    const text =
      "# Review\n\n14:02 Jane Doe restarted the pods of `shop-api` in eu-west-1, see [the docs](https://docs.acme.io/ops#restart).\n\nAccount holders in Asia could not pay: `msg.orders.failed` rose.\n";
    expect(mayHoldSecrets(text)).toBe(false);
  });
});
