import { unknownSeverity, type SeverityId } from "../model/severity.ts";
import { t } from "../text/say.ts";
import type { Cursor } from "./cursor.ts";
import { defaultPolicy } from "./default-policy.ts";
import { listOf } from "./lists.ts";
import type { SeverityPolicy, UnknownSeverityPolicy } from "./policy.ts";

/** The severities of a policy: one or more, each once, all such that a timeline's entry can name them; else the defaults. */
export function readSeverities(at: Cursor): readonly SeverityPolicy[] {
  const severities = listOf(at, readSeverity);
  if (severities === undefined) return defaultPolicy.severities;
  const ids = severities.map(({ id }) => id.toLowerCase());
  if (ids.length > 0 && new Set(ids).size === ids.length) return severities;
  // Where none of those that stand there could be read, each was told.
  if (ids.length > 0 || at.items()?.length === 0) at.unexpected(t("one severity or more, each `id` once"));
  return defaultPolicy.severities;
}

function readSeverity(at: Cursor): SeverityPolicy | undefined {
  const id = readId(at.get("id"));
  const severity = {
    name: at.get("name").text() ?? id ?? "",
    meaning: at.get("meaning").text() ?? "",
    tell: at.get("tell").text(),
    within: at.get("within").number(),
    respondWithin: at.get("respondWithin").number(),
    response: at.get("response").text(),
  };
  at.rejectOthers();
  if (!at.get("id").there) at.unexpected(t("an object with an `id`"));
  return id === undefined ? undefined : { id, ...severity };
}

/** What stands in entries like `SEV3 → SEV2` and is read back from them (see `meaningOf`). */
function readId(at: Cursor): SeverityId | undefined {
  const id = at.text();
  if (id === undefined) return undefined;
  if (/^[^\s:,;.()→]+$/u.test(id) && !id.includes("->") && id.toUpperCase() !== unknownSeverity) return id;
  at.unexpected(t("one word like `SEV1`, without `:`, `,`, `;`, `.`, brackets and arrows"));
  return undefined;
}

/** What holds while the severity is unknown: the clock of the second worst, unless the policy names another one. */
export function readUnknownSeverity(
  at: Cursor,
  severities: readonly SeverityPolicy[],
): UnknownSeverityPolicy {
  const as = at.get("as");
  const named = as.text();
  const askAgain = at.get("askAgain").number() ?? defaultPolicy.unknownSeverity.askAgain;
  at.rejectOthers();
  const found = severities.find(({ id }) => id === (named ?? defaultPolicy.unknownSeverity.as));
  if (found !== undefined) return { as: found.id, askAgain };
  if (named !== undefined) as.unexpected(t("the id of a severity"));
  const standIn = severities[1] ?? severities[0];
  return { as: standIn?.id ?? defaultPolicy.unknownSeverity.as, askAgain };
}

/**
 * A table by severity. One that is missing has the default, by rank where a team calls its severities otherwise: renaming
 * them stops no clock. What is broken in it has the default likewise; a severity that there is none of is a problem.
 */
export function severityTable<Value>(
  at: Cursor,
  severities: readonly SeverityPolicy[],
  defaults: Readonly<Record<SeverityId, Value>>,
  read: (value: Cursor) => Value | undefined,
): Readonly<Record<SeverityId, Value>> {
  const ids = severities.map(({ id }) => id);
  const isStated = at.entries() !== undefined;
  const values = ids.flatMap((id, rank) => {
    const stated = isStated ? at.get(id) : undefined;
    const value = stated && read(stated);
    const isDefault = stated === undefined || (stated.there && value === undefined);
    const found = isDefault ? defaults[defaultLike(id, rank, ids) ?? ""] : value;
    return found === undefined ? [] : [[id, found] as const];
  });
  if (isStated) at.rejectOthers();
  return Object.fromEntries(values);
}

/** The default severity that one of a team's own stands for: of the same id, else, where it kept none, of the same rank. */
function defaultLike(id: SeverityId, rank: number, ids: readonly SeverityId[]): SeverityId | undefined {
  const known = defaultPolicy.severities.map((severity) => severity.id);
  return ids.some((each) => known.includes(each)) ? known.find((each) => each === id) : known[rank];
}
