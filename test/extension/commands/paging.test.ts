import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import type { Answer, ReadMessage } from "../../../src/core/ports/connection.ts";
import { connectedDesk, recordFile } from "../../support/connected-desk.ts";
import { fakeService, refused, taking, type Answering } from "../../support/fake-connections.ts";
import { atEditor, vscode } from "../../support/fake-editor.ts";
import { holding } from "../../support/holding.ts";
import { at, recordText } from "../../support/record.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { pageSomebody } = await import("../../../src/extension/commands/page-somebody.ts");
const { noteToPager } = await import("../../../src/extension/commands/note-to-pager.ts");
const { logFromChat, logFromPager } = await import("../../../src/extension/commands/log-from-services.ts");

const policy: Partial<Policy> = {
  connections: { ...defaultPolicy.connections, pagerduty: { service: "PSVC1" } },
};

const logged: readonly ReadMessage[] = [
  { at: at("2026-11-21T14:04:00Z"), author: "Sam Lee", text: "Acknowledged\r\nby phone", url: undefined },
  { at: at("2026-11-21T14:05:00Z"), author: undefined, text: "Escalated 漢", url: undefined },
];

const paging = {
  open: () =>
    Promise.resolve({
      kind: "answered",
      value: [{ id: "Q1", title: "Pool é", url: "https://acme.pagerduty.com/incidents/Q1" }],
    } as const),
  log: () => Promise.resolve({ kind: "answered", value: logged } as const),
};

function desk(
  connected: readonly string[] = [],
  answer: Answering = taking("pagerduty"),
  messages?: Answer<readonly ReadMessage[]>,
  facts: readonly string[] = [],
) {
  const pagerduty = fakeService("pagerduty", answer, { paging });
  const slack = fakeService("slack", taking("slack"), {
    chat: {
      personOf: () => Promise.resolve({ kind: "answered", value: undefined }),
      messages: () => Promise.resolve(messages ?? { kind: "answered", value: logged }),
    },
  });
  const files = {
    [recordFile]: recordText({
      frontMatter: [
        "title: Checkout errors",
        "declared: 2026-11-21T14:02:11Z",
        ...facts,
        ...(connected.length === 0 ? [] : ["connected:", ...connected]),
      ],
    }),
  };
  return { pagerduty, ...connectedDesk({ files, there: [pagerduty, slack], policy }) };
}

const attached = ["  pagerduty: Q1"];

describe("paging", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("pages the people of the policy's service after it was confirmed, and the record notes it", async () => {
    const { pagerduty, run, text } = desk();
    atEditor.answers.push("Page the people of PSVC1", "Cards are down 漢", "Urgent", "Send");
    await run(pageSomebody);
    expect(pagerduty.sent).toEqual([
      {
        kind: "page-people",
        pagedService: "PSVC1",
        title: "Cards are down 漢",
        text: holding("Checkout errors"),
        urgent: true,
        link: undefined,
      },
    ]);
    expect(text()).toContain("  pagerduty: pagerduty-1 https://pagerduty.example/1\n");
  });

  it("attaches to what is open there, which sends nothing", async () => {
    const { pagerduty, run, text } = desk();
    atEditor.answers.push("Pool é");
    await run(pageSomebody);
    expect(pagerduty.sent).toEqual([]);
    expect(text()).toContain("  pagerduty: Q1 https://acme.pagerduty.com/incidents/Q1\n");
  });

  it("pages nobody where the person presses Esc at the last question", async () => {
    const { pagerduty, run, text } = desk();
    atEditor.answers.push("Page the people", "=", "Not urgent");
    await run(pageSomebody);
    expect(pagerduty.sent).toEqual([]);
    expect(text()).not.toContain("connected");
  });

  it("says in the title that is read first that it is a drill", async () => {
    const { pagerduty, run } = desk([], undefined, undefined, ["drill: true"]);
    atEditor.answers.push("Page the people of PSVC1", "=", "Urgent", "Send");
    await run(pageSomebody);
    expect(pagerduty.sent).toMatchObject([{ title: "DRILL: Checkout errors" }]);
  });

  it("notes in the timeline and there; the timeline has it though the pager refused", async () => {
    const { pagerduty, run, text, connections } = desk(attached, () => refused);
    atEditor.answers.push("Failover began 漢", "Send");
    await run(noteToPager);
    expect(pagerduty.sent).toEqual([{ kind: "note-page", page: "Q1", text: "Failover began 漢" }]);
    expect(text()).toContain("- 2026-11-21T14:10:00Z Failover began 漢");
    expect((await connections.left()).map(({ state }) => state.kind)).toEqual(["failed"]);
    expect(atEditor.said.join("\n")).not.toContain("Logged, and noted");
  });

  it("offers the pager's log as entries at their own moments, none chosen, none twice", async () => {
    const { run, text } = desk(attached);
    atEditor.answers.push("Acknowledged", "Escalated");
    await run(logFromPager);
    expect(text()).toContain("- 2026-11-21T14:04:00Z Sam Lee: Acknowledged by phone\n");
    await run(logFromPager);
    expect(atEditor.rows.map(({ label, picked }) => [label, picked])).toEqual([
      [expect.stringContaining("Escalated 漢"), false],
    ]);
    await run(logFromPager);
    expect(atEditor.said).toEqual(["PagerDuty has nothing that the timeline has not."]);
  });

  it("says what to do where the record is attached to nothing", async () => {
    const { run } = desk();
    await run(noteToPager);
    await run(logFromPager);
    expect(atEditor.said).toEqual([
      expect.stringMatching(/^The record is attached to no incident in PagerDuty/),
      expect.stringMatching(/^The record is attached to no incident in PagerDuty/),
    ]);
  });
});

describe("Log from Chat", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("offers the channel's messages where the chat can be read", async () => {
    const { run, text } = desk(["  slack: C1"]);
    atEditor.answers.push("Escalated");
    await run(logFromChat);
    expect(text()).toContain("- 2026-11-21T14:05:00Z Escalated 漢\n");
  });

  it("says why it can't, and opens Paste as Timeline", async () => {
    const execute = vi.spyOn(vscode.commands, "executeCommand");
    const { run } = desk(["  slack: C1"], undefined, {
      kind: "failed",
      reason: "Messages are not read from Slack.",
      remedy: "Copy them there.",
      signedOut: false,
    });
    atEditor.answers.push("Paste as Timeline");
    await run(logFromChat);
    expect(atEditor.said).toEqual(["Messages are not read from Slack. Copy them there."]);
    expect(execute).toHaveBeenCalledWith("sitrep.timeline.paste");
  });
});
