import { l10n, window } from "vscode";
import type { Instant } from "../../core/model/instant.ts";
import { readWhen, type WhenChoice } from "../../core/timeline/when-words.ts";
import { localZone } from "../host/local-zone.ts";

/** What was typed, with the moment it is about. */
export interface Timed {
  readonly at: Instant;
  readonly text: string;
}

/**
 * Takes a time off the beginning of what was typed: `-12m`, `03:14`, `yesterday 23:50`, ISO 8601. What may mean several
 * moments, or one in the future, is asked. `at` is the moment of the key press, for a line without a time. Undefined where
 * the person pressed Esc.
 */
export async function askWhen(typed: string, at: Instant, title: string): Promise<Timed | undefined> {
  const when = readWhen(typed, { now: at, zone: localZone() });
  if (when.kind === "none") return { at, text: typed };
  if (when.kind === "at") return { at: when.instant, text: when.rest };
  const asText = {
    label: `$(edit) ${l10n.t("It is part of the text")}`,
    detail: l10n.t("Logged for now, as it was typed"),
  };
  const items = when.choices.map((choice) => ({ label: choice.label, choice }));
  const picked = await window.showQuickPick<{ readonly label: string; readonly choice?: WhenChoice }>(
    [...items, asText],
    { title, placeHolder: when.reason, ignoreFocusOut: true },
  );
  if (picked === undefined) return undefined;
  return picked.choice === undefined ? { at, text: typed } : { at: picked.choice.instant, text: when.rest };
}
