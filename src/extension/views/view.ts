/** A view that shows what the library holds. */
export interface View {
  /** Shows everything anew: after a change of the files, and each minute. */
  readonly refresh: () => void;
}
