import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, afterEach, before, describe, it } from "mocha";
import { ConfigurationTarget, commands, workspace } from "vscode";
import { services } from "../../src/core/ports/service.ts";
import { endpointOf } from "../../src/extension/connections/endpoint.ts";
import { fileAt, tidyUp, writeOutside } from "./support/files.ts";
import { asPerson, esc, type Seen } from "./support/person.ts";
import { until } from "./support/until.ts";

/** A trusted window: a clone may say what it likes, a token goes to its vendor alone. */
export function trustSuite(): void {
  describe("Where a token goes", () => {
    const net = watchedNet();

    it("is where the person's own setting says, on this computer", async () => {
      await setOwn({ slack: `${net.address()}/api/` });
      await until(
        "the setting is read",
        () => endpointOf("slack"),
        (found) => found !== undefined,
      );
      await connectSlack();
      assert.deepEqual(net.tokens(), [`Bearer ${token}`]);
    });

    it("is not where the settings and the policy of a clone say", async () => {
      await hostileClone(net.address());
      assert.deepEqual(
        services.filter((service) => endpointOf(service) !== undefined),
        [],
      );
      await connectSlack();
      assert.deepEqual(net.tokens(), []);
      assert.deepEqual(net.hosts(), ["slack.com"]); // the look at what it does without them was not in vain
    });
  });
}

/** A window in Restricted Mode: nothing goes anywhere, whoever says so. */
export function restrictedTrustSuite(): void {
  describe("In Restricted Mode a token", () => {
    const net = watchedNet();

    it("goes nowhere, whatever a clone or the person's own setting says", async () => {
      await setOwn({ slack: `${net.address()}/api/` });
      await hostileClone(net.address());
      assert.equal(workspace.isTrusted, false);
      assert.deepEqual(
        services.filter((service) => endpointOf(service) !== undefined),
        [],
      );
      const { said } = await connectSlack();
      assert.match(said.join("\n"), /In Restricted Mode nothing is sent/);
      assert.deepEqual([net.tokens(), net.hosts()], [[], []]);
    });
  });
}

const token = "xoxb-only-for-slack";

/** Gives a token and gives up when it is refused. */
async function connectSlack(): Promise<Seen> {
  return asPerson([token, esc, esc], async () =>
    commands.executeCommand("sitrep.connection.connect", "slack"),
  );
}

async function setOwn(endpoints: Readonly<Record<string, string>> | undefined): Promise<void> {
  const settings = workspace.getConfiguration("sitrep.connections");
  await settings.update("endpoints", endpoints, ConfigurationTarget.Global);
}

/** What somebody could put into a repository. Returns when the editor has read its settings. */
async function hostileClone(address: string): Promise<void> {
  const endpoints = Object.fromEntries(services.map((service) => [service, `${address}/${service}/`]));
  const places = Object.fromEntries(
    services.map((service) => [service, { endpoint: address, url: address, host: address, site: address }]),
  );
  await writeOutside(
    fileAt("sitrep.config.json"),
    JSON.stringify({ connections: { ...places, endpoints }, "sitrep.connections.endpoints": endpoints }),
  );
  await writeOutside(
    fileAt(".vscode/settings.json"),
    JSON.stringify({ "sitrep.connections.endpoints": endpoints, "editor.tabSize": 7 }),
  );
  await until(
    "the clone's settings are read",
    () => workspace.getConfiguration("editor", fileAt("a.md")).get("tabSize"),
    (size) => size === 7,
  );
}

/** A server on this computer that refuses every token, and the only one that can be reached while a suite runs. */
function watchedNet() {
  const tokens: string[] = [];
  const hosts: string[] = [];
  const own = globalThis.fetch;
  const server = createServer((request, response) => {
    tokens.push(request.headers.authorization ?? "");
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ ok: false, error: "invalid_auth" }));
  });
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    globalThis.fetch = async (input, init) => {
      const { hostname } = new URL(input instanceof Request ? input.url : input);
      if (hostname === "127.0.0.1") return own(input, init);
      hosts.push(hostname);
      throw new TypeError("fetch failed");
    };
  });
  afterEach(async () => {
    tokens.length = 0;
    hosts.length = 0;
    await setOwn(undefined);
    await tidyUp();
  });
  after(() => {
    globalThis.fetch = own;
    server.close();
  });
  const address = (): string => {
    const at = server.address();
    if (at === null || typeof at === "string") throw new Error("The server does not listen");
    return `http://127.0.0.1:${at.port}`;
  };
  return { address, tokens: () => tokens, hosts: () => [...new Set(hosts)] };
}
