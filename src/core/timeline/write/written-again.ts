import type { RootContent } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { templateOf } from "./entry-template.ts";
import { carrierAt } from "./node-at.ts";
import type { WrittenAgain } from "./place-like.ts";
import { contentStart } from "./templates-near.ts";
import { treeOutside } from "./tree-outside.ts";

/** An entry taken apart so that it can be put elsewhere as it is, but for its time; undefined where that is not found. */
export function writtenAgain(document: MarkdownDocument, entry: TimelineEntry): WrittenAgain | undefined {
  const carrier = carrierAt(document, entry.range.start);
  if (carrier === undefined || carrier.kind === "row" || carrier.kind === "html") return undefined;
  const from = contentStart(document, entry, carrier);
  const template = templateOf(document, entry, from);
  if (template === undefined) return undefined;
  const { text } = document;
  const at = text.indexOf(entry.raw, from);
  const behind = at + entry.raw.length;
  const end = carrier.kind === "heading" ? rangeOf(document, carrier.heading).end : entry.range.end;
  const line = text.slice(behind, end);
  return {
    kind: carrier.kind,
    template: { ...template, lead: text.slice(from, at), tail: "" },
    text: carrier.kind === "heading" ? line.replace(closing, "") : line,
    below: text.slice(end, entry.range.end),
  };
}

/** What closes or underlines a heading: that is of the shape, not of the text. */
const closing = /[ \t]+#+[ \t]*$|[\r\n][ >\t]*(?:-+|=+)[ \t]*$/;

/** What stands below an entry's first paragraph or heading, in words without positions. */
export function belowIn(document: MarkdownDocument, entry: TimelineEntry): string {
  const carrier = carrierAt(document, entry.range.start);
  const nodes: readonly RootContent[] =
    carrier?.kind === "item"
      ? carrier.item.children.slice(1)
      : document.root.children.filter((node) => {
          const { start, end } = rangeOf(document, node);
          return start > entry.range.start && end <= entry.range.end;
        });
  return treeOutside({ ...document, root: { ...document.root, children: [...nodes] } }, []);
}
