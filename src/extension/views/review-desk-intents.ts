import { Uri, l10n, workspace } from "vscode";
import type { Intent } from "../../core/incident/intent.ts";
import { readShorthand } from "../../core/timeline/shorthand.ts";
import { freeEntryTypes } from "../../core/incident/intent.ts";
import { hour } from "../../core/model/instant.ts";
import { wordsInPlace } from "../../core/review/guided/words-in-place.ts";
import type { FromReviewDesk, ToReviewDesk } from "../../protocol/review-desk.ts";
import { askWhen } from "../commands/ask-when.ts";
import { promptTitle } from "../commands/active-incident.ts";
import { carryOut, openLine } from "../commands/carry-out.ts";
import { runCommand } from "../commands/run-command.ts";
import { recordOf } from "../connections/review-of.ts";
import type { Services } from "../context.ts";
import type { Outcome } from "../host/changes.ts";
import { nameOf } from "../host/file-text.ts";
import type { LibraryFile } from "../host/library.ts";
import { findingsOfText } from "../language/findings-in.ts";
import { criteriaLink } from "./criteria-link.ts";

/** Does what was asked for on the Review Desk, on the review that was on it. What is given back is the answer to the page. */
export async function carryOutFromDesk(
  services: Services,
  message: FromReviewDesk,
): Promise<ToReviewDesk | undefined> {
  const review = services.library.get(Uri.parse(message.review, true));
  if (review === undefined) {
    const said = l10n.t(
      "The review on this screen is not there any more. It may have been moved or deleted. What you wrote is still here.",
    );
    return { kind: "not-written", review: message.review, said };
  }
  switch (message.kind) {
    case "check-words":
      return checkWords(services, review, message);
    case "write-block":
      return writeBlock(services, review, message);
    case "set-state": {
      const at = services.clock.now();
      await carryOut(services, review.uri, { kind: "set-review-state", at, state: message.state });
      return undefined;
    }
    case "plan-meeting":
      await runCommand("sitrep.review.meeting", review.uri);
      return undefined;
    case "open-line":
      await openLine(message.of === "review" ? review.uri : timelineFile(services, review).uri, message.line);
      return undefined;
    case "correct-entry":
    case "add-entry":
      return writeEntry(services, review, message);
  }
}

/** What the linter asks of words that will stand among the causes: names, blame, what could have been, what must not get out. */
const asked: ReadonlySet<string> = new Set([
  "blameless-wording",
  "no-person-names",
  "system-counterfactual",
  "personal-data",
  "secret-in-text",
]);

async function checkWords(
  services: Services,
  review: LibraryFile,
  { turn, fields }: Extract<FromReviewDesk, { readonly kind: "check-words" }>,
): Promise<ToReviewDesk> {
  const document = await workspace.openTextDocument(review.uri);
  const find = await findingsOfText(document, services);
  const heading = fields.some(({ field }) => field === "severity") ? "Severity" : "Contributing factors";
  const { text, fieldAt } = wordsInPlace(document.getText(), heading, fields);
  const notes = (find?.(text) ?? []).flatMap(({ rule, range, message: said }) => {
    const field = asked.has(rule) ? fieldAt(range.start) : undefined;
    return field === undefined ? [] : [{ field, said }];
  });
  return { kind: "words-checked", review: review.uri.toString(), turn, notes };
}

async function writeBlock(
  services: Services,
  review: LibraryFile,
  { block }: Extract<FromReviewDesk, { readonly kind: "write-block" }>,
): Promise<ToReviewDesk> {
  const whole =
    block.kind === "severity" && block.better !== undefined
      ? { ...block, criteria: await criteriaLink(services, review.uri, block.better) }
      : block;
  const outcome = await apply(services, review.uri, {
    kind: "write-block",
    at: services.clock.now(),
    block: whole,
  });
  const id = review.uri.toString();
  if (outcome.kind === "refused") return refusal(id, review.uri, outcome.reason);
  const said = l10n.t("Written into the review. Undo in its editor takes it back.");
  return { kind: "block-written", review: id, block: block.kind, said };
}

async function writeEntry(
  services: Services,
  review: LibraryFile,
  message: Extract<FromReviewDesk, { readonly kind: "correct-entry" | "add-entry" }>,
): Promise<ToReviewDesk> {
  const id = review.uri.toString();
  const file = timelineFile(services, review);
  const intent = await entryIntent(services, file, message);
  if (intent === undefined) {
    const said =
      message.kind === "add-entry"
        ? l10n.t("`{0}` is no time that is understood. Write 03:14, -12m or 2026-11-21T03:14Z.", message.when)
        : l10n.t("There is nothing to write yet: a few words are enough.");
    return { kind: "not-written", review: id, said };
  }
  const outcome = await apply(services, file.uri, intent);
  if (outcome.kind === "refused") return refusal(id, file.uri, outcome.reason);
  const said =
    message.kind === "add-entry" ? l10n.t("The entry was logged.") : l10n.t("The entry was corrected.");
  return { kind: "entry-written", review: id, said };
}

/** A clock without a day is near to the entry that is read. */
async function entryIntent(
  services: Services,
  file: LibraryFile,
  message: Extract<FromReviewDesk, { readonly kind: "correct-entry" | "add-entry" }>,
): Promise<Intent | undefined> {
  const at = services.clock.now();
  if (message.kind === "correct-entry") {
    return { kind: "edit-entry", at, entry: { line: message.line, text: message.was }, text: message.text };
  }
  const base = message.near === undefined ? at : Math.min(at, message.near + 12 * hour);
  const isClock = /^\s*\d{1,2}[:.]\d\d(?![\d.-])/.test(message.when);
  const timed = await askWhen(message.when, isClock ? base : at, promptTitle(file));
  if (timed?.text.trim() !== "") return undefined;
  const { type, qualifier, star, text } = readShorthand(message.text, freeEntryTypes, "note");
  return { kind: "log", at: timed.at, type, qualifier, star, text };
}

/** Whose timeline is read through: the record's, where the review has one. */
function timelineFile(services: Services, review: LibraryFile): LibraryFile {
  return recordOf(services, review) ?? review;
}

/** The page itself says what is in the way: what was typed is still there. */
async function apply(services: Services, file: Uri, intent: Intent): Promise<Outcome> {
  const outcome = await services.changes.apply(file, intent);
  await services.library.refresh(file);
  return outcome;
}

function refusal(review: string, file: Uri, reason: string): ToReviewDesk {
  return { kind: "not-written", review, said: l10n.t("Can't write to {0}: {1}", nameOf(file), reason) };
}
