/**
 * Whether a source begins with front matter that has a `sitrep` key, judged by its first lines alone: this is all that
 * somebody else's Markdown costs, in an editor and in the preview. What it lets through is read properly.
 */
export function claimsToBeOurs(source: string): boolean {
  const start = source.charCodeAt(0) === byteOrderMark ? 1 : 0;
  if (!source.startsWith("---", start)) return false;
  const closing = source.indexOf("\n---", start + 3);
  if (closing === -1) return false;
  return /^(["']?)sitrep\1[ \t]*:/m.test(source.slice(start, closing));
}

const byteOrderMark = 0xfeff;
