import { beforeEach, describe, expect, it, vi } from "vitest";
import { readRunbook } from "../../../src/core/runbook/read-runbook.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { at, recordText } from "../../support/record.ts";
import { libraryFile } from "../../support/told-windows.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { offerMissingSteps } = await import("../../../src/extension/commands/offer-missing-steps.ts");

const now = at("2026-11-21T15:00:00Z");
const markdown =
  "---\ntitle: Critical\nseverity: [SEV1]\n---\n\n- [ ] Look\n- [ ] Tell executives 漢\n- [ ] Wake the team\n";
const critical = { ...readRunbook(markdown), title: "Critical [x](y)", markdown };

/** Offers after a raise from SEV2; returns what was carried out. */
async function offer(runbook: readonly string[], severity = "SEV1"): Promise<readonly unknown[]> {
  const carriedOut: unknown[] = [];
  const services = {
    runbooks: { all: () => Promise.resolve([critical]) },
    clock: { now: () => now },
    library: { refresh: () => Promise.resolve() },
    changes: {
      apply: (_: unknown, intent: unknown) => {
        carriedOut.push(intent);
        return Promise.resolve({ kind: "done", effects: [], warnings: [] });
      },
    },
  } as never;
  const timeline = [`- 2026-11-21T14:02:11Z **Declared** ${severity}: Checkout errors`];
  await offerMissingSteps(services, libraryFile("one", recordText({ runbook, timeline })), "SEV2");
  return carriedOut;
}

describe("a raised severity", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("offers the steps that are missing in one notification, and adds their runbook on a yes", async () => {
    atEditor.answers.push("Add Missing Steps");
    expect(await offer(["1. [x] Look"])).toEqual([
      { kind: "add-runbook", at: now, title: "Critical [x](y)", markdown },
    ]);
    expect(atEditor.said).toHaveLength(1);
    expect(atEditor.said[0]).toMatch(
      /^Checkout errors is SEV1 now: 2 steps of Critical .* are not in its runbook\.$/,
    );
    expect(atEditor.said[0]).not.toContain("[x](y)"); // a title is no link
  });

  it("says of one step that it is one, and adds nothing where nobody says so", async () => {
    expect(await offer(["1. [x] Look", "2. [ ] Wake the team"])).toEqual([]);
    expect(atEditor.said[0]).toContain("1 step of Critical");
  });

  it("is silent where no step is missing, or no runbook fits", async () => {
    await offer(["1. [x] Look", "2. [ ] Tell executives 漢", "3. [ ] Wake the team"]);
    await offer([], "SEV3");
    expect(atEditor.said).toEqual([]);
  });
});
