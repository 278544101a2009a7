import { FileSystemError, Uri, workspace, type TextDocument } from "vscode";
import type { LintContext } from "../../core/lint/review-model.ts";
import { answersTo, relativeTargets } from "../../core/lint/runbooks/relative-targets.ts";
import type { MarkdownDocument } from "../../core/markdown/parse.ts";
import { mayHoldSecrets } from "../../secrets/may-hold-secrets.ts";
import type { Services } from "../context.ts";

/** What an open document's text alone does not tell: which files it links to are not there, and what in it is a secret. */
export async function lookAround(
  { uri, isUntitled }: TextDocument,
  document: MarkdownDocument,
  { log }: Services,
): Promise<Pick<LintContext, "missing" | "secrets">> {
  const [missing, secrets] = await Promise.all([
    isUntitled ? undefined : missingTargets(uri, document),
    secretsOf(document.text).catch((error: unknown) => {
      log.error(`Looking for secrets in ${uri.path}: ${String(error)}`);
      return undefined;
    }),
  ]);
  return { missing, secrets };
}

/** What of a text is a secret. The detector brings its rules along and is a file of its own, which is loaded here for the first text that may hold something. */
export async function secretsOf(text: string): Promise<readonly string[]> {
  if (!mayHoldSecrets(text)) return [];
  const { secretsIn } = await import("../host/mask-secrets.ts");
  return secretsIn(text);
}

/** The relative targets of a document where nothing is. What may not be looked at counts as there. */
async function missingTargets(file: Uri, document: MarkdownDocument): Promise<ReadonlySet<string>> {
  const paths = [...new Set(relativeTargets(document).map((target) => target.path))];
  const missing = await Promise.all(
    paths.map(async (target) => {
      const answers = answersTo(target).map((answer) => isThere(Uri.joinPath(file, "..", answer)));
      return (await Promise.all(answers)).includes(true) ? [] : [target];
    }),
  );
  return new Set(missing.flat());
}

async function isThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === "FileNotFound");
  }
}
