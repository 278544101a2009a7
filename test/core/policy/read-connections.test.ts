import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { looksLikeHost, looksLikeSecret } from "../../../src/core/policy/no-name.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";

const problemsOf = (text: string): readonly (readonly [string, string])[] =>
  readPolicy(text).problems.map(
    ({ message, range }) => [text.slice(range.start, range.end), message] as const,
  );

// Made up here, so that no scanner takes them for anybody's.
const token = ["xoxb", "1234567890", "abcdefghij"].join("-");
const webhook = ["https://hooks.slack.com/services", "T1", "B2", "abcdef"].join("/");

describe("the connections of a policy", () => {
  it("are read, each with what it needs", () => {
    const connections = {
      slack: { prefix: "störung-", private: true },
      statuspage: { page: "kctbh9vrtdwd", components: ["b13yz5g2cw10"] },
      jira: { project: "OPS", incidentType: "Incident", actionType: "Task", labels: ["incident"] },
      linear: { team: "9cfb482a-81e3-4154-b5b9-2c805e70a02d", labels: [] },
      github: { repository: "acme/shop.web", labels: ["é 漢 🚒", "node.js"] },
      notion: { parent: "0123456789abcdef0123456789abcdef" },
      confluence: { space: "65537", parent: "98381" },
      pagerduty: { service: "PIJ90N7" },
    };
    const { policy, problems } = readPolicy(JSON.stringify({ connections }));
    expect(problems).toEqual([]);
    expect(policy.connections).toEqual(connections);
  });

  it("may leave out what the vendor knows itself", () => {
    const { policy, problems } = readPolicy(
      '{ "connections": { "jira": { "project": "OPS" }, "confluence": { "space": "65537" } } }',
    );
    expect(problems).toEqual([]);
    expect(policy.connections).toEqual({
      ...defaultPolicy.connections,
      jira: { project: "OPS", incidentType: undefined, actionType: undefined, labels: [] },
      confluence: { space: "65537", parent: undefined },
    });
  });

  it.each([
    ['{ "jira": { "project": "https://evil.example/" } }', '"https://evil.example/"', "which host it is on"],
    ['{ "jira": { "project": "acme.atlassian.net" } }', '"acme.atlassian.net"', "which host it is on"],
    ['{ "github": { "repository": "github.com/acme" } }', '"github.com/acme"', "which host it is on"],
    ['{ "github": { "repository": "acme" } }', '"acme"', "a repository like `acme/shop`"],
    [`{ "notion": { "parent": "${token}" } }`, `"${token}"`, "no secret"],
    ['{ "statuspage": {} }', "{}", "an object with a `page`"],
    ['{ "statuspage": { "page": 1 } }', "1", "a text"],
    ['{ "slack": { "prefix": "INC " } }', '"INC "', "lower-case letters"],
    ['{ "linear": { "team": "ENG", "host": "x" } }', '"host"', "Unexpected key `host`"],
    ['{ "discord": {} }', '"discord"', "Unexpected key `discord`"],
  ])("are names alone: %s", (connections, place, message) => {
    const [problem, ...more] = problemsOf(`{ "connections": ${connections} }`);
    expect(problem?.[0]).toBe(place);
    expect(problem?.[1]).toContain(message);
    expect(more).toEqual([]);
  });
});

describe("the channels of a policy", () => {
  it("say of what service they are and whose updates go there", () => {
    const { policy, problems } = readPolicy(
      '{ "channels": [{ "name": "#ops", "service": "slack", "audiences": ["internal", "stakeholders"] }, { "name": "board" }] }',
    );
    expect(problems).toEqual([]);
    expect(policy.channels).toEqual([
      { name: "#ops", address: undefined, service: "slack", audiences: ["internal", "stakeholders"] },
      { name: "board", address: undefined, service: undefined, audiences: [] },
    ]);
  });

  it.each([
    ['{ "name": "x", "service": "irc" }', '"irc"', "one of `slack`"],
    ['{ "name": "x", "service": "slack", "audiences": ["all"] }', '"all"', "one of `internal`"],
    ['{ "name": "x", "audiences": ["internal"] }', '["internal"]', "a `service` beside it"],
    [`{ "name": "x", "address": "${webhook}" }`, `"${webhook}"`, "no secret"],
    ['{ "address": "#x" }', '{ "address": "#x" }', "an object with a `name`"],
  ])("are read as far as they are understood: %s", (channel, place, message) => {
    const [problem, ...more] = problemsOf(`{ "channels": [${channel}] }`);
    expect(problem?.[0]).toBe(place);
    expect(problem?.[1]).toContain(message);
    expect(more).toEqual([]);
  });

  it("keep no secret that stands in one", () => {
    const { policy } = readPolicy(`{ "channels": [{ "name": "x", "address": "${webhook}" }] }`);
    expect(JSON.stringify(policy.channels)).not.toContain("hooks.slack.com");
  });
});

describe("what is no name", () => {
  it.each(["acme.atlassian.net", "https://x", "localhost:80", "10.0.0.1/x", "a.example.com/path"])(
    "is a host: %s",
    (text) => {
      expect(looksLikeHost(text)).toBe(true);
    },
  );
  it.each([
    "OPS",
    "acme/shop",
    "acme/shop.web",
    "PIJ90N7",
    "v1.2",
    "#inc",
    "0123456789abcdef0123456789abcdef",
  ])("is no host and no secret: %s", (text) => {
    expect(looksLikeHost(text)).toBe(false);
    expect(looksLikeSecret(text)).toBe(false);
  });
  it.each([
    token,
    webhook,
    `https://x.logic.azure.com/a?sig=${"a1".repeat(9)}`,
    `lin_api_${"Ab1".repeat(9)}`,
  ])("is a secret: %s", (text) => {
    expect(looksLikeSecret(text)).toBe(true);
  });
});
