import type { BlameMatch, Detector } from "./blame-span.ts";
import { phraseBehind } from "./doer.ts";
import { modals, stops } from "./grammar-words.ts";
import { isDenied } from "./guards.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "Remind everyone to", "a reminder to engineers", "operators were reminded". */
export const remind: Detector = (tokens, at) => {
  if (
    isDenied(tokens, at) ||
    (stops.has(wordAt(tokens, at + 1)) && wordAt(tokens, at).startsWith("reminder"))
  )
    return undefined;
  const word = wordAt(tokens, at);
  const group = verbGroup(tokens, at);
  if (word === "told" && !isDueTo(tokens, at)) return undefined;
  if ((word === "reminded" || word === "told") && isDueTo(tokens, at))
    return ifPerson(subjectBefore(tokens, at - 3), at);
  if (word === "reminded" && group.passive) return ifPerson(subjectBefore(tokens, group.first), at);
  const next = wordAt(tokens, at + 1);
  if (word.startsWith("reminder"))
    return next === "to" || next === "for" ? ifPerson(phraseBehind(tokens, at + 2), at) : undefined;
  if (/^(?:you|yourself|myself)$/.test(next)) return undefined;
  const whom = phraseBehind(tokens, at + 1);
  return ifPerson(whom, at);
};

/** "Need to be reminded", "have to be reminded". */
function isDueTo(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at - 1) === "be" &&
    wordAt(tokens, at - 2) === "to" &&
    /^(?:needs?|ha[sv]e?|ought)$/.test(wordAt(tokens, at - 3))
  );
}

function ifPerson(subject: string | undefined, at: number, to = at): BlameMatch | undefined {
  return subject === undefined || subject === "user" || subject === "firm" || subject === "nobody"
    ? undefined
    : { kind: "exhortation", from: at, to };
}

/** "Retrain the operators", "the engineer has been retrained", "retraining for staff". */
export const retrain: Detector = (tokens, at) => {
  const word = wordAt(tokens, at);
  if (isDenied(tokens, at) || (/^(?:coach|counsel)$/.test(word) && !isOrdered(tokens, at))) return undefined;
  const group = verbGroup(tokens, at);
  const before = group.passive ? subjectBefore(tokens, group.first) : undefined;
  if (before !== undefined) return ifPerson(before, at);
  const next = pastAdverbs(tokens, at + 1);
  const noun = /^(?:for|of|to)$/.test(wordAt(tokens, next)) ? next + 1 : next;
  return ifPerson(phraseBehind(tokens, noun), at);
};

/** "Follow-up: coach the new hire", "the lead will coach". */
function isOrdered(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  return stops.has(before) || modals.has(before) || before === "to";
}

/** "Refresher training", "the engineer will receive additional training". */
export const training: Detector = (tokens, at) => {
  if (isDenied(tokens, at)) return undefined;
  if (wordAt(tokens, at) === "refresher")
    return /^(?:course|courses|session|sessions)$/.test(wordAt(tokens, at + 1))
      ? { kind: "exhortation", from: at, to: at + 1 }
      : undefined;
  const before = wordAt(tokens, at - 1);
  if (/^(?:refresher|remedial|corrective|mandatory|awareness|compulsory)$/.test(before))
    return { kind: "exhortation", from: at - 1, to: at };
  for (let back = at - 1; back >= 0 && at - back < 4; back -= 1) {
    if (
      !/^(?:receive|received|need|needs|given|get|attend|undergo|undergone|require|requires|sent)$/.test(
        wordAt(tokens, back),
      )
    )
      continue;
    return ifPerson(subjectBefore(tokens, verbGroup(tokens, back).first), back, at);
  }
  return undefined;
};

/** "Disciplinary action", "a formal warning", "was reprimanded", "was fired". */
export const discipline: Detector = (tokens, at) => {
  if (isDenied(tokens, at)) return undefined;
  const word = wordAt(tokens, at);
  if (word === "warning" || word === "warnings") {
    if (/^(?:formal|written|verbal|official|final|stern)$/.test(wordAt(tokens, at - 1)))
      return { kind: "exhortation", from: at - 1, to: at };
    for (let to = at + 1; to < at + 6 && !stops.has(wordAt(tokens, to)); to += 1)
      if (wordAt(tokens, to) === "to" && /^(?:given|issued)$/.test(wordAt(tokens, to - 1)))
        return ifPerson(phraseBehind(tokens, to + 1), at, to);
    return undefined;
  }
  if (word === "disciplinary" || word.startsWith("reprimand"))
    return { kind: "exhortation", from: at, to: at };
  if (
    /^(?:removed|reassigned|relieved|taken|moved|transferred|stood)$/.test(word) &&
    !isOffDuty(tokens, at + 1)
  )
    return undefined;
  const group = verbGroup(tokens, at);
  if (!group.passive || modals.has(group.modal ?? "")) return undefined;
  return ifPerson(subjectBefore(tokens, group.first), at);
};

/** "From the rotation", "off the rota": where people stand. */
function isOffDuty(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:from|off|of|down|to)$/.test(wordAt(tokens, at))) return false;
  if (wordAt(tokens, at) === "to" && wordAt(tokens, at + 1) !== "another") return false;
  return [1, 2, 3].some((ahead) =>
    /^(?:rotation|rota|duty|duties|post|role|team|project|call)$/.test(wordAt(tokens, at + ahead)),
  );
}
