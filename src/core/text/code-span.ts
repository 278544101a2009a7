/**
 * A code span as CommonMark has it: a run of backticks as none is inside, and a blank where one stands at an edge. `code`
 * is one line.
 */
export function codeSpan(code: string): string {
  const runs = new Set(Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = "`".repeat(length);
  const pad = /^`|`$|^ .*\S.* $/.test(code) ? " " : "";
  return `${fence}${pad}${code}${pad}${fence}`;
}
