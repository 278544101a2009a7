import type { BlameMatch, Detector } from "./blame-span.ts";
import { determiners, stops, words } from "./grammar-words.ts";
import { isAsked, isDenied } from "./guards.ts";
import type { Subject } from "./human-nouns.ts";
import { pastModal, type PastModal } from "./past-modal.ts";
import { subjectBefore } from "./subject.ts";
import { blank, type Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { avoidance, duties, personalDuties, wouldHave } from "./verbs.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "We should have tested it", "could have been noticed earlier", "a test would have caught it". */
export const shouldHave: Detector = (tokens, at) => {
  const found = pastModal(tokens, at);
  if (found === undefined) return couldBe(tokens, at);
  if (isAsked(tokens, at) || isWish(tokens, found) || isWorse(tokens, found.verb) || isShared(tokens, found))
    return undefined;
  const subject = subjectBefore(tokens, verbGroup(tokens, at).first);
  const counts =
    subject === undefined || subject === "firm" ? hidden(tokens, found) : byPerson(tokens, found, subject);
  return counts ? { kind: "counterfactual", from: at, to: found.verb, mild: true } : undefined;
};

/** "We should have dedicated nodes" is a wish, no look back. */
function isWish(tokens: readonly Token[], { passive, verb }: PastModal): boolean {
  return (
    !passive &&
    wishes.has(wordAt(tokens, verb)) &&
    !determiners.has(wordAt(tokens, verb + 1)) &&
    wordAt(tokens, verb + 1) !== "it"
  );
}

/** "Could have noticed it way later": we were lucky. */
function isWorse(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb; at < verb + 6 && !stops.has(wordAt(tokens, at)); at += 1)
    if (/^(?:later|worse|longer|bigger|larger|far)$/.test(wordAt(tokens, at))) return true;
  return false;
}

/** "We would have looked there too", "would probably have made it again": nobody is measured by that. */
function isShared(tokens: readonly Token[], { modal, verb }: PastModal): boolean {
  if (modal !== "would") return false;
  for (let at = verb + 1; at < verb + 7 && !stops.has(wordAt(tokens, at)); at += 1)
    if (/^(?:too|again|likewise)$/.test(wordAt(tokens, at)) && /^[.,;)]$/.test(wordAt(tokens, at + 1)))
      return true;
  return false;
}

const wishes = words(
  "automated dedicated detailed improved increased limited reserved shared advanced distributed managed documented centralised centralized redundant isolated",
);

function byPerson(tokens: readonly Token[], found: PastModal, subject: Subject): boolean {
  const verb = wordAt(tokens, found.verb);
  if (subject === "nobody") return false;
  if (found.modal === "would" || found.modal === "might" || found.modal === "may") {
    if (found.negated) return !found.passive && subject === "person" && isModel(tokens, found.from);
    return (
      !found.passive &&
      subject !== "user" &&
      (wouldHave.has(verb) ||
        (duties.has(verb) && !befallen.has(verb)) ||
        isIfTheyHad(tokens, found.verb) ||
        (subject === "person" && isModel(tokens, found.from)))
    );
  }
  if (found.modal === "must")
    return !found.passive && !found.negated && /^(?:known|seen|realised|realized|noticed)$/.test(verb);
  if (found.modal === "could") {
    if (found.negated || subject === "user" || subject === "they") return false;
    return found.passive
      ? /^(?:more|better|clearer|quicker|faster)$/.test(verb) || avoidance.has(verb)
      : !befallen.has(verb) || wordAt(tokens, found.from + 1) === "easily";
  }
  if (found.passive) return subject !== "user" && !patients.has(verb);
  return subject !== "user" || personalDuties.has(duties.get(verb)?.base ?? "");
}

/** "… if she had scrolled up". */
function isIfTheyHad(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < at + 12 && !stops.has(wordAt(tokens, next)); next += 1)
    if (wordAt(tokens, next) === "if")
      return /^(?:he|she|they)$/.test(wordAt(tokens, next + 1)) && wordAt(tokens, next + 2) === "had";
  return false;
}

/** "An experienced engineer would not have …": one whom the others are measured by. */
function isModel(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < 6 && !stops.has(wordAt(tokens, back)); back -= 1)
    if (models.has(wordAt(tokens, back))) return true;
  return false;
}

const models = words(
  "able attentive capable careful cautious competent conscientious decent diligent experienced good half-decent prudent observant astute knowledgeable sharp normal professional proper qualified reasonable responsible sane seasoned senior sensible serious skilled thinking trained",
);

