import type { Uri } from "vscode";
import type { ReadDocument } from "../../core/incident/read-document.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { FollowedParts } from "../../core/review/board/followed-file.ts";

/** A file of ours that was read, with the policy that counts for it. */
export interface LibraryFile {
  readonly uri: Uri;
  readonly read: ReadDocument;
  readonly policy: Policy;
  /** What following up needs of it, where that is known without its timeline. */
  readonly parts?: FollowedParts;
}
