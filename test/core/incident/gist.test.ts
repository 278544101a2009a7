import { describe, expect, it } from "vitest";
import { gistFor, readFromGist, type Gist } from "../../../src/core/incident/gist.ts";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { recordText } from "../../support/record.ts";

const options = { path: "incident.md", policy: defaultPolicy };
const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: 🚒";
const goesOn = recordText({ timeline: [declared, "- 2026-11-21T14:05:00Z é 漢"] });
const over = recordText({
  frontMatter: ["status: resolved"],
  timeline: [declared, "- 2026-11-21T15:05:00Z **Status** (cause contained: yes) monitoring → resolved"],
});

const gistOf = (text: string): Gist | undefined => gistFor(text, options, () => undefined)?.gist;

describe("gistFor", () => {
  it("holds the timeline of an incident that goes on, and of no other file", () => {
    expect(gistOf(goesOn)?.details?.timeline).toHaveLength(2);
    expect(gistOf(over)).toMatchObject({ details: undefined });
    expect(gistOf("# Notes")).toBeUndefined();
  });
});

describe("readFromGist", () => {
  it("reads the text once, and not before somebody asks for what the gist does not hold", () => {
    let parses = 0;
    const parse = (text: string): ReturnType<typeof readDocument>["document"] => {
      parses += 1;
      return readDocument(text, options).document;
    };
    const gist = gistOf(over);
    if (gist === undefined) throw new Error("It is ours");
    const read = readFromGist(over, { ...options, parse }, gist);
    expect([read.snapshot.status, read.document.text, parses]).toEqual(["resolved", over, 0]);
    expect(read.snapshot.timeline.map(({ type }) => type)).toEqual(["declared", "status"]);
    expect([read.snapshot.timeline === read.snapshot.timeline, read.snapshot.steps, parses]).toEqual([
      true,
      [],
      1,
    ]);
  });
});
