import { once } from "../../text/once.ts";
import { parseStatus, statuses, type Status } from "../../model/status.ts";
import { t } from "../../text/say.ts";
import type { UpdateProblem } from "./update-problem.ts";

/**
 * Words that stand where a status does and are none of the four: `Status: fixing`, `[Mitigated] …`, `Restored: …`. In a
 * sentence such words are words.
 */
export function statusWords(text: string): readonly UpdateProblem[] {
  const label = labelled().exec(text) ?? opening().exec(text);
  const word = label?.[1];
  if (label === null || word === undefined || parseStatus(word) !== undefined) return [];
  const meant = meaning(word);
  // Behind "Status:" any single word is meant as one; elsewhere only a word known to be used so.
  const alone = /^[^\p{L}\p{N}]*(?:$|[.,;:\n])/u.test(text.slice(label.index + label[0].length));
  if (meant === undefined && (label[0].startsWith(word) || !alone || !/^status|status/i.test(label[0])))
    return [];
  const start = label.index + label[0].lastIndexOf(word);
  const expected = meant === undefined ? t("one of {0}", statuses.join(", ")) : `\`${meant}\``;
  return [
    {
      kind: "status-word",
      message: t("Unexpected status word `{0}`, expected {1}.", word, expected),
      range: { start, end: start + word.length },
      replacement: meant === undefined ? undefined : likeCase(meant, word),
    },
  ];
}

const labelled = once(
  () =>
    /\b(?:current |new )?status\b[*_]{0,2} ?(?::|=|–|—|-| is now| is)[*_]{0,2} ?[*_`"“[]{0,2}(\p{L}[\p{L}-]*(?: (?:progress|investigation|control|down|up|resolved|fixed))?)/iu,
);
const opening = once(
  () =>
    /^[\s*_]{0,4}\[?(\p{L}[\p{L}-]*(?: (?:progress|investigation|control))?)\]?[*_]{0,2} ?(?:[\]:–—]|- )/u,
);

function meaning(word: string): Status | undefined {
  const lower = word.toLowerCase();
  return statuses.find((status) => synonyms[status].includes(lower));
}

/** What else the four are called, on status pages and in chats. */
const synonyms: Readonly<Record<Status, readonly string[]>> = {
  investigating: [
    "under investigation",
    "looking",
    "triage",
    "triaging",
    "new",
    "open",
    "acknowledged",
    "ongoing",
    "in progress",
    "active",
    "degraded",
    "down",
  ],
  identified: ["fixing", "repairing", "mitigating", "diagnosed", "found", "known"],
  monitoring: [
    "mitigated",
    "recovering",
    "stabilised",
    "stabilized",
    "stable",
    "watching",
    "observing",
    "contained",
    "verifying",
    "under control",
  ],
  resolved: [
    "fixed",
    "solved",
    "restored",
    "recovered",
    "closed",
    "done",
    "complete",
    "completed",
    "ended",
    "over",
    "operational",
  ],
};

/** A status with a capital where what stands there has one. */
export function likeCase(status: Status, written: string): string {
  return /^\p{Lu}/u.test(written) ? status.charAt(0).toUpperCase() + status.slice(1) : status;
}
