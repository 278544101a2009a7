import { window } from "vscode";
import type { ImportedEntry } from "../../core/incident/intent.ts";
import { plainWords } from "../../core/markdown/plain-text.ts";
import type { Instant } from "../../core/model/instant.ts";
import { iconless } from "../../core/text/inert.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { localZone } from "../host/local-zone.ts";
import { showTime } from "../host/times.ts";
import { carryOut } from "./carry-out.ts";

/** An entry that a person may choose, with what they should know of it. */
export interface OfferedEntry {
  readonly entry: ImportedEntry;
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
}

export interface Offer {
  /** Behind the incident's name. */
  readonly title: string;
  readonly placeHolder: string;
  /** In the order shown. */
  readonly entries: readonly OfferedEntry[];
  /** Whether all are chosen to begin with, or none. */
  readonly picked: boolean;
}

/**
 * Shows entries to choose from and logs those that were chosen, in one change. `at` is the moment of the key press. Gives
 * what was logged; undefined where nothing was.
 */
export async function importChosen(
  services: Services,
  file: LibraryFile,
  at: Instant,
  offer: Offer,
): Promise<readonly ImportedEntry[] | undefined> {
  const near = file.read.snapshot.declared ?? at;
  const items = offer.entries.map(({ entry, description, detail }) => ({
    label: entryLabel(entry, near),
    picked: offer.picked,
    ...(description === undefined ? {} : { description }),
    ...(detail === undefined ? {} : { detail }),
    entry,
  }));
  const chosen = await window.showQuickPick(items, {
    title: offer.title,
    placeHolder: offer.placeHolder,
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (chosen === undefined || chosen.length === 0) return undefined;
  const entries = chosen.map(({ entry }) => entry);
  const outcome = await carryOut(services, file.uri, { kind: "import-entries", at, entries });
  return outcome.kind === "done" ? entries : undefined;
}

/** `14:02Z  finding Pool exhausted`; a command's `$(date)` is text, where the editor would draw an icon. */
export function entryLabel({ instant, type = "note", text, star }: ImportedEntry, near: Instant): string {
  const { utc, local } = showTime(instant, localZone(), near);
  const clock = local === undefined ? utc : `${utc} ${local}`;
  const words = iconless(plainWords(text));
  return `${clock}  ${star === true ? "⭐ " : ""}${type === "note" ? "" : `${type} `}${words}`;
}
