import type { BlameMatch, Detector } from "./blame-span.ts";
import { isDeedOfTheirs } from "./caused-it.ts";
import { actBefore, agentBehind, doerOf } from "./doer.ts";
import { determiners, prepositions, stops, words } from "./grammar-words.ts";
import { isDenied } from "./guards.ts";
import { subjectOfNoun } from "./human-nouns.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { sharedSubject } from "./shared-subject.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { wordAt } from "./words-at.ts";

/** "Carelessly", "recklessly": a judgement unless a machine is the subject. */
export const vicious: Detector = (tokens, at) => {
  const next = wordAt(tokens, at + 1);
  const verb = /.ed$|^(?:ran|left|set|put|made|wrote|took|cut|pushed|did)$/.test(next)
    ? at + 1
    : actBefore(tokens, at, 9);
  if (verb < 0) {
    if (isDenied(tokens, at)) return undefined;
    const isJudged = !byDesign.has(wordAt(tokens, at)) || sharedSubject(tokens, at) === "person";
    return isJudged ? { kind: "negligence", from: at, to: at } : undefined;
  }
  const group = verbGroup(tokens, Math.min(verb, at));
  if (group.modal !== undefined) return undefined;
  const doer = doerOf(tokens, verb);
  if (doer === "nobody") return undefined;
  if (doer === undefined && group.passive && isDoneBy(tokens, verb + 1)) return undefined;
  if (doer === undefined && !group.passive && wordAt(tokens, group.first - 1) !== "to") {
    return group.first === 0 ? { kind: "negligence", from: at, to: at } : undefined;
  }
  return { kind: "negligence", from: at, to: at, mild: doer === "we" };
};

/** How programs do things. */
const byDesign = words("blindly lazily naively needlessly");

/** Whether a thing did it: "blindly retried by the client". */
function isDoneBy(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 4; next += 1) {
    if (wordAt(tokens, next) === "by") return true;
    if (stops.has(wordAt(tokens, next))) return false;
  }
  return false;
}

/** "An inattentive operator", "a sloppy review", "the engineer was careless". */
export const viciousAdjective: Detector = (tokens, at) => {
  if (isDenied(tokens, at)) return undefined;
  return attributive(tokens, at) ?? predicative(tokens, at);
};

function attributive(tokens: readonly Token[], at: number): BlameMatch | undefined {
  if (unlessGrave.has(wordAt(tokens, at))) return undefined;
  for (let noun = at + 1; noun <= at + 3; noun += 1) {
    const word = wordAt(tokens, noun);
    if (stops.has(word) || word === "," || word === "to" || determiners.has(word) || prepositions.has(word))
      return undefined;
    if (
      (deeds.has(word) ||
        (noun === at + 1 && always.has(wordAt(tokens, at)) && opensNoun(wordAt(tokens, at - 1))) ||
        (grave.has(wordAt(tokens, at)) &&
          /^(?:assumption|bug|bugs|hack|thing|things|idea|move)$/.test(word)) ||
        (grave.has(wordAt(tokens, at)) && /.{3}(?:ing|ment|tion)$/.test(word))) &&
      !machineNouns.has(wordAt(tokens, noun + 1)) &&
      !/^(?:would|could|might|may)$/.test(wordAt(tokens, noun + 1))
    )
      return { kind: "negligence", from: at, to: noun };
    const subject = subjectOfNoun(word, []);
    if (subject !== undefined && subject !== "firm" && !machineNouns.has(wordAt(tokens, noun + 1))) {
      return { kind: "negligence", from: at, to: noun };
    }
  }
  return undefined;
}

function opensNoun(before: string): boolean {
  return before === "'s" || determiners.has(before);
}

/** Whatever is called so, somebody is meant: "a careless find-and-replace". */
const always = words("half-baked careless negligent thoughtless irresponsible inexcusable");

/** Adjectives that only fit what people are and do. */
const grave = words(
  "careless negligent irresponsible thoughtless foolish incompetent unprofessional stupid remiss inexcusable",
);

/** Verbs that say what somebody is or has become. */
const linking = words("acted became become got gotten grew grown proved remained seemed");

