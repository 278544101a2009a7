import { isFreeEntryType, type Intent } from "../../core/incident/intent.ts";
import { factorKinds } from "../../core/model/factor.ts";
import { senseQuestions, severityVerdicts } from "../../core/model/review-block.ts";
import { reviewStates } from "../../core/model/review-state.ts";
import { parseStatus } from "../../core/model/status.ts";
import { entryTypeOf } from "../../core/timeline/entry-words.ts";

/** Whether a note holds what can be asked again as it is. A review is written by asking for it anew. */
export function isIntent(value: Fields): value is Fields & Intent {
  if (typeof value["at"] !== "number") return false;
  switch (value["kind"]) {
    case "log":
      return isText(value["text"]) && isFreeType(value["type"]) && isMaybeText(value["qualifier"]);
    case "import-entries":
      return Array.isArray(value["entries"]) && value["entries"].every(isEntry);
    case "set-status":
      return isText(value["status"]) && parseStatus(value["status"]) !== undefined;
    case "set-severity":
      return isMaybeText(value["severity"]);
    case "assign-role":
      return isText(value["role"]) && isMaybeText(value["name"]);
    case "complete-step":
    case "undo-step":
      return isStep(value["step"]);
    case "skip-step":
    case "block-step":
      return isStep(value["step"]) && isText(value["reason"]);
    case "resolve":
      return ["yes", "no", "unknown"].some((answer) => answer === value["contained"]);
    case "reopen":
      return true;
    case "write-block":
      return isBlock(value["block"]);
    case "set-review-state":
      return reviewStates.some((state) => state === value["state"]);
    case "set-review-meeting":
      return typeof value["meeting"] === "number";
    default:
      return false;
  }
}

/** What an object of JSON has. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object, and no list. */
export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isMaybeText(value: unknown): boolean {
  return value === undefined || isText(value);
}

function isFreeType(value: unknown): boolean {
  const type = isText(value) ? entryTypeOf(value) : undefined;
  return type !== undefined && isFreeEntryType(type);
}

function isEntry(value: unknown): boolean {
  return isObject(value) && typeof value["instant"] === "number" && isText(value["text"]);
}

function isBlock(value: unknown): boolean {
  if (!isObject(value)) return false;
  switch (value["kind"]) {
    case "whys":
      return (
        isText(value["problem"]) &&
        areAnswers(value["answers"], isDepth) &&
        isMaybeStanding(value["replaces"])
      );
    case "sense":
      return isText(value["about"]) && areAnswers(value["answers"], isQuestion);
    case "factor":
      return isText(value["text"]) && isOneOf(factorKinds, value["factorKind"]);
    case "severity":
      return (
        isText(value["text"]) &&
        severityVerdicts.some((verdict) => verdict === value["verdict"]) &&
        [value["first"], value["better"], value["criteria"]].every(isMaybeText)
      );
    default:
      return false;
  }
}

function areAnswers(value: unknown, isAsked: (answer: Fields) => boolean): boolean {
  return (
    Array.isArray(value) &&
    value.every((answer) => isObject(answer) && isText(answer["text"]) && isAsked(answer))
  );
}

function isDepth({ depth }: Fields): boolean {
  return typeof depth === "number" && Number.isInteger(depth) && depth >= 0;
}

function isQuestion({ question }: Fields): boolean {
  return senseQuestions.some((known) => known === question);
}

function isMaybeStanding(value: unknown): boolean {
  return (
    value === undefined || (isObject(value) && typeof value["line"] === "number" && isText(value["text"]))
  );
}

function isOneOf(known: readonly string[], value: unknown): boolean {
  return value === undefined || known.some((one) => one === value);
}

function isStep(value: unknown): boolean {
  return isObject(value) && isText(value["text"]) && typeof value["occurrence"] === "number";
}
