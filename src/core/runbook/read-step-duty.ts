import { roleNouns } from "./read-step-data.ts";

/** Who does a step and when, as its text says it. */
export interface Duty {
  readonly owner: string | undefined;
  /** Minutes from the declaration. */
  readonly within: number | undefined;
}

/**
 * Reads the brackets at the end of a step's text: `(Communications Lead, within 15 min)`, `(within 2 h)`. A remark like
 * `(if needed)` or `(Linux)` says nothing of the kind: every part must be a time or look like a role or a name. Attributes
 * in braces say the same in a form that leaves no doubt: `{owner: dba on call, within: 15 min}`, `{within=15m}`.
 */
export function readDuty(text: string): Duty {
  return readAttributes(text) ?? readBrackets(text);
}

function readBrackets(text: string): Duty {
  const inside = /\(([^()]+)\)[.:]?$/.exec(text)?.[1];
  if (inside === undefined) return nothing;
  const parts = inside.split(",").map((part) => part.trim());
  const times = parts.map(minutesOf).filter((minutes) => minutes !== undefined);
  const people = parts.filter((part) => minutesOf(part) === undefined);
  if (!people.every((part) => isPerson(part, times.length > 0))) return nothing;
  return { owner: people.length === 0 ? undefined : people.join(", "), within: times[0] };
}

/** Undefined where the braces hold anything but these attributes: `{link to the record}` is there to be filled in. */
function readAttributes(text: string): Duty | undefined {
  const inside = /\{([^{}]+)\}$/.exec(text)?.[1];
  if (inside === undefined) return undefined;
  const values = new Map<string, string>();
  const rest = inside.replace(attribute, (_, key: string, quoted: string | undefined, bare: string) => {
    values.set(key.toLowerCase(), (quoted ?? bare).trim());
    return "";
  });
  if (values.size === 0 || !/^[\s,;]*$/.test(rest)) return undefined;
  const time = values.get("within") ?? values.get("due");
  const within = time === undefined ? undefined : minutesOf(`within ${time.replace(/^within /i, "")}`);
  if (time !== undefined && within === undefined) return undefined;
  return { owner: values.get("owner"), within };
}

const attribute = /\b(owner|within|due)[:=] ?(?:"([^"]*)"|((?:(?!\b(?:owner|within|due)[:=])[^,;"])+))/gi;

const nothing: Duty = { owner: undefined, within: undefined };

function minutesOf(part: string): number | undefined {
  const match = /^within (\d{1,5}) ?(m|min|mins|minutes?|h|hr|hrs|hours?|d|days?)\.?$/i.exec(part);
  const unit = match?.[2]?.[0]?.toLowerCase();
  if (match === null || unit === undefined) return undefined;
  return Number(match[1]) * (unit === "m" ? 1 : unit === "h" ? 60 : 24 * 60);
}

/** One capital word is more often a product than a person, so it must be a known role or stand beside a time. */
function isPerson(part: string, besideTime: boolean): boolean {
  if (/^@[\w.-]+$/.test(part)) return true;
  const words = part.split(/\s+/);
  if (words.length > 5 || !words.every((word) => isCapital(word) || smallWords.has(word))) return false;
  if (!isCapital(words[0] ?? "") || !isCapital(words.at(-1) ?? "")) return false;
  return words.length > 1 || besideTime || roleNouns.has(part.toLowerCase());
}

const smallWords: ReadonlySet<string> = new Set([
  "of",
  "the",
  "and",
  "or",
  "for",
  "on",
  "to",
  "de",
  "van",
  "von",
  "&",
]);

function isCapital(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word);
}
