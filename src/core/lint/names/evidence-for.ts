import { once } from "../../text/once.ts";
import { t } from "../../text/say.ts";
import {
  noEvidence,
  textBefore,
  textBehind,
  wordBefore,
  wordBehind,
  wordsBehind,
  type Evidence,
  type Place,
} from "./evidence.ts";
import {
  adverbs,
  auxiliaries,
  belongings,
  departments,
  humanObjects,
  personNouns,
  personPhrases,
  personPronouns,
  roleNouns,
  saidBy,
  sentBy,
  toldWords,
} from "./person-words.ts";
import { verbKind } from "./verb-kind.ts";

/** What speaks for a person: the strongest of each side, and hints from the rest of the sentence. */
export function evidenceFor(place: Place): Evidence {
  const found = [...before(place), ...behind(place)].sort((a, b) => b.weight - a.weight);
  const [best = noEvidence, second = noEvidence] = found;
  const hint = hintBehind(place);
  const weight = best.weight + second.weight / 2 + (best.weight > 0 ? hint.weight / 2 : hint.weight);
  return { weight, words: best.words === "" ? hint.words : best.words };
}

function* behind(place: Place): Iterable<Evidence> {
  const name = place.words[place.last];
  if (name?.owns === true) {
    const owned = wordsBehind(place, 4).find((word) => belongings.has(word));
    if (owned !== undefined) yield { weight: 0.55, words: t("with `{0}` as theirs", owned) };
    return;
  }
  const text = textBehind(place, 60);
  if (/^,? who\b/.test(text)) yield { weight: 0.5, words: t("before `who`") };
  if (/^ \((?:he|she|they)\b/i.test(text) || roleInBrackets().test(text))
    yield { weight: 0.5, words: t("with a role behind it") };
  if (
    /^,? (?:as|our|the|an?) /.test(text) &&
    wordsBehind(place, 5).some((word) => roleNouns.has(word)) &&
    text.startsWith(",")
  )
    yield { weight: 0.45, words: t("with a role behind it") };
  const inBrackets = /^ \((\p{Ll}+)\) \p{Ll}/u.exec(text)?.[1] ?? "";
  if (departments.has(inBrackets)) yield { weight: 0.5, words: t("from `{0}`", inBrackets) };
  const team = teamBehind(place);
  if (team !== undefined) yield { weight: 0.45, words: t("from `{0}`", team) };
  if (/^, (?:1[89]|20)\d\d\)/.test(text) && textBefore(place, 1).endsWith("("))
    yield { weight: 0.4, words: t("with a year behind it") };
  if (/^ to \p{Ll}+ /u.test(text) && (name?.opens === true || textBefore(place, 1).endsWith("(")))
    yield { weight: 0.35, words: t("before what is to be done") };
  yield verbBehind(place);
}

const roleInBrackets = once(
  () =>
    /^ \((?:the )?(?:SRE|DBA|IC|CTO|CEO|QA|on[- ]?call|engineer|engineering|platform|infra|ops|support|manager|lead|developer|intern|contractor|from |our |then |at |team |\p{Lu}[\p{L} ]{2,20} (?:team|lead|engineer|manager)\))/iu,
);

/** `from payments`, `of the DBA team`, `on the platform team`. */
function teamBehind(place: Place): string | undefined {
  const [preposition = "", ...rest] = wordsBehind(place, 6);
  if (!/^(?:from|of|in|on|at)$/.test(preposition)) return undefined;
  const word = rest[0] === "the" || rest[0] === "our" ? rest[1] : rest[0];
  if (preposition === "from" && word !== undefined && departments.has(word)) return word;
  const team = rest.findIndex((other) => /^(?:team|group|squad|department|side|desk|office)$/.test(other));
  return team > 0 && team < 5 ? rest.slice(0, team + 1).join(" ") : undefined;
}

