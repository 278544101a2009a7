import { workspace, type Uri } from "vscode";
import { settingContributions, type SettingId } from "../contributions.ts";

/** The value of a setting where `scope` stands, its default where it is not set or of another type. */
export function readSetting(id: SettingId, scope?: Uri): string {
  const value: unknown = workspace.getConfiguration(undefined, scope ?? null).get(id);
  return typeof value === "string" ? value.trim() : settingContributions[id].default;
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
