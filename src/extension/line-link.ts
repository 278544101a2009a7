import { l10n } from "vscode";
import type { Command, Uri } from "vscode";
import type { InternalCommandId } from "./contributions.ts";

/** A tree row's command that opens a file at a line (from 1). */
export function lineLink(file: Uri, line: number): Command {
  const id: InternalCommandId = "sitrep.line.open";
  return { command: id, title: l10n.t("Open the line"), arguments: [file, line] };
}
