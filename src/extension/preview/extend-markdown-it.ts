import type MarkdownIt from "markdown-it";
import { claimsToBeOurs } from "../../core/incident/claims-to-be-ours.ts";
import type { CoreState } from "./drawn-token.ts";

/** Draws a parsed document of ours: changes its tokens, and teaches its engine to render them. */
export type PageDrawer = (state: CoreState) => void;

/**
 * Teaches the editor's Markdown preview our files. `drawer` is asked for each of them, and only for them; while it has
 * none the page stays as it is. Documents without `sitrep` in their front matter render to the same bytes as before.
 * Returns the `md` it was given.
 */
export function extendMarkdownIt(md: MarkdownIt, drawer: () => PageDrawer | undefined): MarkdownIt {
  md.core.ruler.push("sitrep", (state) => {
    if (!state.inlineMode && claimsToBeOurs(state.src)) drawer()?.(state);
  });
  return md;
}
