import { l10n, window } from "vscode";
import type { EditorCommand, Services } from "../context.ts";
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
