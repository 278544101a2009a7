import { expect } from "vitest";
import type { WorkspaceFiles } from "./workspace-files.ts";

/** A file whose every change is accounted for. */
export interface FollowedFile {
  readonly path: string;
  /**
   * Does something and waits until the file has changed by exactly these lines, in order: `+ new`, `- old`, each time
   * written as `TIME`. Nothing may have touched the file since the last look.
   */
  readonly changesBy: (act: () => Promise<void>, lines: readonly string[]) => Promise<void>;
  /** Does something that must leave every byte as it is. */
  readonly staysThrough: (act: () => Promise<void>) => Promise<void>;
  readonly text: () => string;
}

export async function followFile(files: WorkspaceFiles, path: string): Promise<FollowedFile> {
  let last = await files.until(path, (text) => text !== "");
  const untouched = async (): Promise<void> => {
    expect(changedLines(last, await files.read(path))).toEqual([]);
  };
  return {
    path,
    text: () => last,
    async changesBy(act, lines) {
      await untouched();
      await act();
      const before = last;
      const now = await files
        .until(path, (text) => same(changedLines(before, text), lines))
        .catch(() => files.read(path)); // then the comparison below tells the difference
      expect(changedLines(before, now)).toEqual(lines);
      last = now;
    },
    async staysThrough(act) {
      await untouched();
      await act();
      await untouched();
    },
  };
}

/** What differs, line by line: `- old`, `+ new`. Instants read `TIME`; line ends count. */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const common = commonLengths(old, now);
  const changes: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= now.length || at(common, i + 1, j) >= at(common, i, j + 1))) {
      changes.push(`- ${mask(old[i])}`);
      i += 1;
    } else {
      changes.push(`+ ${mask(now[j])}`);
      j += 1;
    }
  }
  return changes;
}

/** For every pair of places how many lines are common from there on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      row[j] =
        old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function mask(line = ""): string {
  return line.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, "TIME").replaceAll("\r", "\\r");
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
