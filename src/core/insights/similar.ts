import type { FactorKind } from "../model/factor.ts";
import type { IncidentFacts } from "./facts.ts";

/** An incident that is like another one, and what makes it so. */
export interface SimilarIncident {
  readonly facts: IncidentFacts;
  /** The higher the more alike; it means something within one answer only. */
  readonly score: number;
  /** The words both have, the most telling first, as they are looked up: lower case, endings cut. A few. */
  readonly words: readonly string[];
  /** Whether both are of the same service. */
  readonly sameService: boolean;
  /** Kinds of contributing factors that both have. */
  readonly kinds: readonly FactorKind[];
}
