// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ComposerDraft, FromComposer } from "../../../src/protocol/composer.ts";
import { createComposer, type Composer } from "../../../webview/cockpit/composer.ts";
import {
  decodeComposers,
  encodeComposers,
  type ComposerMemories,
} from "../../../webview/cockpit/composer-memory.ts";
import { sampleDraft } from "../support/sample-draft.ts";

const incident = "file:///w/incidents/a/incident.md";

interface Opened {
  readonly composer: Composer;
  readonly posted: FromComposer[];
  readonly ticked: string[];
  readonly left: { count: number };
  readonly kept: { memories: ComposerMemories };
  /** The host answers what was asked last. */
  readonly answer: (draft?: Partial<ComposerDraft>) => void;
}

function open(memories: ComposerMemories = {}, audience?: string): Opened {
  document.body.replaceChildren();
  const posted: FromComposer[] = [];
  const ticked: string[] = [];
  const left = { count: 0 };
  const kept = { memories };
  const composer = createComposer({
    post: (message) => posted.push(message),
    completeStep: (_, step) => ticked.push(step.text),
    memories,
    remember: (now) => (kept.memories = now),
  });
  const before = document.createElement("button");
  document.body.append(before, composer.element);
  before.focus();
  composer.look(incident);
  composer.open(() => (left.count += 1), audience);
  const answer = (draft: Partial<ComposerDraft> = {}): void => {
    const turn = Math.max(...posted.map((message) => ("turn" in message ? message.turn : 0)));
    composer.receive({ kind: "update-draft", incident, turn, draft: sampleDraft(draft) });
  };
  return { composer, posted, ticked, left, kept, answer };
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

function area(label: string): HTMLTextAreaElement {
  const of = [...document.querySelectorAll("label")].find((one) => one.textContent.trim() === label);
  const found = document.querySelector<HTMLTextAreaElement>(`#${of?.htmlFor ?? "none"}`);
  if (found === null) throw new Error(`no field ${label}`);
  return found;
}

function type(into: HTMLTextAreaElement, text: string): void {
  into.value = text;
  into.dispatchEvent(new Event("input", { bubbles: true }));
}

function press(label: string): void {
  const all = [...document.querySelectorAll<HTMLElement>("vscode-button")];
  const button = all.find((one) => one.textContent === label && one.closest("[hidden]") === null);
  if (button === undefined) throw new Error(`no button ${label}`);
  button.click();
}

function key(name: string, more: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }));
}

const lastPosted = (posted: readonly FromComposer[]): FromComposer | undefined => posted.at(-1);
const said = (): string => find(".composer-said").textContent;

