import type { Paragraph } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { notInitials, notNamesBeforeTo, sortingLabels } from "./read-owner-data.ts";

/**
 * The owner that an action's text names: `Owner: Jane Doe`, `@jdoe`, `Jane to write the alert`, `Data team should …`.
 * Undefined where nobody is named clearly.
 */
export function ownerInText(text: string): string | undefined {
  return labelled(text) ?? handle(text) ?? subject(text);
}

/** A name in bold at the end of an action: `Document the restore **Jane**`. */
export function ownerAtEnd(paragraph: Paragraph): string | undefined {
  const last = paragraph.children.at(-1);
  if (last?.type !== "strong" || paragraph.children.length < 2) return undefined;
  return ownerOfLabel(plainText(last));
}

/** The owner that a bold line above a list names; undefined where the line sorts the list by something else. */
export function ownerOfLabel(text: string): string | undefined {
  const label = text.replace(/[:.]$/, "").trim();
  const [name = "", remark] = label.split(/\s+[-–—]\s+/);
  if (remark !== undefined && !isSorting(remark)) return undefined;
  if (isSorting(name) || /\d/.test(name)) return undefined;
  return looksLikeNames(name) ? name : undefined;
}

/** The name in an Owner cell: whatever stands there, unless it says that nobody does. */
export function ownerOfCell(text: string): string | undefined {
  return /^(?:[-–—?]*|n\/?a|none|nobody|tb[dca]|todo|unassigned|unknown|\[.*\]|<.*>)$/i.test(text)
    ? undefined
    : text;
}

const named =
  /(?:^|[\s([,;—–-])(?:owners?|assignees?|assigned to|responsible|dri)(?:\s*[:=]\s*|\s+(?=@|\p{Lu}))([^,;|()[\]\n]{1,80})/iu;

function labelled(text: string): string | undefined {
  const rest = named.exec(text)?.[1];
  const value = rest?.split(/\.\s|\s[-–—]\s|\s(?:due|by|deadline|status)\b/i)[0];
  return value === undefined ? undefined : ownerOfCell(value.replace(/\.$/, "").trim());
}

function handle(text: string): string | undefined {
  return /(?:^|[\s([,:`])(@[A-Za-z\d](?:[\w.-]*\w)?)(?![\w/@])/.exec(text)?.[1];
}

/** Somebody in front of what they will do. */
function subject(text: string): string | undefined {
  const team = /^(?:the )?((?:[\p{L}\d&-]+ ){1,4}team) (?:to|will|should|needs to)\b/iu.exec(text)?.[1];
  if (
    team !== undefined &&
    !/\b(?:with|for|from|by|via|of)\b/.test(team) &&
    !notNamesBeforeTo.has(firstWord(team))
  )
    return team;
  const name =
    /^([^\s:]+(?: (?:and|&|\+) [^\s:]+| \p{Lu}\p{Ll}+){0,2}) to (?!be\b|the\b|a\b|an\b)\p{Ll}/u.exec(
      text,
    )?.[1];
  if (name !== undefined && looksLikeNames(name) && !notNamesBeforeTo.has(firstWord(name))) return name;
  const initials = /^(\p{Lu}{2,3}(?:\/\p{Lu}{2,3})?)(?::| to | - )/u.exec(text)?.[1];
  return initials !== undefined && !initials.split("/").some((word) => notInitials.has(word))
    ? initials
    : undefined;
}

function firstWord(text: string): string {
  return text.split(" ")[0]?.toLowerCase() ?? "";
}

/** One to four capital words, or several names with commas, slashes or "and" between them. */
function looksLikeNames(text: string): boolean {
  const words = text.split(/\s*[,/&+]\s*|\s+/).filter((word) => word !== "and" && word !== "");
  return (
    words.length > 0 &&
    words.length <= 6 &&
    words.every((word) => /^@?\p{Lu}[\p{L}\p{M}'’-]*$/u.test(word) || /^(?:@[\w.-]+|team)$/.test(word)) &&
    !words.every((word) => notInitials.has(word))
  );
}

function isSorting(label: string): boolean {
  const words = label
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  return (
    sortingLabels.some((sorting) => words === sorting) ||
    /\b(?:term|actions?|items?|improvements?|changes|priority|for planning|immediate(?:ly)?)\b/.test(words)
  );
}
