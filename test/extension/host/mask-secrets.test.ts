import { describe, expect, it } from "vitest";
import { maskSecrets } from "../../../src/extension/host/mask-secrets.ts";

// Put together here, so that no scanner takes the samples for real ones.
const github = `ghp_${"a1B2".repeat(9)}`;
const slack = ["xoxb", "123456789012", "1234567890123", "AbCdEfGhIjKlMnOpQrStUvWx"].join("-");
const hook = `https://hooks.slack.com/services/T00000000/B00000000/${"X".repeat(24)}`;
const npm = `npm_${"a".repeat(36)}`;

describe("secrets in a text", () => {
  it.each([
    [`curl -H 'Authorization: token ${github}' é 漢 🚒`, "curl -H 'Authorization: token ****' é 漢 🚒"],
    [`post --to ${slack} hello`, "post --to **** hello"],
    [`curl -d '{}' ${hook}`, "curl -d '{}' ****"],
    [`echo ${npm} ${github}`, "echo **** ****"],
    ["psql postgres://app:hunter2@db.example.org/shop", "psql postgres://app:****@db.example.org/shop"],
    [`echo ${github} # secretlint-disable`, "echo **** # secretlint-disable"],
  ])("are masked: %s", async (text, shown) => {
    expect(await maskSecrets(text)).toBe(shown);
  });

  it.each(["kubectl get pods", "git log ghp", "", "é 漢 🚒\r\nsecond line"])(
    "are not seen where there are none: %j",
    async (text) => {
      expect(await maskSecrets(text)).toBe(text);
    },
  );

  it("are found again the next time", async () => {
    await maskSecrets(github);
    expect(await maskSecrets(github)).toBe("****");
  });
});
