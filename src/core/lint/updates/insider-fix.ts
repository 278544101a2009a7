import type { Fix } from "../finding.ts";
import type { UpdateProblem } from "./update-problem.ts";
import { replaceBy, type SentUpdate } from "./updates-of.ts";

/** What customers may read in place of a person's name or an internal host: words that are true of any. */
export function insiderFix(update: SentUpdate, { kind, range }: UpdateProblem): Fix {
  const { text } = update;
  const words = kind === "person" ? "our team" : "one of our systems";
  const code = text[range.start - 1] === "`" && text[range.end] === "`" ? 1 : 0;
  const article = /\b(?:the|our|an?) $/i.exec(text.slice(0, range.start - code))?.[0] ?? "";
  const start = range.start - code - article.length;
  const opens = /(?:^|[.!?…:]["”’)]?\s+)$/.test(text.slice(0, start));
  const newText = opens ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return replaceBy(update, { start, end: range.end + code }, newText);
}
