import type { BlameMatch, Detector } from "./blame-span.ts";
import { activeSubject, blamed, gerundSubject } from "./blamed.ts";
import { agentBehind } from "./doer.ts";
import { auxiliaries, modals, stops, words } from "./grammar-words.ts";
import { isSupposed } from "./guards.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { anybodys, failing } from "./verbs.ts";
import { wordAt } from "./words-at.ts";

/** "Forgot", "overlooked", "misread": by people, or in a passive that can only hide one. */
export const fellShort: Detector = (tokens, at) => {
  const word = wordAt(tokens, at);
  const verb = failing.get(word);
  if (verb === undefined || isExcused(tokens, at, verb.base)) return undefined;
  if (word === "missing") return undefined; // what is missed is lacking
  if (/^(?:present|base)$/.test(verb.form) && goesOn(wordAt(tokens, at + 1))) return undefined; // "mistakes are"
  const group = verbGroup(tokens, at);
  if (group.passive && verb.form !== "gerund") return hiddenFailure(tokens, at, verb.base, group.modal);
  if (group.negated) return undefined;
  const subject = verb.form === "gerund" ? gerundSubject(tokens, at) : activeSubject(tokens, at, word);
  return blamed(subject, at, at, tokens, !anybodys.has(verb.base));
};

function goesOn(next: string): boolean {
  return auxiliaries.has(next) || modals.has(next);
}

function hiddenFailure(
  tokens: readonly Token[],
  at: number,
  base: string,
  modal: string | undefined,
): BlameMatch | undefined {
  if (modal !== undefined) return undefined;
  const agent = agentBehind(tokens, at + 1);
  if (agent !== undefined) return blamed(agent, at, at, tokens, !anybodys.has(base));
  const { first, negated } = verbGroup(tokens, at);
  if (negated || isSupposed(tokens, first)) return undefined;
  const unheeded =
    slighting.has(base) &&
    calls.has(wordAt(tokens, first - 1)) &&
    /^(?:was|were|been)$/.test(wordAt(tokens, first)) &&
    wordAt(tokens, at + 1) !== "by" &&
    (base === "ignore" || base === "disregard" || ends(wordAt(tokens, at + 1)));
  const lost = base === "miss" && omens.has(wordAt(tokens, first - 1)) && wordAt(tokens, at + 1) !== "by";
  if (lost) return { kind: "failure-verb", from: at, to: at, mild: true };
  if (!hiddenPassives.has(base) && !unheeded) return undefined;
  return { kind: "failure-verb", from: at, to: at, mild: true };
}

const hiddenPassives = words(
  "bodge botch bungle butcher flub flout forget fumble mishandle misjudge mismanage muddle neglect overlook rubber-stamp underestimate",
);

/** "The approval was skipped.": what goes on may say which machine did so, and why. */
function ends(next: string): boolean {
  return (
    stops.has(next) || next === "and" || next === "altogether" || next === "entirely" || next === "again"
  );
}

/** What there was to see: "the signs were missed". */
const omens = words(
  "chance chances clue clues indication indications opportunities opportunity sign signs warning warnings",
);

/** What calls and rules may suffer: machines ignore, skip and bypass other things. */
const slighting = words("bypass circumvent disregard ignore skip");

/** What somebody was meant to hear: "the alert was ignored". */
const calls = words(
  "advice alarm alarms alert alerts approval call calls change-control checklist complaint complaints concern concerns escalation freeze guidance guideline guidelines instruction instructions message messages page pages policy policies procedure procedures process protocol recommendation recommendations report reports rule rules runbook safeguard safeguards sign signs sign-off ticket tickets warning warnings",
);

/** Any other verb in `mis-`, in the past. */
export const misdeed: Detector = (tokens, at) => {
  const { passive, negated } = verbGroup(tokens, at);
  const subject = passive ? agentBehind(tokens, at + 1) : activeSubject(tokens, at, wordAt(tokens, at));
  return negated ? undefined : blamed(subject, at, at, tokens, false);
};

/** What is missed or skipped without anybody falling short: a target, a meeting, a step that did not apply. */
function isExcused(tokens: readonly Token[], at: number, base: string): boolean {
  const next = wordAt(tokens, at + 1);
  if (base === "screw" || base === "mess" || base === "slip") return next !== "up";
  if (base === "rush") return /^(?:back|for|from|home|in|into|out|over|through|to)$/.test(next);
  const grave = onlyOf.get(base);
  if (grave !== undefined) return ![1, 2, 3, 4].some((ahead) => grave.test(wordAt(tokens, at + ahead)));
  if (base === "slack") return next !== "off";
  if (base !== "miss") return false;
  for (let then = at + 1; then < at + 5; then += 1) if (targets.has(wordAt(tokens, then))) return true;
  return false;
}

/** What makes a failing of what is none with other things: a check is overridden, and a default too. */
const onlyOf: ReadonlyMap<string, RegExp> = new Map([
  [
    "override",
    /^(?:safet\w+|safeguards?|guards?|checks?|warnings?|locks?|interlocks?|policy|freeze|approvals?|protections?|reviews?|reviewers?|objections?|veto)$/,
  ],
  ["hide", /^(?:failures?|errors?|mistakes?|problems?|truth|facts?|evidence|extent)$/],
]);

const targets = words(
  "slo slos sla slas target targets deadline objective goal out holiday vacation meeting",
);
