import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { exportAs } from "../../../src/core/export/export-as.ts";
import { exportFormats } from "../../../src/core/export/export-formats.ts";
import type { ExportOptions } from "../../../src/core/export/html-page.ts";
import { pageStyle, pageStyleDigest } from "../../../src/core/export/page-style.ts";
import { readDocument, type ReadDocument } from "../../../src/core/incident/read-document.ts";
import { parseInstant } from "../../../src/core/model/instant.ts";
import { defaultPolicy as policy } from "../../../src/core/policy/default-policy.ts";

const options: ExportOptions = {
  policy,
  now: parseInstant("2026-11-22T10:00Z") ?? 0,
  zone: "Asia/Kathmandu",
  language: "en",
};

const record = [
  ...[
    "---",
    "sitrep: 1",
    "kind: incident",
    "title: Checkout é 漢 🚒",
    "severity: SEV2",
    "status: investigating",
  ],
  ...[
    "service: checkout",
    "roles:",
    "  Incident Commander: Jane Doe",
    "---",
    "",
    "# Checkout é 漢 🚒",
    "",
    "## Timeline",
    "",
  ],
  "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout é 漢 🚒",
  '- 2026-11-21T14:05:00Z **Finding** =HYPERLINK("http://x") ⭐',
  "- 2026-11-21T13:50:00Z **Impact** (start) -1, or more",
  "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe",
  "",
].join("\r\n");

function read(text: string, path = "incident.md"): ReadDocument {
  return readDocument(text, { path, policy });
}

describe("exportAs csv", () => {
  it("writes the timeline in order of time, in both zones, with no formula in it", () => {
    expect(exportAs("csv", read(record), options)).toBe(
      [
        "\uFEFFtime_utc,time_local,zone,t_plus,type,qualifier,actor,text,star",
        '2026-11-21T13:50:00Z,2026-11-21T19:35:00+05:45,Asia/Kathmandu,T-00:12,impact,start,,"\'-1, or more",',
        "2026-11-21T14:02:11Z,2026-11-21T19:47:11+05:45,Asia/Kathmandu,T+00:00,declared,,,SEV2: Checkout é 漢 🚒,",
        "2026-11-21T14:03:00Z,2026-11-21T19:48:00+05:45,Asia/Kathmandu,T+00:01,role,,,Incident Commander: Jane Doe,",
        '2026-11-21T14:05:00Z,2026-11-21T19:50:00+05:45,Asia/Kathmandu,T+00:03,finding,,,"\'=HYPERLINK(""http://x"")",yes',
        "",
      ].join("\r\n"),
    );
  });

  it("says what the document says where the moment is unknown", () => {
    const foreign = read("# Outage\n\n## Timeline\n\n- 14:02 rolled back\n- 13:50 it began\n", "outage.md");
    expect(exportAs("csv", foreign, options).split("\r\n").slice(1)).toEqual([
      ",14:02,unknown,,note,,,rolled back,",
      ",13:50,unknown,,note,,,it began,",
      "",
    ]);
  });
});

describe("exportAs", () => {
  it("writes Slack's text and Markdown without front matter, with the zone", () => {
    const review = read("---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n**Bold** <pod>\n", "postmortem.md");
    expect(exportAs("slack", review, options)).toBe(
      "*Review*\n\n*Bold* &lt;pod&gt;\n\n_The zone of its times is unknown._\n",
    );
    expect(exportAs("markdown", review, options)).toBe(
      "# Review\n\n**Bold** <pod>\n\nThe zone of its times is unknown.\n",
    );
    expect(exportAs("markdown", read(record), options)).toContain("\n\nTimes are in UTC.\n");
  });

  it("writes what `sitrep read --json` prints", () => {
    expect(JSON.parse(exportAs("json", read(record), options))).toMatchObject({
      zone: "UTC",
      timeline: { length: 4 },
    });
  });

  it("gives the same text for the same document, in every format, and never throws", () => {
    for (const format of exportFormats) {
      expect(exportAs(format, read(record), options)).toBe(exportAs(format, read(record), options));
      expect(exportAs(format, read(""), options)).not.toBe("");
    }
  });

  it("writes for Word what it can read: no drawing, the words, the zone", () => {
    const word = exportAs("word", read(record), options);
    expect(word.startsWith("\ufeff<html ")).toBe(true);
    expect(word).not.toContain("<svg");
    expect(word).toContain("<h1>Checkout é 漢 🚒</h1>");
    expect(word).toContain("Times are in UTC.");
  });

  it("tells Word in a table what the page draws, and what a record's front matter says", () => {
    const word = exportAs("word", read(record), options);
    for (const [name, words] of [
      ["Incident Commander", "Jane Doe"],
      ["Respond", "unknown"],
      ["Updates", "none"],
    ])
      expect(word).toContain(`<th bgcolor="#eeeeee">${name}</th><td>${words}</td>`);
    expect(
      exportAs("word", read("---\nsitrep: 1\nkind: review\n---\n\n# No times\n"), options),
    ).not.toContain("<table");
  });

  it("gives Word tables with lines, crossed-out words and footnotes without a way back that no font has", () => {
    const word = exportAs(
      "word",
      read("# R\n\n| a |\n|:-:|\n| &lt;table> |\n\n~~gone~~[^1]\n\n[^1]: Note.\n"),
      options,
    );
    expect(word).toContain('<table border="1" cellspacing="0" cellpadding="4" width="100%">');
    expect(word).toContain('<th bgcolor="#eeeeee" align="center">a</th>');
    expect(word).toContain("<s>gone</s>");
    expect(word).toContain("&#x3C;table>");
    expect(word).not.toContain('href="#user-content-fnref');
    expect(word).toMatch(/<p>Note\.<\/p>/);
  });

  it("makes no picture wider for Word than its page", () => {
    const png = `data:image/png;base64,${Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 6, 64, 0, 0, 0, 200]).toString("base64")}`;
    const word = exportAs("word", read("![a](a.png)\n"), { ...options, pictures: () => png });
    expect(word).toContain('width="640" height="80"');
  });
});

describe("exportAs html", () => {
  const html = exportAs("html", read(record), options);

  it("holds the title once, the facts of the front matter, the picture, the text and the zones", () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    for (const part of [
      "<title>Checkout é 漢 🚒</title>",
      "<dt>Incident Commander</dt><dd>Jane Doe</dd>",
      "<dt>Resolved</dt><dd>unknown</dd>",
      '<figure class="sitrep-picture">',
      "Times in the text are in UTC; yours is Asia/Kathmandu.",
      '<strong>Finding</strong> =HYPERLINK("http://x") ⭐',
      "Exported 2026-11-22 15:45 Asia/Kathmandu.",
    ])
      expect(html).toContain(part);
  });

  it("names in its policy the one style that is in it", () => {
    const digest = createHash("sha256").update(pageStyle).digest("base64");
    expect(pageStyleDigest).toBe(`sha256-${digest}`);
    expect(html).toContain(`<style>${pageStyle}</style>`);
    expect(html).toContain(`default-src 'none'; style-src '${pageStyleDigest}'; img-src data:;`);
  });

  it("says of a drill that it is one", () => {
    const drill = record.replace("kind: incident", "kind: incident\r\ndrill: true");
    expect(exportAs("html", read(drill), options)).toContain('<p class="drill">DRILL</p>');
  });
});
