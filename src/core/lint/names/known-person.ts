/** A person the document, its record or the policy names. */
export interface KnownPerson {
  readonly name: string;
  readonly handle: string | undefined;
  readonly email: string | undefined;
  /** How we know, as it reads behind the name: "is in the roster of the policy". */
  readonly evidence: string;
  /** Whether its single words count too: not for what may as well be a team. */
  readonly sure: boolean;
}
