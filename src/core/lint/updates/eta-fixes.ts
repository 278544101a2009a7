import { changedPart } from "../../text/changed-part.ts";
import { t } from "../../text/say.ts";
import { withoutSentence } from "../../updates/without-sentence.ts";
import type { Fix } from "../finding.ts";
import { nextTimeProblem } from "./next-time.ts";
import type { UpdateProblem } from "./update-problem.ts";
import { fixOf, type SentUpdate } from "./updates-of.ts";

/**
 * What can be done about a forecast: its sentence goes, where another stays that promises as much as before, or the update states how
 * sure it is. Which of the two is right only its author knows.
 */
export function etaFixes(update: SentUpdate, { range }: UpdateProblem): readonly Fix[] {
  const { text } = update;
  const rest = withoutSentence(text, range);
  const losesPromise = nextTimeProblem(text) === undefined && nextTimeProblem(rest) !== undefined;
  const removal =
    rest.trim() === "" || losesPromise || /[\r\n]/.test(text.trimEnd())
      ? []
      : [fixOf(update, t("Remove the sentence with the forecast"), changedPart(text, rest))];
  const sure = { start: range.end, end: range.end, newText: " (high confidence)" };
  return [...removal, fixOf(update, t('Write "{0}" behind it', "high confidence"), sure)];
}
