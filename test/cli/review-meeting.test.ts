import { existsSync, mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workplace, type Workplace } from "../support/cli.ts";
import { recordText } from "../support/record.ts";

const review =
  "---\nsitrep: 1\nkind: review\nstate: draft # é\n---\n\n# Review\n\n## Actions\n\n- [ ] Alert 漢\n";
const folder = "incidents/2026-11-21-checkout";
const file = `${folder}/postmortem.md`;

function reviewed(policy?: string): Workplace {
  const place = workplace();
  mkdirSync(place.path(folder), { recursive: true });
  place.write(`${folder}/incident.md`, recordText({ frontMatter: ["title: Checkout é", "private: true"] }));
  place.write(file, review);
  if (policy !== undefined) place.write("sitrep.config.json", policy);
  return place;
}

describe("sitrep review-state", () => {
  it("writes the state in its place, takes a folder, and says what is still open", async () => {
    const place = reviewed();
    expect(await place.sitrep("review-state", file, "In", "review")).toMatchObject({ code: 0, error: "" });
    expect(place.read(file)).toBe(review.replace("draft", "in review"));
    const closed = await place.sitrep("review-state", folder, "closed");
    expect(closed).toMatchObject({
      code: 0,
      error: expect.stringContaining("1 action is still open") as unknown,
    });
    expect(place.read(file)).toBe(review.replace("draft", "closed"));
  });

  it("fails with a next step for what is no state and what is no review", async () => {
    const place = reviewed();
    expect((await place.sitrep("review-state", file, "soon")).error).toBe(
      "There is no state `soon`. Choose one of draft, in review, reviewed, closed.",
    );
    const { code, error } = await place.sitrep("review-state", `${folder}/incident.md`, "closed");
    expect([code, error]).toEqual([2, expect.stringContaining("is no review of an incident")]);
    expect(place.read(file)).toBe(review);
    mkdirSync(place.path("incidents", "new one"), { recursive: true });
    place.write("incidents/new one/incident.md", place.read(`${folder}/incident.md`));
    expect((await place.sitrep("review-state", "incidents/new one", "closed")).error).toBe(
      'incidents/new one has no review yet. Write it first: sitrep review "incidents/new one"',
    );
  });
});

describe("sitrep meeting", () => {
  it("notes the meeting in the review and writes its calendar file; again, it moves; a private one is private", async () => {
    const place = reviewed('{ "calendar": { "zone": "Asia/Kathmandu" } }');
    const first = await place.sitrep("meeting", file, "2026-11-26", "10:00", "--minutes", "30");
    expect(first).toMatchObject({ code: 0, out: `${folder}/review-meeting.ics: 2026-11-26T04:15:00Z` });
    expect(place.read(file)).toBe(review.replace("é\n", "é\nmeeting: 2026-11-26T04:15:00Z\n"));
    const calendar = (): string => place.read(folder, "review-meeting.ics");
    expect(calendar()).toMatch(/SEQUENCE:0\r\n[^]*DTEND:20261126T044500Z[^]*CLASS:PRIVATE/);
    const before = calendar();
    await place.sitrepAt("2026-11-22T09:00:00Z", "meeting", file, "2026-11-26 10:00", "--minutes", "30");
    expect(calendar()).toBe(before);
    await place.sitrep("meeting", folder, "2026-11-27T09:00Z");
    expect(calendar()).toContain("SEQUENCE:1");
  });

  it("refuses what is no moment and no length before anything is written", async () => {
    const place = reviewed();
    for (const args of [["2026-02-30 10:00"], ["2026-11-26T09:00Z", "--minutes", "soon"]]) {
      expect(await place.sitrep("meeting", file, ...args)).toMatchObject({ code: 2 });
    }
    expect(place.read(file)).toBe(review);
    expect(existsSync(place.path(folder, "review-meeting.ics"))).toBe(false);
  });

  it("asks twice for a moment that has gone by", async () => {
    const place = reviewed();
    const refused = await place.sitrepAt("2026-11-27T09:00:00Z", "meeting", file, "2026-11-26T09:00Z");
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.error).toContain(
      "2026-11-26T09:00:00Z has gone by. Write a moment to come; to note a meeting that was held, add --past.",
    );
    expect(place.read(file)).toBe(review);
    const noted = await place.sitrepAt(
      "2026-11-27T09:00:00Z",
      "meeting",
      file,
      "2026-11-26T09:00Z",
      "--past",
    );
    expect(noted).toMatchObject({ code: 0 });
    expect(place.read(file)).toContain("meeting: 2026-11-26T09:00:00Z");
  });

  it("says what of it is later than the policy has it", async () => {
    const place = reviewed();
    const late = await place.sitrepAt("2026-12-20T10:00:00Z", "meeting", file, "2026-12-20T12:00Z");
    expect(late).toMatchObject({ code: 0 });
    expect(late.error).toContain("It was to go round by 2026-12-19T12:00:00Z: send it round now.");
    const timeline = [
      "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout é",
      "- 2026-11-21T15:00:00Z **Status** (cause contained: yes) investigating → resolved",
    ];
    place.write(`${folder}/incident.md`, recordText({ timeline }));
    place.write(file, review.replace("kind: review\n", "kind: review\nincident: incident.md\n"));
    const behind = await place.sitrepAt("2026-12-01T10:00:00Z", "meeting", file, "2026-12-20T12:00Z");
    expect(behind.error).toMatch(/^The review is due on 2026-11-2[78]; the meeting is later\.$/);
    const intime = await place.sitrepAt("2026-11-22T10:00:00Z", "meeting", file, "2026-11-25T12:00Z");
    expect(intime.error).toBe("");
  });
});
