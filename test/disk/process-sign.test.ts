import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { isRunning, thisProcess } from "../../src/disk/process-sign.ts";

describe("isRunning", () => {
  it("knows that this process runs, that one is gone, and nothing of any other", () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    const gone = `${pid} ${hostname()} a`;
    expect(isRunning(thisProcess)).toBe(true);
    expect(isRunning(gone)).toBe(false);
    expect(isRunning(`${process.pid} ${hostname()} earlier`)).toBeUndefined();
    expect(isRunning(gone.replace(hostname(), "elsewhere"))).toBeUndefined();
    for (const other of ["", "x", `x ${hostname()}`, `99999999999 ${hostname()}`]) {
      expect(isRunning(other)).toBeUndefined();
    }
  });
});
