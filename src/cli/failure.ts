/** A failure the person should read: what happened and what to do. The command line prints it and exits with 2. */
export class Failure extends Error {
  override readonly name = "Failure";
}
