import { mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workplace, type Workplace } from "../support/cli.ts";
import { connectedWorkplace } from "../support/connected-cli.ts";
import { recordText } from "../support/record.ts";

const folder = "incidents/2026-11-21-x";
const review = `${folder}/postmortem.md`;
const external = `${folder}/postmortem.external.md`;
const text =
  "---\nsitrep: 1\nkind: review\nincident: incident.md\n---\n\n# Review é 漢 🚒\n\nBob deployed it; see [the record](incident.md).\n";

function withReview(record = recordText()): Workplace {
  const place = workplace();
  mkdirSync(place.path(folder), { recursive: true });
  place.write(`${folder}/incident.md`, record);
  place.write(review, text);
  return place;
}

describe("sitrep external", () => {
  it("writes the external version beside the review and tells what it has not got", async () => {
    const place = withReview();
    const { code, out, error } = await place.sitrep("external", review);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out.split("\n")).toEqual([
      external,
      "line 4: front matter for the inside: incident: incident.md",
      "line 9: a person's name: Bob → A responder",
      "line 9: a link that people outside can't open: [the record](incident.md) → the record",
    ]);
    expect(place.read(external)).toBe(
      "---\nsitrep: 1\nkind: external\naudience: public\n---\n\n# Review é 漢 🚒\n\nA responder deployed it; see the record.\n",
    );
    expect(place.read(review)).toBe(text);
  });

  it("leaves another one as it is, shows how they differ, and takes the new one when asked to", async () => {
    const place = withReview();
    await place.sitrep("external", review);
    const edited = place.read(external).replace("A responder deployed it", "We deployed it");
    place.write(external, edited);
    const refused = await place.sitrep("external", review);
    expect(refused.code).toBe(2);
    expect(refused.error).toContain("See how they differ with --diff, then take the new one with --apply.");
    const shown = await place.sitrep("external", review, "--diff");
    expect(shown.code).toBe(1);
    expect(shown.out.split("\n").filter((line) => /^[-+]/.test(line))).toEqual([
      "-We deployed it; see the record.",
      "+A responder deployed it; see the record.",
    ]);
    expect(place.read(external)).toBe(edited);
    expect((await place.sitrep("external", review, "--apply")).code).toBe(0);
    expect(place.read(external)).toContain("A responder deployed it");
    expect((await place.sitrep("external", review)).out).toContain(`${external} (as it was)`);
  });

  it("tells as JSON, with what is left to look at and exit code 1", async () => {
    const place = withReview();
    place.write(review, `${text}\n@everyone look\n`);
    const { code, out } = await place.sitrep("external", review, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      dropped: [
        { line: 4, kind: "front-matter" },
        { line: 9, kind: "person", what: "Bob" },
        { kind: "link" },
      ],
      left: [{ line: 11 }],
    });
  });

  it("asks for a word of a private incident", async () => {
    const place = withReview(recordText().replace("kind: incident", "kind: incident\nprivate: true"));
    const { code, error } = await place.sitrep("external", review);
    expect({ code, error }).toEqual({
      code: 2,
      error: "The incident is private. To share it all the same: add --private.",
    });
    expect((await place.sitrep("external", review, "--private")).code).toBe(0);
  });
});

describe("sitrep publish to a status page", () => {
  it("takes the external version where there is one", async () => {
    const place = connectedWorkplace();
    mkdirSync(place.path(folder), { recursive: true });
    const connected = "kind: incident\nconnected:\n  statuspage: p31zjtct2jer";
    const status = "- 2026-11-21T14:05:00Z **Status** resolved";
    place.write(
      `${folder}/incident.md`,
      `${recordText().replace("kind: incident", connected).trimEnd()}\n${status}\n`,
    );
    place.write(review, text);
    place.write(
      external,
      "---\nsitrep: 1\nkind: external\naudience: public\n---\n\n# What happened\n\nWe rolled back.\n",
    );
    place.write(
      "sitrep.config.json",
      JSON.stringify({ connections: { statuspage: { page: "kctbh9vrtdwd" } } }),
    );
    const { out } = await place.sitrep("publish", review, "--to", "statuspage", "--dry-run");
    expect(out).toContain("We rolled back.");
    expect(out).not.toContain("Bob");
  });
});
