import { actionVerbs } from "../lint/action-verbs.ts";
import { isNamedTeam, isPerson, isTeam, looksLikeNames, mayBePerson, namesThings } from "./owner-names.ts";
import { areas, sortingLabels } from "./read-owner-data.ts";

/** The owner that a bold line above a list names; undefined where the line sorts the list by something else. */
export function ownerOfLabel(text: string): string | undefined {
  const label = text.replace(/[:.]$/, "").trim();
  const [name = "", remark] = label.split(/\s+[-–—]\s+/);
  if (remark !== undefined && !isSorting(remark)) return undefined;
  if (isSorting(name) || /\d/.test(name)) return undefined;
  const [, team = name, member] = /^([^()]+?) \(([^()]+)\)$/.exec(name) ?? [];
  if (member !== undefined && (isPerson(member) || isPerson(team) || isTeam(team))) return name;
  return looksLikeNames(name) && !isTopic(name) ? name : undefined;
}

/** `Respond`, `Containment`, `Quick Wins`: what is done or of what kind it is, and neither somebody's name nor a team's. */
function isTopic(label: string): boolean {
  if (isPerson(label) || isNamedTeam(label)) return false;
  const words = label.split(/\s*[/&+,]\s*|\s+/).filter((word) => !/^and$/i.test(word));
  const last = words.at(-1) ?? "";
  if (words.some((word) => isTeam(word) || areas.has(word.toLowerCase()) || mayBePerson(word))) return false;
  return namesThings.test(last) || words.every((word) => actionVerbs.has(word.toLowerCase()));
}

/** Whether a label sorts actions by kind, time or weight. */
export function isSorting(label: string): boolean {
  const words = label
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  return (
    sortingLabels.some((sorting) => words === sorting) ||
    /\b(?:term|actions?|items?|improvements?|changes|priority|for planning|immediate(?:ly)?)\b/.test(words)
  );
}
