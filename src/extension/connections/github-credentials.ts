import { authentication } from "vscode";
import type { Credentials } from "../../core/ports/connection.ts";

/** What we may do on GitHub: issues of private repositories are in this scope alone. */
export const githubScopes = ["repo"];

/** The session that the editor has with GitHub, without asking anybody; undefined where it has none for us. */
export async function githubCredentials(): Promise<Credentials | undefined> {
  const session = await authentication.getSession("github", githubScopes, { silent: true });
  return session === undefined
    ? undefined
    : { token: session.accessToken, site: undefined, account: undefined };
}
