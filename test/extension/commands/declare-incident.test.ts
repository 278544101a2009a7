import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { at } from "../../support/record.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { declareIncident } = await import("../../../src/extension/commands/declare-incident.ts");

const now = at("2026-11-21T14:02:11Z");

/** Declares; returns the folders whose policy was asked, and during what no raise is told. */
async function declare() {
  const policies: string[] = [];
  const quiet: string[] = [];
  const services = {
    clock: { now: () => now },
    runbooks: { usual: () => Promise.resolve(undefined), all: () => Promise.resolve([]) },
    policies: {
      policyFor: ({ path }: { readonly path: string }) => {
        policies.push(path);
        const definition = `What hurts in ${path.split("/")[1] ?? ""}`;
        return Promise.resolve({ ...defaultPolicy, incident: { ...defaultPolicy.incident, definition } });
      },
    },
    library: {
      refresh: () => Promise.resolve(),
      choose: () => undefined,
      get: () => undefined,
    },
    raises: {
      quietly: (uri: { readonly path: string }, work: () => Promise<void>) => {
        quiet.push(uri.path);
        return work();
      },
    },
  } as never;
  const revealed: unknown[] = [];
  await declareIncident(services, { cockpit: { reveal: () => revealed.push(1) } } as never);
  return { policies, quiet, revealed };
}

const record = "incidents/2026-11-21-checkout-fails-漢/incident.md";

describe("declaring", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("takes a title, and asks nothing else before the record is there", async () => {
    atEditor.answers.push("Checkout fails 漢");
    const { quiet, revealed } = await declare();
    expect([...atEditor.files.keys()]).toEqual([`/team/${record}`]);
    expect(atEditor.files.get(`/team/${record}`)).toContain("\ntitle: Checkout fails 漢\n");
    expect(atEditor.asked[0]).toMatch(/^What is happening\?.* An incident is: What hurts in team$/);
    expect(atEditor.shown).toEqual([`/team/${record}`]);
    expect(revealed).toHaveLength(1);
    expect(quiet).toEqual([`/team/${record}`]);
  });

  it("asks first which of several folders keeps it, and shows what is an incident there", async () => {
    atEditor.start(["/one", "/two"]);
    atEditor.answers.push("/two", "Checkout fails 漢");
    const { policies } = await declare();
    expect(atEditor.asked.slice(0, 2)).toEqual([
      "Which folder keeps the incident?",
      "What is happening? Enter declares; the clock runs from then. An incident is: What hurts in two",
    ]);
    expect(policies[0]).toBe("/two/incidents/incident.md");
    expect([...atEditor.files.keys()]).toEqual([`/two/${record}`]);
  });

  it("declares nothing where no folder or no title is given", async () => {
    atEditor.start(["/one", "/two"]);
    atEditor.answers.push(undefined, "Checkout fails");
    await declare();
    expect(atEditor.asked).toEqual(["Which folder keeps the incident?"]);
    atEditor.start();
    await declare();
    expect(atEditor.files.size).toBe(0);
  });

  it("asks where to keep it while no folder is open; Esc keeps the title", async () => {
    atEditor.start([]);
    atEditor.answers.push("Checkout fails 漢", "/elsewhere");
    await declare();
    expect([...atEditor.files.keys()]).toEqual([`/elsewhere/${record}`]);
    atEditor.start([]);
    atEditor.answers.push("Nowhere");
    await declare();
    expect(atEditor.clipboard).toBe("Nowhere");
    expect(atEditor.said.join()).toContain("nothing was declared");
  });
});
