import { execFile, spawn } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workplace, type Outcome } from "../support/cli.ts";
import { sharedCommandLine } from "../support/cli-bundle.ts";
import { recordText } from "../support/record.ts";

const cli = sharedCommandLine();

describe("the command line as a program", () => {
  it("declares, works the runbook, resolves and reviews", { timeout: 60_000 }, async () => {
    const { folder, read } = workplace();
    const declared = await cli.run(folder, "declare", "--title", "Checkout é 漢 🚒", "--severity", "SEV2");
    expect(declared).toMatchObject({ code: 0, error: "" });
    const record = declared.out;
    for (const args of [
      ["log", record, "first\nsecond `code`", "--type", "finding", "--star"],
      ["step", record, "1", "--done"],
      ["role", record, "Incident Commander", "Jane Doe"],
      ["resolve", record, "--contained", "yes"],
      ["review", record],
    ]) {
      expect(await cli.run(folder, ...args)).toMatchObject({ code: 0, error: "" });
    }
    expect(read(record, "incident.md")).toContain("**Finding** first<br>second `code` ⭐\n");
    expect(read(record, "postmortem.md")).toContain("| Incident Commander | Jane Doe |");
    expect(await cli.run(folder, "lint", record)).toMatchObject({ code: 1, error: "" });
  });

  it("tells its version, and fails with 2 and a message", { timeout: 30_000 }, async () => {
    const { folder } = workplace();
    expect(await cli.run(folder, "--version")).toEqual({ code: 0, out: "1.2.3", error: "" });
    expect(await cli.run(folder, "log", "nowhere", "x")).toEqual({
      code: 2,
      out: "",
      error: "There is no file nowhere. Check the path, or declare an incident first.",
    });
  });

  it("ends quietly where its reader has seen enough", { timeout: 30_000 }, async () => {
    const { path: at, write } = workplace();
    write("big.md", `# Big\n\n## Timeline\n\n${"- 2026-11-21T14:02:11Z **Finding** é 漢 🚒\n".repeat(3000)}`);
    const child = spawn(process.execPath, [cli.script, "read", at("big.md"), "--json"]);
    child.stdout.once("data", () => child.stdout.destroy());
    const error: string[] = [];
    child.stderr.on("data", (chunk) => error.push(String(chunk)));
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect({ code, error: error.join("") }).toEqual({ code: 0, error: "" });
  });

  it("lints the rest where a folder can't be read, and exits with 2", { timeout: 30_000 }, async () => {
    const { folder, path: at, write } = workplace();
    write("review.md", "# Review\n\n## Action items\n\n- Fix it\n");
    mkdirSync(at("closed"));
    chmodSync(folder, 0o755);
    chmodSync(at("closed"), 0);
    const outcome = await asNobody(cli.script, folder, "lint", ".");
    expect(outcome.code).toBe(2);
    expect(outcome.error).toBe("Can't search closed: you have no permission. What it holds was left out.\n");
    expect(outcome.out).toMatch(/^review\.md:5:3 .*\(action-owner\)$/m);
  });

  it("loses nothing of two writers that log 8 entries each at once", { timeout: 120_000 }, async () => {
    const { folder, write, read } = workplace();
    write("incident.md", recordText());
    const writer = async (name: string): Promise<void> => {
      for (let index = 0; index < 8; index += 1) {
        expect(await cli.run(folder, "log", ".", `${name} ${index}.`)).toMatchObject({ code: 0, error: "" });
      }
    };
    await Promise.all([writer("left"), writer("right")]);
    const lines = read("incident.md").split("\n");
    for (const name of ["left", "right"]) {
      const order = lines.flatMap((line) => new RegExp(`${name} (\\d+)\\.$`).exec(line)?.[1] ?? []);
      expect(order).toEqual(Array.from({ length: 8 }, (_, index) => String(index)));
    }
  });
});

/** Runs the program without the rights of an administrator, whom no folder is closed to. */
function asNobody(script: string, cwd: string, ...args: readonly string[]): Promise<Outcome> {
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd, ...user }, (failed, out, error) => {
      resolve({ code: typeof failed?.code === "number" ? failed.code : 0, out, error });
    });
  });
}

describe("a record of 5,000 entries", () => {
  it("takes one more in its place", { timeout: 120_000 }, async () => {
    const { sitrep, write, read } = workplace();
    const start = Date.UTC(2026, 10, 21, 15);
    const entries = Array.from({ length: 5000 }, (_, index) => {
      const time = new Date(start + index * 1000).toISOString().replace(".000", "");
      return `- ${time} **Finding** number ${index}`;
    });
    write("incident.md", recordText({ timeline: entries }));
    expect((await sitrep("log", ".", "middle", "--at", "2026-11-21T15:41:40Z")).code).toBe(0);
    const lines = read("incident.md").split("\n");
    expect(lines[lines.indexOf("- 2026-11-21T15:41:40Z middle") - 1]).toBe(
      "- 2026-11-21T15:41:40Z **Finding** number 2500",
    );
    expect(lines).toHaveLength(recordText({ timeline: entries }).split("\n").length + 1);
  });
});
