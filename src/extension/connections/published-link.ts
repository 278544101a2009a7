import { workspace, type Uri } from "vscode";
import type { Link } from "../../core/ports/send-request.ts";
import { permalink } from "../../core/text/permalink.ts";
import type { Services } from "../context.ts";

/**
 * Where others can read a file, as it is in a commit that the Git remote has; undefined where it is in none, where the
 * remote is no host whose addresses are known, and in Restricted Mode.
 */
export async function publishedLink(
  { computer }: Pick<Services, "computer">,
  file: Uri,
  title: string,
): Promise<Link | undefined> {
  if (file.scheme !== "file" || !workspace.isTrusted) return undefined;
  const place = await computer?.git.published(file.fsPath);
  if (place === undefined) return undefined;
  const url = permalink(place.remote.url, place.remote.commit, place.path, 1, 1)?.replace(/#[^#]*$/, "");
  return url === undefined ? undefined : { title, url };
}
