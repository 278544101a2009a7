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
    expect(buttons()).toEqual(["Done", "Skip…", "Block…", "Note…", "Hand over…"]);
    const look = (state: "done" | "blocked"): void => {
      show(sampleIncident({ steps: [sampleStep("a", { state })] }));
      press("‹ Back");
    };
    look("done");
    expect(buttons()).toEqual(["Undo", "Note…", "Hand over…", "Next ›", "Current step"]);
    look("blocked");
    expect(buttons()).toEqual(["Done", "Skip…", "Undo", "Note…", "Hand over…", "Next ›", "Current step"]);
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

describe("what a step brings along", () => {
  const command = { index: 0, code: "gh api" };
  const withCommand = sampleStep("a", {
    bodyHtml: "<p>x</p><pre><code>gh api\n</code></pre>",
    commands: [command],
  });

  it("has a button below each command, which asks the host to run it", () => {
    const { posted } = open(sampleIncident({ steps: [withCommand] }));
    expect(find("pre + .run").textContent).toBe("Run in Terminal…");
    find(".run vscode-button").click();
    key(find(".card"), "r");
    const intent = {
      kind: "run-command",
      incident: sampleIncident().id,
      step: { text: "a", occurrence: 1 },
      index: 0,
    };
    expect(posted).toEqual([intent, intent]);
  });

  it("says in words why nothing can be run", () => {
    const { posted } = open(sampleIncident({ steps: [withCommand], cannotRun: "Trust this workspace é." }));
    expect(find(".body .hint").textContent).toBe("Trust this workspace é.");
    expect(document.querySelector(".run")).toBeNull();
    key(find(".card"), "r");
    expect(posted).toEqual([]);
  });

  it("lets the host open links, as they are written", () => {
    const { posted } = open(
      sampleIncident({ steps: [sampleStep("a", { bodyHtml: '<p><a href="../db.md#x"><b>db</b></a></p>' })] }),
    );
    const click = new MouseEvent("click", { bubbles: true, cancelable: true });
    find(".body b").dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
    expect(posted).toEqual([{ kind: "open-link", incident: sampleIncident().id, href: "../db.md#x" }]);
  });

  it("notes what is to be said of it: N, words, Enter", () => {
    const { posted, tick } = open(sampleIncident());
    find("h2").focus();
    key(find("h2"), "n");
    const field = findField(".reason");
    expect(document.activeElement).toBe(field);
    key(field, "Enter");
    expect(find(".complaint").textContent).toContain("nothing to note");
    tick(5_000);
    type(field, "joined by five");
    tick(9_000);
    key(field, "Enter");
    expect(posted).toMatchObject([{ kind: "note-step", text: "joined by five", pressedAt: 5_000 }]);
    expect(document.activeElement).toBe(find("h2"));
  });

  it("names who holds its owner's role, or that nobody does", () => {
    const steps = [sampleStep("a", { owner: "Scribe" })];
    const { show } = open(sampleIncident({ steps, roles: [{ role: "Scribe", name: undefined }] }));
    expect(find(".card .times").textContent).toBe("Owner: Scribe (nobody yet)");
    show(sampleIncident({ steps, roles: [{ role: "Scribe", name: "Jane Doe" }] }));
    expect(find(".card .times").textContent).toBe("Owner: Scribe (Jane Doe)");
  });

  it("stands in a phase, from which another one is in reach", () => {
    const steps = [
      sampleStep("Declare", { phase: "First é", state: "done" }),
      sampleStep("Page", { phase: "First é", due: { utc: "14:07Z", local: undefined, minutesLeft: -2 } }),
      sampleStep("Roll back", { phase: "Mitigate" }),
    ];
    const { posted } = open(sampleIncident({ steps }));
    expect(find(".phases summary").textContent).toBe("Phase 1 of 2: 1 of 2 open, 1 overdue");
    const rows = [...document.querySelectorAll<HTMLElement>(".phases li")];
    expect(rows.map((row) => row.textContent)).toEqual([
      "First é 1 of 2 open, 1 overdue",
      "Mitigate 1 of 1 open",
    ]);
    rows[1]?.querySelector("button")?.click();
    expect(find("h2").textContent).toBe("Roll back");
    expect(posted).toMatchObject([{ kind: "show-step", step: { text: "Roll back" } }]);
  });

  it("has no phases where there is one heading at most", () => {
    open(sampleIncident());
    expect(find(".phases").hidden).toBe(true);
  });
});

