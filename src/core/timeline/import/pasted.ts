import type { FreeEntryType } from "../../incident/intent.ts";
import type { Instant } from "../../model/instant.ts";
import type { NewEntry } from "../write-entry.ts";

/** What pasted text was taken for. */
export type PastedKind = "slack" | "teams" | "plain-log" | "timeline";

/** An entry that pasted text would become. */
export interface PastedEntry {
  readonly instant: Instant;
  /** Never one that changes severity, status, roles or steps: pasting is telling. */
  readonly type: FreeEntryType;
  readonly qualifier: string | undefined;
  readonly star: boolean;
  /** Without the time and the writer; a message of several lines holds `\n`. */
  readonly text: string;
  /** Who wrote it, where a chat says so. Elsewhere whoever is named stays in the text. */
  readonly actor: string | undefined;
  /** Why the instant is not certain, as sentences for a person; undefined where it is. */
  readonly uncertain: string | undefined;
}

export interface Pasted {
  readonly kind: PastedKind;
  /** In the order of the text. */
  readonly entries: readonly PastedEntry[];
  /** The lines that became no part of any entry: reactions, notices, what stands before the first time. */
  readonly skipped: readonly string[];
}

/** Whose clock and zone count where the text does not say. */
export interface Reader {
  readonly now: Instant;
  /** IANA name or offset. */
  readonly zone: string;
}

/** The entry to be written; who wrote it stands before what they wrote. */
export function toNewEntry({ instant, type, qualifier, star, text, actor }: PastedEntry): NewEntry {
  return { instant, type, qualifier, star, text: actor === undefined ? text : `${actor}: ${text}` };
}
