import { WorkspaceEdit, l10n, workspace, type TextDocument, type Uri } from "vscode";
import type { Decision, Effect } from "../../core/incident/decision.ts";
import type { Intent } from "../../core/incident/intent.ts";
import { typedWords } from "../../core/incident/typed-words.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { applyEdits, type TextEdit } from "../../core/text/edit.ts";
import { rangeIn } from "./convert.ts";
import { fileReason, nameOf, openDocument, sameText, textOnDisk } from "./file-text.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Policies } from "./policies.ts";
import type { Reader } from "./reader.ts";
import type { Recovery } from "./recovery.ts";
import type { Store } from "./store.ts";
import { isInTab } from "./tabs.ts";

/** What became of an intent. */
export type Outcome =
  | { readonly kind: "done"; readonly effects: readonly Effect[]; readonly warnings: readonly string[] }
  | { readonly kind: "refused"; readonly reason: string; readonly line: number | undefined };

/** Carries intents out on files, one after the other for each file, so that two fast ones keep their order. */
export interface Changes extends Lifetime {
  readonly apply: (file: Uri, intent: Intent) => Promise<Outcome>;
}

/** How often a change is planned again because the text moved under it, and the pause before the next try. */
const mostTries = 30;
const pauseMs = 100;

/** Decides on a text of a file. */
type Plan = (text: string, file: Uri, intent: Intent, policy: Policy) => Decision;

/** How a change is planned, and how it is written. */
interface Means {
  readonly plan: Plan;
  readonly store: Store;
}

export function createChanges(policies: Policies, recovery: Recovery, reader: Reader, store: Store): Changes {
  /** Deciding brings along all that writes: it is loaded for the first change, not before. */
  async function planner(): Promise<Plan> {
    const { decideText } = await import("../../core/incident/decide-text.ts");
    return (text, file, intent, policy) =>
      decideText(text, intent, { policy, path: file.path, recordName: nameOf(file) }, () =>
        reader.read(file, text, policy),
      );
  }
  const queues = new Map<string, Promise<unknown>>();
  const untilSaved = new Map<TextDocument, (Uri | undefined)[]>();
  /** Words that were refused stay in a note until they are in the file after all, beside the clipboard of whoever asked. */
  const refused = new Map<string, (Uri | undefined)[]>();
  const saved = workspace.onDidSaveTextDocument((document) => {
    for (const note of untilSaved.get(document) ?? []) void recovery.drop(note);
    untilSaved.delete(document);
  });

  async function carryOut(file: Uri, intent: Intent, noted: Promise<Uri | undefined>): Promise<Outcome> {
    const note = await noted;
    const policy = await policies.policyFor(file);
    const outcome = await tryToWrite(file, intent, policy, { plan: await planner(), store });
    const document = openDocument(file);
    const words = `${file.toString()} ${typedWords(intent)}`;
    if (outcome.kind === "refused" && typedWords(intent) !== "") {
      refused.set(words, [...(refused.get(words) ?? []), note]);
      return outcome;
    }
    // A dirty document keeps the change in memory only: its note goes when it is saved.
    if (outcome.kind === "done" && document?.isDirty === true) {
      untilSaved.set(document, [...(untilSaved.get(document) ?? []), note]);
    } else await recovery.drop(note);
    const settled = refused.get(words) ?? [];
    refused.delete(words);
    for (const earlier of settled) await recovery.drop(earlier);
    return outcome;
  }

  return {
    apply(file, intent) {
      const noted = recovery.keep(file, intent, intent.at); // at once, not only when its turn comes
      const before = queues.get(file.toString()) ?? Promise.resolve();
      const result = before.then(() => carryOut(file, intent, noted));
      queues.set(
        file.toString(),
        result.catch(() => undefined), // its own caller sees the failure; the next in line is not to blame
      );
      return result;
    },
    dispose: () => {
      saved.dispose();
    },
  };
}

