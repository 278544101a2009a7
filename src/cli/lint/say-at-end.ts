import type { LintedFile } from "./lint-file.ts";

/** Files in the order they are linted in, and which of them somebody named, rather than their folder. */
export interface AskedFiles {
  readonly files: readonly string[];
  readonly named: ReadonlySet<string>;
  /** Those that were named and are not Markdown by their names: they are left out. */
  readonly others: readonly string[];
}

/**
 * Hands on what was linted, a file each, and says at the end what no finding tells: which named files are not Markdown, which
 * the policy ignores, that nothing else was left, and which files were fixed.
 */
export async function* sayAtEnd(
  linted: AsyncIterable<LintedFile> | Iterable<LintedFile>,
  { files, named, others }: AskedFiles,
  fix: boolean,
  error: (text: string) => void,
): AsyncGenerator<LintedFile> {
  const ignored: string[] = [];
  const fixed: string[] = [];
  let index = 0;
  for await (const one of linted) {
    const file = files[index] ?? "";
    index += 1;
    if (one.ignored === true) ignored.push(file);
    if (one.fixed === true) fixed.push(file);
    yield one;
  }
  if (others.length > 0)
    error(`${listed(others)}: not checked, since the name is not that of a Markdown file.`);
  const told = ignored.filter((file) => named.has(file));
  for (const file of told)
    error(`${file} was not checked: the policy ignores it. Take it out of \`ignore\` to have it checked.`);
  if (told.length === 0 && ignored.length > 0 && ignored.length === files.length)
    error(`Nothing was checked: the policy ignores all files named.`);
  if (fix) error(sayFixed(fixed));
}

function sayFixed(fixed: readonly string[]): string {
  if (fixed.length === 0) return "Nothing was written: no finding had a safe fix.";
  return `Safe fixes were written into ${counted(fixed.length)}: ${listed(fixed)}.`;
}

function listed(files: readonly string[]): string {
  const more = files.length > mostShown ? ` and ${files.length - mostShown} more` : "";
  return files.slice(0, mostShown).join(", ") + more;
}

const mostShown = 10;

function counted(files: number): string {
  return files === 1 ? "1 file" : `${files} files`;
}
