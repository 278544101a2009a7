/**
 * What a tree holds of a file as one text, so that two are alike where both bytes and mode are: the blob, marked where the
 * file may be run.
 */
export type Stored = string;

const mark = "+x";

export function storedAs(blob: string, isExecutable: boolean): Stored {
  return isExecutable ? `${blob}${mark}` : blob;
}

/** The blob alone. */
export function blobIn(stored: Stored): string {
  return stored.endsWith(mark) ? stored.slice(0, -mark.length) : stored;
}

export function isExecutable(stored: Stored): boolean {
  return stored.endsWith(mark);
}

/** The mode of Git's trees: 100755 or 100644, the only two that ordinary files have. */
export function modeOf(stored: Stored): string {
  return isExecutable(stored) ? "100755" : "100644";
}

/** What comes of a mode that both sides may have changed: whoever changed it counts; a file that both added may be run. */
export function mergedMode(base: Stored | undefined, ours: Stored, theirs: Stored): boolean {
  if (base === undefined) return isExecutable(ours) || isExecutable(theirs);
  return isExecutable(ours) === isExecutable(base) ? isExecutable(theirs) : isExecutable(ours);
}
