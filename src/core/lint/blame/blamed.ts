import type { BlameMatch } from "./blame-span.ts";
import { isSupposed } from "./guards.ts";
import type { Subject } from "./human-nouns.ts";
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
  if ((subject === "user" || subject === "firm" || subject === "they") && !sure) return undefined;
  return { kind: "failure-verb", from, to: Math.min(to, tokens.length - 1), mild: subject === "we" };
}

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
