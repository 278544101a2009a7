import { t } from "../../text/say.ts";
import type { UpdateProblem } from "./update-problem.ts";

/**
 * The word "outage" in an update that does not say that nothing works for anybody: readers take it for that. Somebody
 * else's outage, a power outage and the end of one are what they are called.
 */
export function outages(text: string): readonly UpdateProblem[] {
  return Array.from(text.matchAll(/\boutages?\b/gi), (match): readonly UpdateProblem[] => {
    const from = Math.max(0, match.index - 60);
    const before = text.slice(from, match.index);
    const end = match.index + match[0].length;
    if (elsewhere.test(before) || isTotal(text, match.index, end)) return [];
    return [
      {
        kind: "outage",
        message: t(
          'Unexpected `{0}` without total impact, expected what does not work and for whom, for example "some card payments fail".',
          match[0],
        ),
        range: { start: match.index, end },
        replacement: undefined,
      },
    ];
  }).flat();
}

const elsewhere =
  /\b(?:no|not an?|without an?|isn['’]t an?|power|internet|provider['’]?s?|upstream|vendor['’]?s?|supplier['’]?s?|carrier|AWS|Azure|GCP|Google Cloud|Cloudflare|third[- ]party) (?:\w+ )?$/i;

/** Whether the sentence with the word, or the one behind it, says that all are affected. */
function isTotal(text: string, start: number, end: number): boolean {
  const before = lastOf(text.slice(Math.max(0, start - 200), start).split(/[.!?]\s/));
  const [own = "", next = ""] = text.slice(end, end + 300).split(/[.!?]\s/);
  return total.test(`${before} ${own} ${next}`) && !/\bpartial(?:ly)? $/i.test(before);
}

function lastOf(sentences: readonly string[]): string {
  return sentences.at(-1) ?? "";
}

const total =
  /\b(?:all|every|entire|whole|any|no|none) (?:of (?:our|the) )?(?:\w+ )?(?:users?|customers?|requests?|traffic|regions?|services?|sites?|payments?|orders?|logins?|product|platform|system|shop|app)\b|\b(?:everyone|everybody|no ?(?:one|body)|nothing|complete(?:ly)?|total(?:ly)?|full(?:y)?|worldwide|globally?)\b|\b100 ?%|\bunavailable to all\b/i;
