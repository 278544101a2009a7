import { l10n, window, type QuickPickItem } from "vscode";
import { iconless } from "../../core/text/inert.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { promptTitle } from "./active-incident.ts";

/**
 * Asks who gets a role: whoever sits at the keyboard is first, as far as Git knows a name, then the names of the roster and
 * of those who hold roles. A name need not be known: what is typed is taken as well. Undefined where the person pressed Esc.
 */
export async function pickPerson(
  services: Services,
  file: LibraryFile,
  role: string,
): Promise<string | undefined> {
  const me = await ownName(services, file);
  const holder = file.read.snapshot.roles.find((held) => held.role === role)?.name;
  const names = new Set([...(me === undefined ? [] : [me]), ...knownNames(services, file)]);
  const known = [...names].filter((name) => name !== holder);
  const pick = window.createQuickPick<PersonItem>();
  pick.title = l10n.t("{0}: {1}", promptTitle(file), role);
  pick.placeholder = l10n.t("Who? Type a name, or choose one");
  pick.ignoreFocusOut = true;
  const show = (typed: string): void => {
    const listed = known.map((name) => ({
      name,
      label: iconless(name),
      ...(name === me ? { description: l10n.t("you") } : {}),
    }));
    const isKnown = known.some((name) => name.toLowerCase() === typed.toLowerCase());
    pick.items = typed === "" || isKnown ? listed : [...listed, asTyped(typed)];
  };
  show("");
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      show(value.trim());
    });
    pick.onDidAccept(() => {
      const name = pick.selectedItems[0]?.name ?? pick.value.trim();
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

interface PersonItem extends QuickPickItem {
  readonly name: string;
}

/**
 * Behind the names that fit, since a few letters and Enter mean one of them. It does not begin with what was typed, which
 * the editor would put first.
 */
function asTyped(name: string): PersonItem {
  return { name, label: l10n.t("“{0}”, as typed", iconless(name)), alwaysShow: true };
}

/** The name that Git writes into this person's commits; undefined where there is no Git, or it knows none. */
export async function ownName(
  { computer }: Pick<Services, "computer">,
  { uri }: Pick<LibraryFile, "uri">,
): Promise<string | undefined> {
  if (computer === undefined || uri.scheme !== "file") return undefined;
  const folder = uri.fsPath.slice(0, Math.max(uri.fsPath.lastIndexOf("/"), uri.fsPath.lastIndexOf("\\")));
  const outcome = await computer.git.run(folder, ["config", "--get", "user.name"]);
  const name = outcome.kind === "done" ? outcome.text.trim() : "";
  return name === "" ? undefined : name;
}

/** Names of the roster, then of this and other incidents' roles. */
function knownNames({ library }: Services, file: LibraryFile): readonly string[] {
  const roster = file.policy.people.roster.map((person) => person.name);
  const held = library.records().flatMap((record) => record.read.snapshot.roles.map((holder) => holder.name));
  return [...roster, ...held];
}
