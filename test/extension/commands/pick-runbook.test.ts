import { beforeEach, describe, expect, it, vi } from "vitest";
import { readRunbook } from "../../../src/core/runbook/read-runbook.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { read, recordText } from "../../support/record.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { pickRunbook } = await import("../../../src/extension/commands/pick-runbook.ts");

function source(title: string, builtIn: boolean, head: readonly string[] = [], steps = ["- [ ] Look 漢"]) {
  const markdown = ["---", `title: ${title}`, ...head, "---", "", ...steps, ""].join("\n");
  return { ...readRunbook(markdown), title, markdown, builtIn };
}

const fits = source(
  "Basket 🚒",
  false,
  ["severity: [SEV2]", "service: checkout"],
  ["- [ ] Look", "- [ ] Ask"],
);
const sources = [fits, source("Garden", false), source("$(trash) Ours", true, ["roles: [Scribe]"])];

const timeline = ["- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors"];
const frontMatter = ["title: Payments fail", "service: checkout", "severity: SEV2"];

function pick(runbook: readonly string[] = [], none?: string, all = sources) {
  const services = { runbooks: { all: () => Promise.resolve(all) } } as never;
  return pickRunbook(services, read(recordText({ frontMatter, runbook, timeline })).snapshot, "Which?", none);
}

describe("choosing a runbook", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("offers first what fits, with the reasons, then the team's, then ours", async () => {
    atEditor.answers.push("Garden");
    expect((await pick())?.title).toBe("Garden");
    expect(atEditor.rows.map(({ label }) => label)).toEqual([
      "Fits this incident, best first",
      "Basket 🚒",
      "Other runbooks of this workspace",
      "Garden",
      "Other built-in runbooks",
      "\\$(trash) Ours",
    ]);
    expect(atEditor.rows[1]).toMatchObject({
      description: "service checkout, SEV2",
      detail: "of this workspace · 2 steps",
    });
    expect(atEditor.rows[3]?.detail).toBe("of this workspace · 1 step");
    expect(atEditor.rows[5]?.detail).toBe("built in · 1 step");
  });

  it("says which of its steps the incident has not", async () => {
    await pick(["1. [x] look"]);
    expect(atEditor.rows[1]?.detail).toContain("1 of its 2 steps are not there yet");
    await pick(["1. [x] look", "2. [ ] Ask"]);
    expect(atEditor.rows[1]?.detail).toContain("all its steps are there already");
  });

  it("takes none on Enter where none fits and it may be none", async () => {
    atEditor.answers.push("Enough");
    expect(await pick([], "Enough", sources.slice(1))).toBeUndefined();
    expect(atEditor.rows[0]).toEqual({ label: "Enough" });
    await pick([], "Enough");
    expect(atEditor.rows.map(({ label }) => label)).not.toContain("Enough");
  });

  it("gives none on Esc", async () => {
    expect(await pick()).toBeUndefined();
    expect(atEditor.asked).toEqual(["Which?"]);
  });
});
