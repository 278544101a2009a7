import type { Root } from "mdast";
import type { Block, Run } from "./content.ts";
import { contentOf } from "./content-of.ts";
import { fitted, type FittedText } from "./fitted.ts";
import { mapRuns } from "./map-runs.ts";
import { writeGfm } from "./write-gfm.ts";

/** The longest body of an issue or a comment on GitHub (its REST contract). Characters. */
const mostOfGitHub = 65_536;

/**
 * A text for GitHub: its own Markdown, written anew from the tree, so that front matter and comments are gone and nothing
 * stays open. `@name` and `@org/team` are code, which tells nobody. As much as `most` characters hold.
 */
export function githubMarkdown(root: Root, most = mostOfGitHub): FittedText {
  return within(
    contentOf(root).map((block) => mapRuns(block, unmentioning)),
    most,
  );
}

/** A text for Linear, which takes the same Markdown and tells nobody of a name in it. */
export function linearMarkdown(root: Root, most: number): FittedText {
  return within(contentOf(root), most);
}

function within(blocks: readonly Block[], most: number): FittedText {
  const { value, cut } = fitted(blocks, writeGfm, (text) => text.length <= most);
  return { text: value, cut };
}

/** Names that GitHub would tell, as code. What stands in code or in a link tells nobody already. */
function unmentioning(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run): readonly Run[] => {
    if (run.kind === "break" || run.marks.code || run.marks.url !== undefined) return [run];
    return run.text
      .split(mention)
      .map((text, index): Run => ({ kind: "text", text, marks: { ...run.marks, code: index % 2 === 1 } }))
      .filter((part) => part.kind === "break" || part.text !== "");
  });
}

/** GitHub reads a name behind anything but a letter, a digit or `_`; in an address it reads none. */
const mention = /(?<![a-z\d_]|https?:\/\/\S*)(@[a-z\d][a-z\d-]*(?:\/[a-z\d][\w.-]*)?)/gi;
