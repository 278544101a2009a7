import { beforeEach, describe, expect, it, vi } from "vitest";
import { atEditor } from "../../support/fake-editor.ts";
import { recordText } from "../../support/record.ts";
import { libraryFile } from "../../support/told-windows.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { showStepsOfRole } = await import("../../../src/extension/commands/show-steps-of-role.ts");

const runbook = ["1. [x] Look (Scribe)", "2. [ ] Ask (Scribe and Technical Lead)", "3. [ ] Tell 漢"];
const timeline = [
  "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
  "- 2026-11-21T14:03:00Z **Role** Scribe: Jane Doe",
];
const file = libraryFile("one", recordText({ runbook, timeline }));

/** Runs the command; returns the roles that the view was narrowed to. */
async function run(argument?: unknown, active = (): unknown => file): Promise<readonly unknown[]> {
  const shown: unknown[] = [];
  const services = { library: { ready: Promise.resolve(), active } } as never;
  await showStepsOfRole.run(services, { showRole: (role: unknown) => shown.push(role) } as never, argument);
  return shown;
}

describe("the steps of a role", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("are chosen among the roles that steps name, with who holds them and what is open", async () => {
    atEditor.answers.push("Scribe");
    expect(await run()).toEqual(["Scribe"]);
    expect(atEditor.rows.map(({ label, description }) => [label, description])).toEqual([
      ["All steps", "2 open of 3"],
      ["Steps of Scribe", "Jane Doe · 1 open of 2"],
      ["Steps of Technical Lead", "1 open of 1"],
    ]);
  });

  it("give way to all steps again", async () => {
    atEditor.answers.push("All steps");
    expect(await run()).toEqual([undefined]);
  });

  it("stay as they are on Esc, and where no incident is at hand", async () => {
    expect(await run()).toEqual([]);
    expect(await run(undefined, () => undefined)).toEqual([]);
    expect(atEditor.said).toEqual(["No incident is active."]);
  });

  it("of a role that is named are shown without a question", async () => {
    expect(await run("Communications Lead")).toEqual(["Communications Lead"]);
    expect(atEditor.asked).toEqual([]);
  });
});
