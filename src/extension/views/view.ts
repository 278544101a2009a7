import type { ShownRow } from "./shown-rows.ts";

/** A view that shows what the library holds. */
export interface View {
  /** Shows everything anew: after a change of the files, and each minute. */
  readonly refresh: () => void;
}

/** A view of the side bar. */
export interface TreeOfRows extends View {
  /** Every row it shows now. */
  readonly rows: () => Promise<readonly ShownRow[]>;
}
