import { once } from "../../text/once.ts";
import { textBefore, textBehind, wordBefore, wordsBehind, type Place } from "./evidence.ts";
import { adverbs, auxiliaries, belongings, thingNouns } from "./person-words.ts";
import type { Word } from "./words-in.ts";
import { verbKind } from "./verb-kind.ts";

/** How much speaks against a person, 0 or less: what only products, hosts, places and laws have around them. */
export function evidenceAgainst(place: Place): number {
  return Math.max(-1, nounBehind(place) + wordsBeforeIt(place) + doings(place));
}

/** `Oscar cluster`, `Oscar v2`, `Conway's law`, `Ben & Jerry`. */
function nounBehind(place: Place): number {
  const text = textBehind(place, 60);
  if (/^\s*(?:v?\d|& \p{Lu})/u.test(text)) return -0.8;
  const [next = "", second = ""] = wordsBehind(place, 2);
  const owns = place.words[place.last]?.owns === true;
  if (owns) {
    if (/^(?:law|laws|theorem|algorithm|razor|paradox|principle|rule|number|constant|method)$/.test(next))
      return -1;
    if (belongings.has(next) || belongings.has(second)) return 0;
    return thingNouns.has(next) || thingNouns.has(second) ? -0.15 : 0;
  }
  if (!text.startsWith(" ")) return 0;
  if (thingNouns.has(next) && !isVerbHere(next, second)) return -0.55;
  // `Rose Gold`, `Drew University`: a name goes on only with what may be a surname, and then it would belong to it.
  if (/^ \p{Lu}[\p{Ll}\p{N}]/u.test(text)) return -0.4;
  // A plural that could be a verb is none when a verb follows: `Allure reports were deleted`.
  if (next.endsWith("s") && /^(?:were|are|was|have|had|which|failed|could|should)$/.test(second))
    return -0.55;
  return thingNouns.has(second) &&
    verbKind(next) === undefined &&
    !auxiliaries.has(next) &&
    !stopping.has(next)
    ? -0.4
    : 0;
}

const stopping = new Set(
  "a an the to of and or in on at for with from by our its this that his her their".split(" "),
);

/** `reports the outage` has a verb where `reports` is a noun elsewhere. */
function isVerbHere(word: string, second: string): boolean {
  return (
    verbKind(word) !== undefined &&
    /^(?:the|a|an|that|it|his|her|our|to|on|for|this|all|in|and|a?n?other|no|\d+)$/.test(second)
  );
}

/** `the Oscar`, `in Jordan and Georgia`, `Ben & Jerry`. */
function wordsBeforeIt(place: Place): number {
  const named = place.words[place.last];
  const time = months.has(named?.lower ?? "") ? asMonth(place) : 0;
  if (time < 0) return time;
  if (place.last > place.first && firms.has(named?.lower ?? "")) return -1;
  if (/(?:^| )(?:St\.?|Ste\.?|Fort|Mount) $/.test(textBefore(place, 7))) return -0.6;
  const previous = beforeAll(place);
  if (previous === undefined) return 0;
  const gap = place.words[place.first]?.gap ?? "";
  if (!/^\s+$/.test(gap)) return /^ ?& ?$|^\/$/.test(gap) ? -0.6 : 0;
  if (/^(?:the|an?|each|every|another|any|no|this|some|both|old|new|legacy)$/.test(previous.lower))
    return -0.5;
  if (/^(?:our|your|their|its)$/.test(previous.lower)) return -0.35;
  if (
    place.words[place.last]?.owns !== true &&
    /^(?:in|into|via|inside|onto|using|under|through|within|near|across|against|outside|between|than)$/.test(
      previous.lower,
    )
  )
    return -0.3;
  if (
    /^(?:run|runs|running|ran|install|installed|upgrade|upgraded|deploy|use|uses|used|called|named)$/.test(
      previous.lower,
    )
  )
    return -0.3;
  return 0;
}

