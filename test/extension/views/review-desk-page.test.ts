import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ToReviewDesk } from "../../../src/protocol/review-desk.ts";
import { connectedDesk, recordFile } from "../../support/connected-desk.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { recordText } from "../../support/record.ts";

const panel = vi.hoisted(() => {
  const state: { render?: () => unknown } = {};
  return state;
});

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);
vi.mock("../../../src/extension/views/page-panel.ts", () => ({
  createPagePanel: (deps: { readonly render: () => unknown }) => {
    panel.render = deps.render;
    return {
      reveal: () => undefined,
      revealWith: () => undefined,
      refresh: () => undefined,
      isOpen: () => true,
    };
  },
}));

const { createReviewDeskPage } = await import("../../../src/extension/views/review-desk-page.ts");
const { Uri } = await import("vscode");

const [first, second] = ["postmortem.md", "review-2.md"].map((name) =>
  recordFile.replace("incident.md", name),
);
const text = "---\nsitrep: 1\nkind: review\nincident: incident.md\n---\n\n# Review é\n";

describe("the Review Desk after the window was reloaded", () => {
  beforeEach(() => {
    atEditor.start();
  });

  function desk(kept: Map<string, unknown>): ReturnType<typeof createReviewDeskPage> {
    const files = { [recordFile]: recordText(), [first ?? ""]: text, [second ?? ""]: text };
    const { services } = connectedDesk({ files, there: [] });
    const memory = {
      get: (key: string) => kept.get(key),
      update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
    };
    return createReviewDeskPage(services as never, memory as never);
  }

  async function shown(): Promise<string | undefined> {
    const message = (await panel.render?.()) as ToReviewDesk; // the fake panel keeps it as anything
    return message.kind === "desk" ? message.review?.id : undefined;
  }

  it.each([first, second])("still has the review on it that was there: %s", async (path) => {
    const kept = new Map<string, unknown>();
    desk(kept).open(Uri.file(path ?? ""));
    desk(kept);
    expect(await shown()).toBe(`file://${path}`);
  });

  it.each([undefined, 7, "no address", `file://${recordFile}.gone`])(
    "shows that of the incident at hand where it kept %j",
    async (value) => {
      desk(new Map([["sitrep.reviewDesk.review", value]]));
      expect([undefined, `file://${first}`, `file://${second}`]).toContain(await shown());
    },
  );
});
