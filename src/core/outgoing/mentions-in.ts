import type { TextRange } from "../text/range.ts";

/** Words that call people, as they stand in the text. */
export interface Mention {
  readonly text: string;
  readonly range: TextRange;
}

/** Words that call whole channels and teams where they are sent: `<!channel>`, `@here`, `@org/team`. */
export function mentionsIn(text: string): readonly Mention[] {
  return Array.from(text.matchAll(mention), ({ 0: found, index }) => ({
    text: found,
    range: { start: index, end: index + found.length },
  }));
}

const mention =
  /<!(?:channel|here|everyone|subteam\^[\w-]+)(?:\|[^>]*)?>|(?<![\p{L}\p{N}_@./-])@(?:channel|here|everyone|all)(?![\p{L}\p{N}_/.-]*[\p{L}\p{N}_/])|(?<![\p{L}\p{N}_@./-])@[a-z\d](?:[a-z\d-]{0,38})\/[\w.-]*\w/giu;
