import { textOfRuns, type Run } from "./content.ts";

/** Neighbouring runs that lead to the same address, or nowhere. */
export interface LinkedRuns {
  readonly url: string | undefined;
  readonly runs: readonly Run[];
  readonly text: string;
}

/** Runs, those of one link together. A break belongs to the link that stands on both of its sides. */
export function linkedRuns(runs: readonly Run[]): readonly LinkedRuns[] {
  const groups: { readonly url: string | undefined; readonly runs: Run[] }[] = [];
  for (const [index, run] of runs.entries()) {
    const open = groups.at(-1);
    const url = run.kind === "text" ? run.marks.url : innerUrl(open?.url, runs[index + 1]);
    if (open !== undefined && open.url === url) open.runs.push(run);
    else groups.push({ url, runs: [run] });
  }
  return groups.map((group) => ({ ...group, text: textOfRuns(group.runs) }));
}

/** Where a break leads that stands behind a run of a link. */
function innerUrl(before: string | undefined, behind: Run | undefined): string | undefined {
  return behind?.kind === "text" && behind.marks.url === before ? before : undefined;
}
