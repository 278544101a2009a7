import { mkdirSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, it } from "vitest";
import { endpointVariable } from "../../src/cli/connections/own-account.ts";
import { run } from "../../src/cli/run.ts";
import { services } from "../../src/core/ports/service.ts";
import { quiet, workplace, type Outcome, type Workplace } from "../support/cli.ts";
import { recordText } from "../support/record.ts";
import { describeJudged, type Judge } from "./support/judge.ts";

const tokens = {
  SITREP_SLACK_TOKEN: "xoxb-1-judged",
  SITREP_STATUSPAGE_KEY: "judged",
  SITREP_NOTION_TOKEN: "ntn_judged",
  SITREP_ATLASSIAN_TOKEN: "judged",
  SITREP_ATLASSIAN_SITE: "acme.atlassian.net",
  SITREP_ATLASSIAN_EMAIL: "jane@example.com",
};

const policy = {
  connections: {
    statuspage: { page: "kctbh9vrtdwd", components: [] },
    jira: { project: "OPS", "action-type": "Task", labels: ["postmortem"] },
    notion: { parent: "0123456789abcdef0123456789abcdef" },
  },
  channels: [{ name: "#status", address: "C024BE91L", service: "slack", audiences: ["customers"] }],
};

const review = [
  ...["---", "sitrep: 1", "kind: review", "incident: incident.md", "title: Checkout errors", "---", ""],
  ...["# Review é 漢 🚒", "", "## Summary", "", "Nobody could pay.", ""],
  ...["## Action items", "", "- [ ] Add an alarm for **é 漢 🚒**", "- [x] Roll back", ""],
].join("\n");

/** What Notion says where a search finds nothing. */
const noneFound = { object: "list", results: [], next_cursor: null, has_more: false };

const madePage = {
  object: "page",
  id: "0f0f0f0f-0000-4000-8000-000000000001",
  url: "https://www.notion.so/0f0f0f0f000040008000000000000001",
};

type Sitrep = (...args: readonly string[]) => Promise<Outcome>;

function atTerminal(judge: Judge): { readonly place: Workplace; readonly sitrep: Sitrep } {
  const place = workplace();
  mkdirSync(place.path("x"));
  place.write("x/incident.md", recordText());
  place.write("x/postmortem.md", review);
  place.write("sitrep.config.json", JSON.stringify(policy));
  const endpoints: Readonly<Record<string, string>> = Object.fromEntries(
    services.map((service) => [endpointVariable(service), judge.addressOf(service)] as const),
  );
  const ours = { XDG_STATE_HOME: place.path("state"), XDG_CACHE_HOME: place.path("caches") };
  const env = { ...tokens, ...endpoints, ...ours };
  const sitrep: Sitrep = async (...args) => {
    const out: string[] = [];
    const error: string[] = [];
    const shell = { ...quiet, now: Date.now, cwd: place.folder, env };
    const code = await run(args, {
      ...shell,
      out: (text) => out.push(text),
      error: (text) => error.push(text),
    });
    return { code, out: out.join("\n"), error: error.join("\n") };
  };
  return { place, sitrep };
}

/** What was asked to change something, by service; all of it has to be as the contract has it. */
async function changesOf(judge: Judge): Promise<readonly string[]> {
  const journal = await judge.journal();
  expect(journal.filter(({ errors }) => errors !== undefined && errors.length > 0)).toEqual([]);
  return journal
    .filter(({ method, path: asked }) => method !== "GET" && !asked.includes("search"))
    .map(({ service, method, path: asked }) => `${service} ${method} ${asked}`);
}

describeJudged("The command line", (judge) => {
  let at: ReturnType<typeof atTerminal>;
  beforeEach(() => {
    at = atTerminal(judge);
  });

  it("sends an update to the status page and to Slack, and the record says so", async () => {
    const args = [
      "--audience",
      "customers",
      "--known",
      "Nobody can pay é 漢 🚒",
      "--anyway",
      "--send",
      "--yes",
    ];
    const { code, error } = await at.sitrep("update", "x", ...args);
    expect({ code, error }).toMatchObject({ code: 0 });
    expect(await changesOf(judge)).toEqual([
      "statuspage POST /pages/kctbh9vrtdwd/incidents",
      "slack POST /chat.postMessage",
    ]);
    const record = at.place.read("x", "incident.md");
    expect(record).toMatch(/\(sent: \[?Statuspage.*Slack #status/);
    expect(record).toMatch(/statuspage: \S+/);
  });

  it("publishes a review to Notion, and the review says where it is", async () => {
    await judge.fault({ service: "notion", match: "data_sources", status: 404, body: {} });
    await judge.fault({ service: "notion", match: "search", status: 200, body: noneFound, times: 9 });
    // The example of a page has an id that is none.
    await judge.fault({ service: "notion", match: "v1/pages", status: 200, body: madePage });
    const { code, error } = await at.sitrep(
      "publish",
      path.join("x", "postmortem.md"),
      "--to",
      "notion",
      "--yes",
    );
    expect({ code, error }).toMatchObject({ code: 0 });
    expect(await changesOf(judge)).toEqual(["notion POST /v1/pages"]);
    expect(at.place.read("x", "postmortem.md")).toMatch(/\n {2}notion: \S+ https:\/\//);
  });

  it("makes a ticket of an open action in Jira, once", async () => {
    await judge.fault({ service: "jira", match: "search/jql", status: 200, body: { issues: [] }, times: 9 });
    const push = ["actions", "push", "x", "--to", "jira", "--yes"];
    const { code, error } = await at.sitrep(...push);
    expect({ code, error }).toMatchObject({ code: 0 });
    expect(at.place.read("x", "postmortem.md")).toMatch(/Add an alarm.*\(\[[^\]]+\]\(https?:\/\/[^)]+\)\)/);
    expect(await at.sitrep(...push)).toMatchObject({ code: 0 });
    expect(await changesOf(judge)).toEqual(["jira POST /rest/api/3/issue"]);
  });

  it("asks each service who we are", async () => {
    const { out } = await at.sitrep("connections", "--test");
    expect(out).toMatch(/^Slack +ready/m);
    expect(out).toMatch(/^Statuspage +ready/m);
    expect(await changesOf(judge)).toEqual([]);
  });
});
