import path from "node:path";
import { readDocument } from "../../core/incident/read-document.ts";
import { loadLexicon } from "../../core/lint/lexicon/load-lexicon.ts";
import { nameSourcesOfRecord } from "../../core/lint/names/names-somebody.ts";
import type { Instant } from "../../core/model/instant.ts";
import {
  composeUpdate,
  type ComposedUpdate,
  type ComposeRequest,
} from "../../core/updates/compose-update.ts";
import { readUpdateTemplate } from "../../core/updates/update-template.ts";
import { updateTemplates } from "../../core/updates/update-templates.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import type { Target } from "./change-record.ts";
import { findTemplates } from "./find-templates.ts";
import { readTextFile } from "./text-file.ts";

/**
 * The update for a record on disk, with the team's templates; what is wrong in them is printed.
 * @throws Failure where the file is no record: then there is nothing to tell of.
 */
export async function composeFor(
  { file, policy }: Target,
  request: ComposeRequest,
  now: Instant,
  shell: Pick<Shell, "error" | "cwd">,
): Promise<ComposedUpdate> {
  const { snapshot } = readDocument(await readTextFile(file), { path: file, policy });
  if (snapshot.kind !== "incident") throw new Failure(`${file} is no record of an incident. Name one.`);
  const { folder, texts } = await findTemplates(file);
  for (const [name, text] of texts) {
    const shown = path.relative(shell.cwd, path.join(folder ?? "", name));
    for (const { message } of readUpdateTemplate(text).problems) shell.error(`${shown}: ${message}`);
  }
  return composeUpdate(snapshot, request, {
    policy,
    now,
    template: updateTemplates(texts),
    names: nameSourcesOfRecord(snapshot, policy, loadLexicon()),
  });
}
