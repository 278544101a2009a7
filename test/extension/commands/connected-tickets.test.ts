import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import type { TicketState, TrackerReading } from "../../../src/core/ports/connection.ts";
import { connectedDesk, recordFile, reviewFile } from "../../support/connected-desk.ts";
import { fakeService, refused, taking, type FakeService } from "../../support/fake-connections.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { holding } from "../../support/holding.ts";
import { recordText } from "../../support/record.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { createIncidentTicket } = await import("../../../src/extension/commands/create-incident-ticket.ts");
const { pushActions } = await import("../../../src/extension/commands/push-actions.ts");
const { readTicketStates } = await import("../../../src/extension/commands/read-ticket-states.ts");

const policy: Partial<Policy> = {
  connections: {
    ...defaultPolicy.connections,
    jira: { project: "OPS", incidentType: "Incident", actionType: "Task", labels: ["incident"] },
    linear: { team: "ENG", labels: [] },
  },
  people: {
    ...defaultPolicy.people,
    roster: [{ name: "Sam Lee", handle: "sam", email: "sam@example.org" }],
  },
};

const reading = (states: readonly TicketState[] = []): TrackerReading => ({
  personOf: ({ email }) =>
    Promise.resolve({ kind: "answered", value: email === "sam@example.org" ? "acc-1" : undefined }),
  states: (urls) =>
    Promise.resolve({ kind: "answered", value: states.filter(({ url }) => urls.includes(url)) }),
});

function desk(
  there: readonly FakeService[],
  review?: readonly string[],
  frontMatter: readonly string[] = [],
) {
  const files = {
    [recordFile]: recordText({
      frontMatter: [
        "title: Checkout errors",
        "declared: 2026-11-21T14:02:11Z",
        "severity: SEV2",
        ...frontMatter,
      ],
    }),
    ...(review === undefined ? {} : { [reviewFile]: reviewText(review) }),
  };
  return connectedDesk({ files, there, policy });
}

function reviewText(actions: readonly string[]): string {
  const head = ["---", "sitrep: 1", "kind: review", "incident: incident.md", "---", "", "# Review", ""];
  return [...head, "## Action items", "", ...actions, ""].join("\r\n");
}

