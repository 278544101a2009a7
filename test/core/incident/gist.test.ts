import { describe, expect, it } from "vitest";
import { gistOf, readFromGist } from "../../../src/core/incident/gist.ts";
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

describe("gistOf", () => {
  it("holds the timeline of an incident that goes on, and of no other file", () => {
    expect(gistOf(readDocument(goesOn, options)).details?.timeline).toHaveLength(2);
    expect(gistOf(readDocument(over, options)).details).toBeUndefined();
  });
});

describe("readFromGist", () => {
  it("reads the text once, and not before somebody asks for what the gist does not hold", () => {
    let parses = 0;
    const parse = (text: string): ReturnType<typeof readDocument>["document"] => {
      parses += 1;
      return readDocument(text, options).document;
    };
    const read = readFromGist(over, { ...options, parse }, gistOf(readDocument(over, options)));
    expect([read.snapshot.status, read.document.text, parses]).toEqual(["resolved", over, 0]);
    expect(read.snapshot.timeline.map(({ type }) => type)).toEqual(["declared", "status"]);
    expect([read.snapshot.timeline === read.snapshot.timeline, read.snapshot.steps, parses]).toEqual([
      true,
      [],
      1,
    ]);
  });
});
