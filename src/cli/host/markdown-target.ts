import path from "node:path";
import { claimsToBeOurs } from "../../core/incident/claims-to-be-ours.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { targetOf, type Target } from "./change-record.ts";
import { textIfThere } from "./text-file.ts";

/**
 * The document that a person named for entries: a record or any Markdown file, be it called `.txt`, or an incident's folder.
 * @throws Failure where it is missing, or something else, such as source or a configuration, that entries would spoil
 */
export async function markdownTarget(named: string | undefined, shell: Shell): Promise<Target> {
  const target = await targetOf(named, shell);
  if (!isMarkdownName.test(target.file) && !claimsToBeOurs(textIfThere(target.file) ?? ""))
    throw new Failure(
      `${path.basename(target.file)} is not called like Markdown (.md, .markdown, .txt), so nothing was written. Name a record or a Markdown file.`,
    );
  return target;
}

const isMarkdownName = /\.(?:md|markdown|mdown|mkd|mdx|txt)$/i;
