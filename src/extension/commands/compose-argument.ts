import type { Uri } from "vscode";
import type { Audience } from "../../core/model/audience.ts";

/** What Draft Update gets from whoever reminds of one: for which incident, and for whom. */
export interface ComposeArgument {
  readonly incident: string;
  readonly audience: Audience;
}

export function composeArgument(incident: Uri, audience: Audience): ComposeArgument {
  return { incident: incident.toString(), audience };
}