/** The verb of which the name is the subject, over adverbs, auxiliaries and other names: `Kai and Jo had only then merged`. */
function verbBehind(place: Place): Evidence {
  const words = wordsBehind(place, 9);
  let index = 0;
  let helped = "";
  for (; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (index === 0 && /^[^\p{L}]*[,(:]/u.test(textBehind(place, 3))) return noEvidence;
    if (auxiliaries.has(word)) helped = word;
    else if (!adverbs.has(word) && !(word.endsWith("ly") && word.length > 4)) break;
  }
  const verb = words[index] ?? "";
  if (index > 0 && words.slice(0, index).some((word) => intents.has(word)))
    return { weight: 0.45, words: t("before `{0}`", verb) };
  if (/^(?:and|or|&)$/.test(verb) && index === 0) return sharedSubject(place, words);
  if (isPassiveHelp(helped)) return stateBehind(helped, words.slice(index));
  const kind = helped === "" ? verbKind(verb) : (verbKind(verb) ?? verbKind(`${verb}s`));
  const shown = t("before `{0}`", verb);
  if (kind === "person") return { weight: 0.5, words: shown };
  const object = words.slice(index + 1, index + 6);
  const human = object.some((word) => humanObjects.has(word));
  if (kind === "mostly-person") return { weight: human ? 0.4 : 0.32, words: shown };
  if (kind === "shared") return { weight: human ? 0.22 : 0.15, words: shown };
  if (
    /^(?:had|has|have)$/.test(helped) &&
    words.slice(index, index + 5).some((word) => possessions.has(word))
  )
    return { weight: 0.4, words: t("before `{0}`", helped) };
  if (helped !== "" && /^(?:did|didn['’]t|should|could|failed)/.test(helped))
    return { weight: 0.12, words: t("before `{0}`", helped) };
  return noEvidence;
}

const intents = new Set(
  "accidentally deliberately inadvertently intentionally mistakenly unintentionally unknowingly manually".split(
    " ",
  ),
);

/** What persons have: `Only Ingrid had the password`. */
const possessions = new Set(
  "access admin credentials experience idea knowledge password passwords permission permissions phone pager rights time doubts".split(
    " ",
  ),
);

function isPassiveHelp(word: string): boolean {
  return /^(?:is|was|are|were|been|wasn['’]t|isn['’]t|be)$/.test(word);
}

/** `Kai and Jo merged it`: the second subject's verb counts for both. */
function sharedSubject(place: Place, words: readonly string[]): Evidence {
  const second = wordBehind(place, 2);
  if (second === undefined || !/^\p{Lu}/u.test(second.text)) return noEvidence;
  const help = words.findIndex((word, index) => index > 1 && isPassiveHelp(word));
  if (help === 2 || help === 3) return stateBehind(words[help] ?? "", words.slice(help + 1));
  const isBeside = (word: string): boolean =>
    adverbs.has(word) || auxiliaries.has(word) || /^(?:each|both)$/.test(word);
  const verb = words.slice(2).find((word) => !isBeside(word)) ?? "";
  const kind = verbKind(verb);
  if (kind === "person") return { weight: 0.45, words: t("before `{0}`", verb) };
  if (kind === "mostly-person") return { weight: 0.3, words: t("before `{0}`", verb) };
  return noEvidence;
}

/** `was on leave`, `was supposed to`, `was not aware`: what only people are. */
function stateBehind(help: string, words: readonly string[]): Evidence {
  const text = words.join(" ");
  const state = personStates.exec(text)?.[0];
  return state === undefined ? noEvidence : { weight: 0.5, words: t("before `{0} {1}`", help, state) };
}

const personStates =
  /^(?:not |un|also |still |away )?(?:on (?:call|holiday|leave|vacation|shift|pto|a (?:plane|train|call|break))|supposed to|asleep|away|aware|busy|new to|alone|sick|tired|out of (?:office|the office)|off (?:sick|work|duty)|convinced|confident|unsure|sure|certain|afraid|confused|distracted|in a (?:meeting|hurry)|asked|told|paged|trained|informed|notified|interrupted|under pressure|the (?:only|one|first|last) (?:person|one|engineer|developer|reviewer|responder|member)|the on-call|logged in|using|working|editing|debugging|looking|trying|travelling|traveling|reviewing|testing|thinking|typing|going|driving|unable to reach|unfamiliar|familiar|responsible|careless|negligent|hired|onboarded|to blame|at fault)\b/;

function* before(place: Place): Iterable<Evidence> {
  const text = textBefore(place, 70);
  const previous = wordBefore(place, 1);
  const title =
    /(?:^|[^\p{L}])((?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Captain|Lieutenant|Sergeant|Colonel|Inspector|Constable)\.? )$/u.exec(
      text,
    )?.[1];
  if (title !== undefined) yield { weight: 0.9, words: t("behind `{0}`", title.trim()) };
  const label = ownLabel.exec(text)?.[1];
  if (label !== undefined) yield { weight: 0.5, words: t("behind `{0}`", label) };
  const caller = toldBefore.exec(text)?.[1];
  if (caller !== undefined) yield { weight: 0.4, words: t("behind `{0}`", caller.toLowerCase()) };
  if (previous === undefined) return;
  if (previous.lower === "only") yield { weight: 0.15, words: t("behind `only`") };
  const gap = place.words[place.first]?.gap ?? "";
  if (roleNouns.has(previous.lower) && /^,? $/.test(gap))
    yield { weight: 0.5, words: t("behind `{0}`", previous.lower) };
  if (/^(?:by|from|to|with)$/.test(previous.lower) && gap === " ") yield byBefore(place, previous.lower);
  if (toldWords.has(previous.lower) && gap === " ")
    yield { weight: 0.36, words: t("behind `{0}`", previous.lower) };
  if (/^(?:and|or)$/.test(previous.lower)) yield secondSubject(place);
  if (/^(?:took|cost)$/.test(previous.lower) && gap === " " && timeBehind().test(textBehind(place, 20)))
    yield { weight: 0.5, words: t("behind `{0}`", previous.lower) };
  const kept = keptBy.exec(text)?.[0];
  if (kept !== undefined && gap === " ") yield { weight: 0.4, words: t("behind `{0}`", kept.trim()) };
  const held = wordBefore(place, 2)?.lower ?? "";
  if (previous.lower === "of" && gap === " " && heldByPeople.test(held))
    yield { weight: 0.45, words: t("behind `{0} {1}`", held, previous.lower) };
}

/** `It took Jane an hour`: of things nobody says so. */
const timeBehind = once(
  () => /^ (?:an?|two|three|four|five|ten|\d+|several|some|half|most|the better) (?:\p{L}+ )?/u,
);
/** `The pager was with Jane`. */
const keptBy =
  /(?:badge|decision|keys?|laptop|pager|passwords?|phone|shift) (?:is|was|were|came|stayed|remained|lay) (?:with|from) $/;
const heldByPeople =
  /^(?:question|remark|advice|idea|laptop|phone|shift|absence|opinion|suggestion|memory|colleague|manager|predecessor|successor|desk|inbox)s?$/;

const ownLabel =
  /(?:^|[\s(*_|-])((?:owner|author|assignee|reviewer|approver|reporter|commander|lead|scribe|facilitator|responder|on-?call|engineer|participants|attendees|contact|cc|dri|manager)s?)\**\s*[:=]\**\s*$/i;
const toldBefore =
  /(?:^|[^\p{L}])(according to|thanks to|kudos to|cc|hat tip to|h\/t|credit to|on behalf of|probably|apparently|presumably)\s+$/iu;

/** `reviewed by`, `the PR from`, `handed over to`. */
function byBefore(place: Place, preposition: string): Evidence {
  const doing = wordBefore(place, 2)?.lower ?? "";
  const shown = { words: t("behind `{0} {1}`", doing, preposition) };
  if (preposition === "by") {
    if (saidBy.has(doing)) return { weight: 0.4, ...shown };
    const kind = verbKind(doing);
    if (kind === "person") return { weight: 0.42, ...shown };
    if (kind === "mostly-person" || sentBy.has(doing)) return { weight: 0.36, ...shown };
    if (kind === "shared") return { weight: 0.25, ...shown };
    return { weight: 0.1, words: t("behind `by`") };
  }
  if (preposition === "from" && sentBy.has(doing)) return { weight: 0.36, ...shown };
  if (preposition === "to" && handedTo.test(doing)) return { weight: 0.36, ...shown };
  return noEvidence;
}

const handedTo =
  /^(?:over|assigned|back|belonged|belongs|spoke|speaking|talked|talking|spoken|out|access|escalated|delegated|reassigned|page|question|known|unknown|obvious|reported|listened|listen|loyal|thanks)$/;

/** `Kai and Jo`: a name beside a name, by what was said of the first. */
function secondSubject(place: Place): Evidence {
  const first = wordBefore(place, 2);
  if (first === undefined || !/^\p{Lu}\p{Ll}/u.test(first.text)) return noEvidence;
  const asked = wordBefore(place, 3)?.lower ?? "";
  return toldWords.has(asked) ? { weight: 0.36, words: t("behind `{0}`", asked) } : noEvidence;
}

/** Pronouns and manners of people in the rest of the sentence. */
function hintBehind(place: Place): Evidence {
  const words = wordsBehind(place, 25);
  const phrase = personPhrases.exec(words.join(" "))?.[0];
  if (phrase !== undefined) return { weight: 0.32, words: t("with `{0}` behind it", phrase.trim()) };
  const pronoun = words.find((word) => personPronouns.has(word));
  if (pronoun !== undefined && !words.slice(0, words.indexOf(pronoun)).some((word) => personNouns.has(word)))
    return { weight: 0.32, words: t("with `{0}` behind it", pronoun) };
  return noEvidence;
}
