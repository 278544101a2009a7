import type { Instant } from "../../model/instant.ts";

/** From one instant to another that is not before it. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}
