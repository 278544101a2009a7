import { entryTypes, type EntryType } from "../model/entry.ts";

/**
 * The words that make an entry typed, in English whatever the language of the editor: files are read by people and by
 * other tools. The first is the one we write.
 */
const words: Readonly<Record<EntryType, readonly [string, ...string[]]>> = {
  declared: ["Declared"],
  severity: ["Severity"],
  status: ["Status"],
  role: ["Role"],
  step: ["Step"],
  alert: ["Alert", "Detected"],
  impact: ["Impact"],
  change: ["Change", "Action"],
  finding: ["Finding"],
  decision: ["Decision"],
  hypothesis: ["Hypothesis"],
  update: ["Update"],
  todo: ["Todo", "To do"],
  note: ["Note"],
};

/** What may stand in brackets behind a type. A bracket with anything else is part of the text. */
const qualifiers: Readonly<Record<EntryType, RegExp | undefined>> = {
  declared: /^drill$/,
  severity: undefined,
  status: /^(?:cause contained: (?:yes|no|unknown)|reopened|not an incident)$/,
  role: undefined,
  step: /^(?:done|skipped|blocked|open)$/,
  alert: undefined,
  impact: /^(?:start|end)$/,
  change: undefined,
  finding: undefined,
  decision: undefined,
  hypothesis: /^(?:open|supported|rejected)$/,
  update: /^(?:internal|stakeholders|executives|customers)$/,
  todo: undefined,
  note: undefined,
};

/** The type a bold word gives an entry, or undefined where it is no such word. A trailing colon is allowed. */
export function entryTypeOf(word: string): EntryType | undefined {
  const wanted = word.trim().replace(/:$/, "").toLowerCase();
  return entryTypes.find((type) => words[type].some((candidate) => candidate.toLowerCase() === wanted));
}

/** The word we write for a type. */
export function wordOf(type: EntryType): string {
  return words[type][0];
}

/** Whether `text` is a qualifier of entries of this type. */
export function isQualifier(type: EntryType, text: string): boolean {
  return qualifiers[type]?.test(text) ?? false;
}
