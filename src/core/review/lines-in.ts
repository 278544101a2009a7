import type { Paragraph, PhrasingContent } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { oncePer } from "../text/once-per.ts";

/** The lines of a paragraph as plain text, as they are broken in the source. */
export const linesIn: (paragraph: Paragraph) => readonly string[] = oncePer((paragraph) => {
  if (!paragraph.children.some(breaks)) return [plainText(paragraph)];
  const lines: PhrasingContent[][] = [[]];
  for (const node of paragraph.children) {
    const [first = "", ...more] = node.type === "text" ? node.value.split("\n") : [];
    if (node.type === "text") {
      lines.at(-1)?.push({ type: "text", value: first });
      for (const value of more) lines.push([{ type: "text", value }]);
    } else if (node.type === "break") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((children) => plainText({ ...paragraph, children })).filter((line) => line !== "");
});

function breaks(node: PhrasingContent): boolean {
  return node.type === "break" || (node.type === "text" && node.value.includes("\n"));
}