/** What is only said of a deed because of whoever did it: "the change was reckless". */
const ofDeeds = words(`
  amateurish appalling atrocious botched bungled careless disgraceful foolhardy foolish hasty heavy-handed idiotic ill-advised ill-considered
  ill-judged inexcusable irresponsible negligent rash reckless shameful shoddy short-sighted shortsighted slapdash slipshod sloppy
  stupid thoughtless unprofessional
`);

const deeds = words(`
  click command edit keystroke merge neglect paste push query rollback rollout upgrade
  act action actions approach attitude fashion manner way method approval attitude behavior behaviour change choice code-review copy commit communication conduct decision
  decisions deploy deployment editing execution handling handover job maintenance management mistake mistakes oversight planning
  practice practices preparation review reviewing reviews shortcut testing typing work workmanship slip error errors
`);

const machineNouns = words(
  "queue queues tool tools bot service services state status page system systems portal rate account accounts",
);

function predicative(tokens: readonly Token[], at: number): BlameMatch | undefined {
  const linked = linking.has(wordAt(tokens, at - 1));
  const { first, modal, negated, passive } = verbGroup(tokens, linked ? at - 1 : at);
  if ((!passive && !linked) || negated || modal !== undefined) return undefined;
  const next = wordAt(tokens, at + 1);
  const before = wordAt(tokens, first - 1);
  if (before === "it" && /^(?:to|of|not|that)$/.test(next))
    return { kind: "negligence", from: first, to: at };
  if (unlessGrave.has(wordAt(tokens, at)) && !isPlainlyWrong(tokens, at, subjectBefore(tokens, first)))
    return undefined;
  if (/^(?:it|which|this|that)$/.test(before) && grave.has(wordAt(tokens, at)))
    return { kind: "negligence", from: first, to: at };
  const isTheirs =
    (ofDeeds.has(wordAt(tokens, at)) && isDeedOfTheirs(tokens, first - 1)) ||
    peoplesWork.has(before) ||
    (deeds.has(before) && ofDeeds.has(wordAt(tokens, at)));
  const subject =
    subjectBefore(tokens, first) ?? (isTheirs || isLeftBy(tokens, first - 1) ? "person" : undefined);
  if (subject === undefined || subject === "nobody") return undefined;
  if (subject === "firm" && !grave.has(wordAt(tokens, at))) return undefined;
  return { kind: "negligence", from: first, to: at, mild: subject === "we" };
}

/** "The notes left by the night shift": the end of such a subject. */
function isLeftBy(tokens: readonly Token[], at: number): boolean {
  const { subject, start } = nounPhrase(tokens, at);
  return subject === "person" && wordAt(tokens, start - 1) === "by";
}

/** What only people do, so that "sloppy" and "hasty" judge them: "the handover was sloppy". */
const peoplesWork = words(
  "response answer reaction choice code-review coordination decision escalation handling handover hand-over investigation planning preparation review supervision testing workmanship",
);

/** "The manager was wrong", and that is all that is said of it. */
function isPlainlyWrong(tokens: readonly Token[], at: number, subject: string | undefined): boolean {
  const next = wordAt(tokens, at + 1);
  return subject === "person" && (stops.has(next) || /^(?:about|again|to|and|,)$/.test(next));
}

/** These judge only in "it was wrong to". */
const unlessGrave = words("wrong unwise imprudent unreasonable silly");

/** "Was poorly planned", "badly thought out". */
export const poorly: Detector = (tokens, at) => {
  if (isDenied(tokens, at)) return undefined;
  if (done.has(wordAt(tokens, at - 1)) && verbGroup(tokens, at - 1).passive)
    return agentBehind(tokens, at + 1) === "person"
      ? { kind: "negligence", from: at - 1, to: at }
      : undefined;
  if (!done.has(wordAt(tokens, at + 1))) return undefined;
  return { kind: "negligence", from: at, to: at + 1, mild: agentBehind(tokens, at + 2) === undefined };
};

export const done = words(
  "communicated conceived conducted considered coordinated executed handled judged managed planned prepared researched reviewed supervised thought tested timed advised informed thought-out trained skilled equipped",
);
