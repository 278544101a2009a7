import { readDocument } from "../incident/read-document.ts";
import { defaultPolicy } from "../policy/default-policy.ts";
import { recordPath } from "../review/record-path.ts";

/**
 * Whether a record, or a review by its record, says that its incident is private. `textAt` gives the text of the file itself
 * where it is given nothing, and of one at a path relative to it; undefined where there is none. @throws Error where the file is
 * gone, and what `textAt` throws: then nobody knows.
 */
export async function isPrivateNow(textAt: (path?: string) => Promise<string | undefined>): Promise<boolean> {
  const text = await textAt();
  if (text === undefined) throw new Error("The file is gone.");
  const own = snapshotOf(text);
  if (own.private) return true;
  const path = recordPath(own);
  const record = path === undefined ? undefined : await textAt(path);
  return record !== undefined && snapshotOf(record).private;
}

/** What a policy says has no part in it. */
function snapshotOf(text: string): ReturnType<typeof readDocument>["snapshot"] {
  return readDocument(text, { policy: defaultPolicy }).snapshot;
}
