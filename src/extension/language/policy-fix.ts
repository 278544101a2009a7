import { Uri, WorkspaceEdit, workspace } from "vscode";
import type { PolicyAddition } from "../../core/lint/finding.ts";
import { addToList } from "../../core/policy/add-to-list.ts";
import { policyFileName } from "../../core/policy/policy.ts";
import type { Services } from "../context.ts";
import { rangeIn } from "../host/convert.ts";

/**
 * The edit that adds a text to the policy that counts for a document; where the team has none, one is made at the top of
 * the workspace folder. Undefined where that can't be done for sure.
 */
export async function policyEdit(
  document: Uri,
  { path, add }: PolicyAddition,
  { policies }: Services,
): Promise<WorkspaceEdit | undefined> {
  const known = await policies.fileFor(document);
  const top = workspace.getWorkspaceFolder(document)?.uri;
  const file = known ?? (top === undefined ? undefined : Uri.joinPath(top, policyFileName));
  if (file === undefined) return undefined;
  const edit = new WorkspaceEdit();
  if (known === undefined) {
    const [made] = addToList("", path, add) ?? [];
    if (made === undefined) return undefined;
    edit.createFile(file, { contents: new TextEncoder().encode(made.newText) });
    return edit;
  }
  const open = await workspace.openTextDocument(file);
  const edits = addToList(open.getText(), path, add);
  if (edits === undefined || edits.length === 0) return undefined;
  for (const part of edits) edit.replace(file, rangeIn(open, part), part.newText);
  return edit;
}
