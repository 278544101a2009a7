// @vitest-environment happy-dom
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DeskReview, FromReviewDesk, ToReviewDesk } from "../../../src/protocol/review-desk.ts";
import { decodeDesks, encodeDesks, type DeskMemories } from "../../../webview/review/memory.ts";
import { createReviewDesk, type ReviewDesk } from "../../../webview/review/view.ts";
import { sampleReview } from "../support/sample-review.ts";

interface Opened {
  readonly desk: ReviewDesk;
  readonly posted: FromReviewDesk[];
  readonly kept: { memories: DeskMemories };
  readonly say: (message: ToReviewDesk) => void;
}

const { id } = sampleReview();

function open(memories: DeskMemories = {}, review: DeskReview | undefined = sampleReview()): Opened {
  document.body.replaceChildren();
  const posted: FromReviewDesk[] = [];
  const kept = { memories };
  const desk = createReviewDesk({
    post: (message) => posted.push(message),
    memories,
    remember: (now) => (kept.memories = now),
  });
  document.body.append(desk.element);
  desk.receive({ kind: "desk", review });
  return { desk, posted, kept, say: desk.receive };
}

const shown = (element: Element): boolean => element.closest("[hidden]") === null;

function field(label: string): HTMLTextAreaElement {
  const of = [...document.querySelectorAll("label")].find(
    (one) => one.textContent.trim() === label && shown(one),
  );
  const found = document.querySelector<HTMLTextAreaElement>(`#${of?.htmlFor ?? "none"}`);
  if (found === null) throw new Error(`no field ${label}`);
  return found;
}

function type(label: string, text: string): void {
  const into = field(label);
  into.value = text;
  into.dispatchEvent(new Event("input", { bubbles: true }));
}

function press(label: string): void {
  const all = [...document.querySelectorAll<HTMLElement>("vscode-button")];
  const button = all.find((one) => one.textContent === label && shown(one));
  if (button === undefined) throw new Error(`no button ${label}`);
  button.click();
}

function key(name: string): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
}