async function tryToWrite(file: Uri, intent: Intent, policy: Policy, means: Means): Promise<Outcome> {
  try {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const document = openDocument(file);
      const outcome =
        document === undefined
          ? await means.store.locked(file, () => writeClosed(file, intent, policy, means))
          : await writeOpenSafely(document, intent, policy, means);
      if (outcome !== undefined) return outcome;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return { kind: "refused", reason: l10n.t("It keeps changing. Try again in a moment."), line: undefined };
  } catch (error) {
    return { kind: "refused", reason: fileReason(error), line: undefined };
  }
}

const readOnlyRefusal: Outcome = {
  kind: "refused",
  reason: l10n.t("It is read-only. Make it writable, then try again."),
  line: undefined,
};

const deletedRefusal: Outcome = {
  kind: "refused",
  reason: l10n.t("It was deleted meanwhile. Save it again from its editor, then try again."),
  line: undefined,
};

const goneRefusal: Outcome = {
  kind: "refused",
  reason: l10n.t("It is not there any more. It may have been moved or deleted."),
  line: undefined,
};

/** Through the editor: undo works, cursor and scroll stay. A clean document is saved, a dirty one stays dirty. */
async function writeOpen(
  document: TextDocument,
  intent: Intent,
  policy: Policy,
  { plan, store }: Means,
): Promise<Outcome | undefined> {
  const onDisk = document.isDirty ? undefined : await textOnDisk(document.uri);
  if (!document.isDirty && onDisk === undefined) {
    return isInTab(document.uri) ? deletedRefusal : goneRefusal;
  }
  // Another writer was here and the editor has not taken its text over yet: it will, then plan on that.
  if (onDisk !== undefined && !sameText(onDisk, document.getText())) return undefined;
  if (!document.isDirty && (await store.isReadOnly(document.uri))) return readOnlyRefusal;
  const { version, isDirty } = document;
  const decision = plan(document.getText(), document.uri, intent, policy);
  if (decision.kind === "refused") return decision;
  if (decision.edits.length > 0) {
    const edit = new WorkspaceEdit();
    for (const part of decision.edits) edit.replace(document.uri, rangeIn(document, part), part.newText);
    if (document.version !== version || !(await workspace.applyEdit(edit))) return undefined;
    if (!isDirty && !(await document.save())) {
      return {
        kind: "done",
        effects: decision.effects,
        warnings: [
          ...decision.warnings,
          l10n.t("{0} could not be saved. Save it by hand.", nameOf(document.uri)),
        ],
      };
    }
  }
  return { kind: "done", effects: decision.effects, warnings: decision.warnings };
}

/** A clean document reaches the disk at once, where another window may have just written; a dirty one does not. */
function writeOpenSafely(
  document: TextDocument,
  intent: Intent,
  policy: Policy,
  means: Means,
): Promise<Outcome | undefined> {
  const write = (): Promise<Outcome | undefined> => writeOpen(document, intent, policy, means);
  return document.isDirty ? write() : means.store.locked(document.uri, write);
}

async function writeClosed(
  file: Uri,
  intent: Intent,
  policy: Policy,
  { plan, store }: Means,
): Promise<Outcome | undefined> {
  if (await store.isReadOnly(file)) return readOnlyRefusal;
  const text = await textOnDisk(file);
  if (text === undefined) {
    return goneRefusal;
  }
  const decision = plan(text, file, intent, policy);
  if (decision.kind === "refused") return decision;
  if (decision.edits.length > 0) {
    // Another window or the command line may have written since: then plan again on what it wrote.
    if ((await textOnDisk(file)) !== text) return undefined;
    const written = applyEdits(text, decision.edits);
    const there = await store.replace(file, written);
    if (there !== written && isLost(decision.edits, there, text)) return undefined;
  }
  return { kind: "done", effects: decision.effects, warnings: decision.warnings };
}

/** Whether what stands in a file after a write was written by another who knew nothing of it. */
function isLost(edits: readonly TextEdit[], there: string, before: string): boolean {
  return there === before || edits.some(({ newText }) => !there.includes(newText.trim()));
}
