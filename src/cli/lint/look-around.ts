import { statSync } from "node:fs";
import path from "node:path";
import { isCode } from "../../disk/is-code.ts";
import type { LintContext } from "../../core/lint/review-model.ts";
import { answersTo, relativeTargets } from "../../core/lint/runbooks/relative-targets.ts";
import type { MarkdownDocument } from "../../core/markdown/parse.ts";
import { mayHoldSecrets } from "../../secrets/may-hold-secrets.ts";

/** What a document's text alone does not tell: which files it links to are not there, and what in it is a secret. */
export async function lookAround(
  file: string,
  document: MarkdownDocument,
): Promise<Pick<LintContext, "missing" | "secrets">> {
  return { missing: missingTargets(file, document), secrets: await secretsOf(document.text) };
}

/** The rules of the detector are read and made ready for texts alone that may hold something. */
async function secretsOf(text: string): Promise<readonly string[]> {
  if (!mayHoldSecrets(text)) return [];
  const { secretsIn } = await import("../../secrets/find-secrets.ts");
  return secretsIn(text);
}

/** The relative targets of a document where nothing is. What may not be looked at counts as there. */
function missingTargets(file: string, document: MarkdownDocument): ReadonlySet<string> {
  const folder = path.dirname(file);
  const paths = new Set(relativeTargets(document).map((target) => target.path));
  const missing = [...paths].filter(
    (target) => !answersTo(target).some((answer) => isThere(path.resolve(folder, answer))),
  );
  return new Set(missing);
}

function isThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return !isCode(error, "ENOTDIR"); // a file stands where a folder would have to
  }
}
