import type { ReadDocument } from "../../incident/read-document.ts";
import { conceptOf } from "../../lint/sections.ts";
import { everyNode } from "../../markdown/targets/every-node.ts";
import { rangeOf } from "../../markdown/parse.ts";
import { conceptOfHeading } from "../../model/section-concept.ts";
import { titleOf } from "../../model/title-of.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Find } from "./drop.ts";
import { wholeLines, withoutDefinitions } from "./find-structure.ts";

/**
 * What says of itself that it is for the inside: sections by their heading (`## Internal notes`, `## Costs (internal only)`),
 * all below them included, and paragraphs by what they begin with (`Not for publication: …`).
 */
export function findInsideSections({ document, snapshot }: ReadDocument, policy: Policy): readonly Find[] {
  const title = titleOf(snapshot.sections);
  const sections = snapshot.sections.filter(
    (section) => section !== title && (conceptOf(section, policy) === "internal" || hasRemark(section.text)),
  );
  const paragraphs = Array.from(everyNode(document.root)).filter(({ type }) => type === "paragraph");
  return [
    ...sections.flatMap(({ heading, body }) => withoutDefinitions(document, heading.start, body.end)),
    ...paragraphs
      .map((node) => rangeOf(document, node))
      .filter(({ start, end }) => saysSo(document.text.slice(start, end)))
      .map((range) => wholeLines(document.text, range)),
  ].map((range): Find => ({ kind: "section", range, put: "" }));
}

/** A remark in brackets, which is no part of what a section is about. */
function hasRemark(heading: string): boolean {
  return Array.from(heading.matchAll(/[([]([^()[\]]{1,40})[)\]]/g)).some(
    ([, remark = ""]) => conceptOfHeading(remark) === "internal",
  );
}

function saysSo(paragraph: string): boolean {
  const label = /^[^\p{L}]{0,6}(\p{L}[^:\r\n]{2,40}?)[*_\])]{0,4}:(?=[\s*_])/u.exec(paragraph)?.[1];
  return label !== undefined && conceptOfHeading(label) === "internal";
}
