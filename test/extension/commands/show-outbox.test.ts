import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { connectedDesk, recordFile } from "../../support/connected-desk.ts";
import { fakeService, refused, taking } from "../../support/fake-connections.ts";
import { atEditor, vscode } from "../../support/fake-editor.ts";
import { recordText } from "../../support/record.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { showOutbox } = await import("../../../src/extension/commands/show-outbox.ts");
const { noteToPager } = await import("../../../src/extension/commands/note-to-pager.ts");

const frontMatter = [
  "title: Checkout errors",
  "declared: 2026-11-21T14:02:11Z",
  "severity: SEV2",
  "status: investigating",
  "connected:",
  "  pagerduty: PT4KHLK",
];

/** A desk whose outbox has a note that PagerDuty refused once, and takes now. */
async function deskWithFailed({ isPrivate = false } = {}) {
  const pager = fakeService("pagerduty", (request, nth) =>
    nth === 1 ? refused : taking("pagerduty")(request, nth),
  );
  const desk = connectedDesk({
    files: { [recordFile]: recordText({ frontMatter: [...frontMatter, `private: ${String(isPrivate)}`] }) },
    there: [pager],
    policy: { connections: defaultPolicy.connections },
  });
  atEditor.answers.push("Pool of café 漢 is full", ...(isPrivate ? ["Share It This Once"] : []), "Send");
  await desk.run(noteToPager);
  expect((await desk.connections.left()).map(({ state }) => state.kind)).toEqual(["failed"]);
  atEditor.said.length = 0;
  atEditor.details.length = 0;
  atEditor.asked.length = 0;
  return { desk, pager };
}

describe("what failed and is sent again", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("is shown with its words and confirmed once more", async () => {
    const { desk, pager } = await deskWithFailed();
    atEditor.answers.push("PagerDuty", "Send Again");
    await desk.run(showOutbox);
    expect(atEditor.said).toEqual(["Checkout errors: send to PagerDuty PT4KHLK?"]);
    expect(atEditor.details).toEqual(["Pool of café 漢 is full"]);
    expect(pager.sent).toHaveLength(1);
    atEditor.answers.push("PagerDuty", "Send Again", "Send Again");
    const ran = vi.spyOn(vscode.commands, "executeCommand");
    await desk.run(showOutbox);
    expect(ran.mock.calls).toEqual([["notifications.hideToasts"]]); // what was said of it is no longer so
    expect(pager.sent).toHaveLength(2);
    expect(atEditor.said.at(-1)).toBe("PagerDuty PT4KHLK has it.");
  });

  it("of a private incident is asked for apart, this time too", async () => {
    const { desk, pager } = await deskWithFailed({ isPrivate: true });
    atEditor.answers.push("PagerDuty", "Send Again", "Keep It Here");
    await desk.run(showOutbox);
    expect(atEditor.asked.at(-1)).toBe("This incident is private. Share it with PagerDuty PT4KHLK?");
    expect(pager.sent).toHaveLength(1);
    atEditor.answers.push("PagerDuty", "Send Again", "Share It This Once", "Send Again");
    await desk.run(showOutbox);
    expect(pager.sent).toHaveLength(2);
  });
});
