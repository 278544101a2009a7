import { beforeEach, expect, it, vi } from "vitest";
import { createConfluenceConnection } from "../../src/adapters/confluence/confluence.ts";
import { createGithubConnection } from "../../src/adapters/github/github.ts";
import type { Connecting } from "../../src/adapters/http/connecting.ts";
import { createJiraConnection } from "../../src/adapters/jira/jira.ts";
import { createLinearConnection } from "../../src/adapters/linear/linear.ts";
import { createNotionConnection } from "../../src/adapters/notion/notion.ts";
import { createPagerdutyConnection } from "../../src/adapters/pagerduty/pagerduty.ts";
import { createSlackConnection } from "../../src/adapters/slack/slack.ts";
import { createStatuspageConnection } from "../../src/adapters/statuspage/statuspage.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import type { Policy } from "../../src/core/policy/policy.ts";
import type { Connection } from "../../src/core/ports/connection.ts";
import { connectedDesk, recordFile, reviewFile } from "../support/connected-desk.ts";
import type { FakeService } from "../support/fake-connections.ts";
import { atEditor } from "../support/fake-editor.ts";
import { recordText } from "../support/record.ts";
import { connectJudged } from "./support/contract.ts";
import { describeJudged, type Judge } from "./support/judge.ts";

vi.mock("vscode", async () => (await import("../support/fake-editor.ts")).vscode);

const { createIncidentTicket } = await import("../../src/extension/commands/create-incident-ticket.ts");
const { logFromPager } = await import("../../src/extension/commands/log-from-services.ts");
const { noteToPager } = await import("../../src/extension/commands/note-to-pager.ts");
const { openIncidentChannel } = await import("../../src/extension/commands/open-incident-channel.ts");
const { pageSomebody } = await import("../../src/extension/commands/page-somebody.ts");
const { publishPostmortem } = await import("../../src/extension/commands/publish-postmortem.ts");
const { publishReview } = await import("../../src/extension/commands/publish-review.ts");
const { pushActions } = await import("../../src/extension/commands/push-actions.ts");
const { readTicketStates } = await import("../../src/extension/commands/read-ticket-states.ts");

const policy: Partial<Policy> = {
  connections: {
    ...defaultPolicy.connections,
    statuspage: { page: "kctbh9vrtdwd", components: [] },
    jira: { project: "OPS", incidentType: "Incident", actionType: "Task", labels: ["incident"] },
    linear: { team: "ENG", labels: [] },
    github: { repository: "acme/shop", labels: ["incident"] },
    notion: { parent: "0123456789abcdef0123456789abcdef" },
    confluence: { space: "OPS", parent: "65538" },
    pagerduty: { service: "PIJ90N7" },
  },
  people: {
    ...defaultPolicy.people,
    roster: [{ name: "Jane Doe", handle: "jane", email: "jane@example.org" }],
  },
};

const connected = [
  "connected:",
  "  statuspage: p31zjtct2jer https://stspg.io/p31zjtct2jer",
  "  pagerduty: PT4KHLK",
];

function deskAt(judge: Judge, more: readonly string[] = []) {
  const open = (make: (connecting: Connecting) => Connection, token: string): FakeService => {
    const credentials = { token, site: "acme.atlassian.net", account: "jane@example.com" };
    return { connection: connectJudged(judge, make, credentials).connection, sent: [] };
  };
  const there = [
    open(createSlackConnection, "xoxb-1-judged"),
    open(createStatuspageConnection, "sample"),
    open(createJiraConnection, "sample"),
    open(createLinearConnection, "lin_api_sample"),
    open(createGithubConnection, "gho_sample"),
    open(createNotionConnection, "ntn_sample"),
    open(createConfluenceConnection, "sample"),
    open(createPagerdutyConnection, "sample"),
  ];
  const head = [
    "title: Checkout errors é 漢 🚒",
    "declared: 2026-11-21T14:02:11Z",
    "severity: SEV2",
    ...more,
  ];
  const timeline = [
    "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors é 漢 🚒",
    "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe",
    "- 2026-11-21T15:00:00Z **Status** resolved",
  ];
  const review = [
    ...["---", "sitrep: 1", "kind: review", "incident: incident.md", "---", "", "# Checkout é 漢 🚒", ""],
    ...["## Summary", "", "Cards were refused <!channel>.", "", "## Action items", ""],
    ...["- [ ] Alert on the pool é 漢 (owner: Jane Doe, due: 2026-12-01)", "- [ ] Write the runbook", ""],
  ];
  const files = {
    [recordFile]: recordText({ frontMatter: head, timeline }),
    [reviewFile]: review.join("\n"),
  };
  return connectedDesk({ files, there, policy, remote: "git@github.com:acme/team.git" });
}

