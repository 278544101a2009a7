import { describe, expect, it } from "vitest";
import { workplace } from "../support/cli.ts";
import { recordText } from "../support/record.ts";

const log = ["log", "notes.md", "Rolled back | é 漢 🚒", "--at", "2026-11-21T10:36:05Z"];

describe("sitrep log in a document that is not Sitrep's", () => {
  it.each([
    [
      "a table",
      "# Outage of 2026-11-21\n\n## Timeline (UTC)\n\n| Time | Who | What |\n|---|---|---|\n| 09:00 | Sam Lee | Alarm |\n| 11:00 |  | End |\n",
      "| 10:36 |  | Rolled back \\| é 漢 🚒 |",
    ],
    [
      "a timeline of headings",
      "# Outage of 2026-11-21\n\n## Timeline (UTC)\n\n### 09:00 – Alarm\n\nMore.\n\n### 11:00 – End\n",
      "### 10:36 – Rolled back | é 漢 🚒",
    ],
    [
      "a list with a clock of 12 hours",
      "# Outage\n\n## Timeline\n\nAll times in UTC.\n\n*   Nov 21st, 2026, 9:00 AM - Alarm\n*   Nov 21st, 2026, 1:10 PM - End\n",
      "*   Nov 21st, 2026, 10:36 AM - Rolled back | é 漢 🚒",
    ],
  ])("follows %s, and changes nothing else", async (_, text, line) => {
    for (const eol of ["\n", "\r\n"]) {
      const place = workplace();
      const before = text.replaceAll("\n", eol);
      place.write("notes.md", before);
      const { code, error } = await place.sitrep(...log);
      expect({ code, error }).toEqual({ code: 0, error: "" });
      const after = place.read("notes.md");
      const lines = after.split(eol);
      expect(lines).toContain(line);
      expect(after.replaceAll("\r\n", "\n").split("\n")).toHaveLength(lines.length);
      const left = lines.filter((one) => one !== line && one !== "");
      expect(left).toEqual(before.split(eol).filter((one) => one !== ""));
      const order = ["Alarm", "Rolled back", "End"].map((word) => after.indexOf(word));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  it("writes nothing into what is no Markdown, and takes a record of ours by whatever name", async () => {
    const place = workplace();
    place.write("hosts", "127.0.0.1 localhost\n");
    place.write("app.log", "2026-11-21 19:50:01 é 漢\n");
    const said =
      "hosts is not called like Markdown (.md, .markdown, .txt), so nothing was written. Name a record or a Markdown file.";
    expect(await place.sitrep("log", "hosts", "x")).toEqual({ code: 2, out: "", error: said });
    place.write("notes.md", "10:00 alarm\n");
    expect((await place.sitrep("import", "app.log", "notes.md", "--write")).code).toBe(2);
    expect([place.read("hosts"), place.read("app.log")]).toEqual([
      "127.0.0.1 localhost\n",
      "2026-11-21 19:50:01 é 漢\n",
    ]);
    place.write("record", recordText());
    expect((await place.sitrep("log", "record", "Rolled back")).code).toBe(0);
    expect(place.read("record")).toContain("Rolled back");
  });
});
