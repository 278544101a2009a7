import { Uri, commands, l10n, type Memento } from "vscode";
import type { FromActionsBoard, ToActionsBoard, ActionsChoices } from "../../protocol/actions-board.ts";
import { decodeFromActionsBoard } from "../../protocol/decode-actions-board.ts";
import { carryOut, openLine } from "../commands/carry-out.ts";
import type { Services } from "../context.ts";
import type { CommandId } from "../contributions.ts";
import type { FollowUp } from "../host/follow-up.ts";
import { paced } from "../host/paced.ts";
import { actionsBoard } from "./actions-rows.ts";
import { createPagePanel, type PagePanel } from "./page-panel.ts";

/** The Actions Board: what is to be followed up as a table, ticked in the files themselves. */
export function createActionsPage(
  services: Services,
  followUp: FollowUp,
  memory: Memento,
  log: (message: string) => void,
): PagePanel<ToActionsBoard> {
  let choices = chosen(memory);
  let isReady = false;
  const boardNow = (): ToActionsBoard =>
    actionsBoard(followUp.board({ drills: choices.drills }), followUp.sources(), {
      choices,
      canAsk: services.connections !== undefined,
    });
  const panel = createPagePanel<FromActionsBoard, ToActionsBoard>({
    extensionUri: services.extensionUri,
    name: "actions",
    title: () => l10n.t("Actions Board"),
    // At once where it can be: so `paced` sees how long it takes.
    render: () => (isReady ? boardNow() : services.library.ready.then(boardNow)),
    decode: decodeFromActionsBoard,
    onMessage: async (message) => {
      switch (message.kind) {
        case "choose":
          choices = message.choices;
          await memory.update(choicesKey, choices);
          break;
        case "tick":
          await tick(services, message);
          break;
        case "open": {
          const file = services.library.get(Uri.parse(message.file));
          if (file !== undefined) await openLine(file.uri, message.line);
          break;
        }
        case "ask-trackers":
          await commands.executeCommand("sitrep.actions.pull" satisfies CommandId);
          break;
      }
      return undefined;
    },
    log,
  });
  void services.library.ready.then(() => {
    isReady = true;
  });
  const refreshed = paced(panel.refresh);
  return {
    ...panel,
    refresh: refreshed.ask,
    dispose: () => {
      refreshed.dispose();
      panel.dispose();
    },
  };
}

/** Only files that the library has: a page can't name others. */
async function tick(
  services: Services,
  { file, text, occurrence }: Extract<FromActionsBoard, { kind: "tick" }>,
): Promise<void> {
  const found = services.library.get(Uri.parse(file));
  const at = services.clock.now();
  if (found !== undefined) await carryOut(services, found.uri, { kind: "tick-action", at, text, occurrence });
}

const choicesKey = "sitrep.actions.choices";

function chosen(memory: Memento): ActionsChoices {
  const kept = memory.get<Partial<ActionsChoices>>(choicesKey);
  return { done: kept?.done === true, drills: kept?.drills === true };
}
