import { l10n, window } from "vscode";
import { groupings, type Grouping } from "../../core/review/board/group-board.ts";
import { iconless } from "../../core/text/inert.ts";
import type { EditorCommand, Services } from "../context.ts";
import { ownName } from "./pick-person.ts";

/** Opens the Actions Board. */
export const openActionsBoard: EditorCommand = {
  id: "sitrep.actions.board",
  async run(_, { actionsBoard }) {
    (await actionsBoard()).reveal();
  },
};

/** Groups the Reviews view. The argument is a grouping. */
export const groupActions: EditorCommand = {
  id: "sitrep.actions.group",
  async run(services, { reviews }, argument) {
    const named = groupings.find((known) => known === argument);
    if (named !== undefined) {
      reviews.groupBy(named);
      return;
    }
    await services.library.ready;
    const { by } = reviews.look();
    const items = groupings.map((grouping) => ({
      label: groupingWords(grouping),
      description: grouping === by ? l10n.t("as it is now") : "",
      grouping,
    }));
    const picked = await window.showQuickPick(items, {
      placeHolder: l10n.t("Group what is to be followed up by what?"),
    });
    if (picked !== undefined) reviews.groupBy(picked.grouping);
  },
};

function groupingWords(grouping: Grouping): string {
  switch (grouping) {
    case "owner":
      return l10n.t("Owner");
    case "due":
      return l10n.t("Due day");
    case "horizon":
      return l10n.t("Horizon");
    case "severity":
      return l10n.t("Severity");
  }
}

/** Narrows the Reviews view to the actions of one person or team, or shows all again. The argument is a name. */
export const showActionsOf: EditorCommand = {
  id: "sitrep.actions.filter",
  async run(services, { reviews }, argument) {
    if (typeof argument === "string") {
      reviews.showPerson(argument);
      return;
    }
    await services.library.ready;
    const { person } = reviews.look();
    const me = await myName(services);
    const isMe = (name: string): boolean => name.toLowerCase() === me?.toLowerCase();
    const owners = new Set([...(person === undefined ? [] : [person]), ...reviews.owners()]);
    const named = [...owners].sort((a, b) => Number(isMe(b)) - Number(isMe(a)));
    const items = [
      { label: l10n.t("Everybody"), description: "", person: undefined },
      ...named.map((name) => ({
        label: iconless(name),
        description: [
          ...(isMe(name) ? [l10n.t("you")] : []),
          ...(name === person ? [l10n.t("as it is now")] : []),
        ].join(" · "),
        person: name,
      })),
    ];
    const picked = await window.showQuickPick(items, {
      placeHolder: l10n.t("Whose actions does the Reviews view show?"),
    });
    if (picked !== undefined) reviews.showPerson(picked.person);
  },
};

/** The name that Git writes into this person's commits beside a file of ours; undefined where nobody knows. */
async function myName(services: Services): Promise<string | undefined> {
  const file = services.library.reviews()[0] ?? services.library.records()[0];
  return file === undefined ? undefined : ownName(services, file);
}
