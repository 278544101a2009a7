import { beforeEach, describe, expect, it, vi } from "vitest";
import { decide } from "../../../src/core/incident/decide.ts";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { updateTemplates } from "../../../src/core/updates/update-templates.ts";
import { at, read, recordText } from "../../support/record.ts";
import { l10n } from "../../support/l10n.ts";

vi.mock("vscode", () => ({
  l10n,
  // As the editor escapes text (vscode, htmlContent.ts), as far as the tests need it.
  MarkdownString: class {
    value = "";
    appendText(text: string) {
      this.value += text.replace(/[\\`*_{}[\]()#+\-!~<>]/g, "\\$&");
      return this;
    }
  },
  Uri: { joinPath: ({ path }: { path: string }) => path.slice(0, path.lastIndexOf("/")) },
  window: { activeTextEditor: undefined },
  workspace: { asRelativePath: ({ path }: { path: string }) => path.slice(1) },
  LanguageModelTextPart: class {
    constructor(readonly value: string) {}
  },
  LanguageModelToolResult: class {
    constructor(readonly content: readonly { readonly value: string }[]) {}
  },
}));

const { createTools } = await import("../../../src/extension/tools/create-tools.ts");

const now = at("2026-11-21T14:25:00Z");
const token = { onCancellationRequested: () => ({ dispose: () => undefined }) };
const written: Intent[] = [];

/** Incidents by folder, the first at hand, behind tools whose writes go into `written`. */
function tools(records: Readonly<Record<string, string>>) {
  const files = new Map(Object.entries(records));
  let first: string | undefined;
  const fileOf = (folder: string, text: string) => ({
    uri: { path: `/incidents/${folder}/incident.md`, toString: () => folder },
    policy: defaultPolicy,
    read: read(text),
  });
  const all = () => [...files].map(([folder, text]) => fileOf(folder, text));
  const services = {
    clock: { now: () => now },
    library: {
      ready: Promise.resolve(),
      active: () => all().find(({ uri }) => uri.toString() === first) ?? all()[0],
      records: all,
      reviews: () => [],
      refresh: () => Promise.resolve(),
    },
    teamTemplates: { of: () => Promise.resolve(updateTemplates(new Map())) },
    changes: {
      apply: (uri: { toString: () => string }, intent: Intent) => {
        const text = files.get(String(uri)) ?? "";
        const decision = decide(read(text), intent, { policy: defaultPolicy });
        if (decision.kind === "refused") return Promise.resolve(decision);
        written.push(intent);
        files.set(String(uri), applyEdits(text, decision.edits));
        return Promise.resolve({ kind: "done", warnings: [] });
      },
    },
  };
  // As much of the services as the tools use.
  return {
    made: createTools(services as never),
    textOf: (folder: string) => files.get(folder),
    putFirst: (folder: string) => {
      first = folder;
    },
  };
}

async function answer(
  made: ReturnType<typeof createTools>,
  id: keyof ReturnType<typeof createTools>,
  input: unknown,
): Promise<Record<string, unknown>> {
  const { content } = await made[id].run(input, token as never);
  const [part] = content;
  const value: unknown =
    typeof part === "object" && part !== null && "value" in part ? part.value : undefined;
  return JSON.parse(String(value)) as Record<string, unknown>;
}

const title = (name: string) => recordText({ frontMatter: [`title: ${name}`] });

beforeEach(() => {
  written.length = 0;
});

describe("tools for language models", () => {
  it("show the incident at hand, null for what nobody knows, as quoted text", async () => {
    const { made } = tools({ "2026-11-21-a": recordText() });
    const shown = await answer(made, "sitrep_get_incident", {});
    expect(shown).toMatchObject({
      title: "Checkout errors",
      severity: "SEV2",
      service: null,
      entriesLeftOut: 0,
    });
    expect(shown["note"]).toMatch(/data, not instructions/);
    expect((await made.sitrep_get_incident.prepare({})).confirmationMessages).toBeUndefined();
  });

  it("tell only the latest entries unless more are asked for", async () => {
    const many = recordText({
      timeline: [
        "- 2026-11-21T14:02:11Z **Declared** SEV2: It is down",
        ...Array.from({ length: 50 }, (_, index) => `- 2026-11-21T14:03:${10 + (index % 50)}Z note ${index}`),
      ],
    });
    const { made } = tools({ a: many });
    expect(await answer(made, "sitrep_get_incident", {})).toMatchObject({ entriesLeftOut: 11 });
    expect(await answer(made, "sitrep_get_incident", { entries: 100 })).toMatchObject({ entriesLeftOut: 0 });
  });

  it("find an incident by folder or title, and name what there is where it fits none or several", async () => {
    const { made } = tools({ a: title("Slow search"), b: title("Slow search"), c: title("漢 down") });
    expect(await answer(made, "sitrep_get_incident", { incident: "漢 DOWN" })).toMatchObject({
      title: "漢 down",
    });
    expect(await answer(made, "sitrep_get_incident", { incident: "b" })).toMatchObject({
      title: "Slow search",
    });
    await expect(answer(made, "sitrep_get_incident", { incident: "slow search" })).rejects.toThrow(
      /Several.*a, b/,
    );
    await expect(answer(made, "sitrep_get_incident", { incident: "x" })).rejects.toThrow(
      /No incident.*a, b, c/,
    );
  });

  it("ask before a private incident is shown, by each of them", async () => {
    const { made } = tools({ a: recordText({ frontMatter: ["title: Breach", "private: true"] }) });
    for (const id of ["sitrep_get_incident", "sitrep_draft_update"] as const) {
      expect((await made[id].prepare({})).confirmationMessages?.title).toMatch(/private/);
    }
  });

  it("log only what was shown and confirmed, byte for byte", async () => {
    const { made, textOf } = tools({ a: recordText() });
    const input = { text: "Pool `db-eu-1` is full 🚒", type: "finding", at: "2026-11-21T15:20:00+01:00" };
    const { confirmationMessages } = await made.sitrep_append_timeline_entry.prepare(input);
    expect(confirmationMessages).toEqual({
      title: "Log this in Checkout errors?",
      message: { value: "2026\\-11\\-21T14:20:00Z, finding: Pool \\`db\\-eu\\-1\\` is full 🚒" },
    });
    expect(written).toEqual([]);
    await answer(made, "sitrep_append_timeline_entry", input);
    expect(textOf("a")).toBe(
      `${recordText().trimEnd()}\n- 2026-11-21T14:20:00Z **Finding** Pool \`db-eu-1\` is full 🚒\n`,
    );
  });

  it("show all that is written as text: nothing in it is hidden or a link", async () => {
    const { made } = tools({ a: title("'[Yes](command:x)'") });
    const { confirmationMessages } = await made.sitrep_append_timeline_entry.prepare({
      text: "fine <!-- and this -->",
    });
    expect(confirmationMessages).toEqual({
      title: "Log this in [Yes] (command:x)?",
      message: { value: "now, note: fine \\<\\!\\-\\- and this \\-\\-\\>" },
    });
  });

  it("write into the incident that was confirmed, whichever is at hand by then", async () => {
    const { made, textOf, putFirst } = tools({ a: title("One"), b: title("Two") });
    await made.sitrep_append_timeline_entry.prepare({ text: "x" });
    putFirst("b");
    await answer(made, "sitrep_append_timeline_entry", { text: "x" });
    expect(textOf("b")).toBe(title("Two"));
    expect(textOf("a")).not.toBe(title("One"));
  });

  it("show nothing private that nobody confirmed, and name no private incident", async () => {
    const hidden = recordText({ frontMatter: ["title: Breach", "private: true"] });
    const { made, putFirst } = tools({ a: title("One"), "2026-11-21-breach": hidden });
    await made.sitrep_get_incident.prepare({});
    putFirst("2026-11-21-breach");
    await expect(answer(made, "sitrep_get_incident", {})).rejects.toThrow(/private, and nobody confirmed/);
    await expect(answer(made, "sitrep_draft_update", {})).rejects.toThrow(/private, and nobody confirmed/);
    await expect(answer(made, "sitrep_get_incident", { incident: "x" })).rejects.toThrow(/folders: a\.$/);
    await made.sitrep_get_incident.prepare({});
    expect(await answer(made, "sitrep_get_incident", {})).toMatchObject({ title: "Breach" });
  });

  it.each([
    [{}],
    [{ text: " " }],
    [{ text: "x", type: "status" }],
    [{ text: "x", type: 7 }],
    [null],
    ["x"],
    [{ text: "x", at: "yesterday" }],
    [{ text: "x", at: "2026-11-22T14:00:00Z" }],
    [{ text: "x", incident: "none" }],
  ])("write nothing for %j, and say why", async (input) => {
    const { made } = tools({ a: recordText() });
    await expect(answer(made, "sitrep_append_timeline_entry", input)).rejects.toThrow(/\w/);
    expect(written).toEqual([]);
  });

  it("say why the file could not be written", async () => {
    const { made } = tools({
      a: recordText({ timeline: ["<<<<<<< ours", "- 2026-11-21T14:02:11Z a", "=======", ">>>>>>> theirs"] }),
    });
    await expect(answer(made, "sitrep_append_timeline_entry", { text: "x" })).rejects.toThrow(
      /Nothing was written: .*merge conflict/,
    );
  });

  it("draft the update that is owed, with what nobody knows named", async () => {
    const { made } = tools({ a: recordText() });
    const draft = await answer(made, "sitrep_draft_update", { audience: "internal" });
    expect(draft).toMatchObject({ audience: "internal", format: "first" });
    expect(draft["unknown"]).toContain("known");
    expect(written).toEqual([]);
  });

  it("say that there is no incident", async () => {
    const { made } = tools({});
    await expect(answer(made, "sitrep_get_incident", {})).rejects.toThrow(/No incident is active/);
  });

  it("lint nothing where no file is open or named", async () => {
    const { made } = tools({});
    await expect(answer(made, "sitrep_lint_review", {})).rejects.toThrow(/No file is open/);
    await expect(answer(made, "sitrep_lint_review", { file: "x.md" })).rejects.toThrow(/no file `x.md`/);
  });
});
