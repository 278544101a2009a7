import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { isRunning, processOwner } from "../../src/disk/process-owner.ts";

describe("isRunning", () => {
  it("knows that a process is gone, and of no other", () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    const gone = processOwner("a").replace(String(process.pid), String(pid));
    expect(isRunning(gone)).toBe(false);
    expect(isRunning(processOwner("a"))).toBeUndefined();
    expect(isRunning(gone.replace(hostname(), "elsewhere"))).toBeUndefined();
    for (const other of ["", "{}", "[]", `["${hostname()}"]`]) expect(isRunning(other)).toBeUndefined();
  });

  it("tells owners within a process apart", () => {
    expect(processOwner("a")).not.toBe(processOwner("b"));
  });
});
