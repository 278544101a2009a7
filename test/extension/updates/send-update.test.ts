import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ComposedUpdate } from "../../../src/core/updates/compose-update.ts";
import type { Audience } from "../../../src/core/model/audience.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { connectedDesk, recordFile } from "../../support/connected-desk.ts";
import { fakeService, lost, refused, type FakeService } from "../../support/fake-connections.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { holding } from "../../support/holding.ts";
import { compose } from "../../support/compose.ts";
import { at, recordText } from "../../support/record.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { sendLabel, sendUpdate } = await import("../../../src/extension/updates/send-update.ts");

const now = at("2026-11-21T14:10:00Z");

const policy: Partial<Policy> = {
  connections: { ...defaultPolicy.connections, statuspage: { page: "p1", components: [] } },
  channels: [
    { name: "support", address: "#support", service: "slack", audiences: ["customers", "internal"] },
    { name: "Ops 漢", address: undefined, service: "teams", audiences: ["internal"] },
  ],
};

const countOf = (value: number) => ({
  statusPage: {
    components: () => Promise.resolve({ kind: "answered", value: [] } as const),
    subscribers: () => Promise.resolve({ kind: "answered", value } as const),
  },
});

interface Sending {
  readonly audience?: Audience;
  readonly text?: string;
  readonly typed?: Readonly<Record<string, string>>;
  readonly policy?: Partial<Policy>;
  readonly onDesk?: (desk: ReturnType<typeof connectedDesk>) => void;
}

/** Sends an update to an audience from a desk at which these are connected. */
async function send(
  there: readonly FakeService[],
  { audience = "internal", text, typed = {}, onDesk, policy: own = policy }: Sending = {},
) {
  const record = text ?? recordText();
  const desk = connectedDesk({
    files: { [recordFile]: record },
    there,
    policy: own,
    names: { teams: "Ops 漢" },
  });
  onDesk?.(desk);
  const composed: ComposedUpdate = compose(record, {
    audience,
    typed,
    policy: { ...defaultPolicy, ...own },
  });
  const file = desk.file() as never;
  const label = sendLabel(desk.services, file, composed);
  const sent = await sendUpdate(desk.services as never, file, composed, now);
  return { desk, label, sent, entries: desk.text().match(/^- .*\*\*Update\*\*.*$/gm) ?? [] };
}

