import type { ListItem, PhrasingContent } from "mdast";
import { gfmTaskListItemToMarkdown } from "mdast-util-gfm-task-list-item";
import remarkStringify from "remark-stringify";
import { unified, type Processor } from "unified";

/** How a list writes its items. */
export interface ItemStyle {
  readonly bullet: "-" | "*" | "+";
}

/** One part of an item's line. `source` is Markdown that stands as it is; `strong` and `text` are escaped as needed. */
export type ItemPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "source"; readonly source: string };

/** Writes a one-line list item in the style of its list, without indent and line break: `- **Finding** text`. */
export function stringifyItem(parts: readonly ItemPart[], style: ItemStyle, checked?: boolean): string {
  const item: ListItem = {
    type: "listItem",
    spread: false,
    checked: checked ?? null,
    children: [{ type: "paragraph", children: parts.map(toPhrasing) }],
  };
  const writer = unified()
    .use(remarkStringify, { bullet: style.bullet, listItemIndent: "one" })
    .use(taskItems)
    .freeze();
  return writer
    .stringify({
      type: "root",
      children: [{ type: "list", ordered: false, spread: false, children: [item] }],
    })
    .trimEnd();
}

function toPhrasing(part: ItemPart): PhrasingContent {
  switch (part.kind) {
    case "text":
      return { type: "text", value: part.text };
    case "strong":
      return { type: "strong", children: [{ type: "text", value: part.text }] };
    case "source":
      return { type: "html", value: part.source }; // the one node remark writes as it is
  }
}

function taskItems(this: Processor): void {
  this.data().toMarkdownExtensions = [gfmTaskListItemToMarkdown()];
}
