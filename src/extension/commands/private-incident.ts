import { l10n, window } from "vscode";
import { inert } from "../../core/text/inert.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";

/** Marks the incident as private, after saying what that keeps it out of, and what not. */
export const markPrivate: EditorCommand = {
  id: "sitrep.incident.makePrivate",
  run: (services) =>
    change(services, true, {
      question: l10n.t("Mark this incident as private?"),
      yes: l10n.t("Mark as Private"),
      detail: l10n.t(
        "Sync and connections leave it out unless you confirm each time. Commits you make yourself still carry it",
      ),
    }),
};

/** Takes the mark off again. */
export const markPublic: EditorCommand = {
  id: "sitrep.incident.makePublic",
  run: (services) =>
    change(services, false, {
      question: l10n.t("Let Sync and connections share this incident again?"),
      yes: l10n.t("No Longer Private"),
      detail: l10n.t("All that stands in its folder may then be shared"),
    }),
};

interface Words {
  readonly question: string;
  readonly yes: string;
  readonly detail: string;
}

async function change(services: Services, isPrivate: boolean, words: Words): Promise<void> {
  const file = await activeIncident(services);
  if (file === undefined) return;
  const answer = await window.showQuickPick([{ label: words.yes, detail: words.detail }], {
    title: promptTitle(file),
    placeHolder: words.question,
    ignoreFocusOut: true,
  });
  if (answer === undefined) return;
  await carryOut(services, file.uri, { kind: "set-private", at: services.clock.now(), private: isPrivate });
}

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
