import { beforeEach, describe, expect, it, vi } from "vitest";
import { atEditor, vscode } from "../../support/fake-editor.ts";
import { recordText } from "../../support/record.ts";
import { libraryFile } from "../../support/told-windows.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { resolveIncident } = await import("../../../src/extension/commands/resolve-incident.ts");

const declared = "- 2026-11-21T23:50:00Z **Declared** SEV2: x";
const told = "- 2026-11-21T23:52:00Z **Update** (stakeholders) x. Next update 2026-11-22T00:10Z";
const resolved = "- 2026-11-22T00:05:00Z **Status** investigating → resolved";
const toldTheEnd = "- 2026-11-22T00:06:00Z **Update** (stakeholders) It is over.";

/** Resolves an incident whose record then has these entries; gives the commands that were run. */
async function resolve(...entries: readonly string[]): Promise<readonly unknown[]> {
  const ran: unknown[] = [];
  vi.spyOn(vscode.commands, "executeCommand").mockImplementation((...args) => {
    ran.push(args);
    return Promise.resolve();
  });
  const timeline = [declared, ...entries];
  const file = libraryFile("one", recordText({ frontMatter: ["title: Checkout 漢"], timeline }));
  const services = {
    clock: { now: () => Date.UTC(2026, 10, 22, 0, 5) },
    changes: { apply: () => Promise.resolve({ kind: "done", warnings: [] }) },
    library: {
      ready: Promise.resolve(),
      active: () => file,
      get: () => file,
      refresh: () => Promise.resolve(file),
      choose: () => undefined,
    },
  } as never;
  await resolveIncident.run(services, {} as never, undefined);
  await vi.waitFor(() => {
    expect(atEditor.said).not.toEqual([]);
  });
  return ran;
}

describe("resolving", () => {
  beforeEach(() => {
    atEditor.start();
    atEditor.answers.push("Yes, resolve");
  });

  it("offers to tell those who got updates that it is over, whoever heard last", async () => {
    atEditor.answers.push("Draft Update");
    const ran = await resolve(told, resolved);
    expect(atEditor.said).toEqual([
      "Checkout 漢 is resolved. Its review can be written now or later. Those who got updates may not know yet that it is over.",
    ]);
    const incident = "file:///team/incidents/one/incident.md";
    expect(ran).toEqual([["sitrep.update.compose", { incident, audience: "stakeholders" }]]);
  });

  it("offers the review alone where nobody got updates, or all know of the end", async () => {
    const words = "Checkout 漢 is resolved. Its review can be written now or later.";
    await resolve(resolved);
    expect(atEditor.said).toEqual([words]);
    atEditor.start();
    atEditor.answers.push("Yes, resolve", "Write Review");
    expect(await resolve(told, resolved, toldTheEnd)).toMatchObject([["sitrep.review.write", {}]]);
    expect(atEditor.said).toEqual([words]);
  });
});
