/** Code behind fences that it does not hold, as lines. A language is one word without what could end it. */
export function fenced(code: string, language = ""): readonly string[] {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language.replace(/[^\p{L}\p{N}_+#.-].*$/u, "")}`, ...code.split("\n"), fence];
}
