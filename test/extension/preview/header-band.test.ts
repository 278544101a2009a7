import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { preview, readable, record, review } from "./preview-fixture.ts";

const live = record(
  [
    "# Checkout errors",
    "",
    "## Timeline",
    "",
    "- 2026-11-21T13:58:00Z **Impact** (start) Orders fail",
    "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
    "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe",
  ].join("\n"),
  ["title: Checkout errors", "service: checkout", "customers: affected"],
);

const resolved = `${live}\n- 2026-11-21T15:13:00Z **Impact** (end) Orders work\n- 2026-11-21T15:32:11Z **Status** (cause contained: yes) investigating → resolved`;

describe("the band of a live record", () => {
  it("says how bad, how far, since when, and who", () => {
    expect(band(preview(live))).toEqual([
      "SEV2 High · investigating",
      "Declared | 21 Nov 2026 14:02Z (19:47 local)",
      "Resolved | not yet",
      "Impact | since 13:58Z",
      "Service | checkout",
      "Customers | affected",
      "Incident Commander | Jane Doe",
      "T+ counts from the declaration, 21 Nov 2026 14:02Z.",
    ]);
  });

  it("says how long once it is resolved", () => {
    expect(band(preview(resolved)).slice(0, 5)).toEqual([
      "SEV2 High · resolved",
      "Declared | 21 Nov 2026 14:02Z (19:47 local)",
      "Resolved | 15:32Z (21:17 local)",
      "Duration | 1 h 30 min",
      "Impact | 1 h 15 min, 13:58Z to 15:13Z",
    ]);
  });

  it("raises as many bars as it is bad, beside the words", () => {
    expect(preview(live).match(/sitrep-bar-on/g)).toHaveLength(3);
    expect(preview(live).match(/class="sitrep-bar"/g)).toHaveLength(1);
  });

  it("says what is unknown, and raises no bar for it", () => {
    const html = preview(record("# Something\n"));
    expect(band(html)).toEqual([
      "SEV? not yet known · status unknown",
      "Declared | unknown",
      "Resolved | not yet",
    ]);
    expect(html).not.toContain("sitrep-bar-on");
  });

  it("marks a drill in words", () => {
    expect(band(preview(record("# Something\n", ["drill: true"])))[0]).toMatch(/^DRILL · SEV\?/);
  });

  it("leaves the reader's clock out where it is UTC or unknown to the host", () => {
    for (const zone of ["UTC", "Etc/UTC", "Mars/Olympus"]) {
      expect(band(preview(live, { localZone: () => zone }))[1]).toBe("Declared | 21 Nov 2026 14:02Z");
    }
  });
});

describe("the band of a review", () => {
  const text = review("# Review: Checkout errors\n", [
    "incident: ../a b/incident.md",
    "state: in review",
    "depth: light",
  ]);
  const snapshot = readDocument(resolved, { policy: defaultPolicy }).snapshot;

  it("takes severity, status and times from the record", () => {
    expect(band(preview(text, { record: () => snapshot }))).toEqual([
      "SEV2 High · resolved · review: in review · light review",
      "Declared | 21 Nov 2026 14:02Z (19:47 local)",
      "Resolved | 15:32Z (21:17 local)",
      "Duration | 1 h 30 min",
      "Impact | 1 h 15 min, 13:58Z to 15:13Z",
      "Service | checkout",
      "Customers | affected",
      "Record | ../a b/incident.md",
    ]);
  });

  it("says nothing of severity and status where the record is not at hand", () => {
    expect(band(preview(text))).toEqual(["review: in review · light review", "Record | ../a b/incident.md"]);
  });

  it("asks for the record by the file that is shown, once for each rendering", () => {
    const asked: unknown[] = [];
    const source = `${text}\n## Timeline\n\n- 2026-11-21T14:02:11Z one\n- 2026-11-21T14:03:11Z two\n`;
    const find = (_text: string, resource: unknown): typeof snapshot => {
      asked.push(resource);
      return snapshot;
    };
    preview(source, { record: find }, { currentDocument: "file:///postmortem.md" });
    expect(asked).toEqual(["file:///postmortem.md"]);
  });

  it("links the record by its relative path alone", () => {
    expect(preview(text)).toContain('href="../a%20b/incident.md"');
    const elsewhere = text.replace("../a b/incident.md", "https://example.org/");
    expect(preview(elsewhere)).toContain("<dd>https://example.org/</dd>");
  });
});

function band(html: string): readonly string[] {
  return readable(/<section class="sitrep-band"[^]*?<\/section>/.exec(html)?.[0] ?? "").split("\n");
}
