/**
 * The labels among `labels` (`[a]`, `[^1]`) that a text may mention: more rather than fewer, since blanks and the marks of
 * a quotation may stand within one. A reference is one only where its label is defined somewhere in the document.
 */
export function mentionedIn(text: string, labels: readonly string[]): readonly string[] {
  if (labels.length === 0 || !text.includes("[")) return [];
  const folded = fold(text);
  return labels.filter((label) => folded.includes(fold(label)));
}

/** Lines that define these labels and nothing else; behind them any text parses as it does on its own. */
export function definitionsOf(labels: readonly string[]): string {
  return labels.length === 0 ? "" : `${labels.map((label) => `${label}: x\n\n`).join("")}***\n\n`;
}

// Letters as the parser compares them: neither folding alone makes `ß` and `ẞ` the same.
function fold(text: string): string {
  return text
    .replace(/[\s>]+/g, "")
    .toLowerCase()
    .toUpperCase();
}
