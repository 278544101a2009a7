import { describe, expect, it } from "vitest";
import { pinnedAddress } from "../../../src/adapters/http/pinned-host.ts";
import { credentialFields } from "../../../src/core/ports/credential-fields.ts";
import { services } from "../../../src/core/ports/service.ts";

describe("pinnedAddress", () => {
  it("takes where every service is by its contract", () => {
    for (const service of services) {
      const { base, site } = credentialFields[service];
      if (base === undefined) continue;
      const sites = site === undefined ? [""] : "choices" in site ? site.choices : [site.example];
      for (const one of sites) {
        const address = base.replace("{site}", one);
        expect(pinnedAddress(service, address)).toEqual({ kind: "pinned", base: address });
      }
    }
  });

  it("leaves a webhook's address as it is", () => {
    const slack = "https://hooks.slack.com/services/T/B/s";
    expect(pinnedAddress("slack-webhook", slack)).toEqual({ kind: "pinned", base: slack });
    const teams = "https://prod-12.westeurope.logic.azure.com:443/workflows/a/triggers/manual/run?sv=1&sig=x";
    expect(pinnedAddress("teams", teams)).toMatchObject({ kind: "pinned", base: teams.replace(":443", "") });
    const power = "https://default1.2f.environment.api.powerplatform.com/powerautomate/x?sig=y";
    expect(pinnedAddress("teams", power)).toMatchObject({ kind: "pinned" });
  });

  it("ends a base with a slash", () => {
    expect(pinnedAddress("slack", "https://slack.com/api")).toEqual({
      kind: "pinned",
      base: "https://slack.com/api/",
    });
  });

  it.each([
    "http://slack.com/api/",
    "https://slack.com.evil.example/",
    "https://evilslack.com/",
    "https://evil.slack.com/",
    "https://slack.com@evil.example/",
    "https://jane:pw@slack.com/",
    "https://evil.example\\@slack.com/",
    "https://evil.example#slack.com/",
    "https://evil.example/?slack.com",
    "https://slack.com:8443/",
    "https://slack.com./",
    "https://slack。com/",
    "https://ｓlack.com/",
    "https://sláck.com/",
    "https://slack%2ecom/",
    "https://sl\tack.com/",
    " https://slack.com/",
    "https:slack.com/",
    "https:/slack.com/",
    "https:\\\\slack.com\\",
    "ftp://slack.com/",
    "javascript:alert(1)",
    "slack.com",
    "",
  ])("refuses %j for Slack", (address) => {
    expect(pinnedAddress("slack", address).kind).toBe("refused");
  });

  it.each([
    "https://atlassian.net/",
    "https://.atlassian.net/",
    "https://acme.atlassian.net.evil.example/",
    "https://acmeatlassian.net/",
    "https://xn--acm-dma.atlassian.net/",
    "https://a_b.atlassian.net/",
    "https://acme..atlassian.net/",
  ])("refuses %j for Jira", (address) => {
    expect(pinnedAddress("jira", address).kind).toBe("refused");
  });

  it("takes this computer only where the caller says so", () => {
    for (const here of ["http://127.0.0.1:4010/jira/", "http://[::1]:4010/", "http://localhost:1/"]) {
      expect(pinnedAddress("jira", here).kind).toBe("refused");
      expect(pinnedAddress("jira", here, { allowLoopback: true })).toEqual({ kind: "pinned", base: here });
    }
    for (const trick of [
      "http://127.1/",
      "http://0x7f000001/",
      "http://127.0.0.1.evil.example/",
      "http://localhost.evil.example/",
      "http://localhost@evil.example/",
      "http://0.0.0.0/",
      "http://169.254.169.254/",
      "http://[::ffff:127.0.0.1]/",
    ]) {
      expect(pinnedAddress("jira", trick, { allowLoopback: true }).kind).toBe("refused");
    }
  });

  it("says whose address it is not", () => {
    expect(pinnedAddress("notion", "https://evil.example/")).toEqual({
      kind: "refused",
      reason: "evil.example is not an address of Notion.",
    });
  });
});
