import type { Uri } from "vscode";
import type { SeverityId } from "../../core/model/severity.ts";
import type { Services } from "../context.ts";
import { currentText } from "../host/file-text.ts";

/**
 * The destination of a link from a file to the line of the team's policy that says what a severity means; undefined where
 * the team has no policy of its own, or it says nothing of that severity.
 */
export async function criteriaLink(
  { policies }: Pick<Services, "policies">,
  from: Uri,
  severity: SeverityId,
): Promise<string | undefined> {
  const policy = await policies.fileFor(from);
  const text = policy && (await currentText(policy).catch(() => undefined)); // without it there is no line to link to
  if (policy === undefined || text === undefined || policy.authority !== from.authority) return undefined;
  const line = text.split(/\r\n|\n|\r/).findIndex((one) => isAbout(one, severity));
  return line === -1 ? undefined : `${relativePath(from.path, policy.path)}#L${line + 1}`;
}

function isAbout(line: string, severity: SeverityId): boolean {
  const stated = /"id"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  return stated !== undefined && stated === JSON.stringify(severity);
}

/** From a file's folder to another file, as a link has it. */
function relativePath(from: string, to: string): string {
  const [folders, target] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < folders.length && folders[shared] === target[shared]) shared += 1;
  const up = folders.slice(shared).map(() => "..");
  return [...up, ...target.slice(shared).map(encodeURIComponent)].join("/");
}
