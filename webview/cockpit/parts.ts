import type { CockpitIncident, CockpitProblem, Instant } from "../../src/protocol/cockpit.ts";
import type { Part } from "../shared/dom.ts";
import type { Desk } from "./desk.ts";
import { createHeader } from "./header.ts";
import { createKeyList, listenForKeys } from "./keys.ts";
import { createLogColumn } from "./log-column.ts";
import type { LogColumn } from "./log-column.ts";
import type { Asking } from "./memory.ts";
import { createProblemList } from "./problem-list.ts";
import { createSpoken } from "./spoken.ts";
import type { SpokenContent } from "./spoken.ts";
import type { StepCommands } from "./step-actions.ts";
import { createStepCard } from "./step-card.ts";
import type { StepCard } from "./step-card.ts";

export interface Parts {
  readonly header: Part<CockpitIncident>;
  readonly problems: Part<readonly CockpitProblem[]>;
  readonly card: StepCard;
  readonly log: LogColumn;
  readonly keys: HTMLElement;
  readonly spoken: Part<SpokenContent>;
}

/** Makes the parts of the page and ties their controls to the desk. `changed` is called when there is more to show. */
export function createParts(
  desk: Desk,
  now: () => Instant,
  changed: () => void,
  composeUpdate: () => void,
): Parts {
  const commands = stepCommands(desk, changed, () => {
    card.focusReason();
  });
  const card = createStepCard(commands, {
    typed: desk.draftReason,
    answered: (reason) => {
      desk.answer(reason);
      changed();
    },
    cancelled: () => {
      desk.cancel();
      changed();
    },
  });
  const log = createLogColumn({
    now,
    drafted: desk.draftLog,
    log: desk.log,
    openLine: desk.openLine,
    leave: card.focusHeading,
  });
  listenForKeys(card.element, keyActions(commands, log));
  return {
    header: createHeader({ choose: desk.send, composeUpdate }),
    problems: createProblemList(desk.openLine),
    card,
    log,
    keys: createKeyList(),
    spoken: createSpoken(),
  };
}

function stepCommands(desk: Desk, changed: () => void, focusReason: () => void): StepCommands {
  return {
    complete: () => {
      desk.mark("complete-step");
    },
    undo: () => {
      desk.mark("undo-step");
    },
    ask: (mark: Asking["mark"]) => {
      desk.ask(mark);
      changed();
      if (desk.state()?.asking !== undefined) focusReason();
    },
    walk: (by) => {
      desk.walk(by);
      changed();
    },
    follow: () => {
      desk.follow();
      changed();
    },
    resolve: () => {
      desk.send("resolve");
    },
  };
}

function keyActions(commands: StepCommands, log: LogColumn): Readonly<Record<string, () => void>> {
  return {
    d: commands.complete,
    s: () => {
      commands.ask("skip-step");
    },
    b: () => {
      commands.ask("block-step");
    },
    u: commands.undo,
    c: commands.follow,
    l: log.focusField,
    arrowleft: () => {
      commands.walk(-1);
    },
    arrowright: () => {
      commands.walk(1);
    },
  };
}
