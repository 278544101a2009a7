import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";

const editor = vi.hoisted(() => ({ isTrusted: true, inspected: {} }));

vi.mock("vscode", () => ({
  workspace: {
    get isTrusted() {
      return editor.isTrusted;
    },
    getConfiguration: () => ({ inspect: () => editor.inspected }),
  },
}));

const { endpointOf } = await import("../../../src/extension/connections/endpoint.ts");

const here = "http://127.0.0.1:4010/slack";

describe("the address that settings give a service", () => {
  beforeEach(() => {
    editor.isTrusted = true;
    editor.inspected = {};
  });

  it("is what the person set on this computer", () => {
    editor.inspected = { globalValue: { slack: ` ${here} ` } };
    expect(endpointOf("slack")).toBe(here);
    expect(endpointOf("jira")).toBeUndefined();
  });

  it("is never what a workspace says, as a cloned repository would to be sent the tokens", () => {
    editor.inspected = { workspaceValue: { slack: here }, workspaceFolderValue: { slack: here } };
    expect(endpointOf("slack")).toBeUndefined();
  });

  it("is the service's own in Restricted Mode, whatever is set", () => {
    editor.isTrusted = false;
    editor.inspected = { globalValue: { slack: here } };
    expect(endpointOf("slack")).toBeUndefined();
  });

  it("is none where the setting is of another shape", () => {
    for (const globalValue of ["x", 3, null, [here], { slack: 3 }, { slack: " " }, { Slack: here }]) {
      editor.inspected = { globalValue };
      expect(endpointOf("slack")).toBeUndefined();
    }
  });

  it("is declared as one of this computer, and as one that Restricted Mode leaves out", () => {
    const manifest: unknown = JSON.parse(readFileSync("package.json", "utf8"));
    expect(manifest).toMatchObject({
      capabilities: { untrustedWorkspaces: { restrictedConfigurations: ["sitrep.connections.endpoints"] } },
      contributes: {
        configuration: { properties: { "sitrep.connections.endpoints": { scope: "machine" } } },
      },
    });
  });
});
