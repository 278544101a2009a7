import { isScalar, type Pair } from "yaml";
import type { ReadDocument } from "../../incident/read-document.ts";
import { scalarText, type FrontMatter } from "../../markdown/front-matter.ts";
import { rangeOf } from "../../markdown/parse.ts";
import { setFrontMatter } from "../../markdown/set-front-matter.ts";
import { applyEdits } from "../../text/edit.ts";
import { bomLength, eolOf } from "../../text/lines.ts";
import type { Find } from "./drop.ts";

/** The keys of the front matter that people outside may read, and what says that they may. */
const kept = ["sitrep", "kind", "title", "audience", "drill", "date"];

/** What of a review's front matter is for the inside: each key that is not about the document itself, and comments. */
export function findInFrontMatter({ frontMatter, document }: ReadDocument): readonly Find[] {
  const { text, root } = document;
  if (frontMatter === undefined) {
    const [first] = root.children;
    return first !== undefined && text.startsWith("+++", bomLength(text))
      ? [{ kind: "front-matter", range: rangeOf(document, first), put: "" }]
      : [];
  }
  if (!isPlain(frontMatter)) return [{ kind: "front-matter", range: frontMatter.range, put: "" }];
  const items = frontMatter.map?.items ?? [];
  return [
    ...items.flatMap((pair, index): readonly Find[] => {
      if (kept.includes(scalarText(pair.key) ?? "")) return [];
      const start = startOf(pair, frontMatter);
      const next = items[index + 1];
      const end = next === undefined ? frontMatter.inner.end : startOf(next, frontMatter);
      return [{ kind: "front-matter", range: { start, end }, put: "" }];
    }),
    ...Array.from(
      text.slice(frontMatter.inner.start, frontMatter.inner.end).matchAll(comment),
      (found): Find => {
        const start = frontMatter.inner.start + found.index;
        return { kind: "comment", range: { start, end: start + found[0].length }, put: "" };
      },
    ),
  ];
}

/** A line of nothing else. */
const comment = /^[ \t]*#[^\r\n]*(?:\r\n|\n|\r|$)/gm;

/** Whether its keys can be taken out line by line. */
function isPlain({ map, problems }: FrontMatter): boolean {
  if (map === undefined || map.flow === true || problems.length > 0) return false;
  return map.items.every(({ key }) => isScalar(key) && key.range && scalarText(key) !== undefined);
}

function startOf({ key }: Pair, { inner }: FrontMatter): number {
  return inner.start + (isScalar(key) ? (key.range?.[0] ?? 0) : 0);
}

/** The text with front matter that says what it is; the same text where it says so already. */
export function markedExternal(text: string, frontMatter: FrontMatter | undefined): string {
  const eol = eolOf(text);
  if (frontMatter === undefined) {
    const bom = bomLength(text);
    const head = ["---", "sitrep: 1", "kind: external", "audience: public", "---", "", ""].join(eol);
    return text.slice(0, bom) + head + text.slice(bom);
  }
  const edits = [
    ...(frontMatter.text("sitrep") === undefined ? setFrontMatter(text, frontMatter, ["sitrep"], "1") : []),
    ...setFrontMatter(text, frontMatter, ["kind"], "external"),
    ...setFrontMatter(text, frontMatter, ["audience"], "public"),
  ];
  return applyEdits(text, edits);
}
