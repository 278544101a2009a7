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
