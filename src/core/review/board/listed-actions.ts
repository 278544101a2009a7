import { isNobody } from "../../lint/nobody.ts";
import { isPlaceholder } from "../../lint/placeholder.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { rosterPerson } from "../../outgoing/roster-person.ts";
import type { Person, Policy } from "../../policy/policy.ts";
import { knownActions } from "../find-action.ts";
import { wordsOfAction } from "../words-of-action.ts";
import type { ListedAction } from "./review-actions.ts";

/** The actions that a document lists. */
export function listedActions(
  { actions }: Pick<Snapshot, "actions">,
  { people }: Policy,
): readonly ListedAction[] {
  return knownActions(actions).map(({ action, occurrence }) => {
    const { text, line, owner, due, dueDate, done, horizon, link } = action;
    const persons = owner === undefined ? [] : personsIn(owner, people.roster);
    const task = wordsOfAction(action);
    return { text, task, line, owner, due, dueDate, done, horizon, link, occurrence, persons, isTodo: false };
  });
}

/** Several only where each of them is known: "Search and Ads team" is one. */
function personsIn(owner: string, roster: readonly Person[]): readonly string[] {
  if (isNobody(owner) || isPlaceholder(owner)) return [];
  const parts = owner.split(/\s*[,;&+/]\s*|\s+and\s+/).filter((part) => part !== "");
  const isKnown = (part: string): boolean =>
    part.startsWith("@") || roster.includes(rosterPerson(part, roster));
  const named = parts.length > 1 && parts.every(isKnown) ? parts : [owner];
  return named.map((part) => rosterPerson(part, roster).name);
}

/** The todos of a record's timeline: what is to be done, by nobody and no day yet. One of signs alone is none. */
export function listedTodos({ timeline }: Pick<Snapshot, "timeline">): readonly ListedAction[] {
  return timeline.flatMap(({ type, text, line }): readonly ListedAction[] =>
    type !== "todo" || !/[\p{L}\p{N}]/u.test(text)
      ? []
      : [
          {
            text,
            task: text,
            line,
            owner: undefined,
            due: undefined,
            dueDate: undefined,
            done: undefined,
            horizon: undefined,
            link: undefined,
            occurrence: 1,
            persons: [],
            isTodo: true,
          },
        ],
  );
}
