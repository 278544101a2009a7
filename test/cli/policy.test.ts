import { describe, expect, it } from "vitest";
import { workplace } from "../support/cli.ts";

describe("sitrep policy", () => {
  it("begins a policy once, and never overwrites one", async () => {
    const { sitrep, path, read, write } = workplace();
    const made = await sitrep("policy", "--create");
    expect(made).toEqual({ code: 0, out: path("sitrep.config.json"), error: "" });
    expect(read("sitrep.config.json")).toContain('"reviewed": "2026-11-21"');
    write("sitrep.config.json", "{}\n");
    const again = await sitrep("policy", "--create");
    expect(again.code).toBe(2);
    expect(again.error).toContain("There is a policy already");
    expect(read("sitrep.config.json")).toBe("{}\n");
  });

  it("prints the criteria of the policy that counts", async () => {
    const { sitrep, write } = workplace();
    write(
      "sitrep.config.json",
      '{ "severities": [{ "id": "P1", "name": "Now", "meaning": "Down for 漢" }] }',
    );
    const { code, out } = await sitrep("policy", "--criteria");
    expect(code).toBe(0);
    expect(out).toContain("## P1 Now\n\nDown for 漢.");
    expect(out).not.toContain("SEV1");
  });

  it("asks what is meant", async () => {
    const { sitrep } = workplace();
    for (const options of [[], ["--create", "--criteria"]]) {
      const { code, error } = await sitrep("policy", ...options);
      expect(code).toBe(2);
      expect(error).toContain("--create or --criteria");
    }
  });
});
