import { l10n, window, type QuickPickItem } from "vscode";
import { ownersOf, stepsOfRole } from "../../core/runbook/steps-of-role.ts";
import { iconless } from "../../core/text/inert.ts";
import type { EditorCommand } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";

interface RoleItem extends QuickPickItem {
  readonly role: string | undefined;
}

/** Narrows the Runbook view to the steps of a role, or shows all again. The argument is a role. */
export const showStepsOfRole: EditorCommand = {
  id: "sitrep.runbook.role",
  async run(services, steering, argument) {
    if (typeof argument === "string") {
      steering.showRole(argument);
      return;
    }
    const file = await activeIncident(services);
    if (file === undefined) return;
    const picked = await window.showQuickPick(roleItems(file), {
      title: promptTitle(file),
      placeHolder: l10n.t("Whose steps does the Runbook view show?"),
      ignoreFocusOut: true,
    });
    if (picked !== undefined) steering.showRole(picked.role);
  },
};

function roleItems({ read }: LibraryFile): readonly RoleItem[] {
  const { steps, roles } = read.snapshot;
  const named = [...new Set(steps.flatMap(ownersOf))];
  const all: RoleItem = { label: l10n.t("All steps"), description: countWords(steps), role: undefined };
  return [
    all,
    ...named.map((role) => ({
      label: l10n.t("Steps of {0}", iconless(role)),
      description: [
        roles.find((holder) => holder.role === role)?.name,
        countWords([...stepsOfRole(steps, role)]),
      ]
        .filter((part) => part !== undefined)
        .join(" · "),
      role,
    })),
  ];
}

function countWords(steps: readonly { readonly state: string }[]): string {
  return l10n.t("{0} open of {1}", steps.filter(({ state }) => state === "open").length, steps.length);
}