/** What systems do, and how: `timed out`, `automatically`, `every 30 seconds`. */
function doings(place: Place): number {
  if (place.words[place.last]?.owns === true) return 0;
  const words = wordsBehind(place, 12);
  const verb =
    words.find((word) => !adverbs.has(word) && !auxiliaries.has(word) && !word.endsWith("ly")) ?? "";
  const kind = verbKind(verb);
  const byPerson = words.some((word) => intents.has(word));
  const sentence = words.join(" ");
  const manner = systemManner.test(sentence) ? -0.35 : 0;
  if (kind === "system") return (byPerson ? 0 : -0.4) + manner;
  if (kind === "mostly-system") return (byPerson ? 0 : -0.2) + manner;
  if (
    /^(?:is|was|were|are) (?:not |also |still )?(?:down|up|full|overloaded|slow|unavailable|unreachable|offline|online|degraded|decommissioned|deployed|upgraded|restarted|unhealthy|healthy|misconfigured|configured|running|throttled|rebooted|scaled|drained|replaced|restored|broken|installed)\b/.test(
      sentence,
    )
  )
    return -0.5 + manner;
  if (
    /^(?:failed|fails) (?:over|to (?:start|boot|connect|scale|reconnect|sync|deserialize|deserialise|parse|load|respond|bind|mount|schedule|pull|resolve|renew|authenticate|render|elect|compile))\b/.test(
      sentence,
    )
  )
    return -0.4 + manner;
  return manner;
}

/** The word before the name, or before the first of names joined by `and`. */
function beforeAll(place: Place): Word | undefined {
  const previous = wordBefore(place, 1);
  if (previous === undefined || !/^(?:and|or)$/.test(previous.lower)) return previous;
  const other = wordBefore(place, 2);
  return other !== undefined && /^\p{Lu}\p{Ll}/u.test(other.text)
    ? (wordBefore(place, 3) ?? previous)
    : previous;
}

/** `Jefferson Freight`: what firms and houses that are called after somebody have for a last word. */
const firms = new Set(
  "airways bank brothers capital college energy foods foundation freight holdings hospital hotels industries institute insurance logistics media motors partners retail solutions technologies university".split(
    " ",
  ),
);

/** `April was quiet`: how a month is, and nobody. */
const ofTime =
  /^(?:is|was|will|has|had|saw|brought) (?:an?|be|been|busy|calm|no|one|our|quiet|quieter|the|worse)$/;

const months = new Set("april august june may".split(" "));

/** What speaks for the month and against somebody who is called like it. */
function asMonth(place: Place): number {
  // `19. April`: the full stop would pass for the end of a sentence.
  if (/\d(?:st|nd|rd|th)?\.? $/.test(textBefore(place, 6))) return -1;
  // `April's invoices` are of the month, `April's laptop` is a person's.
  const owns = place.words[place.last]?.owns === true;
  if (owns && !wordsBehind(place, 2).some((word) => belongings.has(word))) return -0.5;
  if (ofTime.test(wordsBehind(place, 2).join(" "))) return -0.5;
  if (isBesideMonth(place)) return -1;
  return isTimed(place) ? -0.6 : 0;
}

/** `Issued before April were refused`: a time, unless somebody does something in it (`before April left`). */
function isTimed(place: Place): boolean {
  return (
    /\b(?:before|after|since|until|early|late|mid|last|next|every) $/.test(textBefore(place, 8)) &&
    verbKind(wordsBehind(place, 1)[0] ?? "") === undefined
  );
}

/** `April and June`, `May to July`. */
function isBesideMonth(place: Place): boolean {
  const around = `${textBefore(place, 14)}|${textBehind(place, 14)}`;
  return besideMonth().test(around);
}

const besideMonth = once(() => {
  const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  const joined = "(?: and | or | to | until |, |–|-|/)";
  return new RegExp(`${month}${joined}\\||\\|${joined}${month}\\b`);
});

/** What has it done on purpose or by accident is a person. */
const intents = new Set(
  "accidentally deliberately inadvertently intentionally mistakenly unintentionally unknowingly manually".split(
    " ",
  ),
);

const systemManner =
  /\b(?:automatically|every (?:\d+|hour|minute|second|night|day|few)|per (?:node|shard|region|pod|host|request)|as designed|by default|itself|itselves|at the same (?:time|minute)|nightly|overnight|on (?:every|each) (?:node|host|pod|shard)|in parallel|its)\b/;
