import { dueSigns, dueWords } from "../review/due-words.ts";
import { ownerLabels } from "../review/read-owner-data.ts";
import { once } from "../text/once.ts";
import { smallLetters } from "../text/small-letters.ts";

/** A value at the end of a line that somebody is typing. */
export interface ValueBeingTyped {
  readonly kind: "owner" | "due" | "rule";
  /** What of the value stands there already. */
  readonly typed: string;
}

/**
 * What is being typed at the end of a piece of a line: a rule in a comment that disables it, an owner or a day behind a label
 * that reading knows, in any of its languages. Undefined where it is neither. Words that announce a day without a colon
 * count where they mean nothing else (`due`, `fällig`), others (`by`, `bis`) once a digit stands behind them.
 */
export function valueBeingTyped(line: string): ValueBeingTyped | undefined {
  const before = line.slice(-longest);
  const rule = /<!--\s*sitrep-disable\s+(?:[a-z-]+\s*,\s*)*([a-z-]*)$/.exec(before);
  if (rule !== null) return { kind: "rule", typed: rule[1] ?? "" };
  const small = smallLetters(before);
  const found = (pattern: RegExp): string | undefined => {
    const typed = pattern.exec(small)?.[1];
    return typed === undefined ? undefined : before.slice(before.length - typed.length);
  };
  const due = found(labelledDue()) ?? found(announced()) ?? found(begun());
  if (due !== undefined) return { kind: "due", typed: due };
  const owner = found(labelledOwner());
  return owner === undefined ? undefined : { kind: "owner", typed: owner };
}

/** A label and a value together; what stands further in front says nothing of it. */
const longest = 160;

const notInWord = String.raw`(?<![\p{L}\p{N}])`;
/** The colon of a label, which may be bold with it or without: `**Owner:** `, `**Owner**: `. */
const colon = String.raw`(?:\*\*|__|[*_])?\s?[:=：]\s*(?:(?:\*\*|__|[*_])(?:\s+|$))?`;

const labelledOwner = once(
  () => new RegExp(String.raw`${notInWord}(?:${ownerLabels})${colon}([^,;|()\r\n（）、，；:：]{0,60})$`, "u"),
);
const labelledDue = once(
  () =>
    new RegExp(
      String.raw`(?:${notInWord}(?:${dueWords})|(?:${dueSigns}))${colon}([\p{L}\p{N}./-]{0,14})$`,
      "u",
    ),
);
const announced = once(
  () =>
    new RegExp(
      String.raw`(?:${notInWord}(?:due(?: date)?|deadline|target date|fällig(?: am)?)|(?:${dueSigns}))\s+([\w-]{0,10})$`,
      "u",
    ),
);
const begun = once(() => new RegExp(String.raw`${notInWord}(?:${dueWords})\s+(\d[\d-]{0,9})$`, "u"));
