import { chmodSync, mkdirSync } from "node:fs";
import { sep } from "node:path";
import { describe, expect, it } from "vitest";
import { workplace, type Workplace } from "../../support/cli.ts";

const review = "# Review\r\n\r\n## Actions\r\n\r\n- Page 🚒 two people\r\n";
const owner = /action-owner/g;

function withReview(): Workplace {
  const place = workplace();
  mkdirSync(place.path("incidents", "é"), { recursive: true });
  place.write("incidents/é/postmortem.md", review);
  return place;
}

function rulesIn(out: string): readonly string[] {
  return (JSON.parse(out) as readonly { readonly rule: string }[]).map(({ rule }) => rule);
}

describe("sitrep lint, its formats", () => {
  it("annotates a pull request", async () => {
    const { code, out } = await withReview().sitrep("lint", "incidents", "--format", "github");
    expect(code).toBe(1);
    expect(out).toMatch(
      /^::warning file=incidents\/é\/postmortem\.md,line=5,.*title=action-owner::Unexpected/m,
    );
  });

  it("annotates what was not checked, and what of the policy did not count", async () => {
    const place = workplace();
    place.write("sitrep.config.json", '{ "lnit": {} }');
    place.write("a.md", "# Notes\n");
    const { code, out } = await place.sitrep("lint", "a.md", "gone.md", "--format", "github");
    expect(code).toBe(2);
    expect(out).toContain("\n::error title=sitrep::There is no file or folder gone.md. Check the path.\n");
    expect(out).toMatch(
      /\n::warning title=sitrep::.*sitrep\.config\.json:1:3: Unexpected key `lnit`, expected `lint`/,
    );
  });

  it("tells in JSON what of the policy did not count, and passes nothing that was checked by another policy", async () => {
    const place = workplace();
    place.write("sitrep.config.json", '{\n  "lnit": {} }');
    place.write(
      "note.md",
      "---\nsitrep: 1\nkind: review\ndepth: note\n---\n# R\n\n## Summary\n\nIt broke.\n",
    );
    const { code, out, error } = await place.sitrep("lint", "note.md", "--format", "json");
    expect(code).toBe(1);
    const message = "Unexpected key `lnit`, expected `lint`. It is ignored.";
    expect(error).toBe(`sitrep.config.json:2:3: ${message}`);
    expect(JSON.parse(out)).toEqual([
      {
        file: "sitrep.config.json",
        line: 2,
        column: 3,
        endLine: 2,
        endColumn: 3,
        rule: "policy",
        severity: "warning",
        message,
        fixable: false,
      },
    ]);
  });

  it("leaves out named files that are no Markdown by their names, and says so", async () => {
    const place = withReview();
    place.write("package.json", "{}\n");
    place.write("a.ts", "x\n");
    place.write("NOTES", "# Notes\n");
    const { code, out, error } = await place.sitrep("lint", "package.json", "a.ts");
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(error).toBe("package.json, a.ts: not checked, since the name is not that of a Markdown file.");
    expect((await place.sitrep("lint", "NOTES")).out).toContain("NOTES:1:1 warning");
  });

  it("names what could not be checked as it is seen from here, not from the root of the disk", async () => {
    const place = withReview();
    place.write("bin.md", "a\0b");
    const { code, out, error } = await place.sitrep("lint", "bin.md", "--format", "sarif");
    expect(code).toBe(2);
    expect(error).toMatch(/^bin\.md was not checked: it holds NUL bytes/);
    expect(out).toContain('"text": "bin.md was not checked');
  });

  it("tells what is in a file once, however often it is named", async () => {
    const place = withReview();
    const once = await place.sitrep("lint", "incidents", "--format", "json");
    const twice = await place.sitrep("lint", "incidents", "./incidents/é/postmortem.md", "--format", "json");
    expect(JSON.parse(twice.out)).toEqual(JSON.parse(once.out));
  });

  it("writes one SARIF log, with what could not be checked in it", async () => {
    const { code, out, error } = await withReview().sitrep(
      "lint",
      "incidents",
      "gone.md",
      "--format",
      "sarif",
    );
    expect(code).toBe(2);
    const [run] = (JSON.parse(out) as { runs: readonly Record<string, readonly Record<string, unknown>[]>[] })
      .runs;
    expect(run?.["results"]?.map(({ ruleId }) => ruleId)).toContain("action-owner");
    expect(run?.["invocations"]).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ message: { text: error } }] },
    ]);
  });

  it("says in SARIF what of the policy did not count, and in text where", async () => {
    const place = withReview();
    place.write("sitrep.config.json", '{ "lint": {');
    const { code, out, error } = await place.sitrep("lint", "incidents", "--format", "sarif");
    expect(code).toBe(1);
    expect(error).toMatch(/sitrep\.config\.json:1:11: Unexpected end of the policy, expected `}}`: [^\n]*$/);
    const [run] = (JSON.parse(out) as { runs: readonly Record<string, unknown>[] }).runs;
    expect(run?.["invocations"]).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [],
        toolConfigurationNotifications: [{ level: "warning", message: { text: error } }],
      },
    ]);
  });

  it("says that a folder holds no Markdown, and counts that as not checked", async () => {
    const place = workplace();
    mkdirSync(place.path("empty"));
    expect(await place.sitrep("lint", "empty", "--format", "json")).toEqual({
      code: 2,
      out: "[]",
      error: "There are no Markdown files in empty.",
    });
  });

  it("does not know others", async () => {
    expect(await withReview().sitrep("lint", ".", "--format", "xml")).toMatchObject({
      code: 2,
      error: "There is no format `xml`. Choose one of text, json, sarif, github.",
    });
  });
});

