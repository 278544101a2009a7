import path from "node:path";

/**
 * Whether a file may hold Markdown by its name: one of the usual endings, none, or plain text. A list of changed files names
 * others as well, and nobody wants `package.json` to be told that it lacks a summary.
 */
export function mayBeMarkdown(file: string): boolean {
  return endings.has(path.extname(file).toLowerCase());
}

const endings: ReadonlySet<string> = new Set(
  " .md .markdown .mdown .mdwn .mkd .mkdn .mdx .mdtext .mdtxt .qmd .rmd .text .txt".split(" "),
);
