import { t } from "../../text/say.ts";
import type { UpdateProblem } from "./update-problem.ts";

/**
 * Forecasts of when the trouble will be over: "will be fixed by 15:00", "should be back in an hour", "ETA 15:00",
 * "resolved shortly". None in an update that states high confidence. Times of updates and of what has happened are none.
 */
export function etas(text: string): readonly UpdateProblem[] {
  if (confident.test(text)) return [];
  return forms.flatMap((form) =>
    Array.from(text.matchAll(form), (match) => ({
      kind: "eta" as const,
      message: t(
        "Unexpected forecast `{0}`, expected what is known and when the next update comes. State high confidence if you have it.",
        match[0].trim(),
      ),
      range: { start: match.index, end: match.index + match[0].trimEnd().length },
      replacement: undefined,
    })),
  );
}

const confident =
  /\bhigh(?:ly)? confiden(?:t|ce)\b|\bconfidence(?: is|:|=)? ?\(?high\b|\bwith high certainty\b/i;

const forecast =
  "(?:will|['’]ll|shall|should|expect(?:ed|ing|s)?(?: it| this| them| service| everything)?(?: to)?|going to|hop(?:e|ing) (?:to|for)|aim(?:ing)? (?:to|for)|plan(?:ning)? to|estimate[ds]?(?: to)?|anticipate[ds]?)";
const recovery =
  "(?:fix(?:ed|es)?|resolv(?:e|ed|es)|resolution|restor(?:e|ed|es|ation)|recover(?:ed|s|y)?|repair(?:ed|s)?|normal|back(?! with)|mitigated?|operational|online|solved?|over|completed?|work(?:ing|s)?(?! (?:on|to|with)\\b)|available|done)";
const time =
  "(?:\\d{1,2}[:.]\\d\\d|\\d{1,2} ?[ap]\\.?m\\b|(?:about |around |the next |another |less than )?\\d{1,3} ?(?:min|minutes?|h|hrs?|hours?|days?)\\b|(?:about |half |less than )?an? hour|the (?:next )?hour|a (?:few|couple of) (?:minutes|hours)|minutes|hours|noon|midnight|tonight|tomorrow|(?:the )?end of (?:the )?(?:day|week)|\\d{4}-\\d\\d-\\d\\d)";

const forms: readonly RegExp[] = [
  new RegExp(
    `\\b${forecast}\\b[^.!?\\n]{0,40}?\\b${recovery}\\b[^.!?\\n]{0,20}?\\b(?:by|in|within|at|before|around|until|till)\\b ?${time}`,
    "gi",
  ),
  new RegExp(
    `\\b${forecast}\\b[^.!?\\n]{0,40}?\\b${recovery}\\b[^.!?\\n]{0,12}?\\b(?:shortly|soon|momentarily|any (?:minute|moment)|tonight|tomorrow|today)\\b`,
    "gi",
  ),
  // With a value: "no ETA yet" and "we have no ETA" are what is asked for.
  new RegExp(
    `\\bETA\\b(?: for [^.!?\\n:]{1,30}?)?(?: is|:| of| =| -| –)?(?: about| around| by| ~)? {0,2}~?${time}`,
    "gi",
  ),
  new RegExp(
    `\\b(?:estimated|expected|planned|target) (?:time (?:of|to|for) )?(?:resolution|recovery|repair|restoration|fix)\\b[^.!?\\n]{0,20}?${time}`,
    "gi",
  ),
];
