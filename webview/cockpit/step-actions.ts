import type { CockpitStep } from "../../src/protocol/cockpit.ts";
import { button } from "../elements/button.ts";
import { make, setHidden } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import type { Asking } from "./memory.ts";
import { isToDo } from "./words.ts";

export interface StepCommands {
  readonly complete: () => void;
  readonly ask: (mark: Asking["mark"]) => void;
  readonly undo: () => void;
  readonly walk: (by: 1 | -1) => void;
  /** Back to the current step. */
  readonly follow: () => void;
  readonly resolve: () => void;
  readonly handOver: () => void;
}

export interface ActionsContent {
  /** Undefined where there is no step on the screen: at the end, or without a runbook. */
  readonly step: CockpitStep | undefined;
  readonly canGoBack: boolean;
  readonly canGoOn: boolean;
  /** Whether another step than the one on the screen is the current one. */
  readonly isAway: boolean;
  readonly canResolve: boolean;
}

/** What can be done on the card. Buttons that make no sense now are hidden; the likely one comes first. */
export function createStepActions(commands: StepCommands): Part<ActionsContent> {
  const done = button({ label: t("Done"), key: "D", primary: true, press: commands.complete });
  const resolve = button({ label: t("Resolve…"), primary: true, press: commands.resolve });
  const skip = button({ label: t("Skip…"), key: "S", press: askFor("skip-step") });
  const block = button({ label: t("Block…"), key: "B", press: askFor("block-step") });
  const note = button({ label: t("Note…"), key: "N", press: askFor("note-step") });
  const handOver = button({ label: t("Hand over…"), key: "H", press: commands.handOver });
  const undo = button({ label: t("Undo"), key: "U", press: commands.undo });
  const back = button({ label: t("‹ Back"), key: "ArrowLeft", press: walkBy(-1) });
  const next = button({ label: t("Next ›"), key: "ArrowRight", press: walkBy(1) });
  const follow = button({ label: t("Current step"), key: "C", press: commands.follow });
  const element = make(
    "div",
    { class: "buttons" },
    done,
    resolve,
    skip,
    block,
    undo,
    note,
    handOver,
    back,
    next,
    follow,
  );

  function askFor(mark: Asking["mark"]) {
    return () => {
      commands.ask(mark);
    };
  }
  function walkBy(by: 1 | -1) {
    return () => {
      commands.walk(by);
    };
  }
  return {
    element,
    show: ({ step, canGoBack, canGoOn, isAway, canResolve }) => {
      const state = step?.markable === true ? step.state : undefined;
      const toDo = step !== undefined && step.markable && isToDo(step);
      setHidden(done, !toDo);
      setHidden(skip, !toDo);
      setHidden(block, state !== "open");
      setHidden(undo, state === undefined || state === "open");
      setHidden(note, step === undefined);
      setHidden(handOver, step === undefined);
      setHidden(resolve, !canResolve);
      setHidden(back, !canGoBack);
      setHidden(next, !canGoOn);
      setHidden(follow, !isAway);
    },
  };
}