/** What happens to people. */
const befallen = words(
  "lost had needed suffered experienced seen gotten received gone been become faced hit used lived stayed exposed affected ended led meant resulted accessed",
);

const patients = words("paged notified alerted affected informed redirected routed able logged blocked");

/** Without a subject: what only a person could have done, or could have kept from happening. */
export function hidden(tokens: readonly Token[], found: PastModal): boolean {
  const verb = wordAt(tokens, found.verb);
  if (isDenied(tokens, found.from)) return false;
  if (found.modal === "would" && isGivenMore(tokens, found.from)) return true;
  if (found.negated && !found.passive)
    return (
      found.modal === "should" &&
      /^(?:happened|occurred|gone|reached|shipped|made|passed)$/.test(verb) &&
      !isMachine(tokens, found.from)
    );
  if (found.negated) return found.modal === "should" && hiddenNots.has(verb);
  if (found.passive)
    return (
      (avoidance.has(verb) || isSooner(tokens, found.verb)) &&
      !(isMachine(tokens, found.from) && found.modal !== "would" && machineVerbs.has(verb))
    );
  if (found.modal === "should")
    return /^(?:taken|happened|started|begun|come|occurred)$/.test(verb) && isSooner(tokens, found.verb);
  return wouldHave.has(verb) && !isMachine(tokens, found.from);
}

/** "With proper testing this would never have": what somebody is said to have done too little of. */
function isGivenMore(tokens: readonly Token[], modal: number): boolean {
  for (let at = modal - 1; at >= 0 && modal - at < 10 && !stops.has(wordAt(tokens, at)); at -= 1) {
    if (!/^(?:with|given)$/.test(wordAt(tokens, at)) || !more.has(wordAt(tokens, at + 1))) continue;
    return [2, 3].some((ahead) => undertaken.has(wordAt(tokens, at + ahead)));
  }
  return false;
}

const more = words("adequate appropriate basic better due enough more proper sufficient");
const undertaken = words(
  "care communication coordination diligence discipline planning preparation review testing thought training",
);

/** "Could have been started forty minutes earlier": by whom, is not said. */
function isSooner(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb + 1; at < verb + 8 && !/^[.;!?]$/.test(wordAt(tokens, at)); at += 1)
    if (/^(?:earlier|sooner|faster|quicker)$/.test(wordAt(tokens, at)) || isInstead(tokens, at)) return true;
  return false;
}

/** "At 02:15, not at 05:40". */
function isInstead(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at) === "," &&
    /^not (?:at|in|on|after)$/.test(`${wordAt(tokens, at + 1)} ${wordAt(tokens, at + 2)}`)
  );
}

const hiddenNots = words(
  "accepted granted assigned silenced muted disabled enabled removed deleted attempted rushed hurried performed merged deployed approved released allowed ignored skipped left done made pushed shipped run forgotten overlooked missed given",
);

const machineVerbs = words(
  "detected monitored reported included updated removed read tracked notified validated limited reduced resolved tried seen",
);

/** Whether the word before the modal is an alarm or another machine of ours. */
function isMachine(tokens: readonly Token[], modal: number): boolean {
  for (let at = modal - 1; at >= 0 && modal - at < 4; at -= 1)
    if (ourMachines.has(wordAt(tokens, at)) || wordAt(tokens, at) === blank) return true;
  return false;
}

const ourMachines = words(
  "alarm alarms alert alerts autoscaler breaker check checks cluster controller detector health-check healthcheck job monitor monitoring monitors probe request requests retry scanner service system token watchdog",
);

/** "The outage could be avoided": of what is past. */
function couldBe(tokens: readonly Token[], at: number): BlameMatch | undefined {
  if (wordAt(tokens, at) !== "could") return undefined;
  let be = pastAdverbs(tokens, at + 1);
  if (wordAt(tokens, be) !== "be") return undefined;
  be = pastAdverbs(tokens, be + 1);
  if (!/^(?:avoided|prevented|averted|foreseen|anticipated)$/.test(wordAt(tokens, be)) || isAsked(tokens, at))
    return undefined;
  for (let next = be + 1; next < be + 8; next += 1) {
    const word = wordAt(tokens, next);
    if (/^(?:future|next|by|again|if|going)$/.test(word)) return undefined;
    if (stops.has(word)) break;
  }
  return { kind: "counterfactual", from: at, to: be };
}
