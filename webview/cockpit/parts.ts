import type { CockpitIncident, CockpitProblem, Instant } from "../../src/protocol/cockpit.ts";
import type { Part } from "../shared/dom.ts";
import type { Desk } from "./desk.ts";
import { createHeader } from "./header.ts";
import { listenForKeys } from "../shared/listen-for-keys.ts";
import { createKeyList } from "./keys.ts";
import { createLogColumn } from "./log-column.ts";
import type { LogColumn } from "./log-column.ts";
import type { Asking } from "./memory.ts";
import { createProblemList } from "./problem-list.ts";
import { createSpoken } from "./spoken.ts";
import type { SpokenContent } from "./spoken.ts";
import { createStepCard } from "./step-card.ts";
import type { CardCommands, StepCard } from "./step-card.ts";

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
  composeUpdate: (audience?: string) => void,
): Parts {
  const commands = stepCommands(desk, changed, () => {
    card.focusReason();
  });
  const card = createStepCard(commands, {
    typed: (reason) => {
      desk.draftReason(reason, now());
    },
    answered: (reason) => {
      desk.answer(reason, now());
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
  const header = createHeader({
    choose: desk.send,
    composeUpdate: () => {
      composeUpdate();
    },
    assign: desk.assign,
    handOver: desk.handOver,
    act: (act) => {
      switch (act.kind) {
        case "write":
          composeUpdate(act.audience);
          return;
        case "assign":
          desk.assign(act.role);
          return;
        case "show":
          commands.view(act.step);
          card.focusHeading();
          return;
        case "rate":
          desk.send("choose-severity");
          return;
        case "log":
          log.focusField();
      }
    },
    copyWhomToTell: () => {
      desk.send("copy-whom-to-tell");
    },
  });
  const keys = keyActions(commands, log, desk, composeUpdate);
  for (const { element } of [header, card]) listenForKeys(element, keys);
  return {
    header,
    problems: createProblemList(desk.openLine),
    card,
    log,
    keys: createKeyList(),
    spoken: createSpoken(),
  };
}

function stepCommands(desk: Desk, changed: () => void, focusReason: () => void): CardCommands {
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
    view: (step) => {
      desk.view(step);
      changed();
    },
    resolve: () => {
      desk.send("resolve");
    },
    handOver: () => {
      desk.handOver();
    },
    run: desk.run,
    openLink: desk.openLink,
  };
}

function keyActions(
  commands: CardCommands,
  log: LogColumn,
  desk: Desk,
  composeUpdate: () => void,
): Readonly<Record<string, () => void>> {
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
    n: () => {
      commands.ask("note-step");
    },
    r: () => {
      const [first] = desk.state()?.step?.commands ?? [];
      if (first !== undefined) desk.run(first.index);
    },
    h: commands.handOver,
    v: () => {
      desk.send("choose-severity");
    },
    t: () => {
      desk.send("choose-status");
    },
    w: () => {
      composeUpdate();
    },
    a: () => {
      desk.assign(undefined);
    },
    l: log.focusField,
    arrowleft: () => {
      commands.walk(-1);
    },
    arrowright: () => {
      commands.walk(1);
    },
  };
}
