import { readFrontMatter } from "../markdown/front-matter.ts";
import { recordFileName } from "../model/file-names.ts";
import { t } from "../text/say.ts";

/** No review of so many characters was written by hand, and parsing one takes seconds. The command line has the same limit. */
const mostRead = 2_000_000;

/**
 * Whether a text has more UTF-16 units than an editor can parse while somebody types in it. Records are never too long, since
 * their entries are read without a parser. Looks no further than the front matter; `path` says the kind where that does not.
 */
export function isTooLong(text: string, path: string): boolean {
  if (text.length <= mostRead) return false;
  const kind = readFrontMatter(text)?.text("kind");
  return kind !== "incident" && (kind !== undefined || !path.endsWith(`/${recordFileName}`));
}

/** What is said of a file of ours that is too long; undefined of every other. */
export function tooLongMessage(text: string, path: string): string | undefined {
  if (!isTooLong(text, path) || readFrontMatter(text)?.place("sitrep") === undefined) return undefined;
  const has = (Math.floor(text.length / 100_000) / 10).toFixed(1);
  return t(
    "Not checked: this file has {0} million characters, and no more than {1} million are read. Split it; what tools wrote, such as logs, goes into files of its own.",
    has,
    mostRead / 1_000_000,
  );
}