describe("the cockpit's head", () => {
  const at = (minutesLeft: number) => ({ utc: "14:07Z", local: undefined, minutesLeft });
  const owed: CockpitIncident["owed"] = [
    { what: "Scribe", due: at(-9), act: { kind: "assign", role: "Scribe" } },
    { what: "Page 漢", due: at(-8), act: { kind: "show", step: { text: "Page", occurrence: 1 } } },
    { what: "Severity", due: at(-7), act: { kind: "rate" } },
    { what: "Executive update", due: at(-2), act: { kind: "write", audience: "executives" } },
    { what: "Customer update", due: at(5), act: { kind: "write", audience: "customers" } },
  ];
  const rows = (selector: string) =>
    [...document.querySelectorAll(`${selector} li`)].map((row) => row.textContent);

  it("says what is overdue first, those who wait before all, and folds the rest away", () => {
    const { show } = open(sampleIncident({ owed, nextUpdate: at(-2) }));
    expect(rows(".head > .owed")).toEqual([
      "Executive update overdue 2 min, was due 14:07Z",
      "Scribe overdue 9 min, was due 14:07Z",
      "Page 漢 overdue 8 min, was due 14:07Z",
    ]);
    expect(find(".due summary").textContent).toBe("More that is overdue: 1. Due next: 1");
    expect(rows(".due")).toEqual([
      "Severity overdue 7 min, was due 14:07Z",
      "Customer update due 14:07Z, in 5 min",
    ]);
    expect(find(".head .times").textContent).not.toContain("Next update");
    show(sampleIncident({ owed: owed.slice(0, 4) }));
    expect(find(".due summary").textContent).toBe("More that is overdue: 1");
  });

  it("does what is owed at a press", () => {
    const { posted } = open(sampleIncident({ owed }));
    const click = (what: string): void =>
      [...document.querySelectorAll<HTMLElement>(".owed button")]
        .find((one) => one.textContent === what)
        ?.click();
    click("Scribe");
    click("Severity");
    click("Page 漢");
    find(".due > button").click();
    const incident = sampleIncident().id;
    expect(posted).toEqual([
      { kind: "assign-role", incident, role: "Scribe" },
      { kind: "choose-severity", incident },
      { kind: "show-step", incident, step: { text: "Page", occurrence: 1 } },
      { kind: "copy-whom-to-tell", incident },
    ]);
    expect(find("h2").textContent).toBe("Page");
    click("Executive update");
    expect(find(".composer").hidden).toBe(false);
  });

  it("keeps a row, and the focus in it, while its minutes count", () => {
    const { show } = open(sampleIncident({ owed }));
    const button = find(".owed button");
    button.focus();
    show(
      sampleIncident({
        owed: owed.map((one) => ({ ...one, due: { ...one.due, minutesLeft: one.due.minutesLeft - 1 } })),
      }),
    );
    expect(document.activeElement).toBe(button);
    expect(find(".owed li").textContent).toContain("overdue 3 min");
  });

  it("assigns an empty role and hands a held one over", () => {
    const roles = [
      { role: "Incident Commander", name: "Jane Doe" },
      { role: "Scribe", name: undefined },
    ];
    const { posted } = open(sampleIncident({ roles }));
    const [held, empty] = [...document.querySelectorAll<HTMLElement>(".roles button")];
    expect([held?.textContent, empty?.textContent]).toEqual([
      "Incident Commander: Jane Doe",
      "Scribe: assign…",
    ]);
    held?.click();
    empty?.click();
    expect(posted).toMatchObject([
      { kind: "hand-over", role: "Incident Commander" },
      { kind: "assign-role", role: "Scribe" },
    ]);
  });

  it("marks drills and private incidents in words", () => {
    open(sampleIncident({ drill: true, private: true }));
    expect(find(".title").textContent).toBe("DrillPrivateCheckout fails 🚒 漢");
  });

  it("has a key for severity, status and roles, where no text is typed", () => {
    const { posted } = open(sampleIncident());
    for (const name of ["v", "t", "a", "h"]) key(find(".head"), name);
    expect(posted.map(({ kind }) => kind)).toEqual([
      "choose-severity",
      "choose-status",
      "assign-role",
      "hand-over",
    ]);
    key(find(".head"), "w");
    expect(find(".composer").hidden).toBe(false);
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
    show(late(1));
    expect(spoken.textContent).toBe("");
    show(late(0));
    expect(spoken.textContent).toBe("Next update overdue since 14:35 UTC.");
    spoken.textContent = "";
    show(late(-2));
    expect(spoken.textContent).toBe("");
  });

  it("says what else is late by now, once", () => {
    const role = (minutesLeft: number): CockpitIncident =>
      sampleIncident({
        owed: [
          {
            what: "Scribe",
            due: { utc: "14:20Z", local: undefined, minutesLeft },
            act: { kind: "assign", role: "Scribe" },
          },
        ],
      });
    const { show } = open(role(1));
    const spoken = find("[role=status]");
    show(role(0));
    expect(spoken.textContent).toBe("Overdue: Scribe.");
    spoken.textContent = "";
    show(role(-2));
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
