import { describe, expect, it } from "vitest";
import { mailRecipients } from "../../../src/core/outgoing/mail-recipients.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";

const channels = [
  { name: "Board 漢", address: "board@example.org", audiences: ["executives", "stakeholders"] },
  { name: "Support", address: "support@example.org", audiences: ["stakeholders"] },
  { name: "Again", address: "board@example.org", audiences: ["executives"] },
  { name: "Odd", address: "jané@example.org\r\nBcc: x@example.org", audiences: ["executives"] },
  { name: "#exec", address: "C024BE91L", service: "slack", audiences: ["executives"] },
];

describe("whom a mail to an audience is for", () => {
  const { policy, problems } = readPolicy(JSON.stringify({ channels }));

  it("is whom the policy names for it by an address, each once", () => {
    expect(mailRecipients(policy, "executives")).toEqual(["board@example.org"]);
    expect(mailRecipients(policy, "stakeholders")).toEqual(["board@example.org", "support@example.org"]);
    expect(mailRecipients(policy, "customers")).toEqual([]);
  });

  it("needs no service in the policy where it is an address, and says so where it is none", () => {
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("expected a `service` beside it"),
    ]);
  });
});
