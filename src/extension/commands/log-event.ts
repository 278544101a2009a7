import { l10n, window } from "vscode";
import { freeEntryTypes, type Intent } from "../../core/incident/intent.ts";
import { clockIn, type Instant } from "../../core/model/instant.ts";
import { readDecision, writeDecision } from "../../core/timeline/decision-why.ts";
import { readShorthand } from "../../core/timeline/shorthand.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { askWhen } from "./ask-when.ts";
import { carryOut } from "./carry-out.ts";

/** What was typed for an incident, or for a proposed text, and not logged: offered again, so that a stray Esc loses nothing. */
const drafts = new Map<string, string>();

/** Logs one line; the time is that of the key press that opened the box, unless the line begins with another. */
export const logEvent: EditorCommand = {
  id: "sitrep.timeline.log",
  async run(services) {
    const at = services.clock.now();
    const file = await activeIncident(services);
    if (file !== undefined) await logLine(services, file, at);
  },
};

/**
 * Asks for a line and logs it. `at` is the moment of the key press; a `proposed` text stands in the box to begin with, and
 * then the draft of the incident is left alone.
 */
export async function logLine(
  services: Services,
  file: LibraryFile,
  at: Instant,
  proposed?: string,
): Promise<void> {
  const title = promptTitle(file);
  const draft = proposed === undefined ? file.uri.toString() : `${file.uri.toString()} ${proposed}`;
  const typed = await askLine(draft, proposed ?? "", title, clockIn(at, "UTC"));
  if (typed === undefined) return;
  const intent = await typedIntent(typed, at, title);
  if (intent === undefined) return;
  const words = withReason(typed, intent);
  drafts.set(draft, words); // until it is in the file
  const outcome = await carryOut(services, file.uri, intent, words);
  if (outcome.kind === "done") drafts.delete(draft);
}

/**
 * What a typed line asks for: its time, type and star taken off, the reason of a decision asked for. Undefined where the
 * person pressed Esc when asked for the time; Esc at the reason logs without one.
 */
export async function typedIntent(
  typed: string,
  at: Instant,
  title: string,
): Promise<Extract<Intent, { kind: "log" }> | undefined> {
  const timed = await askWhen(typed, at, title);
  if (timed === undefined) return undefined;
  const { type, qualifier, star, text } = readShorthand(timed.text, freeEntryTypes, "note");
  const isAsked = type === "decision" && text !== "" && readDecision(text).why === undefined;
  const whole = isAsked ? writeDecision(text, await askWhy(title)) : text;
  return { kind: "log", at: timed.at, type, qualifier, text: whole, star };
}

/** All that was typed, as it can be typed again: the line, and what was answered when asked why. */
export function withReason(typed: string, { type, text }: Extract<Intent, { kind: "log" }>): string {
  const why = type === "decision" ? readDecision(text).why : undefined;
  return why === undefined || typed.includes(why) ? typed : writeDecision(typed, why);
}

async function askWhy(title: string): Promise<string | undefined> {
  return window.showInputBox({
    title,
    prompt: l10n.t("Why? One reason helps whoever reads the review. Esc leaves it out."),
    placeHolder: l10n.t("the fix needs a day, a rollback ten minutes"),
    ignoreFocusOut: true,
  });
}

function askLine(draft: string, proposed: string, title: string, clock: string): Promise<string | undefined> {
  const box = window.createInputBox();
  box.title = title;
  box.prompt = l10n.t(
    "What did you see or do? Logged for {0}, or begin with a time: -12m, 03:14. Types: finding:, decision:, change: …",
    `${clock}Z`,
  );
  box.placeholder = l10n.t("finding: connection pool exhausted on db-eu-1");
  box.ignoreFocusOut = true;
  box.value = drafts.get(draft) ?? proposed;
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      if (box.value.trim() === "") return;
      drafts.set(draft, box.value); // until it is in the file
      resolve(box.value);
      box.hide();
    });
    box.onDidHide(() => {
      if (box.value.trim() === "" || box.value === proposed) drafts.delete(draft);
      else drafts.set(draft, box.value);
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
