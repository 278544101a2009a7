import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { withoutDeepNesting } from "./nesting.ts";

/** The tree of a text without BOM; `frontMatter` says whether it begins with a closed block of front matter. */
export type ParseTree = (markdown: string, frontMatter: boolean) => Root;

/** remark's tree, which every other parser has to match. */
export const remarkTree: ParseTree = (markdown, frontMatter) =>
  (frontMatter ? withFrontMatter : plain).parse(withoutDeepNesting(markdown));

/**
 * The same tree of a text that has no front matter and nests no deeper than `mostLevels`. Looking for tables costs a second
 * look at every line, and a row of dashes makes one only by a `|` or a `:` beside a dash.
 */
export function treeOfStretch(markdown: string): Root {
  return (/\||:-|-:/.test(markdown) ? plain : withoutTables).parse(markdown);
}

function gfm(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTaskListItem(), gfmStrikethrough(), gfmFootnote()];
  data.fromMarkdownExtensions = [boxesOfItems(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()];
}

/**
 * Boxes as the extension reads them, but for one on the line below an empty item (`-` and then `[ ] x`): that is in no item, and
 * would tick whatever is around it.
 */
function boxesOfItems(): ReturnType<typeof gfmTaskListItemFromMarkdown> {
  const extension = gfmTaskListItemFromMarkdown();
  const exit = extension.exit ?? {};
  const ofItem = (name: "taskListCheckValueChecked" | "taskListCheckValueUnchecked"): typeof exit => ({
    [name](token) {
      if (this.stack.at(-2)?.type === "listItem") exit[name]?.call(this, token);
    },
  });
  const boxes = { ...ofItem("taskListCheckValueChecked"), ...ofItem("taskListCheckValueUnchecked") };
  return { ...extension, exit: { ...exit, ...boxes } };
}

function gfmWithTables(this: Processor): void {
  gfm.call(this);
  const data = this.data();
  data.micromarkExtensions?.unshift(gfmTable());
  data.fromMarkdownExtensions?.unshift(gfmTableFromMarkdown());
}

const withoutTables = unified().use(remarkParse).use(gfm).freeze();
const plain = unified().use(remarkParse).use(gfmWithTables).freeze();
const withFrontMatter = unified()
  .use(remarkParse)
  .use(gfmWithTables)
  .use(remarkFrontmatter, ["yaml", "toml"])
  .freeze();