describe("tickets of an incident and of its actions", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("are made where the policy says, and the record notes the incident's", async () => {
    const jira = fakeService("jira", taking("jira"), { tracker: reading() });
    const { run, text } = desk([jira]);
    atEditor.answers.push("Send");
    await run(createIncidentTicket);
    expect(jira.sent).toEqual([
      expect.objectContaining({
        kind: "create-ticket",
        project: "OPS",
        type: "Incident",
        title: "Checkout errors",
        labels: ["incident"],
      }),
    ]);
    expect(text()).toContain("  jira: jira-1 https://jira.example/1\n");
    expect(atEditor.said.at(-1)).toBe("The ticket of this incident is jira-1.");
    await run(createIncidentTicket);
    expect(jira.sent).toHaveLength(1);
  });

  it("are made in the tracker that is chosen, with its own ids where it has some", async () => {
    const jira = fakeService("jira", taking("jira"), { tracker: reading() });
    const linear = fakeService("linear", taking("linear"), {
      tracker: {
        ...reading(),
        complete: (ticket) =>
          Promise.resolve({ kind: "answered", value: { ...ticket, project: "team-uuid" } }),
      },
    });
    const { run } = desk([jira, linear]);
    atEditor.answers.push("Linear", "Send");
    await run(createIncidentTicket);
    expect(atEditor.asked).toEqual(["Which tracker gets it?"]);
    expect([jira.sent, linear.sent]).toEqual([[], [expect.objectContaining({ project: "team-uuid" })]]);
  });

  it("have owner and due day; each stands behind its action, and what has one or is done is left out", async () => {
    const jira = fakeService("jira", taking("jira"), { tracker: reading() });
    const { run, text } = desk(
      [jira],
      [
        "- [ ] Alert on the pool 漢 (owner: Sam Lee, due: 2026-12-01)",
        "- [ ] Write the runbook (owner: Ana Ruiz)",
        "- [x] Roll back",
        "- [ ] Watch the queue ([OPS-9](https://acme.atlassian.net/browse/OPS-9))",
        "- [ ] Not now",
      ],
    );
    atEditor.answers.push("Alert|Write", "Send");
    await run(pushActions);
    expect(atEditor.details[0]).toContain("Ana Ruiz is not known there");
    expect(jira.sent).toEqual([
      expect.objectContaining({
        type: "Task",
        title: "Alert on the pool 漢",
        assignee: "acc-1",
        due: "2026-12-01",
      }),
      expect.objectContaining({
        title: holding(/^Write the runbook/),
      }),
    ]);
    expect(JSON.stringify(jira.sent[1])).not.toMatch(/acc-1|"due"/);
    expect(text(reviewFile)).toContain("([jira-1](https://jira.example/1))\r\n");
    expect(text(reviewFile)).toContain("(owner: Ana Ruiz) ([jira-2](https://jira.example/2))\r\n");
    expect(atEditor.said.at(-1)).toBe("2 tickets were made; the address of each stands behind its action.");
  });

  it("that could not be made stay in the outbox, and their actions as they were", async () => {
    const jira = fakeService("jira", (_, nth) => (nth === 1 ? refused : taking("jira")(_, nth)), {
      tracker: reading(),
    });
    const { run, text, connections } = desk([jira], ["- [ ] First one", "- [ ] Second one"]);
    atEditor.answers.push("*", "Send");
    await run(pushActions);
    expect(text(reviewFile)).toContain("- [ ] First one\r\n");
    expect(text(reviewFile)).toContain("- [ ] Second one ([jira-2](https://jira.example/2))\r\n");
    expect((await connections.left()).map(({ state }) => state.kind)).toEqual(["failed"]);
  });

  it("of a private incident are asked for apart, though the review does not say so itself", async () => {
    const jira = fakeService("jira", taking("jira"), { tracker: reading() });
    const { run } = desk([jira], ["- [ ] First one"], ["private: true"]);
    atEditor.answers.push("*", "Keep It Here");
    await run(pushActions);
    expect(jira.sent).toEqual([]);
    expect(atEditor.asked.at(-1)).toContain("This incident is private.");
  });

  it("are read back: what is done there is ticked here, what differs is told and left", async () => {
    const state = (number: number, more: Partial<TicketState>): TicketState => ({
      ...{ url: `https://acme.atlassian.net/browse/OPS-${number}`, state: "In Progress", done: false },
      ...{ due: undefined, assignee: undefined },
      ...more,
    });
    const states = [
      state(1, { done: true, state: "Done" }),
      state(2, { due: "2026-12-24" }),
      state(3, { done: true, state: "Closed" }),
    ];
    const jira = fakeService("jira", taking("jira"), { tracker: reading(states) });
    const action = (words: string, number: number): string =>
      `- [ ] ${words} ([OPS-${number}](https://acme.atlassian.net/browse/OPS-${number}))`;
    const { run, text } = desk(
      [jira],
      [
        action("Alert on the pool", 1),
        action("Write the runbook (due: 2026-12-01)", 2),
        action("Drop the cache", 3),
        action("Gone there", 4),
      ],
    );
    atEditor.answers.push("Alert");
    await run(readTicketStates);
    expect(atEditor.rows.map(({ label, description, picked }) => [label, description, picked])).toEqual([
      ["Alert on the pool", "Done", true],
      ["Drop the cache", "Closed", true],
    ]);
    expect(text(reviewFile)).toContain("- [x] Alert on the pool");
    expect(text(reviewFile)).toContain("- [ ] Drop the cache");
    expect(text(reviewFile)).toContain("(due: 2026-12-01)");
    expect(atEditor.said[0]).toContain("due 2026-12-24 there");
    expect(atEditor.said[0]).toContain("Of 1 of 4 tickets nothing is known.");
  });

  it("are nothing to read back where no action has one, and nothing to make where the policy names no tracker", async () => {
    const jira = fakeService("jira", taking("jira"), { tracker: reading() });
    const { run } = desk([jira], ["- [ ] First one"]);
    await run(readTicketStates);
    expect(atEditor.said).toEqual(["No open action of a review has a ticket."]);
    const bare = connectedDesk({ files: { [recordFile]: recordText() }, there: [jira] });
    await bare.run(createIncidentTicket);
    expect(atEditor.said.at(-1)).toMatch(/^The policy names no tracker/);
    expect(jira.sent).toEqual([]);
  });
});