describe("sitrep lint with the team's template", () => {
  it("asks for its sections, beside a policy or named, and says where it is not there", async () => {
    const place = withReview();
    mkdirSync(place.path("templates"));
    place.write("templates/review.md", "# Review\n\n## Action items\n\n## Données\n");
    const policy = '{ "lint": { "required-section": { "templates": ["templates/review.md"] } } }';
    place.write("sitrep.config.json", policy);
    const { out } = await place.sitrep("lint", "incidents");
    expect(out.match(/required-section/g)).toHaveLength(1);
    expect(out).toContain("without the section `Données`");
    place.write("sitrep.config.json", policy.replace("review.md", "gone.md"));
    for (const named of [[], ["--config", "sitrep.config.json"]]) {
      const gone = await place.sitrep("lint", "incidents", ...named);
      expect(gone.error).toMatch(/template .*gone\.md can't be read/);
      expect(gone.out).toContain("without a section on impact");
    }
  });
});

describe("sitrep lint --fix", () => {
  it("writes what is safe, keeps the rest to the byte, and tells what is left", async () => {
    const place = withReview();
    const before = rulesIn((await place.sitrep("lint", "incidents", "--format", "json")).out);
    const { out, error } = await place.sitrep("lint", "incidents", "--fix", "--format", "json");
    expect(error).toBe(
      `Safe fixes were written into 1 file: ${["incidents", "é", "postmortem.md"].join(sep)}.`,
    );
    const text = place.read("incidents/é/postmortem.md");
    expect(text).toContain("- Page 🚒 two people (");
    expect(text).toMatch(/\r\n## Impact\r\n/);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect(rulesIn(out).length).toBeGreaterThan(0);
    expect(before).toContain("required-section");
    expect(rulesIn(out)).not.toContain("required-section");
    expect(rulesIn((await place.sitrep("lint", "incidents", "--format", "json")).out)).toEqual(rulesIn(out));
    const again = await place.sitrep("lint", "incidents", "--fix");
    expect(again.error).toBe("Nothing was written: no finding had a safe fix.");
  });

  it("says of a file that can't be written that it was not fixed", async () => {
    const place = withReview();
    chmodSync(place.path("incidents", "é"), 0o555);
    try {
      const { code, error } = await place.sitrep("lint", "incidents", "--fix");
      if (process.getuid?.() === 0) return; // nothing is read-only for root
      expect(code).toBe(2);
      expect(error).toContain("was checked but could not be fixed");
      expect(place.read("incidents/é/postmortem.md")).toBe(review);
    } finally {
      chmodSync(place.path("incidents", "é"), 0o755);
    }
  });

  it.each([
    [["--stdin"], "--stdin"],
    [["--write-baseline", "b.json"], "--write-baseline"],
  ])("does not go with %j", async (other, name) => {
    const { code, error } = await withReview().sitrep("lint", "incidents", "--fix", ...other);
    expect([code, error]).toEqual([2, `--fix writes into files: leave out ${name}.`]);
  });
});

describe("sitrep lint --stdin", () => {
  it("checks what is typed as the file that is named, which need not be there", async () => {
    const place = workplace();
    place.type(review);
    const { code, out } = await place.sitrep("lint", "--stdin", "incidents/x/postmortem.md");
    expect(code).toBe(1);
    expect(out.match(owner)).toHaveLength(1);
    expect(out).toMatch(/^incidents\/x\/postmortem\.md:5:/m);
  });

  it("is the text of one file", async () => {
    expect(await workplace().sitrep("lint", "--stdin", "a.md", "b.md")).toMatchObject({
      code: 2,
      error: "With --stdin, name the one file that standard input is the text of.",
    });
  });
});

describe("sitrep lint --config", () => {
  it("counts instead of the nearest policy", async () => {
    const place = withReview();
    place.write("incidents/sitrep.config.json", "{}");
    place.write("strict.json", '{ "lint": { "action-owner": "error" }, "overrides": [] }');
    const { out } = await place.sitrep("lint", "incidents", "--config", "strict.json");
    expect(out).toMatch(/:5:\d+ error .*\(action-owner\)$/m);
  });

  it("says where it can't be read", async () => {
    const { code, error } = await withReview().sitrep("lint", "incidents", "--config", "none.json");
    expect(code).toBe(2);
    expect(error).toMatch(
      /^The policy can't be read: there is no file .*none\.json\. Check the path behind `--config`\.$/,
    );
    expect(error).not.toContain("ENOENT");
  });

  it("says at which line and column it is wrong", async () => {
    const place = withReview();
    place.write("odd.json", '{\r\n  "sync": 7\r\n}');
    const { error } = await place.sitrep("lint", "incidents", "--config", "odd.json");
    expect(error).toMatch(/odd\.json:2:\d+: Unexpected `7`/);
  });

  it("knows the files that are ignored, and those that are held to less", async () => {
    const place = withReview();
    place.write("sitrep.config.json", '{ "ignore": ["incidents/"] }');
    expect(await place.sitrep("lint", "incidents")).toEqual({
      code: 0,
      out: "",
      error: "Nothing was checked: the policy ignores all files named.",
    });
    expect(await place.sitrep("lint", "incidents", "incidents/é/postmortem.md")).toEqual({
      code: 0,
      out: "",
      error:
        "incidents/é/postmortem.md was not checked: the policy ignores it. Take it out of `ignore` to have it checked.",
    });
    place.write("other.md", review);
    expect((await place.sitrep("lint", ".")).error).toBe("");
    place.write(
      "sitrep.config.json",
      '{ "overrides": [{ "files": ["**/é/*"], "lint": { "action-owner": "off" } }] }',
    );
    expect((await place.sitrep("lint", "incidents")).out).not.toMatch(owner);
  });
});

describe("a baseline", () => {
  it("holds what is known, and hushes it until there is more", async () => {
    const place = withReview();
    const written = await place.sitrep("lint", "incidents", "--write-baseline", "sitrep.baseline.json");
    expect(written).toMatchObject({ code: 0, error: "" });
    expect(written.out).toMatch(/sitrep\.baseline\.json holds \d+ findings of 1 files\.$/);
    expect(JSON.parse(place.read("sitrep.baseline.json"))).toMatchObject({
      files: { "incidents/é/postmortem.md": { "action-owner": 1 } },
    });
    const known = ["lint", "incidents", "--baseline", "sitrep.baseline.json"];
    expect(await place.sitrep(...known)).toEqual({ code: 0, out: "", error: "" });
    place.write("incidents/é/postmortem.md", `${review}- Another\r\n`);
    expect((await place.sitrep(...known)).out.match(owner)).toHaveLength(2);
  });

  it("is found through the policy, from whichever folder", async () => {
    const place = withReview();
    await place.sitrep("lint", "incidents", "--write-baseline", "old.json");
    place.write("sitrep.config.json", '{ "baseline": "old.json" }');
    expect(await place.sitrep("lint", "incidents")).toEqual({ code: 0, out: "", error: "" });
    const again = await place.sitrep("lint", "incidents", "--write-baseline", "new.json");
    expect(again.out).not.toContain("holds 0 findings");
  });

  it.each([
    [
      "none.json",
      undefined,
      /^The baseline can't be read: there is no file .*none\.json\. .* write it with `--write-baseline`\.$/,
    ],
    ["bad.json", "[]", /bad\.json is no baseline: It is no JSON object\. Write it anew/],
  ])("says where it can't be used: %s", async (name, text, said) => {
    const place = withReview();
    place.write("incidents/other.md", review);
    if (text !== undefined) place.write(name, text);
    const { code, error } = await place.sitrep("lint", "incidents", "--baseline", name);
    expect(code).toBe(2);
    expect(error).toMatch(said);
    expect(error.split("\n")).toHaveLength(1);
  });

  it("is not written where something could not be checked", async () => {
    const place = withReview();
    const { code, error } = await place.sitrep("lint", "incidents", "gone.md", "--write-baseline", "b.json");
    expect(code).toBe(2);
    expect(error).toContain("The baseline was not written: not everything could be checked.");
    expect(() => place.read("b.json")).toThrow();
  });
});
