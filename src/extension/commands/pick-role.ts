import { l10n, window } from "vscode";
import { iconless } from "../../core/text/inert.ts";
import { sayPhrase } from "../../core/text/say.ts";
import type { LibraryFile } from "../host/library.ts";
import { promptTitle } from "./active-incident.ts";

/** The role a row of the Incident view stands for: its click gives the name, its inline action the row. */
export function roleIn(argument: unknown): string | undefined {
  if (typeof argument === "string") return argument;
  const isRow = typeof argument === "object" && argument !== null && "label" in argument;
  return isRow && typeof argument.label === "string" ? argument.label : undefined;
}

/**
 * Asks for a role, with its duties and who holds it. First stand those that are likely meant: `first` says which. Undefined
 * where the person pressed Esc.
 */
export async function pickRole(file: LibraryFile, first: "empty" | "held"): Promise<string | undefined> {
  const held = new Map(file.read.snapshot.roles.map((holder) => [holder.role, holder.name]));
  const known = file.policy.roles.map(({ name, duties }) => ({ name, duties }));
  const others = [...held.keys()].filter((name) => !known.some((role) => role.name === name));
  const items = [
    ...known,
    ...others.map((name) => ({ name, duties: l10n.t("a role of this incident alone") })),
  ].map(({ name, duties }) => ({
    role: name,
    label: iconless(name),
    description: iconless(held.get(name) ?? l10n.t("nobody yet")),
    detail: iconless(sayPhrase(duties)),
  }));
  const isFirst = ({ role }: { readonly role: string }): boolean => held.has(role) === (first === "held");
  const picked = await window.showQuickPick(
    [...items.filter(isFirst), ...items.filter((item) => !isFirst(item))],
    { title: promptTitle(file), placeHolder: l10n.t("Which role?"), ignoreFocusOut: true },
  );
  return picked?.role;
}
