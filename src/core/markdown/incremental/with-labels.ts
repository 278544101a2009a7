import { partsAgain, partsOf, type Part, type Parts } from "../part.ts";
import { lineAt } from "./cut-lines.ts";
import { mentionedIn } from "./labels.ts";
import { parseLastPart, parsePart } from "./parse-part.ts";
import type { Steps } from "../../text/steps.ts";
import { isFrontMatter } from "../is-front-matter.ts";

/**
 * Parts that were parsed with the labels of the version before, brought to the labels that they define together: those that mention one
 * that came or went are parsed again. Undefined where one is no part any more.
 */
export function* withLabels(markdown: string, all: readonly Part[], before: Parts): Steps<Parts | undefined> {
  const parts = partsAgain(all, before);
  const { labels, line } = parts;
  if (isSame(labels, before.labels)) return parts;
  const again: Part[] = [];
  let at = 0;
  for (const part of all) {
    const text = markdown.slice(at, at + part.length);
    at += part.length;
    const mentioned = mentionedIn(text, labels);
    if (part.nodes.some(isFrontMatter) || isSame(mentioned, part.mentioned)) again.push(part);
    else {
      const fresh =
        at === markdown.length
          ? parseLastPart(text, mentioned)
          : parsePart(text, lineAt(markdown, at), mentioned);
      yield;
      if (fresh === undefined) return undefined;
      again.push(fresh);
    }
  }
  return partsOf(again, line);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((label, index) => label === others[index]);
}
