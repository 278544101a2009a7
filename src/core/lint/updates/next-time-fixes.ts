import type { Policy } from "../../policy/policy.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { nextTimes } from "../../updates/next-times.ts";
import { peopleTime } from "../../updates/people-time.ts";
import { changedPart } from "../../text/changed-part.ts";
import { t } from "../../text/say.ts";
import type { Fix } from "../finding.ts";
import { nextTimeProblem } from "./next-time.ts";
import { fixOf, type SentUpdate } from "./updates-of.ts";

/** So many times are offered: that of the severity's cadence, and another. */
const offered = 2;

/**
 * Times at which the next update may be promised, counted from the update: that of the severity's cadence first. None in an
 * update that another followed: what was not promised then can't be promised any more.
 */
export function nextTimeFixes(snapshot: Snapshot, policy: Policy, update: SentUpdate): readonly Fix[] {
  if (!update.open) return [];
  const { audience, status, instant, text } = update;
  return nextTimes(snapshot, audience, status, policy, instant)
    .slice(0, offered)
    .flatMap((next) => {
      const promise = `Next update ${peopleTime(next, instant)}`;
      const newText = promising(text, promise);
      return newText === undefined
        ? []
        : [fixOf(update, t('Write "{0}"', promise), changedPart(text, newText))];
    });
}

/** The text with the promise in place of one that names no time, else behind its last sentence; undefined where it can't stand there. */
function promising(text: string, promise: string): string | undefined {
  const inPlace = text.replace(withoutTime, promise);
  if (inPlace !== text && nextTimeProblem(inPlace) === undefined) return inPlace;
  const end = /\s*\|?\s*$/.exec(text)?.index ?? text.length;
  const words = text.slice(0, end);
  if (words === "" || /[\r\n]/.test(words)) return undefined;
  const stop = /[.!?…]["”’)]?$/.test(words) ? "" : ".";
  return `${words}${stop} ${promise}.${text.slice(end)}`;
}

const withoutTime =
  /\bnext update(?: is| will be| comes|:)?(?: (?:at|by|around|about))?(?: (?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|soon|shortly|later(?: today)?|asap|as soon as (?:possible|we know more)|when (?:we know more|there (?:is|are) (?:news|more))))(?![\p{L}\d])/iu;
