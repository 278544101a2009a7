import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workplace, type Workplace } from "../support/cli.ts";
import { recordText } from "../support/record.ts";

const folder = "incidents/2026-11-21-x";
const record = `${folder}/incident.md`;

function withRecord(text = recordText()): Workplace {
  const place = workplace();
  mkdirSync(place.path(folder), { recursive: true });
  place.write(record, text);
  return place;
}

describe("sitrep export", () => {
  it("prints the timeline as a table in the zone that was asked for", async () => {
    const { code, out } = await withRecord().sitrep(
      "export",
      record,
      "--to",
      "csv",
      "--zone",
      "Asia/Kathmandu",
    );
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toBe("\uFEFFtime_utc,time_local,zone,t_plus,type,qualifier,actor,text,star");
    expect(out).toContain("+05:45,Asia/Kathmandu,T+00:00,declared");
  });

  it("writes a page into a file, with the pictures that lie beside it, and never over another one unasked", async () => {
    const place = withRecord(
      `${recordText()}\n## Notes\n\n![é](a%20b.png) ![out](../x.png) ![gone](c.png)\n`,
    );
    writeFileSync(place.path(folder, "a b.png"), Buffer.from([1, 2, 3]));
    writeFileSync(place.path("incidents/x.png"), Buffer.from([1, 2, 3]));
    const first = await place.sitrep("export", record, "--to", "pdf", "--out", "x.html");
    expect(first).toEqual({
      code: 0,
      out: "x.html",
      error: "Open it in a browser and print it (Ctrl+P, on a Mac ⌘P) as a PDF.",
    });
    expect(place.read("x.html")).toContain('<p><img src="data:image/png;base64,AQID" alt="é"> out gone</p>');
    const again = await place.sitrep("export", record, "--to", "html", "--out", "x.html");
    expect(again.code).toBe(2);
    expect(again.error).toContain("is there already and was left as it is. Add --force to write over it.");
    expect((await place.sitrep("export", record, "--to", "json", "--out", "x.html", "--force")).code).toBe(0);
    expect(place.read("x.html")).toMatch(/^\{/);
  });

  it("says what is wrong with what was asked for", async () => {
    const place = withRecord(recordText().replace("kind: incident", "kind: incident\nprivate: true"));
    const errorOf = async (...args: readonly string[]): Promise<string> =>
      (await place.sitrep("export", record, ...args)).error;
    expect(await errorOf()).toBe("Say what it is to become: --to html|pdf|word|slack|markdown|csv|json.");
    expect(await errorOf("--to", "docx")).toBe(
      "There is no format `docx`. Choose one of html, pdf, word, slack, markdown, csv, json.",
    );
    expect(await errorOf("--to", "csv", "--zone", "Mars")).toBe(
      "There is no zone `Mars`. Name one like Europe/Berlin, or UTC.",
    );
    expect(await errorOf("--to", "pdf", "--private")).toBe(
      "Say where with --out, for example --out review.html.",
    );
    expect(await errorOf("--to", "csv")).toBe(
      "The incident is private. To share it all the same: add --private.",
    );
  });
});
