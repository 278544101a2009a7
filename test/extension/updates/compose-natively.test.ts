import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { updateTemplates } from "../../../src/core/updates/update-templates.ts";
import { after, at, read, recordText } from "../../support/record.ts";

interface Item {
  readonly label: string;
  readonly detail?: string;
}

/** The editor's boxes: each is answered by the next of `answers`, a label's beginning or a text; undefined is Esc. */
const editor = vi.hoisted(() => ({
  answers: new Array<string | undefined>(),
  asked: new Array<string>(),
  clipboard: "",
  told: new Array<readonly string[]>(),
}));

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  QuickPickItemKind: { Separator: -1 },
  env: { clipboard: { writeText: (text: string) => Promise.resolve(void (editor.clipboard = text)) } },
  window: {
    showQuickPick: (items: readonly Item[], options: { placeHolder: string }) => {
      editor.asked.push(options.placeHolder);
      const answer = editor.answers.shift();
      return Promise.resolve(
        answer === undefined ? undefined : items.find(({ label }) => label.includes(answer)),
      );
    },
    showInputBox: (options: { title: string; value: string }) => {
      editor.asked.push(`${options.title} <${options.value}>`);
      return Promise.resolve(editor.answers.shift());
    },
    showInformationMessage: (...words: string[]) => {
      editor.told.push(words);
      const answer = editor.answers.shift();
      return Promise.resolve(words.slice(1).find((label) => answer !== undefined && label.includes(answer)));
    },
  },
}));

const { composeNatively } = await import("../../../src/extension/updates/compose-natively.ts");

function workplace(name: string, text: string) {
  let now = text;
  const uri = { path: `/incidents/${name}/incident.md`, toString: () => `memfs:/${name}` };
  const fileOf = () => ({ uri, read: read(now), policy: defaultPolicy });
  const services = {
    clock: { now: () => at("2026-11-21T14:10:00Z") },
    library: { get: fileOf, refresh: () => Promise.resolve() },
    changes: {
      apply: (_: unknown, intent: Intent) => {
        now = after(now, intent);
        return Promise.resolve({ kind: "done", effects: [], warnings: [] });
      },
    },
    teamTemplates: { of: () => Promise.resolve(updateTemplates(new Map())) },
    log: { error: () => undefined },
  };
  return {
    text: () => now,
    draft: (audience?: "customers" | "internal") =>
      composeNatively(services as never, fileOf() as never, audience),
  };
}

const runbook = ["1. [ ] Send the first internal update (within 5 min)", "2. [ ] Roll back"];

describe("an update in the editor's own boxes", () => {
  beforeEach(() => {
    editor.answers = [];
    editor.asked.length = 0;
    editor.told.length = 0;
  });

  it("asks whom it is for, each blank once, and copies and logs on Enter; the step is offered and ticked on request", async () => {
    const { draft, text } = workplace("a", recordText({ runbook }));
    editor.answers = ["Internal", "No cards 漢", "", "Copy and log", "Tick"];
    await draft();
    expect(editor.asked).toEqual([
      "Whom is the update for? The first is the one whose turn it is",
      "Checkout errors: What we know <>",
      "Checkout errors: Who is involved <>",
      "Enter copies and logs it",
    ]);
    expect(text()).toContain(
      "**Update** (internal) Incident declared: Checkout errors. Status: investigating, SEV2. What we know: No cards 漢. Next update 2026-11-21T14:40Z.",
    );
    expect(editor.clipboard).toContain("What we know: No cards 漢\n");
    expect(editor.told[0]?.[0]).toBe("Copied and logged. Next update 14:40 UTC.");
    await vi.waitFor(() => {
      expect(text()).toContain("1. [x] Send the first internal update");
    });
  });

  it("applies remedies, lets words be edited, and copies in another form", async () => {
    const { draft, text } = workplace("b", recordText());
    editor.answers = [
      "It is slow. ETA 15:00.",
      "Keep, confidence",
      "What we do",
      "We look.",
      "Slack",
      undefined,
    ];
    await draft("customers");
    expect(editor.asked).toContain("Checkout errors: What we do <We are investigating.>");
    expect(text()).toContain(
      "**Update** (customers) It is slow. ETA 15:00 (high confidence). We look. Next update",
    );
  });

  it("loses nothing on Esc: the next time begins where it was left", async () => {
    const { draft, text } = workplace("c", recordText());
    editor.answers = ["No cards", undefined];
    await draft("customers");
    expect(text()).toBe(recordText());
    editor.answers = ["Copy and log", undefined];
    await draft("customers");
    expect(text()).toContain("**Update** (customers) No cards.");
  });

  it("says of a private incident, before it is copied, that it is one", async () => {
    const [head, rest] = recordText().split("kind: incident\n");
    const { draft } = workplace("e", `${head}kind: incident\nprivate: true\n${rest}`);
    editor.answers = ["No cards", "", undefined];
    await draft("internal");
    expect(editor.asked.at(-1)).toBe("Private: copy with care. Enter copies and logs it");
  });

  it("goes on with whoever is next, in the words that were just sent", async () => {
    const { draft, text } = workplace("d", recordText());
    editor.answers = ["No cards", "Copy and log", "Draft for Stakeholders", "", "Copy and log", undefined];
    await draft("customers");
    await vi.waitFor(() => {
      expect(text()).toMatch(/\*\*Update\*\* \(stakeholders\) .*What we know: No cards\./);
    });
  });
});
