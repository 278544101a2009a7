import { readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keptIndex } from "../../../src/cli/host/kept-index.ts";
import { keptFindings, type KeptFindings } from "../../../src/cli/lint/kept-findings.ts";
import { workplace, type Workplace } from "../../support/cli.ts";
import { at } from "../../support/record.ts";

/** More files than one run keeps nothing of, each with findings. */
function withReviews(): Workplace {
  const place = workplace();
  for (let index = 0; index < 70; index += 1)
    place.write(`${index}.md`, index % 69 === 0 ? "## Action items é 漢 🚒\n\n- Page two people\n" : "");
  return place;
}

function fileOf(place: Workplace): string {
  return keptIndex("findings", place.folder, { env: { XDG_CACHE_HOME: place.path("caches") } });
}

function keptAt(place: Workplace, now = "2026-11-21T14:10:00Z"): KeptFindings {
  return keptFindings({ file: fileOf(place), edition: "1.2.3", now: at(now) });
}

/** Says of the first file something that nobody finds there, on the same basis. */
function forge(place: Workplace): void {
  const kept = keptAt(place);
  const file = place.path("0.md");
  const [row] = kept.rowsOf(file, "0.md");
  const basis = kept.basisOf(file);
  if (row === undefined || basis === undefined) throw new Error("nothing is kept");
  kept.keep(file, [{ ...row, message: "as it was kept" }], basis);
  kept.save();
}

describe("sitrep lint, the second time", () => {
  it("tells of many files what was found the last time", async () => {
    const place = withReviews();
    await place.sitrep("lint", ".");
    forge(place);
    const { out } = await place.sitrep("lint", ".");
    expect(out.split("\n")[0]).toMatch(/^0\.md:.*as it was kept/);
    expect(out).toContain("69.md:");
  });

  it("names files as they are named this time", async () => {
    const place = withReviews();
    await place.sitrep("lint", ".");
    forge(place);
    const { out } = await place.sitrep("lint", place.folder);
    expect(out.split("\n")[0]).toContain(`${place.path("0.md")}:`);
  });

  it("checks a file whose text is another", async () => {
    const place = withReviews();
    await place.sitrep("lint", ".");
    forge(place);
    place.write("0.md", `${place.read("0.md")}\nMore.\n`);
    expect((await place.sitrep("lint", ".")).out).not.toContain("as it was kept");
  });

  it("checks every file where asked to, where it fixes, and where few are named", async () => {
    const place = withReviews();
    await place.sitrep("lint", ".");
    forge(place);
    for (const args of [[".", "--no-cache"], ["0.md"], [".", "--fix"]])
      expect((await place.sitrep("lint", ...args)).out).not.toContain("as it was kept");
  });

  it("checks every file where what was kept is spoilt, or another program's", async () => {
    const place = withReviews();
    await place.sitrep("lint", ".");
    const plain = await place.sitrep("lint", ".", "--no-cache");
    const folder = place.path("caches", "sitrep", "findings");
    for (const name of readdirSync(folder)) writeFileSync(`${folder}/${name}`, "no such thing");
    expect(await place.sitrep("lint", ".")).toEqual(plain);
    const others = keptFindings({
      file: fileOf(place),
      edition: "1.2.4",
      now: 0,
    });
    expect(others.basisOf(place.path("0.md"))).toBeUndefined();
  });

  it("forgets a file that nobody asked for in a month", async () => {
    const place = withReviews();
    await place.sitrep("lint", ".");
    const later = keptAt(place, "2026-12-23T14:10:00Z");
    later.rowsOf(place.path("1.md"), "1.md");
    later.save();
    const last = keptAt(place, "2026-12-23T14:10:00Z");
    expect(last.basisOf(place.path("1.md"))).toBeDefined();
    expect(last.basisOf(place.path("0.md"))).toBeUndefined();
  });

  it("keeps nothing of a file that could not be checked", async () => {
    const place = withReviews();
    place.write("0.md", "\0");
    const first = await place.sitrep("lint", ".");
    expect(first.error).toContain("NUL bytes");
    expect(await place.sitrep("lint", ".")).toEqual(first);
  });
});
