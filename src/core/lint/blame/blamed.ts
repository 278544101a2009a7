import type { BlameMatch } from "./blame-span.ts";
import { words } from "./grammar-words.ts";
import { isSupposed } from "./guards.ts";
import type { Subject } from "./human-nouns.ts";
import { sharedSubject } from "./shared-subject.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { wordAt } from "./words-at.ts";

/** A match where the subject is somebody; those who may as well be machines or victims only count where `sure`. */
export function blamed(
  subject: Subject | undefined,
  from: number,
  to: number,
  tokens: readonly Token[],
  sure: boolean,
): BlameMatch | undefined {
  if (subject === undefined || subject === "nobody") return undefined;
  if (subject === "user" && unseen.has(wordAt(tokens, to))) return undefined;
  if ((subject === "user" || subject === "firm" || subject === "they") && !sure) return undefined;
  return { kind: "failure-verb", from, to: Math.min(to, tokens.length - 1), mild: subject === "we" };
}

/** What users need not see. */
const unseen = words(
  "notice realise realize understand recognise recognize foresee anticipate ask inform notify mention communicate escalate",
);

/** The subject of an active verb, unless the clause only supposes it. */
export function activeSubject(tokens: readonly Token[], at: number, form: string): Subject | undefined {
  const { first, modal, negated } = verbGroup(tokens, at);
  if (modal !== undefined || negated) return undefined;
  if (wordAt(tokens, first - 1) === "to") return chooser(tokens, first - 2);
  if (isSupposed(tokens, first)) return undefined;
  const subject = subjectBefore(tokens, first);
  const timeless =
    /(?:s|ing|fail|forget|miss|skip|ignore|neglect|overlook)$/.test(form) && isWhen(tokens, first);
  return timeless ? undefined : subject;
}

/** "Chose to ignore": who did. */
function chooser(tokens: readonly Token[], at: number): Subject | undefined {
  if (
    !/^(?:chose|chosen|opted|decided|elected|preferred|managed|tended|tends?|continued|contrived|saw)$/.test(
      wordAt(tokens, at),
    )
  )
    return undefined;
  const { first, modal, negated, passive } = verbGroup(tokens, at);
  return modal !== undefined || negated || passive ? undefined : subjectBefore(tokens, first);
}

function isWhen(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && first - at < 6; at -= 1)
    if (/^(?:when|case|where)$/.test(wordAt(tokens, at))) return true;
  return false;
}

/** Who is meant by "by failing to", "was ignoring": the subject of the clause, or of the form of `be` before. */
export function gerundSubject(tokens: readonly Token[], at: number): Subject | undefined {
  const { first, modal, negated, passive } = verbGroup(tokens, at);
  if (modal !== undefined || negated || isSupposed(tokens, first)) return undefined;
  if (passive) return subjectBefore(tokens, first);
  return gerundLeads.has(wordAt(tokens, at - 1)) ? sharedSubject(tokens, at - 1) : undefined;
}

const gerundLeads = words("after by for from of ,");
