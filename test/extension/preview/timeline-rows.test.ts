import { describe, expect, it } from "vitest";
import { preview, readable, record, review } from "./preview-fixture.ts";

function rows(entries: readonly string[], text = record): readonly string[] {
  const html = preview(text(["# Title", "", "## Timeline", "", ...entries].join("\n")));
  const list = html.slice(html.indexOf("Timeline</h2>") + "Timeline</h2>".length);
  return readable(list).split("\n");
}

describe("timeline rows", () => {
  it("show T+, UTC, local, type and text", () => {
    expect(
      rows([
        "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
        "- 2026-11-21T14:09:00Z **Finding** Pool `db-eu-1` exhausted",
      ]),
    ).toEqual([
      "T+00:00 14:02Z 19:47 local Declared SEV2: Checkout errors",
      "T+00:07 14:09Z 19:54 local Finding Pool db-eu-1 exhausted",
    ]);
  });

  it("count back to what was before the declaration", () => {
    expect(
      rows([
        "- 2026-11-21T12:40:30Z **Alert** Errors",
        "- 2026-11-21T14:02:11Z **Declared** SEV2: Errors",
      ])[0],
    ).toBe("T−01:22 12:40Z 18:25 local Alert Errors");
  });

  it("name the day where it is another one, in UTC and in the reader's zone", () => {
    expect(
      rows([
        "- 2026-11-21T18:02:11Z **Declared** SEV2: Errors",
        "- 2026-11-21T18:20:00Z Still failing",
        "- 2026-11-22T00:05:00Z Quiet",
      ]),
    ).toEqual([
      "T+00:00 18:02Z 23:47 local Declared SEV2: Errors",
      "T+00:18 18:20Z 22 Nov 00:05 local Still failing",
      "T+06:03 22 Nov 00:05Z 05:50 local Quiet",
    ]);
  });

  it("keep the markup of a text, its qualifier and its further lines", () => {
    const html = preview(
      record(
        "## Timeline\n\n- 2026-11-21T14:05:02Z **Update** (internal) **Bold** [link](a.md)\n  more é 漢 🚒\n\n  ```sh\n  ls\n  ```\n",
      ),
    );
    expect(html).toContain("(internal) <strong>Bold</strong> <a href=");
    expect(readable(html)).toContain("Update (internal) Bold link more é 漢 🚒\nls");
  });

  it("leave bold words that are no type where they are", () => {
    expect(rows(["- 2026-11-21T14:05:02Z **Beware** of the dog"])[0]).toBe(
      "T+00:00 14:05Z 19:50 local Beware of the dog",
    );
  });

  it("give a key moment a name", () => {
    const html = preview(record("## Timeline\n\n- 2026-11-21T14:05:02Z **Finding** Full ⭐\n"));
    expect(html).toContain('role="img" aria-label="key moment" title="Key moment">⭐</span>');
    expect(html.match(/⭐/g)).toHaveLength(1);
    expect(html).toContain("sitrep-entry sitrep-key");
  });

  it("carry the stored time", () => {
    expect(preview(record("## Timeline\n\n- 2026-11-21T14:05:02Z **Finding** Full\n"))).toContain(
      '<time class="sitrep-when" datetime="2026-11-21T14:05:02Z" title="2026-11-21T14:05:02Z">',
    );
  });

  it("count from the impact, else from the first entry, where nothing was declared", () => {
    const entries = ["- 2026-11-21T14:00:00Z Odd", "- 2026-11-21T14:05:02Z **Impact** (start) Down"];
    expect(rows(entries, review)[0]).toMatch(/^T−00:05 /);
    expect(rows(entries.slice(0, 1), review)[0]).toMatch(/^T\+00:00 /);
  });

  it("leave an entry without a time as it is written", () => {
    expect(rows(["- somebody rang"])).toEqual(["somebody rang"]);
  });

  it("put T+ in front of times in another form", () => {
    const html = preview(
      review(
        "## Timeline\n\nAll times UTC.\n\n| Time | What |\n|---|---|\n| 2026-11-21 14:02 | Errors |\n| 2026-11-21 14:09 | Found |\n",
      ),
    );
    expect(readable(html)).toContain("T+00:07 2026-11-21 14:09 | Found |");
  });
});
