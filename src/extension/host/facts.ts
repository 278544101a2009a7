import type { IncidentFacts } from "../../core/insights/facts.ts";

/** What a reading of all incidents came to. */
export interface FactsReading {
  /** In the order of their paths. */
  readonly incidents: readonly LocatedFacts[];
  /** What could not be read, in sentences; the others were. */
  readonly problems: readonly string[];
}

/** An incident and where it is: its `path` is relative to the folder. */
export interface LocatedFacts {
  /** The address of the workspace folder it was found in, as text. */
  readonly folder: string;
  readonly facts: IncidentFacts;
}

/** Reads the facts of all incidents in the open folders, with an index on a computer, file by file in a browser. */
export interface FactsService {
  /**
   * @param report hears now and then how many files were read of how many
   * @param signal ends the reading: the promise is rejected with its reason, and what was learnt is kept
   */
  readonly read: (report?: (done: number, of: number) => void, signal?: AbortSignal) => Promise<FactsReading>;
}