describe("the composer", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("asks for a draft when it opens, takes the focus, and moves it to what nobody said yet", () => {
    const { posted, answer } = open();
    expect(document.activeElement?.id).toBe("composer-heading");
    expect(posted).toEqual([
      { kind: "draft-update", incident, turn: 1, choices: expect.objectContaining({ typed: [] }) as unknown },
    ]);
    answer();
    expect(document.activeElement).toBe(area("What we know"));
    expect(area("What we know").placeholder).toBe("Who can't do what?");
    expect(area("What we know").getAttribute("aria-invalid")).toBe("true");
    expect(area("What we do").value).toBe("Roll back é");
    expect(find(".preview").textContent).toContain("[what we know]\nRoll back é");
  });

  it("sends what is typed when the keys rest, and drops an answer that is older", () => {
    const { posted, answer, composer } = open();
    answer();
    type(area("What we know"), "No c");
    type(area("What we know"), "No cards");
    expect(posted).toHaveLength(1);
    composer.look(undefined);
    composer.look(incident); // a snapshot comes between two keys
    expect(area("What we know").value).toBe("No cards");
    vi.advanceTimersByTime(150);
    expect(lastPosted(posted)).toMatchObject({
      turn: 2,
      choices: { typed: [{ field: "known", text: "No cards" }] },
    });
    composer.receive({ kind: "update-draft", incident, turn: 1, draft: sampleDraft() });
    expect(area("What we know").value).toBe("No cards");
  });

  it("keeps what was typed over a reload, apart for those inside and for customers", () => {
    const first = open();
    first.answer();
    type(area("What we know"), "db-1 is slow 漢");
    const again = decodeComposers(
      JSON.parse(JSON.stringify(encodeComposers(first.kept.memories))) as unknown,
    );
    const second = open(again);
    second.answer(); // only now is it known whose words they are
    expect(lastPosted(second.posted)).toMatchObject({
      choices: { audience: "internal", typed: [{ field: "known", text: "db-1 is slow 漢" }] },
    });
    find("input[value=customers]").click();
    expect(lastPosted(second.posted)).toMatchObject({ choices: { audience: "customers", typed: [] } });
    find("input[value=executives]").click();
    expect(lastPosted(second.posted)).toMatchObject({ choices: { typed: [{ text: "db-1 is slow 漢" }] } });
  });

  it("copies and logs with one key, with warnings or not, and asks once for a blank", () => {
    const { posted, answer } = open();
    answer({ warnings: [{ id: "eta:x", said: "Unexpected forecast `x`", fixes: [] }] });
    area("What we do").focus();
    key("Enter", { ctrlKey: true });
    expect(posted).toHaveLength(1);
    expect(said()).toContain("“What we know” is not said yet.");
    expect(document.activeElement).toBe(area("What we know"));
    key("Enter", { metaKey: true });
    expect(lastPosted(posted)).toMatchObject({ kind: "copy-update", channel: "plain" });
    key("Enter", { ctrlKey: true });
    expect(posted).toHaveLength(2); // an impatient second press logs nothing twice
  });

  it("has it sent where something is connected, once, and keeps what was typed where it was not", () => {
    const { posted, answer, composer } = open();
    answer();
    expect(document.body.textContent).not.toContain("Send to");
    answer({
      send: "Send to Slack #ops…",
      fields: sampleDraft().fields.map((field) => ({ ...field, blank: false })),
    });
    type(area("What we know"), "No cards");
    press("Send to Slack #ops…");
    expect(lastPosted(posted)).toMatchObject({
      kind: "send-update",
      choices: { typed: [{ field: "known", text: "No cards" }] },
    });
    const before = posted.length;
    press("Send to Slack #ops…");
    expect(posted).toHaveLength(before);
    composer.receive({ kind: "update-refused", incident, said: "Nothing was sent." });
    expect(said()).toBe("Nothing was sent.");
    expect(area("What we know").value).toBe("No cards");
  });

  it("takes what was typed a moment ago for said, and copies it", () => {
    const { posted, answer } = open();
    answer();
    type(area("What we know"), "No cards");
    key("Enter", { ctrlKey: true });
    expect(lastPosted(posted)).toMatchObject({
      kind: "copy-update",
      choices: { typed: [{ field: "known", text: "No cards" }] },
    });
    vi.advanceTimersByTime(1000);
    expect(posted).toHaveLength(2);
  });

  it("shows warnings with their remedies, says them aloud once, and applies a remedy to the words", () => {
    const { posted, answer } = open();
    const fixes = [
      { kind: "type", label: "Remove", field: "known", text: "Cards fail." },
      { kind: "keep", label: "Keep", id: "eta:x" },
    ] as const;
    const warnings = [{ id: "eta:x", said: "Unexpected forecast", fixes }];
    const spoken = (): string => find(".composer .spoken").textContent;
    answer({ warnings });
    expect(spoken()).toBe("Warnings: Unexpected forecast");
    press("Remove");
    expect(lastPosted(posted)).toMatchObject({
      choices: { typed: [{ field: "known", text: "Cards fail." }] },
    });
    answer({ warnings });
    press("Keep");
    expect(lastPosted(posted)).toMatchObject({ choices: { kept: ["eta:x"] } });
    answer();
    expect(spoken()).toBe("No warnings.");
    expect(document.activeElement?.id).toBe("composer-heading");
  });

  it("says above the words, and aloud, that an incident is private", () => {
    const { answer } = open();
    answer();
    expect(find(".composer > .late").hidden).toBe(true);
    answer({ caution: "Private: copy with care. é" });
    expect(find(".composer > .late").hidden).toBe(false);
    expect(find(".composer > .late").textContent).toBe("Private: copy with care. é");
    expect(find(".composer .spoken").textContent).toBe("Warnings: Private: copy with care. é");
  });

  it("chooses kind, status and the next time; another audience forgets what followed from the last", () => {
    const { posted, answer } = open();
    answer();
    const choose = (id: string, value: string): void => {
      const select = document.querySelector<HTMLSelectElement>(`#${id}`);
      if (select === null) throw new Error(`no choice ${id}`);
      select.value = value;
      select.dispatchEvent(new Event("change"));
    };
    choose("composer-format", "status");
    choose("composer-status", "monitoring");
    choose("composer-next", "none");
    expect(lastPosted(posted)).toMatchObject({
      choices: { format: "status", status: "monitoring", next: { at: undefined } },
    });
    find("input[value=customers]").click();
    expect(lastPosted(posted)).toMatchObject({
      choices: { audience: "customers", format: undefined, status: "monitoring", next: undefined },
    });
  });

  it("offers customers first, and the form that is shown is the one that is copied", () => {
    const { posted, answer } = open();
    const order = {
      said: "First the status page.",
      label: "Draft for Customers First",
      audience: "customers",
    };
    answer({ order, fields: [] });
    find("input[value=email]").click();
    expect(find(".preview").textContent).toBe("SubjectSEV2 漢Message[what we know] 🚒");
    press("Draft for Customers First");
    expect(lastPosted(posted)).toMatchObject({ choices: { audience: "customers" } });
    answer({ audience: "customers", fields: [] });
    key("Enter", { ctrlKey: true });
    expect(lastPosted(posted)).toMatchObject({ kind: "copy-update", channel: "email" });
  });

  it("offers to tick the step and to tell whoever is next, once it is logged; a new draft begins blank", () => {
    const { composer, posted, answer, ticked, kept } = open();
    answer();
    type(area("What we know"), "No cards");
    key("Enter", { ctrlKey: true });
    const next = {
      said: "Stakeholders have not heard.",
      label: "Draft for Executives",
      audience: "executives",
    };
    const step = { ref: { text: "Send the first update", occurrence: 1 }, label: "Tick “Send”" };
    composer.receive({ kind: "update-logged", incident, done: { said: "Copied and logged.", step, next } });
    expect(said()).toBe("Copied and logged.");
    expect(document.activeElement?.id).toBe("composer-heading");
    expect(kept.memories[incident]?.typed).toEqual([]);
    expect(ticked).toEqual([]);
    press("Tick “Send”");
    expect(ticked).toEqual(["Send the first update"]);
    press("Draft for Executives");
    expect(lastPosted(posted)).toMatchObject({
      kind: "draft-update",
      choices: { audience: "executives" },
    });
    answer({ audience: "executives" }); // the words that were just sent are not asked for twice
    expect(lastPosted(posted)).toMatchObject({ choices: { typed: [{ field: "known", text: "No cards" }] } });
  });

  it("keeps everything where it could not be logged, and says so", () => {
    const { composer, answer, posted } = open();
    answer({ fields: [{ name: "known", label: "What we know", question: "", text: "x", blank: false }] });
    key("Enter", { ctrlKey: true });
    composer.receive({ kind: "update-refused", incident, said: "It was not logged." });
    expect(said()).toBe("It was not logged.");
    expect(area("What we know").value).toBe("x");
    key("Enter", { ctrlKey: true });
    expect(posted.filter(({ kind }) => kind === "copy-update")).toHaveLength(2);
  });

  it("does not come back when it was closed before the answer came", () => {
    const { composer, answer } = open();
    answer();
    type(area("What we know"), "No cards");
    key("Enter", { ctrlKey: true });
    key("Escape");
    composer.receive({
      kind: "update-logged",
      incident,
      done: { said: "Copied and logged.", step: undefined, next: undefined },
    });
    expect(composer.element.hidden).toBe(true);
  });

  it("gives the focus back on Escape, keeps the words, and leaves a character being composed alone", () => {
    const { answer, left, composer } = open();
    answer();
    type(area("What we know"), "No cards");
    area("What we know").focus();
    key("Escape", { isComposing: true });
    expect(composer.element.hidden).toBe(false);
    key("Escape");
    expect(composer.element.hidden).toBe(true);
    expect(document.activeElement?.tagName).toBe("BUTTON");
    document.querySelector("body > button")?.remove();
    composer.open(() => (left.count += 1));
    expect(area("What we know").value).toBe("No cards");
    key("Escape");
    expect(left.count).toBe(1);
  });

  it("follows the incident on the screen, and asks anew when it may have changed", () => {
    const { composer, posted, answer } = open({}, "executives");
    expect(lastPosted(posted)).toMatchObject({ choices: { audience: "executives" } });
    answer({ audience: "executives" });
    composer.look(incident);
    expect(lastPosted(posted)).toMatchObject({ turn: 2 });
    composer.look("file:///w/incidents/b/incident.md");
    expect(composer.element.hidden).toBe(true);
    composer.look(undefined);
    composer.open(() => undefined);
    expect(composer.element.hidden).toBe(true);
  });
});
