import { window, type Uri } from "vscode";
import type { Audience } from "../../core/clock/audience.ts";
import { commandContributions, type CommandId } from "../contributions.ts";
import type { Services } from "../context.ts";
import { runCommand } from "./run-command.ts";

/** What the command that drafts an update gets: for which incident, and for whom. */
export interface ComposeArgument {
  readonly incident: string;
  readonly audience: Audience;
}

export function composeArgument(incident: Uri, audience: Audience): ComposeArgument {
  return { incident: incident.toString(), audience };
}

/** The command that drafts an update; that which logs one where there is none. */
export function composeCommand(): CommandId {
  const compose = "sitrep.update.compose";
  return isKnown(compose) ? compose : "sitrep.timeline.log";
}

function isKnown(id: string): id is CommandId {
  return Object.hasOwn(commandContributions, id);
}

/** Drafts an update of an incident for an audience. */
export async function composeUpdate(services: Services, incident: Uri, audience: Audience): Promise<void> {
  services.library.choose(incident);
  if (services.library.active()?.uri.toString() !== incident.toString()) {
    await window.showTextDocument(incident, { preview: false });
  }
  await runCommand(composeCommand(), composeArgument(incident, audience));
}
