import { env, Range, Selection, l10n, window, type Uri } from "vscode";
import type { Intent } from "../../core/incident/intent.ts";
import { topicOf } from "../../core/outgoing/topic-of.ts";
import { inert } from "../../core/text/inert.ts";
import type { Services } from "../context.ts";
import type { Outcome } from "../host/changes.ts";
import { nameOf } from "../host/file-text.ts";
import type { LibraryFile } from "../host/library.ts";

/**
 * Carries an intent out and tells the person where it could not be done; `typed` text is then on the clipboard, beside the
 * note of it that stays (see Changes). Views show the change at once.
 */
export async function carryOut(
  services: Services,
  file: Uri,
  intent: Intent,
  typed?: string,
): Promise<Outcome> {
  const before = saysHowItStands(intent) ? services.library.get(file) : undefined;
  const outcome = await services.changes.apply(file, intent);
  const after = await services.library.refresh(file);
  if (outcome.kind === "refused") {
    const line = outcome.line;
    const refusal = l10n.t("Can't write to {0}: {1}", nameOf(file), outcome.reason);
    const message = typed === undefined || typed === "" ? refusal : await withTyped(refusal, typed);
    void showRefusal(file, inert(message), line);
  } else {
    for (const warning of outcome.warnings) void window.showWarningMessage(inert(warning));
    if (before !== undefined && after !== undefined && hasOtherTopic(before, after))
      void import("./offer-topic.ts").then(({ offerTopic }) => offerTopic(services, after));
  }
  return outcome;
}

function saysHowItStands({ kind }: Intent): boolean {
  return (
    kind === "set-status" ||
    kind === "set-severity" ||
    kind === "resolve" ||
    kind === "reopen" ||
    kind === "assign-role"
  );
}

/** Whether the incident has a channel whose topic no longer says how it stands. */
function hasOtherTopic(
  { read: { snapshot: before } }: LibraryFile,
  { read: { snapshot } }: LibraryFile,
): boolean {
  return snapshot.connected.slack !== undefined && topicOf(before) !== topicOf(snapshot);
}

/** The message, and where the text is now; a clipboard that does not take it must not swallow why it was refused. */
async function withTyped(message: string, text: string): Promise<string> {
  return env.clipboard.writeText(text).then(
    () => l10n.t("{0} Your text is on the clipboard.", message),
    () => l10n.t("{0} Your text: {1}", message, text),
  );
}

async function showRefusal(file: Uri, message: string, line: number | undefined): Promise<void> {
  if (line === undefined) {
    await window.showErrorMessage(message);
    return;
  }
  const open = l10n.t("Open the Line");
  if ((await window.showErrorMessage(message, open)) === open) await openLine(file, line);
}

/** Opens a file with the cursor on a line (from 1). */
export async function openLine(file: Uri, line: number): Promise<void> {
  const editor = await window.showTextDocument(file, { preview: false });
  const place = new Range(line - 1, 0, line - 1, 0);
  editor.selection = new Selection(place.start, place.start);
  editor.revealRange(place);
}
