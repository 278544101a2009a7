import type { LintedFile } from "./lint-file.ts";

/** Files in the order they are linted in, and which of them somebody named, rather than their folder. */
export interface AskedFiles {
  readonly files: readonly string[];
  readonly named: ReadonlySet<string>;
}

/**
 * Hands on what was linted, a file each, and says at the end what no finding tells: which named files the policy ignores, that
 * nothing else was left, and which files were fixed.
 */
export async function* sayAtEnd(
  linted: AsyncIterable<LintedFile> | Iterable<LintedFile>,
  { files, named }: AskedFiles,
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
  const told = ignored.filter((file) => named.has(file));
  for (const file of told)
    error(`${file} was not checked: the policy ignores it. Take it out of \`ignore\` to have it checked.`);
  if (told.length === 0 && ignored.length > 0 && ignored.length === files.length)
    error(`Nothing was checked: the policy ignores all files named.`);
  if (fix) error(sayFixed(fixed));
}

function sayFixed(fixed: readonly string[]): string {
  if (fixed.length === 0) return "Nothing was written: no finding had a safe fix.";
  const shown = fixed.slice(0, mostShown).join(", ");
  const more = fixed.length > mostShown ? ` and ${fixed.length - mostShown} more` : "";
  return `Safe fixes were written into ${counted(fixed.length)}: ${shown}${more}.`;
}

const mostShown = 10;

function counted(files: number): string {
  return files === 1 ? "1 file" : `${files} files`;
}
