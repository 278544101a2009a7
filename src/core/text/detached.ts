/**
 * The same text, cut from the long one it may be a slice of: engines keep the whole of that in memory as long as any slice
 * is kept. For what is remembered from one version of a document to the next.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
