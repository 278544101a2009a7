import { workspace, type Uri } from "vscode";
import { settingContributions, type SettingId } from "../contributions.ts";

/** The settings whose default is of a type. */
type SettingOf<Type> = {
  [Id in SettingId]: (typeof settingContributions)[Id]["default"] extends Type ? Id : never;
}[SettingId];

/** The value of a setting where `scope` stands, its default where it is not set or of another type. */
export function readSetting(id: SettingOf<string>, scope?: Uri): string {
  const value = valueOf(id, scope);
  return typeof value === "string" ? value.trim() : settingContributions[id].default;
}

/** Whether a setting is on where `scope` stands; its default where it is not set or of another type. */
export function isSwitchedOn(id: SettingOf<boolean>, scope?: Uri): boolean {
  const value = valueOf(id, scope);
  return typeof value === "boolean" ? value : settingContributions[id].default;
}

function valueOf(id: SettingId, scope: Uri | undefined): unknown {
  return workspace.getConfiguration(undefined, scope ?? null).get(id);
}

/** A folder setting as path parts; `..` and the like are dropped, so that it stays inside the workspace. */
export function folderParts(
  id: "sitrep.folders.incidents" | "sitrep.folders.runbooks",
  scope?: Uri,
): readonly string[] {
  const parts = readSetting(id, scope)
    .split(/[\\/]/)
    .filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.length === 0 ? [settingContributions[id].default] : parts;
}
