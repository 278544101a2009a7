import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runGit } from "../../src/git/run-git.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sitrep-run-é "));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function whyFailed(...given: Parameters<typeof runGit>): Promise<string> {
  const outcome = await runGit(...given);
  return outcome.kind === "failed" ? outcome.reason : "";
}

describe("a run of Git that comes to nothing says why", () => {
  it("where the folder is gone, Git being there", async () => {
    const gone = path.join(folder, "gone");
    expect(await whyFailed(gone, ["--version"])).toBe(`There is no folder ${gone} any more.`);
  });

  it("where more is asked for than a command line holds", async () => {
    const names = Array.from({ length: 60_000 }, () => "x".repeat(100));
    expect(await whyFailed(folder, ["check-ref-format", ...names])).toMatch(/^Git could not be run: .*E2BIG/);
  });

  it("where it took too long, and where it was stopped", async () => {
    const waits = ["-c", "alias.w=!sleep 5", "w"];
    expect(await whyFailed(folder, waits, { timeoutMs: 50 })).toBe("There was no answer within 0.05 s.");
    const stop = new AbortController();
    const stopped = whyFailed(folder, waits, { signal: stop.signal });
    stop.abort();
    expect(await stopped).toBe("It was stopped.");
  });
});
