import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { updateTemplates } from "../../../src/core/updates/update-templates.ts";
import type { FromComposer, ToComposer, UpdateChoices } from "../../../src/protocol/composer.ts";
import { decodeToComposer } from "../../../src/protocol/decode-composer.ts";
import { after, at, read, recordText } from "../../support/record.ts";

const editor = vi.hoisted(() => ({ clipboard: "", takes: true, said: new Array<string>() }));

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  Uri: { parse: (text: string) => ({ toString: () => text, path: "/incidents/x/incident.md" }) },
  env: {
    clipboard: {
      writeText: (text: string) => {
        if (!editor.takes) return Promise.reject(new Error("no clipboard"));
        return Promise.resolve(void (editor.clipboard = text));
      },
    },
  },
  window: { showErrorMessage: (message: string) => Promise.resolve(void editor.said.push(message)) },
}));

const { answerComposer } = await import("../../../src/extension/updates/answer-composer.ts");

const incident = "memfs:/incidents/x/incident.md";
const blank: UpdateChoices = {
  audience: undefined,
  format: undefined,
  status: undefined,
  next: undefined,
  typed: [],
  kept: [],
};

/** A window with one incident, whose file refuses where a reason is given. */
function workplace(text: string, refusal?: string) {
  let now = text;
  const fileOf = () => ({
    uri: { path: "/incidents/x/incident.md", toString: () => incident },
    read: read(now),
    policy: defaultPolicy,
  });
  const services = {
    clock: { now: () => at("2026-11-21T14:10:00Z") },
    library: {
      get: (uri: { toString: () => string }) => (uri.toString() === incident ? fileOf() : undefined),
      refresh: () => Promise.resolve(),
    },
    changes: {
      apply: (_: unknown, intent: Intent) => {
        if (refusal !== undefined)
          return Promise.resolve({ kind: "refused", reason: refusal, line: undefined });
        now = after(now, intent);
        return Promise.resolve({ kind: "done", effects: [], warnings: [] });
      },
    },
    teamTemplates: { of: () => Promise.resolve(updateTemplates(new Map())) },
    log: { error: () => undefined },
  };
  return {
    text: () => now,
    /** The answer as it arrives in the page. */
    ask: async (message: FromComposer): Promise<ToComposer | undefined> =>
      decodeToComposer(JSON.parse(JSON.stringify(await answerComposer(services as never, message)))),
  };
}

const copy = (choices: Partial<UpdateChoices>, channel = "plain"): FromComposer => ({
  kind: "copy-update",
  incident,
  channel,
  choices: { ...blank, ...choices },
});

describe("the host of the composer", () => {
  beforeEach(() => {
    editor.clipboard = "";
    editor.takes = true;
    editor.said.length = 0;
  });

  it("answers a draft in words, with its warnings and every channel", async () => {
    const { ask } = workplace(recordText());
    const choices = { ...blank, audience: "customers", typed: [{ field: "known", text: "ETA 15:00" }] };
    const answer = await ask({ kind: "draft-update", incident, turn: 7, choices });
    if (answer?.kind !== "update-draft") throw new Error("no draft");
    expect(answer.turn).toBe(7);
    expect(answer.draft).toMatchObject({
      audience: "customers",
      format: "first",
      fields: [
        { name: "known", label: "What we know", text: "ETA 15:00", blank: false },
        { name: "doing", text: "We are investigating." },
      ],
    });
    expect(answer.draft.nexts[0]).toEqual({ at: at("2026-11-21T14:40Z"), label: "14:40 UTC, in 30 min" });
    expect(answer.draft.warnings[0]?.fixes.map(({ label }) => label)).toEqual([
      "Remove",
      "Keep, confidence is high",
    ]);
    expect(answer.draft.previews.map(({ channel }) => channel)).toEqual([
      "plain",
      "slack",
      "statuspage",
      "email",
    ]);
  });

  it("copies in the channel's form, logs, and offers the step and whoever is next", async () => {
    const { ask, text } = workplace(
      recordText({ runbook: ["1. [ ] Publish on the status page (Communications Lead, within 15 min)"] }),
    );
    const typed = [{ field: "known", text: "No cards é" }];
    expect(await ask(copy({ audience: "customers", typed }, "email"))).toEqual({
      kind: "update-logged",
      incident,
      done: {
        said: "Copied and logged. Next update 14:40 UTC.",
        step: {
          ref: { text: "Publish on the status page (Communications Lead, within 15 min)", occurrence: 1 },
          label: "Tick “Publish on the status page”",
        },
        next: {
          said: "Stakeholders have not heard this yet.",
          label: "Draft for Stakeholders",
          audience: "stakeholders",
        },
      },
    });
    expect(editor.clipboard).toBe(
      "Subject: Checkout errors\n\nNo cards é\nWe are investigating.\n\nNext update 14:40 UTC.",
    );
    expect(text()).toContain(
      "- 2026-11-21T14:10:00Z **Update** (customers) No cards é. We are investigating. Next update 2026-11-21T14:40Z.\n",
    );
    expect(text()).toContain("1. [ ] Publish"); // offered, not ticked
  });

  it("leaves the message on the clipboard where it can't be logged, and says both", async () => {
    const { ask, text } = workplace(recordText(), "It is read-only.");
    const answer = await ask(copy({ audience: "customers", typed: [{ field: "known", text: "x 漢" }] }));
    expect(answer).toMatchObject({
      kind: "update-refused",
      said: "It was not logged. The message is on the clipboard.",
    });
    expect(editor.clipboard).toContain("x 漢");
    expect(editor.said).toEqual([expect.stringContaining("Can't write to incident.md: It is read-only.")]);
    expect(text()).toBe(recordText());
  });

  it("logs where the clipboard does not take it, and says so", async () => {
    editor.takes = false;
    const { ask, text } = workplace(recordText());
    expect(await ask(copy({ audience: "internal" }))).toMatchObject({
      done: { said: "Logged, but the clipboard did not take it. Next update 14:40 UTC." },
    });
    expect(text()).toContain("**Update** (internal)");
  });

  it("says where the incident is gone, and takes words it does not know for none", async () => {
    const { ask } = workplace(recordText());
    expect(await ask({ ...copy({}), incident: "memfs:/other" })).toMatchObject({ kind: "update-refused" });
    const answer = await ask({
      kind: "draft-update",
      incident,
      turn: 1,
      choices: { ...blank, audience: "press", format: "poem" },
    });
    expect(answer).toMatchObject({ draft: { audience: "internal", format: "first" } });
  });
});
