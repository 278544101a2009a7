import { readdirSync } from "node:fs";
import path from "node:path";
import { reviewTemplatesFolder } from "../../core/review/write/review-template-name.ts";
import { updateTemplatesFolder } from "../../core/updates/update-template.ts";
import { readTextFile } from "./text-file.ts";

/** A team's own templates. */
export interface FoundTemplates {
  /** Where they are; undefined where there are none. */
  readonly folder: string | undefined;
  /** By file name. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The templates of updates of the nearest folder upwards from a record that has some, in `templates/updates`.
 * @throws Failure where one can't be read: a message must not silently be another than the team's.
 */
export function findTemplates(record: string): Promise<FoundTemplates> {
  return findIn(record, updateTemplatesFolder);
}

/**
 * The templates of reviews of the nearest folder upwards that has some, in `templates/reviews`, by name without `.md`.
 * @throws Failure where one can't be read.
 */
export async function findReviewTemplates(record: string): Promise<ReadonlyMap<string, string>> {
  const { texts } = await findIn(record, reviewTemplatesFolder);
  return new Map([...texts].map(([name, text]) => [name.replace(/\.md$/, ""), text]));
}

async function findIn(record: string, parts: readonly string[]): Promise<FoundTemplates> {
  for (let above = path.dirname(record); ; above = path.dirname(above)) {
    const folder = path.join(above, ...parts);
    const names = markdownIn(folder);
    if (names.length > 0) {
      const texts = names.map(async (name) => [name, await readTextFile(path.join(folder, name))] as const);
      return { folder, texts: new Map(await Promise.all(texts)) };
    }
    if (path.dirname(above) === above) return { folder: undefined, texts: new Map() };
  }
}

function markdownIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".md"));
  } catch {
    return []; // no such folder: look further up
  }
}
