import { describe, expect, it, vi } from "vitest";
import { connectedDesk, recordFile } from "../../support/connected-desk.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { at, recordText } from "../../support/record.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { carryOutFromDesk } = await import("../../../src/extension/views/review-desk-intents.ts");
const { reviewDeskSnapshot } = await import("../../../src/extension/views/review-desk-snapshot.ts");
const { planReviewMeeting } = await import("../../../src/extension/commands/plan-review-meeting.ts");
const { setReviewState } = await import("../../../src/extension/commands/set-review-state.ts");

const reviewFile = recordFile.replace("incident.md", "postmortem.md");
const meetingFile = recordFile.replace("incident.md", "review-meeting.ics");
const id = `file://${reviewFile}`;
const reviewText =
  "---\nsitrep: 1\nkind: review\ntitle: Checkout é\nstate: draft\n---\n\n# Review\n\n## Contributing factors\n\n- Small pool\n\n### Five Whys: Orders\n\n- **Why?** Pool\n\n## Actions\n\n- [ ] Alert on the pool\n";
const record = recordText({
  timeline: [
    "- 2026-11-18T14:02:11Z **Declared** SEV3: Checkout errors",
    "- 2026-11-18T14:09:00Z **Finding** Pool exhausted",
    "- 2026-11-18T14:20:00Z **Severity** SEV2",
    "- 2026-11-18T16:00:00Z **Status** Resolved",
  ],
});

function desk(files: Readonly<Record<string, string>> = { [recordFile]: record, [reviewFile]: reviewText }) {
  atEditor.start();
  return connectedDesk({ files, there: [] });
}

const steering = { reviewOnDesk: () => undefined };

type Desk = ReturnType<typeof desk>;
const send = (at: Desk, message: Parameters<typeof carryOutFromDesk>[1]) =>
  carryOutFromDesk(at.services as never, message);

describe("what is asked for on the Review Desk", () => {
  it("is written into the review, and a refusal says why", async () => {
    const here = desk();
    const block = { kind: "factor", text: "No load test", factorKind: "process" } as const;
    expect(await send(here, { kind: "write-block", review: id, block })).toMatchObject({
      kind: "block-written",
      block: "factor",
    });
    expect(here.text(reviewFile)).toBe(
      reviewText.replace("- Small pool\n", "- Small pool\n- Process: No load test\n"),
    );
    const blank = { ...block, text: " " };
    expect(await send(here, { kind: "write-block", review: id, block: blank })).toMatchObject({
      kind: "not-written",
      said: "Can't write to postmortem.md: There is nothing to write yet: a few words are enough.",
    });
  });

  it("corrects an entry of the record, and logs another at the moment that was typed", async () => {
    const here = desk();
    const line = record.split("\n").findIndex((one) => one.includes("Pool exhausted")) + 1;
    const correction = {
      kind: "correct-entry",
      review: id,
      line,
      was: "Pool exhausted",
      text: "Pool full 漢",
    } as const;
    expect(await send(here, correction)).toMatchObject({ kind: "entry-written" });
    const near = at("2026-11-18T14:09:00Z");
    const added = {
      kind: "add-entry",
      review: id,
      near,
      when: "2026-11-18T14:12Z",
      text: "finding: Retries",
    } as const;
    expect(await send(here, added)).toMatchObject({ kind: "entry-written" });
    expect(here.text(recordFile)).toBe(
      record.replace("Pool exhausted\n", "Pool full 漢\n- 2026-11-18T14:12:00Z **Finding** Retries\n"),
    );
    expect(await send(here, { ...added, when: "soon" })).toMatchObject({
      kind: "not-written",
      said: expect.stringContaining("`soon` is no time") as unknown,
    });
    expect(await send(here, { ...correction, was: "Something else" })).toMatchObject({ kind: "not-written" });
  });

  it("is refused with what was written kept on the page, where the review is gone", async () => {
    const here = desk({ [recordFile]: record });
    expect(await send(here, { kind: "set-state", review: id, state: "closed" })).toMatchObject({
      kind: "not-written",
      said: expect.stringContaining("still here") as unknown,
    });
  });

  it("shows state, due day, what stands there, and the record's entries", () => {
    const here = desk();
    const [review, about] = [here.file(reviewFile), here.file(recordFile)];
    const shown = reviewDeskSnapshot(
      review as never,
      about as never,
      at("2026-11-22T09:00:00Z"),
      "Asia/Kathmandu",
    );
    expect(shown).toMatchObject({
      title: "Checkout é",
      state: "draft",
      next: "in review",
      openActions: 1,
      due: "2026-11-25",
      meeting: undefined,
      firstSeverity: "SEV3",
      severity: "SEV2",
      entriesOf: "record",
    });
    expect(shown.blocks.map(({ kind, text, factorKind }) => [kind, text, factorKind])).toEqual([
      ["factor", "Small pool", undefined],
      ["whys", "Five Whys: Orders", undefined],
    ]);
    expect(shown.entries[1]).toMatchObject({
      when: "14:09Z (19:54)",
      type: "finding",
      text: "Pool exhausted",
    });
  });
});

describe("planning a review's meeting", () => {
  it("offers a working hour, notes it in the review and writes the calendar file; planned again, the meeting moves", async () => {
    const here = desk();
    atEditor.answers = ["=", "45 min"];
    await planReviewMeeting.run(here.services as never, steering as never, undefined);
    expect(atEditor.asked[0]).toBe(
      "When is the review talked through? In UTC; it goes round 24 h before and is due on 2026-11-25. <2026-11-24 10:00>",
    );
    expect(here.text(reviewFile)).toContain("state: draft\nmeeting: 2026-11-24T10:00:00Z\n---");
    expect(atEditor.files.get(meetingFile)).toContain("DTEND:20261124T104500Z");
    atEditor.answers = ["2026-11-25 09:30", "60 min"];
    await planReviewMeeting.run(here.services as never, steering as never, undefined);
    expect(atEditor.files.get(meetingFile)).toMatch(/SEQUENCE:1\r\n[^]*DTSTART:20261125T093000Z/);
  });

  it("changes nothing where somebody presses Esc, and leaves another calendar's file", async () => {
    const here = desk();
    atEditor.answers = ["="];
    await planReviewMeeting.run(here.services as never, steering as never, undefined);
    expect(here.text(reviewFile)).toBe(reviewText);
    atEditor.files.set(meetingFile, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    atEditor.answers = ["=", "60 min"];
    await planReviewMeeting.run(here.services as never, steering as never, undefined);
    expect(atEditor.files.get(meetingFile)).toBe("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    expect(atEditor.said.at(-1)).toMatch(/another calendar and was left as it is/);
  });
});

describe("setting the state of a review", () => {
  it("offers the next one first, and says what speaks against closing", async () => {
    const here = desk();
    atEditor.answers = ["closed"];
    await setReviewState.run(here.services as never, steering as never, undefined);
    expect(atEditor.rows.map(({ label, description }) => [label, description])).toEqual([
      ["in review", "next"],
      ["draft", "now"],
      ["reviewed", ""],
      ["closed", ""],
    ]);
    expect(atEditor.rows[3]?.detail).toBe("1 action is still open; it stays in the Reviews view");
    expect(here.text(reviewFile)).toContain("state: closed\n");
    expect(atEditor.said).toEqual([
      "The review is closed; 1 action is still open and stays in the Reviews view.",
    ]);
  });
});
