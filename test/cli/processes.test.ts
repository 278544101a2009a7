import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workplace } from "../support/cli.ts";
import { bundledCommandLine, type CommandLine } from "../support/cli-bundle.ts";
import { recordText } from "../support/record.ts";

let cli: CommandLine;

beforeAll(async () => {
  cli = await bundledCommandLine();
}, 60_000);

afterAll(() => {
  cli.remove();
});

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

  it("loses nothing of two writers that log 20 entries each at once", { timeout: 120_000 }, async () => {
    const { folder, write, read } = workplace();
    write("incident.md", recordText());
    const writer = async (name: string): Promise<void> => {
      for (let index = 0; index < 20; index += 1) {
        expect(await cli.run(folder, "log", ".", `${name} ${index}.`)).toMatchObject({ code: 0, error: "" });
      }
    };
    await Promise.all([writer("left"), writer("right")]);
    const lines = read("incident.md").split("\n");
    for (const name of ["left", "right"]) {
      const order = lines.flatMap((line) => new RegExp(`${name} (\\d+)\\.$`).exec(line)?.[1] ?? []);
      expect(order).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
    }
  });
});

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
