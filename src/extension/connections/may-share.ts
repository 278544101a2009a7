import { l10n, window } from "vscode";
import { inert } from "../../core/text/inert.ts";
import { promptTitle } from "../commands/active-incident.ts";
import type { LibraryFile } from "../host/library.ts";

/**
 * Whether a private incident may leave this computer this once; true at once for one that is not private. `where` names
 * what would get it, as it reads behind "share it with"; several stand in lines, so that none is cut off.
 */
export async function mayShare(
  file: LibraryFile,
  ...where: readonly [string, ...string[]]
): Promise<boolean> {
  if (!file.read.snapshot.private) return true;
  const share = l10n.t("Share It This Once");
  const keep = l10n.t("Keep It Here");
  if (where.length > 1) {
    const answer = await window.showWarningMessage(
      inert(l10n.t("{0}: this incident is private. Share it with all of these?", promptTitle(file))),
      { modal: true, detail: where.map((place) => `• ${place}`).join("\n") },
      keep, // in front: it is what Enter does
      share,
    );
    return answer === share;
  }
  const answer = await window.showQuickPick([{ label: keep }, { label: share }], {
    title: promptTitle(file),
    placeHolder: l10n.t("This incident is private. Share it with {0}?", where[0]),
    ignoreFocusOut: true,
  });
  return answer?.label === share;
}
