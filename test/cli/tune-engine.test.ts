import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { flagsFor } from "../../src/cli/tune-engine.ts";

describe("flagsFor", () => {
  it("leaves an engine alone that nobody looked at", () => {
    expect(["14.1.1", "9.4.1-node.1", "?"].flatMap(flagsFor)).toEqual([]);
  });

  it("asks of Node 22 and 24 nothing that they do not know", () => {
    expect(flagsFor("12.4.254.21-node.57")).toEqual(["--no-regexp-tier-up"]);
    expect(flagsFor("13.6.233.17-node.53")).toEqual(["--no-regexp-tier-up"]);
  });

  it("names settings that this engine has", () => {
    const known = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8", maxBuffer: 1 << 24 });
    for (const flag of flagsFor(process.versions.v8))
      expect(known).toContain(flag.replace("--no-", "--").replace(/=.*/, ""));
  });
});
