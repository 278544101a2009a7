import type { Paragraph, PhrasingContent } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { oncePer } from "../text/once-per.ts";

/**
 * The lines of a paragraph as plain text, as they are broken in the source. Bold words that a line begins with have a colon
 * behind them, as a label has: `**Owner** Jane Doe`.
 */
export const linesIn: (paragraph: Paragraph) => readonly string[] = oncePer((paragraph) => {
  const [lead] = paragraph.children;
  if (lead?.type !== "strong" && !paragraph.children.some(breaks)) return [plainText(paragraph)];
  const lines: PhrasingContent[][] = [[]];
  for (const node of paragraph.children) {
    const [first = "", ...more] = node.type === "text" ? node.value.split("\n") : [];
    if (node.type === "text") {
      lines.at(-1)?.push({ type: "text", value: first });
      for (const value of more) lines.push([{ type: "text", value }]);
    } else if (node.type === "break") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => lineOf(paragraph, line)).filter((line) => line !== "");
});

function lineOf(paragraph: Paragraph, [first, ...more]: readonly PhrasingContent[]): string {
  if (first === undefined) return "";
  const behind = plainText({ ...paragraph, children: more });
  const isLabel = first.type === "strong" && /^[^:.]{2,20}$/.test(plainText(first)) && /^[^:]/.test(behind);
  return isLabel ? `${plainText(first)}: ${behind}` : plainText({ ...paragraph, children: [first, ...more] });
}

function breaks(node: PhrasingContent): boolean {
  return node.type === "break" || (node.type === "text" && node.value.includes("\n"));
}
