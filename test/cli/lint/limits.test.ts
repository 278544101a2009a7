import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recordText } from "../../support/record.ts";
import { workplace } from "../../support/cli.ts";

const review = "# Review\n\n## Summary\n\nIt broke.\n\n## Action items\n\n- Fix é 漢 it\n";

describe("sitrep lint on what is no review", () => {
  it("leaves a file of 10 MB out in no time, says so and checks the others", async () => {
    const place = workplace();
    place.write("large.md", "éé 漢 🚒\n".repeat(1_250_000));
    place.write("small.md", review);
    const { code, out, error } = await place.sitrep("lint", "large.md", "small.md");
    expect(code).toBe(2);
    expect(error).toBe(
      "large.md was not checked: it has 10 million characters, and no more than 2 million are read. Split it, or leave it out.",
    );
    expect(out).toMatch(/^small\.md:/);
  });

  it.each(["> ", ">", "- ", "* > "])(
    "reads a file nested too deeply as words and says so: %j",
    async (marker) => {
      const place = workplace();
      place.write("deep.md", `# R\n\n${marker.repeat(40_000)}x\n`);
      const { code, out, error } = await place.sitrep("lint", "deep.md");
      expect({ code, error }).toEqual({ code: 1, error: "" });
      expect(out).toContain("deep.md:3:1 warning Unexpected nesting of more than 32 lists and quotations");
    },
  );

  it("says of emphasis nested too deeply that the file was not checked, and checks the others", async () => {
    const place = workplace();
    place.write("deep.md", `# R\n\n${"*a **b ".repeat(9_000)}${"b** a*".repeat(9_000)}\n`);
    place.write("small.md", review);
    const { code, out, error } = await place.sitrep("lint", "deep.md", "small.md");
    expect(code).toBe(2);
    expect(error).toContain("deep.md was not checked: it nests too deeply");
    expect(out).toMatch(/^small\.md:/);
  });

  it("says so at once where remark reads it, too", async () => {
    const place = workplace();
    place.type(`# R\n\n${"*a **b ".repeat(9_000)}\n`); // what comes from there is never for the native parser
    expect((await place.sitrep("lint", "--stdin", "deep.md")).error).toContain("it nests too deeply");
  });

  it("does not even read a file of 40 MB", async () => {
    const place = workplace();
    place.write("huge.md", "");
    truncateSync(place.path("huge.md"), 40_000_000);
    expect((await place.sitrep("lint", "huge.md")).error).toContain(
      "it has 40 million bytes, and no more than 32 million",
    );
  });

  it("checks a record whose timeline alone is longer than what may be parsed", async () => {
    const place = workplace();
    const start = Date.UTC(2026, 10, 20);
    const entries = Array.from({ length: 40_000 }, (_, index) => {
      const stamp = new Date(start + index * 1000).toISOString().slice(0, 19);
      return `- ${stamp}Z pool of \`db-eu-${index % 9}\` at ${index % 100} %, and the queue grows`;
    });
    const text = recordText();
    place.write("incident.md", text.replace(/\s*$/, `\n${entries.join("\n")}\n`));
    const { code, error } = await place.sitrep("lint", "incident.md");
    expect(error).toBe("");
    expect(code).toBeLessThan(2);
  });

  it.each([
    [
      "NUL bytes",
      Buffer.from([0x23, 0x20, 0x61, 0, 1, 2, 0x0a]),
      "it holds NUL bytes, so it is binary or UTF-16",
    ],
    ["UTF-16", Buffer.from("\uFEFF# A\n", "utf16le"), "is not UTF-8 text"],
  ])("says of a file with %s what it is", async (_, bytes, said) => {
    const place = workplace();
    writeFileSync(place.path("a.md"), bytes);
    const { code, error } = await place.sitrep("lint", "a.md");
    expect(code).toBe(2);
    expect(error).toContain(said);
  });

  it.each([
    ["TOML front matter", '+++\ntitle = "é 漢 🚒"\n+++\n\n# A\n\n## Summary\n\nIt broke.\n'],
    ["no headings at all", "It broke.\r\n\r\n* and * * was (mended\r\n"],
    ["nothing", ""],
    ["half-written Markdown", "---\ntitle: x\n\n# A\n\n| a |\n|-\n\n- [ \n\n<!-- open\n\n```\n"],
  ])("checks a file with %s", async (_, text) => {
    const place = workplace();
    mkdirSync(place.path("folder"));
    place.write("folder/a.md", text);
    const { code, out, error } = await place.sitrep("lint", "folder");
    expect(error).toBe("");
    expect(code).toBe(1);
    expect(out).toContain("(required-section)");
    expect(out).not.toContain("Unexpected failure");
  });
});
