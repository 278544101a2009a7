/** Something that is to be let go of. Whoever creates it owns it. */
export interface Lifetime {
  readonly dispose: () => void;
}
