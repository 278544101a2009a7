import { beforeEach, describe, expect, it, vi } from "vitest";
import { connectedDesk, recordFile } from "../../support/connected-desk.ts";
import { fakeService } from "../../support/fake-connections.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { at, recordText } from "../../support/record.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { carryOut } = await import("../../../src/extension/commands/carry-out.ts");

const head = [
  "title: Checkout é 漢",
  "declared: 2026-11-21T14:02:11Z",
  "severity: SEV2",
  "status: investigating",
];
const channel = ["connected:", "  slack: C024"];
const said = "The topic of Slack C024 would now be: SEV2 · identified · Checkout é 漢";

/** Sets the status of a record like this while somebody answers so; gives what Slack was sent. */
async function identify(more: readonly string[], answers: readonly string[], isConnected = true) {
  const slack = fakeService("slack");
  const files = { [recordFile]: recordText({ frontMatter: [...head, ...more] }) };
  const desk = connectedDesk({ files, there: isConnected ? [slack] : [] });
  atEditor.answers.push(...answers);
  const intent = { kind: "set-status", at: at("2026-11-21T14:12:00Z"), status: "identified" } as const;
  await carryOut(desk.services as never, desk.file()?.uri as never, intent);
  await vi.dynamicImportSettled();
  await new Promise((resolve) => setTimeout(resolve));
  return { desk, slack };
}

describe("the topic of an incident's channel", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("is offered once the incident stands otherwise, and set where that is pressed", async () => {
    const { slack } = await identify(channel, ["Update Topic"]);
    await vi.waitFor(() => {
      expect(atEditor.said).toEqual([said, "Checkout é 漢: the channel has its new topic."]);
    });
    expect(slack.sent).toEqual([
      { kind: "set-topic", channel: "C024", topic: "SEV2 · identified · Checkout é 漢" },
    ]);
  });

  it("is not set where it is not pressed", async () => {
    const { slack } = await identify(channel, []);
    await vi.waitFor(() => {
      expect(atEditor.said).toEqual([said]);
    });
    expect(slack.sent).toEqual([]);
  });

  it("of a private incident is asked for apart", async () => {
    const { slack } = await identify(["private: true", ...channel], ["Update Topic", "Keep It Here"]);
    await vi.waitFor(() => {
      expect(atEditor.asked).toEqual(["This incident is private. Share it with Slack C024?"]);
    });
    expect(slack.sent).toEqual([]);
  });

  it.each([
    ["has no channel", [], true],
    ["is of somebody who is not connected", channel, false],
  ])("is not offered where the incident %s", async (_, more, isConnected) => {
    await identify(more, [], isConnected);
    expect(atEditor.said).toEqual([]);
  });
});
