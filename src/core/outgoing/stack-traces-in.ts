import type { TextRange } from "../text/range.ts";

/** Traces of programs in a text: each run of their lines, without the line break behind it. */
export function stackTracesIn(text: string): readonly TextRange[] {
  const runs: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (!traceLine.test(line)) last = undefined;
    else if (last === undefined) runs.push((last = { start: index, end: index + line.length }));
    else last.end = index + line.length;
  }
  return runs;
}

// Java and JavaScript, Python, Go, .NET, Ruby.
const traceLine =
  /^\s*(?:at [\w$.<>[\] ]+ ?\([^)]*:\d+(?::\d+)?\)|at (?:async )?\S+:\d+:\d+|at [\w.`<>]+\(.*\) in \S+:line \d+|Traceback \(most recent call last\):|File "[^"]+", line \d+|goroutine \d+ \[|\S+\.go:\d+ \+0x[\da-f]+|panic: |Caused by: [\w$.]+(?::|$)|Exception in thread |[\w./-]+\.rb:\d+:in )/;
