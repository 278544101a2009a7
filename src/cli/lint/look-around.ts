import { statSync } from "node:fs";
import path from "node:path";
import { isCode } from "../../disk/is-code.ts";
import { answersTo, relativeTargets } from "../../core/lint/runbooks/relative-targets.ts";
import type { MarkdownDocument } from "../../core/markdown/parse.ts";
import { mayHoldSecrets } from "../../secrets/may-hold-secrets.ts";

/** What a document's text alone does not tell: which files it links to are not there, and what in it is a secret. */
export async function lookAround(file: string, document: MarkdownDocument): Promise<Surroundings> {
  const targets = [...new Set(relativeTargets(document).map((target) => target.path))];
  const missing = new Set(missingAmong(file, targets));
  return { targets, missing, secrets: await secretsOf(document.text) };
}

/** What lies around a document; `targets` are the relative paths it links to, each once. */
export interface Surroundings {
  readonly missing: ReadonlySet<string>;
  readonly secrets: readonly string[];
  readonly targets: readonly string[];
}

/** The rules of the detector are read and made ready for texts alone that may hold something. */
async function secretsOf(text: string): Promise<readonly string[]> {
  if (!mayHoldSecrets(text)) return [];
  const { secretsIn } = await import("../../secrets/find-secrets.ts");
  return secretsIn(text);
}

/** Those of a document's relative paths where nothing is. What may not be looked at counts as there. */
export function missingAmong(file: string, targets: readonly string[]): readonly string[] {
  const folder = path.dirname(file);
  return targets.filter(
    (target) => !answersTo(target).some((answer) => isThere(path.resolve(folder, answer))),
  );
}

function isThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return !isCode(error, "ENOTDIR"); // a file stands where a folder would have to
  }
}