describe("an update that is sent", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("goes to every place of its audience, and is logged once with all of them", async () => {
    const [slack, teams] = [fakeService("slack"), fakeService("teams")];
    atEditor.answers.push("Send");
    const { sent, label, entries, desk } = await send([slack, teams]);
    expect(label).toBe("Send to Slack support, Teams Ops 漢…");
    expect(sent).toMatchObject({ kind: "sent", done: { said: holding(/^Sent and logged\./) } });
    expect(slack.sent).toEqual([
      {
        kind: "post-message",
        channel: "#support",
        markdown: holding("Checkout errors"),
        more: undefined,
      },
    ]);
    expect(teams.sent).toHaveLength(1);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toContain(
      "(sent: [Slack support](https://slack.example/1), [Teams Ops 漢](https://teams.example/1))",
    );
    expect(await desk.connections.left()).toEqual([]);
  });

  it("is asked for with its words and where it goes; who presses Esc has sent and logged nothing", async () => {
    const slack = fakeService("slack");
    const { sent, entries, desk } = await send([slack]);
    expect(atEditor.said).toEqual(["Checkout errors: send to Slack support (#support)?"]);
    expect(atEditor.details[0]).toContain("Incident declared: Checkout errors");
    expect(sent).toEqual({ kind: "not-sent", said: "Nothing was sent." });
    expect([slack.sent, entries, await desk.connections.left()]).toEqual([[], [], []]);
  });

  it("is on the status page before anybody else has it, and says how many are told there", async () => {
    const order: string[] = [];
    const noting = (service: "statuspage" | "slack", more = {}) =>
      fakeService(
        service,
        () => {
          order.push(service);
          return { kind: "sent", id: `${service}-1`, url: undefined };
        },
        more,
      );
    atEditor.answers.push("Major impact", "Send");
    const { sent, desk } = await send([noting("slack"), noting("statuspage", countOf(1204))], {
      audience: "customers",
    });
    expect(atEditor.said[0]).toContain(
      "Statuspage, a new incident (1,204 subscribers), Slack support (#support)",
    );
    expect(order).toEqual(["statuspage", "slack"]);
    expect(sent.kind).toBe("sent");
    expect(desk.text()).toContain("  statuspage: statuspage-1\n");
  });

  it("that is stopped while the page gets it goes to nobody else, now or later", async () => {
    const slack = fakeService("slack");
    const page = fakeService("statuspage", () => {
      atEditor.cancel();
      return { kind: "sent", id: "statuspage-1", url: undefined };
    });
    atEditor.answers.push("Major impact", "Send");
    const { sent, desk } = await send([slack, page], { audience: "customers" });
    await (await desk.connections.outbox()).run();
    expect(slack.sent).toEqual([]);
    expect(sent).toMatchObject({ done: { said: holding(/^Logged, but not everybody has it/) } });
    expect((await desk.connections.left()).map(({ target, state }) => [target, state.kind])).toEqual([
      ["Slack support", "failed"],
    ]);
    expect(atEditor.said.at(-1)).toMatch(/It was stopped before it was sent\./);
  });

  it("is kept for every place before the first is asked for it: who dies in between has lost none", async () => {
    const kept: number[] = [];
    let left = (): Promise<readonly unknown[]> => Promise.resolve([]);
    const page = fakeService("statuspage", undefined, {
      lookUp: async () => {
        kept.push((await left()).length);
        return { kind: "absent" };
      },
    });
    atEditor.answers.push("Major impact", "Send");
    await send([fakeService("slack"), page], {
      audience: "customers",
      onDesk: (desk) => (left = desk.connections.left),
    });
    expect(kept).toEqual([2]);
  });

  it("says which incident on the page and which channel it goes to: a record that somebody else wrote names them", async () => {
    const text = recordText({
      frontMatter: [
        "title: Checkout errors",
        "declared: 2026-11-21T14:02:11Z",
        "severity: SEV2",
        "status: investigating",
        "connected:",
        "  slack: general",
        "  statuspage: p31zjtct2jer",
      ],
    });
    const page = fakeService("statuspage", undefined, countOf(1204));
    await send([page], { audience: "customers", text });
    await send([fakeService("slack")], { text });
    expect(atEditor.said).toEqual([
      "Checkout errors: send to Statuspage, incident p31zjtct2jer there (1,204 subscribers)?",
      "Checkout errors: send to Slack (general), Slack support (#support)?",
    ]);
  });

  describe("that opens an incident on the status page", () => {
    const there = [
      { id: "c1", name: "Checkout é" },
      { id: "c2", name: "API 漢" },
      { id: "c3", name: "Search" },
    ];
    const page = () =>
      fakeService("statuspage", undefined, {
        statusPage: {
          ...countOf(12).statusPage,
          components: () => Promise.resolve({ kind: "answered", value: there } as const),
        },
      });
    const named = (components: readonly string[]): Partial<Policy> => ({
      connections: { ...defaultPolicy.connections, statuspage: { page: "p1", components } },
      channels: [],
    });

    it("has impact and components as they are chosen, the severity's and the policy's in front", async () => {
      const own = page();
      atEditor.answers.push("Checkout|Search", "Critical impact", "Send");
      await send([own], { audience: "customers", policy: named(["checkout é", "c2"]) });
      expect(atEditor.rows.map(({ label, description }) => [label, description])).toEqual([
        ["Major impact", "by the severity"],
        ["No impact", ""],
        ["Minor impact", ""],
        ["Critical impact", ""],
      ]);
      expect(own.sent).toMatchObject([
        { impact: "critical", components: { c1: "partial_outage", c3: "partial_outage" } },
      ]);
      expect(atEditor.details[0]).toContain("On the status page 2 components become: partial outage.");
    });

    it("has those of the policy on Enter, by id or by name, and says which the page has not", async () => {
      const own = page();
      atEditor.answers.push("*", "Major impact", "Send");
      await send([own], { audience: "customers", policy: named(["checkout é", "c2", "Billing"]) });
      expect(own.sent).toMatchObject([
        { impact: "major", components: { c1: "partial_outage", c2: "partial_outage" } },
      ]);
      expect(atEditor.details[0]).toContain(
        "⚠ The status page has no component Billing, which the policy names.",
      );
    });

    it.each([[["*"]], [[]]])("is not sent where the person gives up after %j", async (answers) => {
      const own = page();
      atEditor.answers.push(...answers);
      expect((await send([own], { audience: "customers", policy: named(["c1"]) })).sent.kind).toBe(
        "not-sent",
      );
      expect([own.sent, atEditor.said]).toEqual([[], []]);
    });
  });

  it("is logged where one place failed, which stays in the outbox with what to do", async () => {
    const [slack, teams] = [fakeService("slack"), fakeService("teams", () => refused)];
    atEditor.answers.push("Send");
    const { sent, entries, desk } = await send([slack, teams]);
    expect(sent).toMatchObject({
      done: { said: holding(/^Logged, but not everybody has it/) },
    });
    expect(entries[0]).toContain("(sent: [Slack support](https://slack.example/1))");
    expect((await desk.connections.left()).map(({ target, state }) => [target, state.kind])).toEqual([
      ["Teams Ops 漢", "failed"],
    ]);
    expect(atEditor.said.at(-1)).toMatch(/It is closed\. Open it\.$/);
  });

  it("is not logged where nobody has it, and nothing waits to be sent a second time", async () => {
    atEditor.answers.push("Send");
    const { sent, entries, desk } = await send([
      fakeService("slack", () => refused),
      fakeService("teams", () => refused),
    ]);
    expect(sent).toEqual({
      kind: "not-sent",
      said: "It was not sent, and not logged. The text is still here.",
    });
    expect([entries, await desk.connections.left()]).toEqual([[], []]);
  });

  it("is logged as perhaps there where no answer came", async () => {
    const slack = fakeService("slack", () => lost, {
      lookUp: () => Promise.resolve({ kind: "cannot-tell", reason: "It can't be asked." }),
    });
    atEditor.answers.push("Send");
    const { sent, entries, desk } = await send([slack]);
    expect(sent.kind).toBe("sent");
    expect(entries[0]).toContain("perhaps Slack support");
    expect(slack.sent).toHaveLength(1);
    expect((await desk.connections.left()).map(({ state }) => state.kind)).toEqual(["unknown"]);
  });

  it("of a private incident is asked for apart, each time", async () => {
    const slack = fakeService("slack");
    const text = recordText({
      frontMatter: [
        "title: Breach",
        "declared: 2026-11-21T14:02:11Z",
        "severity: SEV2",
        "status: investigating",
        "private: true",
      ],
    });
    atEditor.answers.push("Keep It Here");
    expect((await send([slack], { text })).sent.kind).toBe("not-sent");
    expect(atEditor.asked).toEqual(["This incident is private. Share it with Slack support (#support)?"]);
    expect(slack.sent).toEqual([]);
    atEditor.start();
    atEditor.answers.push("Share It This Once", "Send");
    expect((await send([slack], { text })).sent.kind).toBe("sent");
    expect(slack.sent).toHaveLength(1);
  });

  it("of a private incident to several places names each in a line of its own", async () => {
    const [slack, teams] = [fakeService("slack"), fakeService("teams")];
    const text = recordText({ frontMatter: ["title: Checkout errors", "severity: SEV2", "private: true"] });
    atEditor.answers.push("Keep It Here");
    expect((await send([slack, teams], { text })).sent.kind).toBe("not-sent");
    expect(atEditor.said).toEqual(["Checkout errors: this incident is private. Share it with all of these?"]);
    expect(atEditor.details).toEqual(["• Slack support (#support)\n• Teams Ops 漢"]);
    atEditor.answers.push("Share It This Once", "Send");
    expect((await send([slack, teams], { text })).sent.kind).toBe("sent");
    expect([...slack.sent, ...teams.sent]).toHaveLength(2);
  });

  it("that holds a secret is confirmed apart, and the secret is not said again", async () => {
    const slack = fakeService("slack");
    const secret = ["xoxb", "123456789012", "1234567890123", "abcdefghijklmnopqrstuvwx"].join("-");
    const typed = { known: `the token ${secret} is in the log` };
    const asked = await send([slack], { typed });
    expect(asked.sent.kind).toBe("not-sent");
    expect(atEditor.said).toEqual(["Checkout errors: there may be a secret in what is to be sent."]);
    expect(atEditor.details.join()).not.toContain(secret);
    expect(slack.sent).toEqual([]);
    atEditor.answers.push("Send It with That", "Send");
    expect((await send([slack], { typed })).sent.kind).toBe("sent");
  });

  it("says what its words may do: call everybody", async () => {
    await send([fakeService("slack")], { typed: { known: "@here look at it" } });
    expect(atEditor.details[0]).toContain("⚠ `@here` may call many people at once.");
  });

  it("shows its very requests on demand, and is sent from there", async () => {
    const slack = fakeService("slack");
    atEditor.answers.push("Show the Requests", "Send");
    expect((await send([slack])).sent.kind).toBe("sent");
    expect(atEditor.opened[0]).toContain('"request": "POST https://slack.example/"');
  });

  it("has no place where nobody is connected", async () => {
    const { label, sent } = await send([]);
    expect(label).toBeUndefined();
    expect(sent).toEqual({ kind: "not-sent", said: "Nothing is connected for this audience." });
  });
});
