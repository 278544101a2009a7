import type { Uri } from "vscode";
import { reviewTemplatesFolder } from "../../core/review/write/review-template-name.ts";
import { readTemplates } from "../updates/team-templates.ts";
import { foldersUpwards } from "./folders-upwards.ts";

/** The team's templates of reviews, of the nearest folder upwards that has some, by name without `.md`; read when asked. */
export async function reviewTemplatesNear(
  incident: Uri,
  log: (message: string) => void,
): Promise<ReadonlyMap<string, string>> {
  for (const folder of foldersUpwards(incident)) {
    const texts = await readTemplates(folder, reviewTemplatesFolder, log);
    if (texts.size > 0) return new Map([...texts].map(([name, text]) => [name.replace(/\.md$/, ""), text]));
  }
  return new Map();
}