/** What was changed there, and that the judge had nothing against anything. */
async function changesAt(judge: Judge): Promise<readonly string[]> {
  const journal = await judge.journal();
  expect(
    journal.flatMap(({ service, path, errors = [] }) => errors.map((error) => ({ service, path, error }))),
  ).toEqual([]);
  return journal
    .filter(({ method, path }) => method !== "GET" && !path.includes("search"))
    .map(({ service, method, path }) => `${service} ${method} ${path}`);
}

describeJudged("Commands of the editor", (judge) => {
  beforeEach(() => {
    atEditor.start();
  });

  it("open the channel of an incident", async () => {
    const desk = deskAt(judge);
    atEditor.answers.push("=", "Send");
    await desk.run(openIncidentChannel);
    expect(await changesAt(judge)).toEqual(
      [
        "conversations.create",
        "conversations.setTopic",
        "conversations.invite",
        "bookmarks.add",
        "chat.postMessage",
        "pins.add",
      ].map((method) => `slack POST /${method}`),
    );
    expect(desk.text()).toMatch(/^ {2}slack: \S+/m);
    expect(await desk.connections.left()).toEqual([]);
  });

  it.each(["Jira", "Linear", "GitHub"])("make tickets in %s, and read them back", async (tracker) => {
    const desk = deskAt(judge);
    // What the judge's examples find is never ours: nothing is there yet.
    await judge.fault({ service: "jira", match: "search/jql", status: 200, body: { issues: [] }, times: 9 });
    atEditor.answers.push(tracker, "Send");
    await desk.run(createIncidentTicket);
    expect(desk.text()).toMatch(new RegExp(`^ {2}${tracker.toLowerCase()}: \\S+`, "m"));
    atEditor.answers.push("Alert|Write", tracker, "Send");
    await desk.run(pushActions);
    const linked = desk.text(reviewFile).match(/\(\[[^\]]+\]\(https:\/\/[^)]+\)\)/g) ?? [];
    // The example of an issue on GitHub has no address: it is made, and waits to be noted.
    expect(linked).toHaveLength(tracker === "GitHub" ? 0 : 2);
    expect(await desk.connections.left()).toHaveLength(tracker === "GitHub" ? 2 : 0);
    await desk.run(readTicketStates);
    expect((await changesAt(judge)).length).toBeGreaterThanOrEqual(3);
  });

  it.each(["Notion", "Confluence"])("publish a review in %s, after one confirmation", async (place) => {
    const desk = deskAt(judge, ["connected:", "  jira: OPS-12 https://acme.atlassian.net/browse/OPS-12"]);
    // Examples whose ids are no ids that the vendor has.
    await judge.fault({ service: "notion", match: "data_sources", status: 404, body: {} });
    await judge.fault({
      service: "notion",
      match: "v1/search",
      status: 200,
      body: { results: [] },
      times: 9,
    });
    await judge.fault({
      service: "confluence",
      match: "spaces",
      status: 200,
      body: { results: [{ id: "98306" }] },
    });
    atEditor.answers.push(place, "Send");
    await desk.run(publishReview);
    const published = (await changesAt(judge)).filter((change) => change.startsWith(place.toLowerCase()));
    expect(published).toHaveLength(1);
    expect(atEditor.said.filter((said) => said.includes("send to"))).toHaveLength(1);
    expect(atEditor.said.join()).not.toContain("not sent");
  });

  it("publish the postmortem", async () => {
    const desk = deskAt(judge, connected);
    atEditor.answers.push("Send");
    await desk.run(publishPostmortem);
    expect((await changesAt(judge)).some((change) => change.includes("postmortem"))).toBe(true);
    expect(await desk.connections.left()).toEqual([]);
  });

  it("page, note, and offer the pager's log", async () => {
    const desk = deskAt(judge);
    atEditor.answers.push("Page the people", "=", "Urgent", "Send");
    await desk.run(pageSomebody);
    expect(desk.text()).toMatch(/^ {2}pagerduty: \S+/m);
    atEditor.answers.push("Failover began 漢", "Send");
    await desk.run(noteToPager);
    await desk.run(logFromPager);
    expect(await changesAt(judge)).toEqual([
      "pagerduty POST /incidents",
      expect.stringMatching(/^pagerduty POST \/incidents\/\w+\/notes$/),
    ]);
    expect(atEditor.rows.length).toBeGreaterThan(0);
  });
});
