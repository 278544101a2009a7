import type { Marks, Run } from "./content.ts";

/**
 * Runs without what HTML and sources have for their looks: no white space at the ends of lines, no breaks at the ends, no
 * lines that are empty in the source alone, and no run beside another of the same marks. Code stays as it is, but where there is nothing but white space there is nothing.
 */
export function tidied(runs: readonly Run[]): readonly Run[] {
  const tidy: Run[] = [];
  for (const run of runs) {
    if (run.kind === "text") {
      addText(tidy, run);
      continue;
    }
    endLine(tidy);
    if (tidy.length > 0 && (run.hard || tidy.at(-1)?.kind === "text")) tidy.push(run);
  }
  endLine(tidy);
  while (tidy.at(-1)?.kind === "break") tidy.pop();
  return tidy.some((run) => run.kind === "text" && run.text.trim() !== "") ? tidy : [];
}

type TextRun = Extract<Run, { kind: "text" }>;

function addText(tidy: Run[], run: TextRun): void {
  const last = tidy.at(-1);
  const begins = last?.kind !== "text" && !run.marks.code;
  const text = begins ? run.text.trimStart() : run.text;
  if (text === "") return;
  if (last?.kind === "text" && isAlike(last.marks, run.marks))
    tidy[tidy.length - 1] = { ...last, text: last.text + text };
  else tidy.push({ ...run, text });
}

/** Takes the white space away that a line ends with, from as many runs as it is. */
function endLine(tidy: Run[]): void {
  for (let last = tidy.at(-1); last?.kind === "text" && !last.marks.code; last = tidy.at(-1)) {
    const text = last.text.trimEnd();
    tidy.pop();
    if (text === "") continue;
    tidy.push({ ...last, text });
    return;
  }
}

function isAlike(one: Marks, other: Marks): boolean {
  return (
    one.strong === other.strong &&
    one.emphasis === other.emphasis &&
    one.strike === other.strike &&
    one.code === other.code &&
    one.url === other.url
  );
}
