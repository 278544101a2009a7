import type { Detector } from "./blame-span.ts";
import { ownerBefore, phraseBehind } from "./doer.ts";
import { words } from "./grammar-words.ts";
import { isDenied } from "./guards.ts";
import { subjectBefore } from "./subject.ts";
import { verbGroup } from "./verb-group.ts";
import { wordAt } from "./words-at.ts";

/** "Made an incorrect assumption", "took a bad decision". */
export const poorChoice: Detector = (tokens, at) => {
  if (!poor.has(wordAt(tokens, at - 1)) || isDenied(tokens, at)) return undefined;
  for (let back = at - 2; back >= 0 && at - back <= 5; back -= 1) {
    if (!takes.has(wordAt(tokens, back))) continue;
    const { first, modal } = verbGroup(tokens, back);
    const subject = modal === undefined ? subjectBefore(tokens, first) : undefined;
    if (subject === undefined && judgement.has(wordAt(tokens, at))) break;
    if (subject === undefined || subject === "user") return undefined;
    return { kind: "failure-verb", from: back, to: at, mild: subject === "we" };
  }
  const owner = ownerBefore(tokens, at - 1);
  if (owner === "person" || owner === "we")
    return { kind: "negligence", from: at - 1, to: at, mild: owner === "we" };
  const agent = wordAt(tokens, at + 1) === "by" ? phraseBehind(tokens, at + 2) : undefined;
  if (agent === "person") return { kind: "negligence", from: at - 1, to: at + 1 };
  return judgement.has(wordAt(tokens, at)) ? { kind: "negligence", from: at - 1, to: at } : undefined;
};

export const poor = words(
  "slow late sluggish delayed belated clumsy sloppy weak limited shaky inadequate incomplete insufficient superficial bad poor incorrect wrong false faulty flawed terrible hasty rash questionable unwise reckless unsound mistaken erroneous invalid ill-considered ill-advised",
);

const takes = words(
  "made make makes making took take took taking showed shows displayed exercised used did done doing",
);

const judgement = words("judgement judgment decision-making workmanship discipline");
