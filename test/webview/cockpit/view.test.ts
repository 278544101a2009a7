// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import type { CockpitIncident, FromCockpit } from "../../../src/protocol/cockpit.ts";
import { createComposer } from "../../../webview/cockpit/composer.ts";
import { createCockpit } from "../../../webview/cockpit/view.ts";
import { sampleEntry, sampleIncident, sampleStep } from "../support/sample-incident.ts";

// The toolkit's elements are not registered here: happy-dom cannot run them. They are plain elements with their names.
interface Opened {
  readonly posted: FromCockpit[];
  readonly show: (incident: CockpitIncident | undefined) => void;
  readonly tick: (to: number) => void;
}

function open(incident: CockpitIncident | undefined): Opened {
  const posted: FromCockpit[] = [];
  let now = 1_000;
  const cockpit = createCockpit({
    post: (intent) => posted.push(intent),
    now: () => now,
    memories: {},
    remember: () => undefined,
    composer: createComposer({
      post: () => undefined,
      completeStep: () => undefined,
      memories: {},
      remember: () => undefined,
    }),
  });
  document.body.append(cockpit.element);
  const show = (next: CockpitIncident | undefined): void => {
    cockpit.show({ kind: "snapshot", incident: next });
  };
  show(incident);
  return { posted, show, tick: (to) => (now = to) };
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

function findField(inside: string): HTMLElement & { value: string } {
  const found = document.querySelector<HTMLElement & { value: string }>(`${inside} vscode-text-field`);
  if (found === null) throw new Error(`no text field in ${inside}`);
  return found;
}

function buttons(): string[] {
  const all = [...document.querySelectorAll<HTMLElement>(".card vscode-button")];
  return all.filter((one) => one.closest("[hidden]") === null).map((one) => one.textContent);
}

function press(label: string): void {
  const all = [...document.querySelectorAll<HTMLElement>("vscode-button")];
  all.find((one) => one.textContent === label && one.closest("[hidden]") === null)?.click();
}

function type(field: HTMLElement & { value: string }, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function key(target: HTMLElement, name: string, more: KeyboardEventInit = {}): void {
  target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }));
}

afterEach(() => {
  document.body.replaceChildren();
});

describe("the cockpit's step", () => {
  it("shows one step: its place, text, owner, time and rendered body", () => {
    const step = sampleStep("Create a channel", {
      phase: "First response",
      owner: "Communications Lead",
      due: { utc: "14:07Z", local: "19:52", minutesLeft: -2 },
      bodyHtml: "<p>There.<script>1</script></p>",
    });
    open(sampleIncident({ steps: [sampleStep("Declare", { state: "done" }), step] }));
    expect(find(".place").textContent).toContain("Step 2 of 2 · First response");
    expect(find("h2").textContent).toBe("Create a channel");
    expect(find(".card .times").textContent).toContain("Owner: Communications Lead");
    expect(find(".card .late").textContent).toBe("Overdue 2 min, was due 14:07Z (19:52)");
    expect(find(".body").innerHTML).toBe("<p>There.</p>");
    expect(find(".progress p").textContent).toBe("1 done · 1 left");
  });

  it("offers what can be done with a step in each state", () => {
    const { show } = open(sampleIncident({ steps: [sampleStep("a")] }));
    expect(buttons()).toEqual(["Done", "Skip…", "Block…"]);
    const look = (state: "done" | "blocked"): void => {
      show(sampleIncident({ steps: [sampleStep("a", { state })] }));
      press("‹ Back");
    };
    look("done");
    expect(buttons()).toEqual(["Undo", "Next ›", "Current step"]);
    look("blocked");
    expect(buttons()).toEqual(["Done", "Skip…", "Undo", "Next ›", "Current step"]);
  });

  it("moves the focus to the heading of the next step after Done", () => {
    const { show, posted } = open(sampleIncident());
    find("h2").focus();
    press("Done");
    expect(posted.at(-1)).toMatchObject({ kind: "complete-step", step: { text: "Assign roles é" } });
    const steps = sampleIncident().steps.map((step, index) =>
      sampleStep(step.text, index < 2 ? { state: "done" } : {}),
    );
    show(sampleIncident({ steps }));
    expect(document.activeElement?.textContent).toBe("Page");
  });

  it("asks for the reason in its place, and complains in words where there is none", () => {
    const { posted } = open(sampleIncident());
    find("h2").focus();
    key(find("h2"), "s");
    const field = findField(".reason");
    expect(document.activeElement).toBe(field);
    expect(buttons()).toEqual(["Skip step", "Cancel"]);
    key(field, "Enter");
    expect(find(".complaint").hidden).toBe(false);
    type(field, " ours ");
    key(field, "Enter", { isComposing: true });
    expect(posted).toEqual([]);
    key(field, "Enter");
    expect(posted).toEqual([
      {
        kind: "skip-step",
        incident: sampleIncident().id,
        step: { text: "Assign roles é", occurrence: 1 },
        reason: "ours",
      },
    ]);
    expect(document.activeElement).toBe(find("h2"));
  });

  it("leaves single keys alone in text fields and with modifiers", () => {
    const { posted } = open(sampleIncident());
    key(find(".card"), "d", { ctrlKey: true });
    key(find(".log vscode-text-field"), "d");
    expect(posted).toEqual([]);
    key(find(".card"), "d");
    expect(posted).toHaveLength(1);
  });

  it("says at the end what is left to do", () => {
    const { posted } = open(sampleIncident({ steps: [sampleStep("a", { state: "done" })] }));
    expect(find("h2").textContent).toBe("All steps are marked");
    expect(find(".mark").textContent).toBe("Resolve the incident when the cause is contained.");
    press("Resolve…");
    expect(posted).toEqual([{ kind: "resolve", incident: sampleIncident().id }]);
  });

  it("says what to do without a runbook and without an incident", () => {
    const { show, posted } = open(sampleIncident({ steps: [] }));
    expect(find("h2").textContent).toBe("No runbook");
    expect(buttons()).toEqual([]);
    show(undefined);
    expect(find(".incident").hidden).toBe(true);
    press("Declare Incident");
    expect(posted).toEqual([{ kind: "declare-incident" }]);
  });
});

