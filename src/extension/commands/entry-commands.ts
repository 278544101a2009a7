import { l10n, window } from "vscode";
import { iconless } from "../../core/text/inert.ts";
import {
  freeEntryTypes,
  isFreeEntryType,
  type EntryRef,
  type FreeEntryType,
  type Intent,
} from "../../core/incident/intent.ts";
import type { TimelineEntry } from "../../core/model/entry.ts";
import { formatInstant, hour, type Instant } from "../../core/model/instant.ts";
import { audiences } from "../../core/updates/next-updates.ts";
import type { EditorCommand } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { entryWords } from "../views/entry-words.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { askWhen } from "./ask-when.ts";
import { carryOut, openLine } from "./carry-out.ts";

/** An entry of a file that a command is about. */
interface Chosen {
  readonly file: LibraryFile;
  readonly entry: TimelineEntry;
  /** The moment of the key press. */
  readonly at: Instant;
}

export const starEntry = entryCommand(
  "sitrep.entry.star",
  l10n.t("Which entry is a key moment?"),
  ({ star }) => !star,
  ({ entry, at }) => Promise.resolve({ kind: "star-entry", at, entry: refOf(entry), star: true }),
);

export const unstarEntry = entryCommand(
  "sitrep.entry.unstar",
  l10n.t("Which entry is no key moment?"),
  ({ star }) => star,
  ({ entry, at }) => Promise.resolve({ kind: "star-entry", at, entry: refOf(entry), star: false }),
);

export const editEntry = entryCommand(
  "sitrep.entry.edit",
  l10n.t("Which entry says something else?"),
  () => true,
  async ({ file, entry, at }) => {
    if (entry.text.includes("\n")) {
      await openLine(file.uri, entry.line); // a box has one line
      return undefined;
    }
    const text = await window.showInputBox({
      title: promptTitle(file),
      prompt: l10n.t("What does the entry say? Its time and type stay"),
      value: entry.text,
      ignoreFocusOut: true,
    });
    if (text === undefined || text === entry.text) return undefined;
    return { kind: "edit-entry", at, entry: refOf(entry), text };
  },
);

export const moveEntry = entryCommand(
  "sitrep.entry.move",
  l10n.t("Which entry was at another time?"),
  () => true,
  async (chosen) => {
    const to = await askMoment(chosen);
    return to === undefined
      ? undefined
      : { kind: "move-entry", at: chosen.at, entry: refOf(chosen.entry), to };
  },
);

export const retypeEntry = entryCommand(
  "sitrep.entry.retype",
  l10n.t("Which entry is of another type?"),
  ({ type }) => isFreeEntryType(type),
  async ({ file, entry, at }) => {
    const items = typeChoices.map(({ type, qualifier }) => {
      const isNow = type === entry.type && qualifier === entry.qualifier;
      const label = qualifier === undefined ? type : `${type} (${qualifier})`;
      return { label, description: isNow ? l10n.t("now") : "", type, qualifier };
    });
    const picked = await window.showQuickPick(items, {
      title: promptTitle(file),
      placeHolder: l10n.t("Of which type is it? {0}", shortly(chosenWords(file, entry))),
      ignoreFocusOut: true,
    });
    if (picked === undefined) return undefined;
    return {
      kind: "retype-entry",
      at,
      entry: refOf(entry),
      type: picked.type,
      qualifier: picked.qualifier,
    };
  },
);

export const deleteEntry = entryCommand(
  "sitrep.entry.delete",
  l10n.t("Which entry is to go?"),
  () => true,
  async ({ file, entry, at }) => {
    const yes = l10n.t("Delete");
    const answer = await window.showQuickPick([{ label: yes, detail: iconless(chosenWords(file, entry)) }], {
      title: promptTitle(file),
      placeHolder: l10n.t(
        "Delete this entry? What it changed of severity, status or roles is undone with it",
      ),
      ignoreFocusOut: true,
    });
    return answer?.label === yes ? { kind: "delete-entry", at, entry: refOf(entry) } : undefined;
  },
);

/** A command on an entry: that of the tree's row, else one that is asked for, the newest first. One change, one undo. */
function entryCommand(
  id: string,
  placeHolder: string,
  fits: (entry: TimelineEntry) => boolean,
  intentOf: (chosen: Chosen) => Promise<Intent | undefined>,
): EditorCommand {
  return {
    id,
    async run(services, _steering, argument) {
      const at = services.clock.now();
      const file = isRow(argument) ? argument.file : await activeIncident(services);
      if (file === undefined) return;
      const entry = isRow(argument) ? argument.entry : await pickEntry(file, placeHolder, fits);
      if (entry === undefined) return;
      const intent = await intentOf({ file, entry, at });
      if (intent === undefined) return;
      await carryOut(services, file.uri, intent, intent.kind === "edit-entry" ? intent.text : undefined);
    },
  };
}

async function pickEntry(
  file: LibraryFile,
  placeHolder: string,
  fits: (entry: TimelineEntry) => boolean,
): Promise<TimelineEntry | undefined> {
  const items = file.read.snapshot.timeline
    .filter(fits)
    .toReversed()
    .map((entry) => ({
      label: iconless(`${entry.star ? "⭐ " : ""}${chosenWords(file, entry)}`),
      description: iconless(entry.raw),
      entry,
    }));
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t("No entry fits."));
    return undefined;
  }
  const options = { title: promptTitle(file), placeHolder, matchOnDescription: true };
  return (await window.showQuickPick(items, options))?.entry;
}

function chosenWords({ read }: LibraryFile, entry: TimelineEntry): string {
  const words = entryWords(entry, read.snapshot.steps);
  return words === "" ? entry.type : words;
}

function shortly(words: string): string {
  const characters = Array.from(words);
  return characters.length <= 60 ? words : `${characters.slice(0, 59).join("")}…`;
}

/** A clock without a day means the one nearest to where the entry stands. */
async function askMoment({ file, entry, at }: Chosen): Promise<Instant | undefined> {
  const title = promptTitle(file);
  const typed = await window.showInputBox({
    title,
    prompt: l10n.t(
      "When was it? 03:14, 03:14 CET, -12m, yesterday 23:50, or day and time in UTC as it stands here",
    ),
    value: entry.instant === undefined ? "" : formatInstant(entry.instant),
    ignoreFocusOut: true,
  });
  if (typed === undefined) return undefined;
  const isClock = /^\s*\d{1,2}[:.]\d\d(?![\d.-])/.test(typed);
  const base = isClock && entry.instant !== undefined ? Math.min(at, entry.instant + 12 * hour) : at;
  const timed = await askWhen(typed, base, title);
  if (timed === undefined || timed.text.trim() === "") return timed?.at;
  void window.showErrorMessage(
    l10n.t("`{0}` is no time that is understood. Write 03:14, -12m or 2026-11-21T03:14Z.", typed),
  );
  return undefined;
}

const typeChoices: readonly { readonly type: FreeEntryType; readonly qualifier?: string }[] = [
  ...freeEntryTypes.filter((type) => type !== "update").map((type) => ({ type })),
  { type: "impact", qualifier: "start" },
  { type: "impact", qualifier: "end" },
  { type: "hypothesis", qualifier: "supported" },
  { type: "hypothesis", qualifier: "rejected" },
  ...audiences.map((qualifier) => ({ type: "update" as const, qualifier })),
];

function refOf({ line, text }: TimelineEntry): EntryRef {
  return { line, text };
}

/** Rows of the Timeline view hand themselves to commands; anything else is no row of ours. */
function isRow(value: unknown): value is { readonly file: LibraryFile; readonly entry: TimelineEntry } {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "entry";
}
