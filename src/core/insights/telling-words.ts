import type { ReadDocument } from "../incident/read-document.ts";
import { blocksWithin } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { FactorFacts } from "./facts.ts";
import { stemsOf } from "./stems.ts";

/**
 * The words that tell what an incident was about, as stems, each once, in the order they come: of its title, summary,
 * findings and factors. No more than `most`, so that an index of thousands stays small. Names of those who held a role are
 * not among them.
 */
export function telling(
  { snapshot, document }: ReadDocument,
  factors: readonly FactorFacts[],
): readonly string[] {
  const found = new Set<string>();
  const names = new Set(stemsOf(snapshot.roles.map(({ name }) => name).join(" ")));
  const summary = snapshot.sections.find(({ concept }) => concept === "summary");
  const blocks = summary === undefined ? [] : blocksWithin(document, summary.body);
  const texts = [
    snapshot.title ?? "",
    ...factors.map(({ text }) => text),
    ...blocks.filter(({ type }) => type === "paragraph" || type === "list").map(plainText),
    ...snapshot.timeline
      .filter(({ type }) => type === "finding" || type === "hypothesis")
      .map(({ text }) => text),
  ];
  for (const text of texts) {
    for (const stem of stemsOf(text)) {
      if (found.size >= most) return [...found];
      if (!names.has(stem)) found.add(stem);
    }
  }
  return [...found];
}

const most = 150;
