import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { connectedDesk, recordFile } from "../../support/connected-desk.ts";
import { fakeService, refused, taking, type Answering } from "../../support/fake-connections.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { holding } from "../../support/holding.ts";
import { recordText } from "../../support/record.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { openIncidentChannel } = await import("../../../src/extension/commands/open-incident-channel.ts");

const head = [
  "title: Checkout errors 漢",
  "declared: 2026-11-21T14:02:11Z",
  "severity: SEV2",
  "status: investigating",
];
const timeline = [
  "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors 漢",
  "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe",
  "- 2026-11-21T14:04:00Z **Role** Communications Lead: Sam Lee",
  "- 2026-11-21T14:05:00Z **Role** Operations Lead: Ana Ruiz",
];
const policy: Partial<Policy> = {
  people: {
    ...defaultPolicy.people,
    roster: [
      { name: "Jane Doe", handle: "jane", email: "jane@example.org" },
      { name: "Sam Lee", handle: "sam", email: "sam@example.org" },
    ],
  },
};

const chat = {
  personOf: (email: string) =>
    Promise.resolve({ kind: "answered", value: email.startsWith("jane") ? "U1" : undefined } as const),
  messages: () => Promise.resolve({ kind: "answered", value: [] } as const),
};

function desk(more: readonly string[] = [], answer: Answering = taking("slack"), remote?: string) {
  const slack = fakeService("slack", answer, { chat });
  const files = { [recordFile]: recordText({ frontMatter: [...head, ...more], timeline }) };
  return {
    slack,
    ...connectedDesk({ files, there: [slack], policy, ...(remote === undefined ? {} : { remote }) }),
  };
}

describe("Open Incident Channel", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("opens it under a name that may be edited, sets the topic, invites, bookmarks, announces and pins, after one confirmation", async () => {
    const { slack, run, text } = desk([], taking("slack"), "https://github.com/acme/team.git");
    atEditor.answers.push("=", "Send");
    await run(openIncidentChannel);
    expect(atEditor.asked[0]).toContain("<inc-2026-11-21-checkout-errors");
    const channel = "slack-1";
    const link = {
      title: "Record",
      url: "https://github.com/acme/team/blob/a1b2c3d4e5f6/incidents/2026-11-21-checkout-errors/incident.md",
    };
    expect(atEditor.details[0]).toMatch(/Channel: #inc-.*\n\nCheckout errors 漢\n\n/s);
    expect(atEditor.details[0]).not.toContain("**");
    expect(slack.sent).toEqual([
      {
        kind: "open-channel",
        name: holding(/^inc-2026-11-21-checkout-errors/),
        private: false,
      },
      { kind: "set-topic", channel, topic: "SEV2 · investigating · IC Jane Doe · Checkout errors 漢" },
      { kind: "invite", channel, members: ["U1"] },
      { kind: "bookmark", channel, link },
      {
        kind: "post-message",
        channel,
        markdown: holding("**Checkout errors 漢**"),
        more: link,
      },
      { kind: "pin-message", channel, message: "slack-5" },
    ]);
    expect(text()).toContain("  slack: slack-1 https://slack.example/1\n");
    expect(atEditor.said.filter((said) => said.includes("send to"))).toHaveLength(1);
  });

  it("says before who is not invited and why, and that a drill is one", async () => {
    const { slack, run } = desk(["drill: true"]);
    atEditor.answers.push("drill-1");
    await run(openIncidentChannel);
    expect(slack.sent).toEqual([]);
    const [detail = ""] = atEditor.details;
    expect(detail).toContain("⚠ This is a drill");
    expect(detail).toContain("Ana Ruiz is not invited: the policy's roster has no e-mail address.");
    expect(detail).toContain("Sam Lee is not invited: Slack knows nobody with that address.");
    expect(detail).toContain("Channel: #drill-1");
    expect(detail).toContain("Invited: Jane Doe");
    expect(detail).not.toContain("Bookmark");
  });

  it("sets topic and people anew where the record has its channel, and announces nothing again", async () => {
    const { slack, run } = desk(["connected:", "  slack: C9 https://acme.slack.com/archives/C9"]);
    atEditor.answers.push("Send");
    await run(openIncidentChannel);
    expect(atEditor.said[0]).toBe("Checkout errors 漢: send to Slack C9: its topic, Slack C9: invitations?");
    expect(slack.sent.map(({ kind }) => kind)).toEqual(["set-topic", "invite"]);
    expect(slack.sent[0]).toMatchObject({ channel: "C9" });
  });

  it("tells what failed and goes on with the rest", async () => {
    const topicFails: Answering = (request, nth) =>
      request.kind === "set-topic" ? refused : taking("slack")(request, nth);
    const { slack, run, connections } = desk([], topicFails);
    atEditor.answers.push("=", "Send");
    await run(openIncidentChannel);
    expect(slack.sent.map(({ kind }) => kind)).toEqual([
      "open-channel",
      "set-topic",
      "invite",
      "post-message",
      "pin-message",
    ]);
    expect((await connections.left()).map(({ request }) => request.kind)).toEqual(["set-topic"]);
    expect(atEditor.said.join("\n")).toContain("It is closed. Open it.");
    expect(atEditor.said.join("\n")).not.toContain("Slack has the channel");
  });

  it("does nothing more where the channel could not be opened", async () => {
    const { slack, run } = desk([], () => refused);
    atEditor.answers.push("=", "Send");
    await run(openIncidentChannel);
    expect(slack.sent.map(({ kind }) => kind)).toEqual(["open-channel"]);
  });

  it("of a private incident is private, and asked for apart", async () => {
    const { slack, run } = desk(["private: true"]);
    atEditor.answers.push("=", "Share It This Once", "Send");
    await run(openIncidentChannel);
    expect(slack.sent[0]).toMatchObject({ kind: "open-channel", private: true });
  });

  it("says how to connect where Slack is not", async () => {
    await connectedDesk({ files: { [recordFile]: recordText() }, there: [] }).run(openIncidentChannel);
    expect(atEditor.said).toEqual(["Slack is not connected. Run Connect a Service."]);
  });
});
