import type { FrontMatter } from "../markdown/front-matter.ts";
import type { Problem } from "../model/problem.ts";
import { t } from "../text/say.ts";
import { refused, type Decision } from "./decision.ts";

/**
 * The number behind `sitrep:` that we write. It grows only with a change that an older Sitrep would misread or damage; what can
 * be passed over, like a new key or entry type, needs none (docs/format.md, Versions).
 */
export const formatVersion = 1;

/** What is wrong with a file of a later format: it is read as far as it is understood. */
export function newerFormatProblems(frontMatter: FrontMatter | undefined): readonly Problem[] {
  const version = newerVersion(frontMatter);
  const range = frontMatter?.place("sitrep");
  if (version === undefined || range === undefined) return [];
  const message = t(
    "It is written in format {0}, and this Sitrep knows formats up to {1}: what it shows may be wrong, and it writes nothing here. Update Sitrep.",
    version,
    formatVersion,
  );
  return [{ code: "newer-format", message, range }];
}

/** Nothing is written into a file of a later format: who knows what a line means there? */
export function refuseNewerFormat(frontMatter: FrontMatter | undefined): Decision | undefined {
  const version = newerVersion(frontMatter);
  if (version === undefined) return undefined;
  return refused(
    t(
      "It is written in format {0}, and this Sitrep knows formats up to {1}. Update Sitrep, then try again.",
      version,
      formatVersion,
    ),
  );
}

/** The format of a file that we can't know; undefined for ours. Whatever is no whole number beyond ours is ours: people write `sitrep: true`. */
export function newerVersion(frontMatter: FrontMatter | undefined): number | undefined {
  const written = frontMatter?.text("sitrep") ?? "";
  return /^\d{1,9}$/.test(written) && Number(written) > formatVersion ? Number(written) : undefined;
}
