import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sharedCommandLine } from "../../support/cli-bundle.ts";
import { workplace, type Workplace } from "../../support/cli.ts";

const cli = sharedCommandLine();

/** More reviews than one thread is given, each with findings of its own. */
function withReviews(count: number): Workplace {
  const place = workplace();
  for (const folder of ["a", "b é 漢"]) mkdirSync(place.path(folder));
  for (let index = 0; index < count; index += 1) {
    const folder = index % 2 === 0 ? "a" : "b é 漢";
    place.write(
      path.join(folder, `${index}.md`),
      `# Review ${index}\n\n## Action items\n\n${"- Fix it\n".repeat(index % 5)}`,
    );
  }
  return place;
}

describe("sitrep lint on many files", () => {
  it("prints on several threads what one thread prints, in the same order", async () => {
    const place = withReviews(90);
    for (const format of ["text", "json"]) {
      const alone = await place.sitrep("lint", ".", "--format", format);
      const together = await cli.run(place.folder, "lint", ".", "--format", format);
      expect(together).toEqual(alone);
      expect(alone.out.length).toBeGreaterThan(10_000);
    }
  }, 60_000);

  it("tells a broken policy's problems once, whichever threads meet them", async () => {
    const place = withReviews(90);
    place.write("sitrep.config.json", '{ "severities": "none" }');
    const { code, error } = await cli.run(place.folder, "lint", ".");
    expect(code).toBe(1);
    expect(error.split("sitrep.config.json:")).toHaveLength(2);
  }, 60_000);

  it("reports the bad ones among them", async () => {
    const place = withReviews(90);
    place.write(path.join("a", "bad.md"), "\0");
    const { code, out, error } = await cli.run(place.folder, "lint", "a", "nowhere", "b é 漢");
    expect(code).toBe(2);
    expect(error.split("\n")).toEqual([
      "There is no file or folder nowhere. Check the path.",
      expect.stringContaining("bad.md was not checked: it holds NUL bytes"),
    ]);
    expect(out).toContain("b é 漢/89.md:");
  }, 60_000);
});
