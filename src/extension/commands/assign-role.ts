import { QuickPickItemKind, l10n, window, type QuickPickItem } from "vscode";
import { sayPhrase } from "../../core/text/say.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";

/** Gives a role to a person: pick the role, then a known name or a typed one. */
export const assignRole: EditorCommand = {
  id: "sitrep.role.assign",
  async run(services, _steering, argument) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const role = roleIn(argument) ?? (await pickRole(file));
    if (role === undefined) return;
    const name = await pickName(services, file, role);
    if (name === undefined) return;
    await carryOut(services, file.uri, { kind: "assign-role", at: services.clock.now(), role, name }, name);
  },
};

/** The role a row of the Incident view stands for: its click gives the name, its inline action the row. */
function roleIn(argument: unknown): string | undefined {
  if (typeof argument === "string") return argument;
  const isRow = typeof argument === "object" && argument !== null && "label" in argument;
  return isRow && typeof argument.label === "string" ? argument.label : undefined;
}

async function pickRole(file: LibraryFile): Promise<string | undefined> {
  const held = new Map(file.read.snapshot.roles.map((holder) => [holder.role, holder.name]));
  const known = file.policy.roles.map(({ name, duties }) => ({ name, duties }));
  const others = [...held.keys()].filter((name) => !known.some((role) => role.name === name));
  const items = [
    ...known,
    ...others.map((name) => ({ name, duties: l10n.t("a role of this incident alone") })),
  ].map(({ name, duties }) => ({
    label: name,
    description: held.get(name) ?? l10n.t("nobody yet"),
    detail: sayPhrase(duties),
  }));
  const picked = await window.showQuickPick(items, {
    title: promptTitle(file),
    placeHolder: l10n.t("Which role?"),
    ignoreFocusOut: true,
  });
  return picked?.label;
}

/** A quick pick that takes what is typed as well: a name need not be known. */
function pickName(services: Services, file: LibraryFile, role: string): Promise<string | undefined> {
  const known = knownNames(services, file);
  const pick = window.createQuickPick();
  pick.title = l10n.t("{0}: {1}", promptTitle(file), role);
  pick.placeholder = l10n.t("Who? Type a name, or choose one");
  pick.ignoreFocusOut = true;
  const show = (typed: string): void => {
    const listed: readonly QuickPickItem[] = known.map((label) => ({ label }));
    const own: readonly QuickPickItem[] =
      typed === "" || known.includes(typed)
        ? []
        : [
            { label: typed, description: l10n.t("assign {0}", role) },
            { label: l10n.t("Known names"), kind: QuickPickItemKind.Separator },
          ];
    pick.items = [...own, ...listed];
  };
  show("");
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      show(value.trim());
    });
    pick.onDidAccept(() => {
      const name = pick.selectedItems[0]?.label ?? pick.value.trim();
      if (name === "") return;
      resolve(name);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Names of the roster, then of this and other incidents' roles. */
function knownNames({ library }: Services, file: LibraryFile): readonly string[] {
  const roster = file.policy.people.roster.map((person) => person.name);
  const held = library.records().flatMap((record) => record.read.snapshot.roles.map((holder) => holder.name));
  return [...new Set([...roster, ...held])];
}
