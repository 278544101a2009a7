import type {
  CockpitIncident,
  CockpitStep,
  FromCockpit,
  Instant,
  StepRef,
} from "../../src/protocol/cockpit.ts";
import { blankMemory } from "./memory.ts";
import type { Asking, LogDraft, Memories, Memory } from "./memory.ts";
import { canWalk, isStep, refOf, shownIndex, walk } from "./walk.ts";
import { isToDo } from "./words.ts";

/** What the desk needs from outside. */
export interface DeskDeps {
  readonly post: (intent: FromCockpit) => void;
  /** What `remember` was given last, also before a reload. */
  readonly memories: Memories;
  readonly remember: (memories: Memories) => void;
}

/** What lies on the desk: the incident, and where in it the responder is. */
export interface DeskState {
  readonly incident: CockpitIncident;
  readonly memory: Memory;
  /** Index of the step on the screen; undefined at the end, or without a runbook. */
  readonly shown: number | undefined;
  readonly step: CockpitStep | undefined;
  /** The question that is open on this step. */
  readonly asking: Asking | undefined;
}

/** The cockpit without its looks: holds what was received and remembered, turns commands into intents. */
export interface Desk {
  /** Undefined where no incident is active. */
  readonly state: () => DeskState | undefined;
  readonly receive: (incident: CockpitIncident | undefined) => void;
  readonly mark: (kind: "complete-step" | "undo-step") => void;
  readonly ask: (mark: Asking["mark"]) => void;
  readonly draftReason: (reason: string, pressedAt: Instant) => void;
  readonly answer: (reason: string, pressedAt: Instant) => void;
  readonly cancel: () => void;
  readonly walk: (by: 1 | -1) => void;
  readonly follow: () => void;
  readonly view: (step: StepRef) => void;
  /** That another step is on the screen. */
  readonly tellShown: () => void;
  readonly draftLog: (draft: LogDraft) => void;
  readonly log: (text: string, pressedAt: Instant) => void;
  readonly openLine: (line: number) => void;
  readonly openLink: (href: string) => void;
  /** Runs a command of the step on the screen, once the host has asked. */
  readonly run: (index: number) => void;
  /** Gives a role to somebody; undefined: the host asks which. */
  readonly assign: (role: string | undefined) => void;
  /** Hands a role over; the owner's of the step on the screen where none is named. */
  readonly handOver: (role?: string) => void;
  readonly send: (kind: "choose-severity" | "choose-status" | "resolve" | "copy-whom-to-tell") => void;
}

export function createDesk(deps: DeskDeps): Desk {
  let incident: CockpitIncident | undefined;
  let memories = deps.memories;
  /** The mark that is on its way: an impatient second press must not mark the step that comes next. */
  let sent: string | undefined;

  const state = (): DeskState | undefined => incident && look(incident, memories[incident.id] ?? blankMemory);

  function remember(change: Partial<Memory>): void {
    if (incident === undefined) return;
    memories = { ...memories, [incident.id]: { ...blankMemory, ...memories[incident.id], ...change } };
    deps.remember(memories);
  }

  /** Runs on the step on the screen, if there is one that has a box. */
  function onStep(run: (step: CockpitStep, at: DeskState) => void): void {
    const at = state();
    if (at?.step?.markable === true) run(at.step, at);
  }

  function postMark(intent: Extract<FromCockpit, { readonly step: StepRef }>): void {
    const key = JSON.stringify(intent.step);
    if (sent === key) return;
    sent = key;
    deps.post(intent);
  }

  /** Where the view is left after a question on `step`: it follows on if that was the current one. */
  const viewedAfter = (step: CockpitStep, at: DeskState): Memory["viewed"] =>
    at.shown === at.incident.current ? undefined : refOf(step);

  return {
    state,
    receive: (received) => {
      incident = received;
      sent = undefined;
    },
    mark: (kind) => {
      onStep((step, at) => {
        if (isToDo(step) !== (kind === "complete-step") && step.state !== "blocked") return;
        postMark({ kind, incident: at.incident.id, step: refOf(step) });
      });
    },
    ask: (mark) => {
      const step = state()?.step;
      if (step === undefined || !canAsk(step, mark)) return;
      remember({ viewed: refOf(step), asking: { mark, step: refOf(step), reason: "", begun: undefined } });
    },
    draftReason: (reason, pressedAt) => {
      const asking = state()?.asking;
      if (asking === undefined) return;
      const begun = reason === "" ? undefined : (asking.begun ?? pressedAt);
      remember({ asking: { ...asking, reason, begun } });
    },
    answer: (reason, pressedAt) => {
      const at = state();
      if (at?.step === undefined || at.asking === undefined) return;
      const { mark, begun = pressedAt } = at.asking;
      remember({ asking: undefined, viewed: viewedAfter(at.step, at) });
      const of = { incident: at.incident.id, step: refOf(at.step) };
      if (mark === "note-step") deps.post({ kind: mark, ...of, text: reason, pressedAt: begun });
      else postMark({ kind: mark, ...of, reason });
    },
    cancel: () => {
      const at = state();
      if (at?.step !== undefined) remember({ asking: undefined, viewed: viewedAfter(at.step, at) });
    },
    walk: (by) => {
      const at = state();
      if (at === undefined || !canWalk(at.incident, at.shown, by)) return;
      remember({ viewed: walk(at.incident, at.shown, by), asking: undefined });
    },
    follow: () => {
      remember({ viewed: undefined, asking: undefined });
    },
    view: (step) => {
      remember({ viewed: step, asking: undefined });
    },
    tellShown: () => {
      const at = state();
      if (at?.step === undefined) return;
      deps.post({ kind: "show-step", incident: at.incident.id, step: refOf(at.step) });
    },
    draftLog: (log) => {
      remember({ log });
    },
    log: (text, pressedAt) => {
      if (incident !== undefined) deps.post({ kind: "log", incident: incident.id, text, pressedAt });
    },
    openLine: (line) => {
      if (incident !== undefined) deps.post({ kind: "open-line", incident: incident.id, line });
    },
    openLink: (href) => {
      if (incident !== undefined) deps.post({ kind: "open-link", incident: incident.id, href });
    },
    run: (index) => {
      const at = state();
      if (at?.step?.commands.some((command) => command.index === index) !== true) return;
      if (at.incident.cannotRun !== undefined) return;
      deps.post({ kind: "run-command", incident: at.incident.id, step: refOf(at.step), index });
    },
    assign: (role) => {
      if (incident !== undefined) deps.post({ kind: "assign-role", incident: incident.id, role });
    },
    handOver: (role) => {
      const at = state();
      if (at === undefined) return;
      deps.post({ kind: "hand-over", incident: at.incident.id, role: role ?? at.step?.owner });
    },
    send: (kind) => {
      if (incident !== undefined) deps.post({ kind, incident: incident.id });
    },
  };
}

function look(incident: CockpitIncident, memory: Memory): DeskState {
  const shown = shownIndex(incident, memory.viewed);
  const step = shown === undefined ? undefined : incident.steps[shown];
  const { asking } = memory;
  const isOpenHere =
    asking !== undefined &&
    step !== undefined &&
    isStep(step, asking.step) &&
    (asking.mark === "note-step" || isToDo(step));
  return { incident, memory, shown, step, asking: isOpenHere ? asking : undefined };
}

/** What is noted of a step holds whether or not it has a box; only what is to be done can be skipped or blocked. */
function canAsk(step: CockpitStep, mark: Asking["mark"]): boolean {
  if (mark === "note-step") return true;
  return step.markable && isToDo(step) && !(mark === "block-step" && step.state === "blocked");
}
