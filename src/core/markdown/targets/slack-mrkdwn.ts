import type { Root } from "mdast";
import { boxedBlocks, type Block, type Item, type Marks, type Run } from "./content.ts";
import { contentOf } from "./content-of.ts";
import { linkedRuns } from "./linked-runs.ts";
import { marked, rowLines } from "./lines-of.ts";
import { slackEscaped } from "./slack-text.ts";

/**
 * A message in Slack's mrkdwn: `*bold*`, `_italic_`, `~struck~`, `<address|text>`; `&`, `<` and `>` are escaped
 * (docs.slack.dev, "Formatting message text"). It is for pasting; what is sent is in blocks. Slack has no headings: they
 * are bold.
 */
export function slackMessage(root: Root): string {
  return filled(contentOf(root).map(blockOf)).join("\n\n");
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return lineOf(block.runs);
    case "heading":
      return lineOf(marked(block.runs, { strong: true }));
    case "list":
      return block.items.map((item, index) => itemOf(item, markOf(block.start, index))).join("\n");
    case "quote":
      return filled(block.blocks.map(blockOf)).join("\n").replace(/^/gm, "> ");
    case "code":
      return `\`\`\`\n${slackEscaped(block.text)}\n\`\`\``;
    case "table":
      return rowLines(block).map(lineOf).join("\n");
    case "rule":
      return "";
  }
}

function itemOf(item: Item, mark: string): string {
  return `${mark}${filled(boxedBlocks(item).map(blockOf)).join("\n").replaceAll("\n", "\n    ")}`;
}

function markOf(start: number | undefined, index: number): string {
  return start === undefined ? "• " : `${(start + index).toString()}. `;
}

/** An address can't hold the bar that ends it, nor a text the one behind it. */
function lineOf(runs: readonly Run[]): string {
  return linkedRuns(runs)
    .map(({ url, runs: inside }) => {
      const text = inside.map(runOf).join("");
      if (url === undefined) return text;
      return `<${slackEscaped(url).replaceAll("|", "%7C")}|${text.replaceAll("|", "¦")}>`;
    })
    .join("");
}

/** Slack knows no marks around white space: it stands outside of them. */
function runOf(run: Run): string {
  if (run.kind === "break") return "\n";
  const [, head = "", words = "", tail = ""] = /^(\s*)([^]*?)(\s*)$/.exec(slackEscaped(run.text)) ?? [];
  const mark = words === "" ? "" : markAround(run.marks);
  return `${head}${mark}${words}${mark.split("").reverse().join("")}${tail}`;
}

function markAround({ strong, emphasis, strike, code }: Marks): string {
  return `${strong ? "*" : ""}${emphasis ? "_" : ""}${strike ? "~" : ""}${code ? "`" : ""}`;
}

function filled(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== "");
}
