import type { Status } from "../../model/status.ts";
import type { Audience } from "../../updates/next-updates.ts";
import type { NameSources } from "../names/find-names.ts";
import { etas } from "./etas.ts";
import { insiderWords } from "./insider-words.ts";
import { jargon } from "./jargon.ts";
import { nextTimeProblem } from "./next-time.ts";
import { outages } from "./outages.ts";
import { statusWords } from "./status-words.ts";
import type { UpdateProblem } from "./update-problem.ts";

/** To whom an update goes, and what is known beside its words. */
export interface UpdateContext {
  readonly audience: Audience;
  /** Where the incident stands; a resolved one needs no next update. Undefined means unknown. */
  readonly status: Status | undefined;
  /** Whom to look for in a text for customers; without them no names are found. */
  readonly names?: NameSources | undefined;
  /** Hosts of the inside beside those that anybody knows for such, `*.` for all below one. */
  readonly internalHosts?: readonly string[] | undefined;
}

/**
 * All there is to say against the words of an update before it goes out, in order of place: no time of the next one, a
 * forecast, a status word that is none of the four, "outage" without total impact, and to customers names of persons,
 * internal hosts and words of our trade. Never a reason to hold it back: whoever writes it knows better. Offsets count from
 * the start of `text`.
 */
export function checkUpdate(text: string, context: UpdateContext): readonly UpdateProblem[] {
  const next = context.status === "resolved" ? undefined : nextTimeProblem(text);
  return [
    ...(next === undefined ? [] : [next]),
    ...etas(text),
    ...statusWords(text),
    ...outages(text),
    ...(context.audience === "customers" ? forCustomers(text, context) : []),
  ].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** What customers should not have to read: who and where it is inside, and how we call things. */
export function forCustomers(
  text: string,
  { names, internalHosts }: Pick<UpdateContext, "names" | "internalHosts">,
): readonly UpdateProblem[] {
  return [...insiderWords(text, names, internalHosts), ...jargon(text)];
}
