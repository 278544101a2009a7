import { access } from "node:fs/promises";
import path from "node:path";
import type { LintContext } from "../../core/lint/review-model.ts";
import { answersTo, relativeTargets } from "../../core/lint/runbooks/relative-targets.ts";
import type { MarkdownDocument } from "../../core/markdown/parse.ts";
import { isCode } from "../../disk/is-code.ts";

/** What a document's text alone does not tell: which files it links to are not there, and what in it is a secret. */
export async function lookAround(
  file: string,
  document: MarkdownDocument,
): Promise<Pick<LintContext, "missing" | "secrets">> {
  const { secretsIn } = await import("../../secrets/find-secrets.ts");
  const [missing, secrets] = await Promise.all([missingTargets(file, document), secretsIn(document.text)]);
  return { missing, secrets };
}

/** The relative targets of a document where nothing is. What may not be looked at counts as there. */
async function missingTargets(file: string, document: MarkdownDocument): Promise<ReadonlySet<string>> {
  const folder = path.dirname(file);
  const paths = [...new Set(relativeTargets(document).map((target) => target.path))];
  const missing: string[] = [];
  for (const target of paths) {
    const answers = await Promise.all(
      answersTo(target).map((answer) => isThere(path.resolve(folder, answer))),
    );
    if (!answers.includes(true)) missing.push(target);
  }
  return new Set(missing);
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    (error: unknown) => !isCode(error, "ENOENT") && !isCode(error, "ENOTDIR"),
  );
}
