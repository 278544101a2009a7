import { t } from "../../core/text/say.ts";
import { escapeHtml } from "../../core/text/escape-html.ts";
import type { RenderRule, Token } from "./drawn-token.ts";

/** The type of a front matter token after folding. */
export const foldedFrontMatterType = "sitrep_front_matter";

/**
 * Takes the token of the editor's front matter out of the page and returns it, ready to be put in elsewhere; nothing
 * where the host has no such token. The editor shows it as a table above the title, or as the user's settings say.
 */
export function foldFrontMatter(tokens: Token[]): readonly Token[] {
  const at = tokens.findIndex(({ type }) => type === frontMatterType);
  const folded = at === -1 ? [] : tokens.splice(at, 1);
  for (const token of folded) token.type = foldedFrontMatterType;
  return folded;
}

/** Renders the front matter as the editor would, closed until somebody asks for it. */
export const renderFoldedFrontMatter: RenderRule = (tokens, index, options, env, self) => {
  const html = self.rules[frontMatterType]?.(tokens, index, options, env, self) ?? "";
  if (html === "") return "";
  return `<details class="sitrep-front-matter"><summary>${escapeHtml(t("Front matter"))}</summary>\n${html}</details>\n`;
};

const frontMatterType = "front_matter";
