import type { ToCockpit } from "../../src/protocol/cockpit.ts";
import type { ToComposer } from "../../src/protocol/composer.ts";
import { button } from "../elements/button.ts";
import { make, setHidden } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import type { Composer } from "./composer.ts";
import { createDesk } from "./desk.ts";
import type { DeskDeps, DeskState } from "./desk.ts";
import { createParts } from "./parts.ts";
import type { Parts } from "./parts.ts";

/** What the cockpit needs from outside. `now` is milliseconds since 1970 and stamps what is logged. */
export interface CockpitDeps extends DeskDeps {
  readonly now: () => number;
  readonly composer: Composer;
}

export interface Cockpit extends Part<ToCockpit> {
  /** What the host says to the composer. */
  readonly compose: (message: ToComposer) => void;
}

/** The cockpit's page: shows snapshots, posts intents. The element belongs to the caller, who puts it into the page. */
export function createCockpit(deps: CockpitDeps): Cockpit {
  const desk = createDesk(deps);
  const { composer } = deps;
  const parts = createParts(
    desk,
    deps.now,
    () => {
      render();
    },
    composeUpdate,
  );
  const incident = layOut(parts, composer.element);
  const empty = createEmpty(() => {
    deps.post({ kind: "declare-incident" });
  });
  let lastStep: string | undefined;

  function composeUpdate(audience?: string): void {
    composer.open(parts.card.focusHeading, audience);
  }

  function render(): void {
    const at = desk.state();
    setHidden(empty, at !== undefined);
    setHidden(incident, at === undefined);
    if (at === undefined) return;
    const { header, problems, card, log, spoken } = parts;
    const hadFocus = card.element.contains(document.activeElement) || isFocusFree();
    header.show(at.incident);
    problems.show(at.incident.problems);
    card.show(at);
    log.show({ entries: at.incident.entries, draft: at.memory.log });
    const hasMoved = lastStep !== stepKey(at);
    // Whoever works in the Runbook view has the place there: only a step that was reached from here moves it along.
    if (hasMoved && lastStep !== undefined && document.hasFocus()) desk.tellShown();
    lastStep = stepKey(at);
    const headingRead = hadFocus && (hasMoved || isFocusLost());
    if (headingRead) card.focusHeading();
    spoken.show({ incident: at.incident, step: at.step, headingRead });
  }

  // The editor puts the focus on the page as a whole; from there Tab should lead to the step.
  window.addEventListener("focus", () => {
    if (isFocusFree() && !incident.hidden) parts.card.focusHeading();
  });
  return {
    element: make("main", { class: "cockpit" }, empty, incident, parts.spoken.element),
    show: (snapshot) => {
      desk.receive(snapshot.incident);
      render();
      composer.look(snapshot.incident?.id);
    },
    compose: (message) => {
      if (message.kind !== "compose-update") composer.receive(message);
      else if (message.incident === desk.state()?.incident.id) composeUpdate(message.audience);
    },
  };
}

function layOut({ header, problems, card, log, keys }: Parts, composer: HTMLElement): HTMLElement {
  const columns = make("div", { class: "columns" }, card.element, log.element);
  const children = [header.element, problems.element, composer, columns, keys];
  return make("div", { class: "incident", hidden: "" }, ...children);
}

function createEmpty(declare: () => void): HTMLElement {
  return make(
    "div",
    { class: "empty" },
    make("h1", {}, t("No incident is active")),
    make("p", {}, t("Declare one as soon as something looks wrong. It is easy to close again.")),
    make(
      "div",
      { class: "buttons" },
      button({ label: t("Declare Incident"), primary: true, press: declare }),
    ),
  );
}

/** Names what is on the card, across incidents. */
function stepKey({ incident, step }: DeskState): string {
  return JSON.stringify([incident.id, step?.text, step?.occurrence]);
}

/** Whether the page has the focus and no control in it does: then taking it steals it from nobody. */
function isFocusFree(): boolean {
  return document.hasFocus() && (document.activeElement ?? document.body) === document.body;
}

/** Whether the focused control has just been hidden, or is gone. */
function isFocusLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.closest("[hidden]") !== null;
}
