import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recordText } from "../support/record.ts";
import { workplace, type Workplace } from "../support/cli.ts";

function withRecord(text = recordText()): Workplace {
  const place = workplace();
  mkdirSync(place.path("incidents", "2026-11-21-x"), { recursive: true });
  place.write("incidents/2026-11-21-x/incident.md", text);
  return place;
}

const folder = "incidents/2026-11-21-x";
const record = `${folder}/incident.md`;

describe("sitrep update", () => {
  it("prints a draft with its blanks named, changes nothing, and says by its exit code that words are missing", async () => {
    const { sitrep, read } = withRecord();
    const { code, out, error } = await sitrep("update", folder);
    expect(code).toBe(1);
    expect(out).toContain("What we know: [what we know]\n");
    expect(error).toContain("Warning: Unexpected blank `[what we know]`");
    expect(read(record)).toBe(recordText());
  });

  it("logs what it prints, with the promise as an instant", async () => {
    const { sitrep, read } = withRecord();
    const words = ["--known", "No cards é 漢 🚒", "--involved", ""];
    const { code, out, error } = await sitrep("update", folder, "--log", ...words, "--channel", "slack");
    expect({ code, error }).toEqual({
      code: 0,
      error: "Logged. Send these words to whoever waits for them:",
    });
    expect(out).toBe(
      "Incident declared: Checkout errors\n\nStatus: investigating, SEV2\nWhat we know: No cards é 漢 🚒\n\nNext update 14:40 UTC.",
    );
    expect(read(record)).toContain(
      "- 2026-11-21T14:10:00Z **Update** (internal) Incident declared: Checkout errors. Status: investigating, SEV2. What we know: No cards é 漢 🚒. Next update 2026-11-21T14:40Z.\n",
    );
  });

  it("asks for blanks before it logs, and logs them anyway where it is told so", async () => {
    const { sitrep, read } = withRecord();
    const refused = await sitrep("update", folder, "--log", "--involved", "The payments team");
    expect(refused.code).toBe(2);
    expect(refused.error).toContain("Give --known TEXT, an empty text to leave it out, or --anyway.");
    expect(read(record)).toBe(recordText());
    expect((await sitrep("update", folder, "--log", "--anyway")).code).toBe(0);
    expect(read(record)).toContain("[what we know]");
  });

  it("takes audience, format, status and the next time, and warns of what it would warn of in the editor", async () => {
    const { sitrep } = withRecord(
      recordText({ frontMatter: ["title: x", "status: investigating", "customers: affected"] }),
    );
    const { out, error } = await sitrep(
      ...["update", folder, "--audience", "Stakeholders", "--format", "status", "--status", "identified"],
      ...["--next", "45", "--known", "ETA 15:00", "--doing", ""],
    );
    expect(out).toContain("Status: identified");
    expect(out).toContain("Next update 14:55 UTC.");
    expect(error).toContain("customers are affected and come first: the status page, then stakeholders.");
    expect(error).toContain("Unexpected forecast `ETA 15:00`");
    expect(error).toContain("Unexpected status `identified`");
  });

  it("uses the team's templates of the nearest folder, and says what is wrong in them", async () => {
    const { sitrep, write, path: at } = withRecord();
    mkdirSync(at("templates", "updates"), { recursive: true });
    write("templates/updates/first.md", "To all of us: {{titel}} {{known}}");
    const { out, error } = await sitrep("update", folder, "--known", "x");
    expect(out).toBe("To all of us: [titel] x");
    expect(error).toContain(
      `${path.join("templates", "updates", "first.md")}: Unexpected template variable \`{{titel}}\``,
    );
    const linted = await sitrep("lint", "templates");
    expect(linted.out).toMatch(
      /first\.md:1:15 warning Unexpected template variable `{{titel}}`, expected `title`\./,
    );
    expect(linted.code).toBe(1);
  });

  it("refuses what it does not know, with what there is", async () => {
    const { sitrep } = withRecord();
    const said = async (...args: readonly string[]): Promise<string> =>
      (await sitrep("update", folder, ...args)).error;
    expect(await said("--audience", "press")).toContain("Choose one of internal, stakeholders");
    expect(await said("--channel", "fax")).toContain("Choose one of plain, slack");
    expect(await said("--next", "soon")).toContain("`soon` is no time of a next update.");
    expect(await said("--next", "2026-11-21T14:09Z")).toContain("is no time of a next update.");
    expect(await said("--print", "--log")).toContain("Choose one of --print, --log and --send.");
  });
});
