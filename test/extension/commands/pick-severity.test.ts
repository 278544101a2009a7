import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";

interface Row {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

const editor = vi.hoisted(() => ({ shown: new Array<readonly unknown[]>(), answers: new Array<string>() }));

vi.mock("vscode", async () => ({
  ...(await import("../../support/l10n.ts")),
  workspace: { getConfiguration: () => ({ get: () => "UTC" }) },
  window: {
    showQuickPick: (items: readonly Row[]) => {
      editor.shown.push(items);
      const answer = editor.answers.shift();
      return Promise.resolve(items.find(({ label }) => answer !== undefined && label.includes(answer)));
    },
  },
}));

const { pickSeverity } = await import("../../../src/extension/commands/pick-severity.ts");

const rows = (): readonly Row[] => (editor.shown[0] ?? []) as readonly Row[];

beforeEach(() => {
  editor.shown.length = 0;
  editor.answers.length = 0;
});

describe("choosing a severity", () => {
  it("shows what each means, whom to tell and by when", async () => {
    editor.answers.push("SEV2");
    expect(await pickSeverity(defaultPolicy, "x", "SEV3")).toEqual({ severity: "SEV2" });
    expect(rows().map(({ label }) => label)).toEqual([
      "SEV1 Critical",
      "SEV2 High",
      "SEV3 Medium",
      "SEV4 Low",
      "$(arrow-up) Between two of them",
      "$(question) Not sure yet",
    ]);
    expect(rows()[0]?.description).toBe("tell executives within 15 min");
    expect(rows()[2]?.description).toMatch(/^now · respond within /);
  });

  it("takes the higher of two", async () => {
    editor.answers.push("Between", "SEV2 or SEV3");
    expect(await pickSeverity(defaultPolicy, "x")).toEqual({ severity: "SEV2" });
  });

  it("is left where nobody says which two", async () => {
    editor.answers.push("Between");
    expect(await pickSeverity(defaultPolicy, "x")).toBeUndefined();
  });

  it("lowers nothing because somebody is not sure", async () => {
    editor.answers.push("Not sure", "Not sure", "Not sure");
    expect(await pickSeverity(defaultPolicy, "x", "SEV1")).toEqual({ severity: "SEV1" });
    expect(await pickSeverity(defaultPolicy, "x", "SEV4")).toEqual({ severity: undefined });
    expect(await pickSeverity(defaultPolicy, "x")).toEqual({ severity: undefined });
  });

  it("shows a policy's words as words", async () => {
    const [worst] = defaultPolicy.severities;
    if (worst === undefined) throw new Error("no severity");
    const severities = [{ ...worst, name: "$(check) fine", meaning: "$(trash)" }];
    await pickSeverity({ ...defaultPolicy, severities }, "x");
    expect(rows()[0]).toMatchObject({ label: "SEV1 \\$(check) fine", detail: "\\$(trash) · All hands" });
    expect(rows().some(({ label }) => label.includes("Between"))).toBe(false);
  });
});
