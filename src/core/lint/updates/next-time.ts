import { t } from "../../text/say.ts";
import { promisedIn } from "../../updates/promised-in.ts";
import type { UpdateProblem } from "./update-problem.ts";

/**
 * The time of the next update, where an update does not say it: none at all, none that is a time ("soon"), or a clock time
 * without a zone. Undefined where it does, and where the update says that it is over.
 */
export function nextTimeProblem(text: string): UpdateProblem | undefined {
  if (promisedIn(text, 0) !== undefined || saysOver(text)) return undefined;
  const promise = promised.exec(text);
  if (promise === null) {
    const range = { start: 0, end: text.length };
    return problem(
      t("Unexpected update without the time of the next one, expected one like `{0}`.", example),
      range,
    );
  }
  const [said = ""] = promise;
  const range = { start: promise.index, end: promise.index + said.trimEnd().length };
  const clock = /\d{1,2}[:.]\d\d|\d ?[ap]\.?m\b/i.test(said);
  if (clock && zoned.test(said)) return undefined;
  if (clock)
    return problem(
      t(
        "Unexpected time of the next update without a zone in `{0}`, expected one like `{1}`.",
        said.trim(),
        example,
      ),
      range,
    );
  return lapse.test(said)
    ? undefined
    : problem(t("Unexpected `{0}` without a time, expected one like `{1}`.", said.trim(), example), range);
}

const example = "Next update 14:35 UTC";

function problem(message: string, range: UpdateProblem["range"]): UpdateProblem {
  return {
    kind: "next-time",
    message,
    range,
    replacement: undefined,
  };
}

/** Whether an update says that there is nothing more to tell. */
export function saysOver(text: string): boolean {
  return over.test(text) && !notOver.test(text);
}

const over =
  /\b(?:resolved|restored at|impact lasted|closed|false alarm|not an incident|final update|last update|no further updates?|review (?:shared|published|follows))\b/i;
const notOver =
  /\b(?:un(?:til|less)|not|once|when|if|before|isn['’]t|never|be) (?:it is |this is |yet |been |fully |being )?resolved\b|\bunresolved\b/i;
const promised =
  /\b(?:next update|(?:another|further|more|new|next) (?:an )?updates?|(?:will|shall|to|['’]ll) (?:\w+ ){0,3}?(?:an? )?update|update you|updates? (?:will )?follow|updates? (?:in|at|by|every|within|again))\b[^.!?\n]{0,60}/i;
const zoned = /\b(?:UTC|GMT|[A-Z]{2,4}T)\b|\dZ\b|[+-]\d\d:?\d\d\b/;
const lapse =
  /\b(?:in|within|every|after) (?:the |about |another |an? |half an? |one |two |\d{1,3} ?)(?:next |half )?(?:\d{1,3} ?)?(?:min|minutes?|m|h|hrs?|hours?)\b|\b(?:half-)?hourly\b|\d{1,3}[ -]?(?:min|minutes?|hours?)\b/i;
