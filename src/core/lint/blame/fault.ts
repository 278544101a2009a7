import type { BlameMatch, Detector } from "./blame-span.ts";
import { harm } from "./culprit.ts";
import { ownerBefore, phraseBehind } from "./doer.ts";
import { stops, words } from "./grammar-words.ts";
import { isDenied } from "./guards.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { wordAt } from "./words-at.ts";

/** "At fault", "the contractor's fault", "the fault lies with the team". */
export const fault: Detector = (tokens, at) => {
  if (isDenied(tokens, at)) return undefined;
  if (wordAt(tokens, at - 1) === "at") {
    const group = verbGroup(tokens, at - 1);
    const subject = subjectBefore(tokens, group.first);
    return subject === undefined || subject === "nobody"
      ? undefined
      : { kind: "fault", from: at - 1, to: at };
  }
  const owner = ownerBefore(tokens, at);
  if (wordAt(tokens, at - 1) === "your" && wordAt(tokens, at) === "responsibility") return undefined;
  if (owner !== undefined && !faultCompounds.has(wordAt(tokens, at + 1)))
    return { kind: "fault", from: at - 1, to: at, mild: owner === "we" };
  if (wordAt(tokens, at + 1) === "for" && !isForHarm(tokens, at + 2)) return undefined;
  return restsWith(tokens, at) ?? ofSomebody(tokens, at);
};

/** "It was the team's job to keep them in sync": said where it was not done. */
export const theirJob: Detector = (tokens, at) => {
  if (wordAt(tokens, at + 1) !== "to" || isDenied(tokens, at)) return undefined;
  const was = [2, 3, 4, 5, 6].some((back) => wordAt(tokens, at - back) === "was");
  const owner = was ? ownerBefore(tokens, at) : undefined;
  return owner === "person" ? { kind: "fault", from: at - 1, to: at } : undefined;
};

const faultCompounds = words(
  "handling domain domains tolerance injection detection isolation line lines code codes",
);

/** "The responsibility for the certificates" is a task, that for the outage a charge. */
function isForHarm(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some(({ word }) => harm.has(word) || /^(?:this|that|it|what)$/.test(word));
}

/** "Blame rests with", "the responsibility lies squarely on". */
function restsWith(tokens: readonly Token[], at: number): BlameMatch | undefined {
  let reach = at + 6;
  for (let next = at + 1; next < reach; next += 1) {
    const word = wordAt(tokens, next);
    if (stops.has(word)) return undefined;
    if (harm.has(word)) reach = at + 10; // "for this outage lies squarely with"
    if (!/^(?:with|on|to|upon|at)$/.test(word)) continue;
    const subject = phraseBehind(tokens, next + 1);
    const rests = tokens
      .slice(at + 1, next)
      .some(({ word: verb }) =>
        /^(?:lies|lie|lay|rests?|rested|falls?|fell|goes|went|sits|is|was|belongs|placed|put|squarely|solely)$/.test(
          verb,
        ),
      );
    return subject === undefined || !rests
      ? undefined
      : { kind: "fault", from: at, to: next, mild: subject === "we" };
  }
  return undefined;
}

/** "The fault of the vendor's engineer". */
function ofSomebody(tokens: readonly Token[], at: number): BlameMatch | undefined {
  if (wordAt(tokens, at + 1) !== "of") return undefined;
  return phraseBehind(tokens, at + 2) === undefined ? undefined : { kind: "fault", from: at, to: at + 1 };
}

/** "Is to blame", "blamed the reviewer", "blame rests with". */
export const blame: Detector = (tokens, at) => {
  if (isDenied(tokens, at) || /^(?:free|game|culture)$/.test(wordAt(tokens, at + 1))) return undefined;
  if (wordAt(tokens, at) === "blaming" && stops.has(wordAt(tokens, at - 1))) return undefined; // speaks of blame
  if (wordAt(tokens, at - 1) === "to") {
    const group = verbGroup(tokens, at - 1);
    const subject = subjectBefore(tokens, group.first);
    return group.passive && subject !== undefined && subject !== "nobody"
      ? { kind: "fault", from: at - 1, to: at }
      : undefined;
  }
  const whom =
    phraseBehind(tokens, at + 1) ??
    (wordAt(tokens, at) === "blamed" && wordAt(tokens, at + 1) === "on"
      ? phraseBehind(tokens, at + 2)
      : undefined);
  if (whom !== undefined) return { kind: "fault", from: at, to: at };
  return restsWith(tokens, at);
};