describe("the cockpit's log", () => {
  it("stamps a text with its first key, not with Enter", () => {
    const { posted, tick } = open(sampleIncident());
    const field = findField(".log");
    tick(5_000);
    type(field, "P");
    tick(65_000);
    type(field, "Pool is full");
    key(field, "Enter");
    expect(posted).toEqual([
      { kind: "log", incident: sampleIncident().id, text: "Pool is full", pressedAt: 5_000 },
    ]);
  });

  it("forgets the stamp when the field is emptied", () => {
    const { posted, tick } = open(sampleIncident());
    const field = findField(".log");
    type(field, "P");
    type(field, "");
    tick(9_000);
    type(field, "Q");
    key(field, "Enter");
    expect(posted).toMatchObject([{ text: "Q", pressedAt: 9_000 }]);
  });

  it("keeps text, focus and the rows of entries when a snapshot arrives", () => {
    const first = sampleEntry("Pool exhausted", { line: 20 });
    const { show } = open(sampleIncident({ entries: [first] }));
    const field = findField(".log");
    field.focus();
    type(field, "half a sent");
    const row = find(".entries li");
    show(sampleIncident({ entries: [first, sampleEntry("Rolled back", { line: 21 })] }));
    expect(field.value).toBe("half a sent");
    expect(document.activeElement).toBe(field);
    expect([...document.querySelectorAll(".entries li")].indexOf(row)).toBe(1);
  });

  it("opens the line of an entry", () => {
    const { posted } = open(sampleIncident({ entries: [sampleEntry("a", { line: 33 })] }));
    find(".entries button").click();
    expect(posted).toEqual([{ kind: "open-line", incident: sampleIncident().id, line: 33 }]);
  });
});

describe("what the cockpit says aloud", () => {
  const late = (minutesLeft: number): CockpitIncident =>
    sampleIncident({ nextUpdate: { utc: "14:35Z", local: "20:20", minutesLeft } });

  it("is silent while the minutes pass, and speaks once when a deadline does", () => {
    const { show } = open(late(20));
    const spoken = find("[role=status]");
    spoken.textContent = "";
    show(late(19));
    show(late(0));
    expect(spoken.textContent).toBe("");
    show(late(-1));
    expect(spoken.textContent).toBe("Next update overdue since 14:35 UTC.");
    spoken.textContent = "";
    show(late(-2));
    expect(spoken.textContent).toBe("");
  });

  it("names the next step where the focus is elsewhere", () => {
    const { show } = open(sampleIncident());
    find(".log vscode-text-field").focus();
    show(sampleIncident({ steps: [sampleStep("Declare", { state: "done" }), sampleStep("Page é")] }));
    expect(find("[role=status]").textContent).toContain("Page é.");
  });

  it("tells of a problem as an alert, with a way to its line", () => {
    const { posted } = open(
      sampleIncident({ problems: [{ message: "Conflict markers at line 41.", line: 41 }] }),
    );
    expect(find("[role=alert]").hidden).toBe(false);
    find("[role=alert] button").click();
    expect(posted).toEqual([{ kind: "open-line", incident: sampleIncident().id, line: 41 }]);
  });
});
