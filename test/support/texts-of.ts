import type { FootnoteDefinition, Nodes, Root } from "mdast";
import { htmlTexts } from "./html-texts.ts";

/** All text of a tree in the order a reader meets it: footnotes last, as they are referred to. */
export function textsOf(root: Root): readonly string[] {
  const all = nodesOf(root);
  const notes = new Map<string, FootnoteDefinition>();
  for (const node of all)
    if (node.type === "footnoteDefinition" && !notes.has(node.identifier)) notes.set(node.identifier, node);
  const referred = all.flatMap((node) => (node.type === "footnoteReference" ? [node.identifier] : []));
  const ordered = [...new Set([...referred, ...notes.keys()])].flatMap((name) => notes.get(name) ?? []);
  return [root, ...ordered]
    .flatMap((node) => node.children.flatMap(texts))
    .map(bare)
    .filter((text) => text !== "");
}

/** The first text that is not in the output behind the ones before it; undefined where nothing is missing. */
export function missingFrom(output: string, expected: readonly string[]): string | undefined {
  const all = bare(output);
  let at = 0;
  for (const text of expected) {
    const found = all.indexOf(text, at);
    if (found === -1) return text;
    at = found + text.length;
  }
  return undefined;
}

/** A text without white space, which is the target's own business, and with U+FFFD for what no vendor takes. */
export function bare(text: string): string {
  return text.replaceAll(unfit, "\ufffd").replaceAll(/[\s\u0085]+/g, "");
}

// eslint-disable-next-line no-control-regex -- these are the characters that are looked for
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufffe\uffff]/gu;

function nodesOf(node: Nodes): readonly Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap(nodesOf) : [])];
}

function texts(node: Nodes): readonly string[] {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code")
    return node.value.split(/\s+/);
  if (node.type === "image" || node.type === "imageReference") return [node.alt ?? ""];
  if (node.type === "html") return htmlTexts(node.value);
  if (node.type === "footnoteDefinition") return [];
  return "children" in node ? node.children.flatMap(texts) : [];
}
