import type { Detector } from "./blame-span.ts";
import { stops, words } from "./grammar-words.ts";
import { isDenied } from "./guards.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { phraseAt, wordAt, phrasingOf, type Phrasing } from "./words-at.ts";

/** "Be more careful", "must take more care", "need to pay attention". */
export const takeCare: Detector = (tokens, at) => {
  const lead = wordAt(tokens, at);
  for (const phrase of careful) {
    if (!phraseAt(tokens, at, phrase)) continue;
    const short = phrase.length === 1 || (lead === "be" && phrase.length === 2);
    if (short && !isToldTo(tokens, at)) return undefined;
    return isDenied(tokens, at) ? undefined : { kind: "exhortation", from: at, to: at + phrase.length - 1 };
  }
  return undefined;
};

/** "Engineers must stop deploying", "developers need to own what they ship": a change asked of people, not of what they work with. */
export const changeWays: Detector = (tokens, at) => {
  const before = wordAt(tokens, at - 1);
  const lead = before === "to" ? at - 2 : at - 1;
  const asks = before === "to" ? /^(?:needs?|ha[sv]e|ought)$/ : /^(?:must|should)$/;
  if (!asks.test(wordAt(tokens, lead)) || isDenied(tokens, at)) return undefined;
  const goesOn = changes.get(wordAt(tokens, at));
  if (goesOn?.test(`${wordAt(tokens, at + 1)} ${wordAt(tokens, at + 2)}`) !== true) return undefined;
  const { first } = verbGroup(tokens, lead);
  const subject = subjectBefore(tokens, first);
  return subject === "person" ? { kind: "exhortation", from: lead, to: at } : undefined;
};

/** "Must test thoroughly", "need to respond faster": what people do already, and are told to do better. */
export const toldHow: Detector = (tokens, at) => {
  if (isDenied(tokens, at)) return undefined;
  for (let back = at - 1; back >= 0 && at - back < 9; back -= 1) {
    const word = wordAt(tokens, back);
    if (stops.has(word) || word === ",") return undefined;
    if (word === "to" && expects(tokens, back)) return { kind: "exhortation", from: back, to: at };
    const isAsked = word === "to" && /^(?:needs?|ha[sv]e|ought)$/.test(wordAt(tokens, back - 1));
    if (!isAsked && word !== "must" && word !== "should") continue;
    const from = isAsked ? back - 1 : back;
    const subject = subjectBefore(tokens, verbGroup(tokens, from).first);
    return subject === "person" ? { kind: "exhortation", from, to: at } : undefined;
  }
  return undefined;
};

/** "We expect reviewers to": what stands before the "to". */
function expects(tokens: readonly Token[], to: number): boolean {
  const { subject, start } = nounPhrase(tokens, to - 1);
  if (subject !== "person") return false;
  const before = tokens.slice(Math.max(0, start - 1), to - 1);
  return before.some(({ word }) => /^(?:expect|ask|asked|want|urge|urged|told|tell)$/.test(word));
}

/** What people are told to do with themselves, and how that goes on. */
const changes: ReadonlyMap<string, RegExp> = new Map([
  ...goingOn("stop cease quit refrain resist", /^(?:from )?\w+ing\b/),
  ...goingOn("learn realise realize remember respect think care listen behave embrace", /./),
  ...goingOn("understand appreciate", /^(?:that|what|how|the (?:consequences?|impact|risk))/),
  ...goingOn("own", /^(?:what|their|his|her|up)/),
  ...goingOn("improve", /^(?:their|his|her)/),
  ...goingOn("grow wake", /^up/),
  ...goingOn(
    "start begin",
    /^(?:to )?(?:acting|asking|behaving|caring|checking|communicating|double-checking|following|listening|owning|paying|reading|respecting|reviewing|talking|testing|thinking|verifying)/,
  ),
  ...goingOn("take", /\b(?:responsibility|ownership|accountability|pride|care|initiative)\b/),
]);

function goingOn(verbs: string, words: RegExp): readonly (readonly [string, RegExp])[] {
  return verbs.split(" ").map((verb) => [verb, words]);
}

/** The verbs of these. */
export const waysToChange: string = [...changes.keys()].join(" ");

export const careful: readonly Phrasing[] = [
  "be/being more/extra/much/very/especially/particularly/exceptionally careful/carefull/concentrated/focused/focussed/vigilant/cautious/attentive/diligent/mindful/disciplined/alert/thorough/conscientious/responsible/proactive/professional/meticulous/considerate",
  "be careful/carefull/vigilant/cautious/attentive/diligent/mindful/thorough",
  "take more/greater/extra/better/special/utmost/due care",
  "take care to/when/with",
  "exercise/use/show/apply more/greater/extra/better/due/caution/utmost care/caution/diligence/judgement/judgment/vigilance/discipline/when",
  "pay/paying more/closer/better/greater/careful/close/extra/special attention",
  "pay attention",
  "try harder",
  "be/get better at/about",
  "do better",
  "think twice",
  "think before",
  "stay/remain alert/vigilant/focused/attentive",
  "double-check",
  "double check",
  "triple-check",
  "look twice",
  "concentrate",
  "know better",
].map(phrasingOf);

/** Whether somebody is told to: behind a modal, or as an order at the head of a sentence. */
function isToldTo(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  if (at === 0 || stops.has(before)) return true;
  const { first, modal } = verbGroup(tokens, at);
  if (modal !== undefined && !/^(?:can|could|may|might)$/.test(modal)) {
    const subject = subjectBefore(tokens, first);
    return subject !== undefined && subject !== "nobody";
  }
  if (/^(?:always|please|must)$/.test(before)) return true;
  return before === "to" && urged(tokens, at - 2);
}

function urged(tokens: readonly Token[], at: number): boolean {
  for (let back = at; back >= 0 && at - back < 6; back -= 1) {
    const word = wordAt(tokens, back);
    if (urging.has(word)) return true;
    if (stops.has(word) || word === ",") return false;
  }
  return false;
}

const urging = words(`
  need needs needed have has remind reminded reminding remember ask asked tell told instruct instructed advise advised encourage
  encouraged urge urged warn warned coach coached reminder reminders expect expected train trained teach required require ought
`);
