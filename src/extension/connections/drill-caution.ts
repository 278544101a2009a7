import { l10n } from "vscode";
import type { LibraryFile } from "../host/library.ts";

/** What a person should know before something of a drill leaves; nothing for an incident. */
export function drillCaution({ read }: Pick<LibraryFile, "read">): readonly string[] {
  return read.snapshot.drill ? [l10n.t("This is a drill: whoever gets it may not know.")] : [];
}
