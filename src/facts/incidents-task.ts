import type { IncidentFacts } from "../core/insights/facts.ts";
import type { Bundle } from "../core/text/say.ts";

/** What a thread is told that reads the facts of all incidents in a folder, with threads of its own that help. */
export interface IncidentsTask {
  readonly kind: "incidents";
  readonly root: string;
  readonly index: string;
  readonly edition: string;
  /** How many threads help, each with the program that this one runs. */
  readonly helpers: number;
  /** Its sentences; undefined is English. */
  readonly words: Bundle | undefined;
}

/** What it says. In the end comes `done` or `failed`. */
export type IncidentsAnswer =
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly kind: "incidents"; readonly incidents: readonly IncidentFacts[] }
  | { readonly kind: "done"; readonly problems: readonly string[] }
  | { readonly kind: "failed"; readonly said: string };

/** Whether a thread was started for that. */
export function isIncidentsTask(data: unknown): data is IncidentsTask {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "incidents";
}
