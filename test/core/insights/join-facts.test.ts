import { describe, expect, it } from "vitest";
import type { FileFacts } from "../../../src/core/insights/file-facts.ts";
import { joinFacts, type LocatedFile } from "../../../src/core/insights/join-facts.ts";
import { factsOf } from "../../support/facts.ts";

const review = { incident: undefined, state: "draft", depth: undefined, reviewedOn: undefined };

function file(path: string, changed: Partial<FileFacts> = {}): LocatedFile {
  const kind = changed.review === undefined ? "incident" : "review";
  const { severity, milestones, unsure, updates, ...rest } = factsOf();
  const facts = {
    ...rest,
    severity,
    milestones,
    unsure,
    updates,
    kind,
    due: "2026-11-27",
    review: undefined,
  } as const;
  return { path, facts: { ...facts, actions: [], words: path, ...changed } };
}

const action = { text: "Bound the retries", line: 3, owner: undefined, due: undefined, done: false } as const;
const factor = { text: "the pool", kind: "technical" } as const;

describe("joinFacts", () => {
  it("joins a record with the review beside it", () => {
    const files = [
      file("a/incident.md", { words: "pool queue" }),
      file("a/postmortem.md", {
        ...{ review, factors: [factor], words: "queue retry" },
        actions: [{ ...action, doneOn: undefined, horizon: undefined, link: undefined }],
      }),
    ];
    expect(joinFacts(files)).toMatchObject([
      {
        path: "a/incident.md",
        review: { path: "a/postmortem.md", due: "2026-11-27", state: "draft" },
        actions: [{ path: "a/postmortem.md", text: "Bound the retries" }],
        factors: [factor],
        words: "pool queue retry",
      },
    ]);
  });

  it("follows a review's path to its record elsewhere, with either kind of slash", () => {
    const named = { ...review, incident: "..\\incidents\\a\\incident.md" };
    const files = [file("incidents/a/incident.md"), file("reviews/a.md", { review: named })];
    expect(joinFacts(files)).toMatchObject([{ review: { path: "reviews/a.md" } }]);
  });

  it("takes a review without a record as an incident of its own", () => {
    const files = [file("x/incident.md"), file("y/postmortem.md", { review })];
    expect(joinFacts(files).map(({ path, review: { path: at } }) => [path, at])).toEqual([
      ["x/incident.md", undefined],
      ["y/postmortem.md", "y/postmortem.md"],
    ]);
  });

  it("takes the review beside the record where there are several, and the actions of all", () => {
    const actions = [{ ...action, doneOn: undefined, horizon: undefined, link: undefined }];
    const away = file("0/review.md", { review: { ...review, incident: "../a/incident.md" }, actions });
    const files = [away, file("a/incident.md"), file("a/postmortem.md", { review, actions })];
    expect(joinFacts(files)).toMatchObject([
      {
        review: { path: "a/postmortem.md" },
        actions: [{ path: "0/review.md" }, { path: "a/postmortem.md" }],
      },
    ]);
    expect(joinFacts(files.toReversed())).toEqual(joinFacts(files));
  });

  it("counts an action once that the record lists and the review took over in the same words", () => {
    const one = { ...action, doneOn: undefined, horizon: undefined, link: undefined };
    const bare = { ...one, text: "bound the retries.", owner: undefined, due: undefined };
    const left = { ...one, text: "Tell the vendor" };
    const files = [
      file("a/incident.md", { actions: [bare, left, left] }),
      file("a/postmortem.md", { review, actions: [{ ...one, text: "Bound the retries" }, left] }),
    ];
    expect(joinFacts(files)[0]?.actions.map(({ path, text }) => [path, text])).toEqual([
      ["a/incident.md", "Tell the vendor"],
      ["a/postmortem.md", "Bound the retries"],
      ["a/postmortem.md", "Tell the vendor"],
    ]);
  });
});
