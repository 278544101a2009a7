import { describe, expect, it } from "vitest";
import { findSecrets, secretsIn } from "../../src/secrets/find-secrets.ts";

// Put together here, so that no scanner takes the samples for real ones.
const github = `ghp_${"a1B2".repeat(9)}`;
const docker = `dckr_pat_${"aB3".repeat(9)}`;
const pem = ["-----BEGIN RSA PRIVATE KEY-----", "MIIE".repeat(40), "-----END RSA PRIVATE KEY-----"].join(
  "\n",
);
const onePassword = `ops_${btoa(JSON.stringify({ email: "jdoe@acme.io", secretKey: "a".repeat(91) }))}`;

describe("secrets in a document", () => {
  it.each([
    ["a token", github],
    ["a docker token", docker],
    ["a private key", pem],
    ["a service account", onePassword],
  ])("are found where they stand: %s", async (_, secret) => {
    const text = `# Review é 漢 🚒\r\n\r\nThe key was ${secret} until noon.\r\n`;
    const found = await findSecrets(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([secret]);
  });

  const letters = "aB3dE6gH9".repeat(20);
  it.each([
    ["anthropic", `sk-ant-api03-${letters.slice(0, 95)}AA`],
    ["aws", `AWS_SECRET_ACCESS_KEY=${letters.slice(0, 40)}`],
    ["aws, in lower case", `aws_secret_access_key: "${letters.slice(0, 40)}`],
    ["databricks", `dapi${"0a1b2c3d".repeat(4)}`],
    ["figma", `figd_${letters.slice(0, 40)}`],
    ["github, fine-grained", `github_pat_${letters.slice(0, 82)}`],
    ["gitlab", `glpat-${letters.slice(0, 20)}`],
    ["grafana, service account", `glsa_${letters.slice(0, 32)}_0a1b2c3d`],
    ["groq", `gsk_${letters.slice(0, 52)}`],
    ["hashicorp-vault, batch", `hvb.${letters.slice(0, 150)}`],
    ["hashicorp-vault, service", `hvs.${letters.slice(0, 100)}`],
    ["huggingface", `hf_${"aBcDe".repeat(7).slice(0, 34)}`],
    ["linear", `lin_api_${letters.slice(0, 40)}`],
    ["mysql", `MySQL://root:${letters.slice(0, 12)}@db.internal/orders`],
    ["notion", `ntn_12345678901${letters.slice(0, 35)}`],
    ["npm", `npm_${letters.slice(0, 36)}`],
    ["openai", `sk-${letters.slice(0, 20)}T3BlbkFJ${letters.slice(20, 40)}`],
    ["sendgrid", `SG.${letters.slice(0, 22)}.${letters.slice(0, 43)}`],
    ["shopify", `shpss_${letters.slice(0, 32)}`],
    ["slack", `xoxb-${letters.slice(0, 12)}-${letters.slice(0, 24)}`],
    ["vercel", `vck_${letters.slice(0, 24)}`],
  ])(
    "are known by every rule, also by those that are asked only where a text may hold theirs: %s",
    async (_, secret) => {
      expect(await secretsIn(`The key was ${secret} until noon.`)).toHaveLength(1);
    },
  );

  it("of several texts at once stay apart", async () => {
    const texts = Array.from({ length: 5 }, (_, index) => `é ${"x ".repeat(index)}${github} ${pem}`);
    expect(await Promise.all(texts.map(findSecrets))).toEqual(
      texts.map((text) => [github, pem].map((secret) => rangeIn(text, secret))),
    );
  });

  it("are told once, however often they stand there", async () => {
    expect(await secretsIn(`${github}\n\n- ${github}\n`)).toEqual([github]);
  });

  it("are not seen where there are none", async () => {
    expect(
      await secretsIn("The token was `$TOKEN`, see https://github.com/org/repo/commit/0123456789abcdef."),
    ).toEqual([]);
  });
});

function rangeIn(text: string, part: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}
