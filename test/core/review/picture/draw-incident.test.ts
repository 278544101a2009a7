import { describe, expect, it } from "vitest";
import { drawIncident } from "../../../../src/core/review/picture/draw-incident.ts";
import { at, read, recordText } from "../../../support/record.ts";
import { inPicture } from "../../../support/picture.ts";

const options = { zone: "Asia/Kathmandu", now: at("2026-11-21T16:00:00Z"), width: 720 };
const resolved = ["status: resolved", "severity: SEV1"];

describe("the picture of an incident", () => {
  it("draws a bar for each phase whose ends are stated, one behind the other", () => {
    const { bars, names } = picture(wholeIncident, resolved);
    expect(names.slice(0, 4)).toEqual(["Detect", "Respond", "Mitigate", "Resolve"]);
    expect(bars).toHaveLength(4);
    const ends = bars.map(({ x, width }) => [x, x + width]);
    expect(ends.slice(1).map(([from]) => from)).toEqual(
      ends.slice(0, 3).map(([, to]): unknown => expect.closeTo(to ?? 0, 0)),
    );
  });

  it("says each phase with its length and clocks below", () => {
    expect(picture(wholeIncident, resolved).facts).toMatchObject({
      Detect: "10 min, 14:00Z to 14:10Z",
      Respond: "5 min, 14:10Z to 14:15Z",
      Mitigate: "45 min, 14:15Z to 15:00Z",
      Resolve: "30 min, 15:00Z to 15:30Z",
      Severity: "SEV2 from 14:11Z, SEV1 from 14:30Z",
    });
  });

  it("calls a phase unknown where a milestone is not stated, and invents none", () => {
    const drawn = picture(
      ["- 2026-11-21T14:02:11Z **Declared** SEV2: A", "- 2026-11-21T15:00:00Z **Status** resolved"],
      resolved,
    );
    expect(drawn.bars).toEqual([]);
    expect(drawn.facts).toMatchObject({
      Detect: "unknown",
      Respond: "unknown",
      Mitigate: "unknown",
      Resolve: "unknown",
    });
  });

  it("says which milestones stand in the wrong order", () => {
    const early = "- 2026-11-21T14:05:00Z **Role** Incident Commander: Jane Doe";
    const drawn = picture([...wholeIncident.slice(0, 3), early], []);
    expect(drawn.facts["Respond"]).toBe("unknown: 14:05Z comes before 14:10Z");
  });

  it("lets what goes on run until now, and says what is not yet", () => {
    const drawn = picture(wholeIncident.slice(0, 4), []);
    expect(drawn.facts).toMatchObject({ Mitigate: "1 h 45 min so far, since 14:15Z", Resolve: "not yet" });
    expect(drawn.html).toContain("The incident goes on; this is how it stood at 21 Nov 2026 16:00Z.");
  });

  it("steps the severity line up where it got worse", () => {
    const [flat, step] = picture(wholeIncident, resolved).course;
    expect(flat?.y).toBeGreaterThan(step?.y ?? Infinity);
  });

  it("marks late updates by shape and in words, and keeps the minute of a promise", () => {
    const drawn = picture(
      [
        "- 2026-11-21T14:02:11Z **Declared** SEV2: A",
        "- 2026-11-21T14:05:00Z **Update** (internal) Next update 2026-11-21T14:20Z.",
        "- 2026-11-21T14:20:59Z **Update** (internal) Next update 2026-11-21T14:40Z.",
        "- 2026-11-21T14:46:00Z **Update** (internal) É 漢 🚒",
      ],
      [],
    );
    expect(drawn.html.match(/"sitrep-picture-update"/g)).toHaveLength(4); // two in each of two drawings
    expect(drawn.html.match(/"sitrep-picture-late"/g)).toHaveLength(2);
    expect(drawn.facts["Updates"]).toBe("3, 1 late: 14:46Z (due 14:40Z)");
  });

  it("numbers starred moments in order of time and lists them with both clocks", () => {
    const drawn = picture(
      ["- 2026-11-21T14:30:00Z **Finding** `b` & <i> ⭐", "- 2026-11-21T14:02:11Z **Decision** É 漢 🚒 ⭐"],
      [],
    );
    expect(drawn.points.map(({ first }) => first)).toEqual([1, 2]);
    expect(drawn.items).toEqual([
      "14:02Z (19:47 local) Decision É 漢 🚒",
      "14:30Z (20:15 local) Finding b &amp; &lt;i&gt;",
    ]);
  });

  it("lists turning points where nobody starred anything", () => {
    const drawn = picture(wholeIncident, resolved);
    expect(drawn.html).toContain("Turning points");
    expect(drawn.items).toHaveLength(6);
  });

  it("marks reopenings", () => {
    const again = "- 2026-11-21T15:45:00Z **Status** (reopened) resolved → investigating";
    expect(picture([...wholeIncident, again], []).facts["Reopened"]).toBe("15:45Z");
  });

  it("draws one entry, whose span has no length", () => {
    const drawn = picture(["- 2026-11-21T14:02:11Z **Declared** SEV2: A"], ["status: resolved"]);
    expect(drawn.outside).toEqual([]);
    expect(drawn.items).toHaveLength(1);
  });

  it("draws nothing where nothing has a time", () => {
    expect(
      drawIncident(read(recordText({ timeline: [], frontMatter: ["title: A"] })).snapshot, options),
    ).toBe("");
  });

  it("stays small with thousands of entries", () => {
    const second = (index: number): string =>
      new Date(at("2026-11-01T00:00:00Z") + index * 61_000).toISOString().slice(0, 19);
    const timeline = Array.from(
      { length: 5000 },
      (_, index) => `- ${second(index)}Z **Update** (internal) ${index}`,
    );
    const drawn = picture(["- 2026-10-31T23:00:00Z **Declared** SEV2: A", ...timeline], ["status: resolved"]);
    expect(drawn.outside).toEqual([]);
    expect(drawn.html.length).toBeLessThan(200_000);
  });

  it("has no ids, styles or scripts", () => {
    expect(picture(wholeIncident, resolved).html).not.toMatch(/\sid=|<style|<script|\sstyle=|href/);
  });
});

function picture(timeline: readonly string[], frontMatter: readonly string[]): ReturnType<typeof inPicture> {
  const text = recordText({ timeline, frontMatter: ["title: A & B", ...frontMatter] });
  return inPicture(drawIncident(read(text).snapshot, options));
}

const wholeIncident = [
  "- 2026-11-21T14:00:00Z **Impact** (start) Errors",
  "- 2026-11-21T14:10:00Z **Alert** Errors",
  "- 2026-11-21T14:11:00Z **Declared** SEV2: A",
  "- 2026-11-21T14:15:00Z **Role** Incident Commander: Jane Doe",
  "- 2026-11-21T14:30:00Z **Severity** SEV2 → SEV1",
  "- 2026-11-21T15:00:00Z **Impact** (end) Over",
  "- 2026-11-21T15:30:00Z **Status** monitoring → resolved",
];