function choose(label: string): void {
  const of = [...document.querySelectorAll("label")].find((one) => one.textContent.trim() === label);
  const input = of?.querySelector("input");
  if (input === null || input === undefined) throw new Error(`nothing to choose ${label}`);
  input.checked = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

const text = (): string =>
  [...document.querySelectorAll("p, h1, article")]
    .filter(shown)
    .map(({ textContent }) => textContent)
    .join("\n");

describe("the Review Desk", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    document.body.replaceChildren(); // files of tests share a page
  });

  it("goes on with Five Whys that stand in the review, loses nothing half written, and says that they change there", () => {
    const replaces = { line: 30, text: "### Five Whys: Down\n\n- **Why?** Load" };
    const whys = {
      kind: "whys",
      problem: "Down é",
      answers: [{ depth: 0, text: "Load" }],
      replaces,
    } as const;
    const standing = sampleReview({
      blocks: [{ kind: "whys", text: "Five Whys: Down é", line: 30, factorKind: undefined, whys }],
    });
    const { posted, kept } = open({}, standing);
    type("What happened?", "Half");
    press("Go On with Them");
    expect(field("What happened?").value).toBe("Half");
    expect(text()).toContain("Five Whys are half written here.");
    type("What happened?", "");
    press("Go On with Them");
    expect(field("What happened?").value).toBe("Down é");
    expect(text()).toContain("From line 30 of the review.");
    type("Why? Down é", "Load doubled");
    press("Change in Review");
    const answers = [{ depth: 0, text: "Load doubled" }];
    expect(posted.at(-1)).toEqual({ kind: "write-block", review: id, block: { ...whys, answers } });
    expect(decodeDesks(encodeDesks(kept.memories))).toEqual(kept.memories);
    press("Write as New Ones");
    press("Write into Review");
    expect(posted.at(-1)).toMatchObject({ block: { answers, replaces: undefined } });
  });

  it("says which review it is and what becomes of it, and takes it to its next state", () => {
    const { posted, say } = open();
    expect(text()).toContain("Checkout errors é 漢 🚒");
    expect(text()).toContain("State: draft");
    expect(text()).toContain("due 2026-11-27 · no meeting planned");
    press("Put in Review");
    expect(posted).toEqual([{ kind: "set-state", review: id, state: "in review" }]);
    say({ kind: "desk", review: sampleReview({ state: "reviewed", next: "closed" }) });
    expect(text()).toContain("2 actions are still open.");
    say({ kind: "desk", review: undefined });
    expect(text()).toContain("No review is at hand.");
  });

  it("asks why one at a time: Enter goes deeper, another answer branches, and the whole tree is written", () => {
    const { posted } = open();
    type("What happened?", "Orders failed");
    type("Why? Orders failed", "The pool was exhausted");
    field("Why? Orders failed").focus();
    key("Enter");
    expect(document.activeElement).toBe(field("Why? The pool was exhausted"));
    key("Enter"); // nothing was answered yet: no question on top of a question
    type("Why? The pool was exhausted", "It was sized for half the load");
    press("Another Answer");
    press("Write into Review");
    expect(posted.at(-1)).toEqual({
      kind: "write-block",
      review: id,
      block: {
        kind: "whys",
        problem: "Orders failed",
        answers: [
          { depth: 0, text: "The pool was exhausted" },
          { depth: 1, text: "It was sized for half the load" },
          { depth: 0, text: "" },
        ],
      },
    });
  });

  it("shows beside the field what the linter asks of its words, and drops an answer that is older", () => {
    const { posted, say } = open();
    type("What happened?", "Orders failed");
    type("Why? Orders failed", "Jane forgot");
    expect(posted).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(posted).toEqual([
      {
        kind: "check-words",
        review: id,
        turn: 1,
        fields: [
          { field: "problem", text: "Orders failed" },
          { field: "why-0", text: "Jane forgot" },
        ],
      },
    ]);
    const note = { field: "why-0", said: "Unexpected person's name" };
    say({ kind: "words-checked", review: id, turn: 0, notes: [note] });
    const notes = document.getElementById("why-0-notes");
    expect(notes?.textContent).toBe("");
    say({ kind: "words-checked", review: id, turn: 1, notes: [note] });
    expect(notes?.textContent).toBe("Unexpected person's name");
    expect(field("Why? Orders failed").getAttribute("aria-describedby")).toBe("why-0-notes");
  });

  it("keeps what is half written over a reload and a refusal, and blanks it once it is in the review", () => {
    const first = open();
    choose("How it made sense");
    type("What made this reasonable?", "The runbook said so");
    const again = open(decodeDesks(JSON.parse(JSON.stringify(encodeDesks(first.kept.memories)))));
    expect(field("What made this reasonable?").value).toBe("The runbook said so");
    again.say({ kind: "not-written", review: id, said: "It is read-only." });
    expect(field("What made this reasonable?").value).toBe("The runbook said so");
    expect(text()).toContain("It is read-only.");
    press("Write into Review");
    expect(again.posted.at(-1)).toMatchObject({
      block: { kind: "sense", answers: [{ question: "reasonable", text: "The runbook said so" }] },
    });
    again.say({ kind: "block-written", review: id, block: "sense", said: "Written." });
    expect(field("What made this reasonable?").value).toBe("");
    expect(decodeDesks({ desks: { x: { tab: "none" } } })["x"]?.tab).toBe("whys");
  });

  it("asks of what kind a factor is, and guesses none", () => {
    const { posted } = open();
    choose("Contributing factor");
    type("Which condition made it possible, or worse?", "No load test");
    press("Write into Review");
    expect(posted.at(-1)).toMatchObject({ block: { kind: "factor", factorKind: undefined } });
    choose("Process");
    press("Write into Review");
    expect(posted.at(-1)).toMatchObject({ block: { text: "No load test", factorKind: "process" } });
  });

  it("asks which severity would have been right only where the first was wrong", () => {
    const { posted } = open();
    choose("Severity");
    expect(text()).toContain("First it was SEV3, in the end SEV2.");
    press("Write into Review");
    expect(posted.at(-1)).toMatchObject({ block: { verdict: "right", first: "SEV3", better: undefined } });
    choose("too low");
    const better = document.querySelector<HTMLSelectElement>("#severity-better");
    if (better === null) throw new Error("nothing to choose from");
    expect(shown(better)).toBe(true);
    better.value = "SEV2";
    better.dispatchEvent(new Event("change"));
    press("Write into Review");
    expect(posted.at(-1)).toMatchObject({ block: { verdict: "too low", better: "SEV2" } });
  });

  it("reads through the timeline by keys alone: next, correct, add, back, end", () => {
    const { posted, say } = open();
    say({ kind: "read-through", review: id });
    expect(text()).toContain("Entry 1 of 3");
    key("n");
    expect(text()).toContain("Pool exhausted");
    key("c");
    expect(document.activeElement).toBe(field("What does the entry say? Its time and type stay"));
    key("n"); // typed, no command
    type("What does the entry say? Its time and type stay", "Pool exhausted on db-eu-1");
    key("Enter");
    expect(posted.at(-1)).toEqual({
      kind: "correct-entry",
      review: id,
      line: 11,
      was: "Pool exhausted",
      text: "Pool exhausted on db-eu-1",
    });
    say({ kind: "entry-written", review: id, said: "The entry was corrected." });
    key("a");
    expect(field("When was it? 14:12, or day and time in UTC").value).toBe("2026-11-21T14:11Z");
    type("What happened then?", "finding: Retries double the load");
    key("Enter");
    expect(posted.at(-1)).toMatchObject({
      kind: "add-entry",
      when: "2026-11-21T14:11Z",
      text: "finding: Retries double the load",
    });
    say({ kind: "entry-written", review: id, said: "The entry was logged." });
    key("b");
    expect(text()).toContain("Entry 1 of 3");
    key("e");
    expect(field("What happened?")).toBeDefined();
  });

  it("opens an entry of several lines in its file, and holds its place at either end", () => {
    const { posted } = open();
    choose("Read through");
    for (let times = 0; times < 5; times += 1) press("Next");
    expect(text()).toContain("Entry 3 of 3");
    press("Correct");
    expect(posted.at(-1)).toEqual({ kind: "open-line", review: id, of: "record", line: 12 });
  });

  it("names every control and holds to the rules of accessibility that a page without pixels can be held to", async () => {
    vi.useRealTimers();
    for (const tab of ["Severity", "Read through"]) {
      open();
      choose(tab);
      const { violations } = await axe.run(document.body, {
        rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
      });
      expect(violations.map(({ id: rule, nodes }) => `${tab}: ${rule} ${nodes[0]?.html ?? ""}`)).toEqual([]);
    }
  });
});
