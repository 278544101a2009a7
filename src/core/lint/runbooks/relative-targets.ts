import type { Nodes } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TextRange } from "../../text/range.ts";

/** A file that a document links to or shows, by a path relative to the document's folder. */
export interface RelativeTarget {
  /** Without fragment and query, percent-encoding undone: `../shared/restart the pool.md`. */
  readonly path: string;
  /** The link, image or definition. */
  readonly range: TextRange;
}

/**
 * The relative links and images of a document, in order. Addresses, fragments of the document itself, paths from the root
 * of a site (`/docs/x`) and templates' placeholders are none: only a path beside the document can be looked up.
 */
export function relativeTargets(document: MarkdownDocument): readonly RelativeTarget[] {
  const found: RelativeTarget[] = [];
  if (/\]\(|\]:/.test(document.text)) collect(document, document.root, found);
  return found;
}

/**
 * The paths any of which answers a link: as written, and as sites and wikis write a page (`restart`, `restart.html`,
 * `restart/`). The host asks for each in turn whether it is there, from the document's folder.
 */
export function answersTo(path: string): readonly string[] {
  const bare = path.replace(/\/+$/, "");
  if (/\.[a-z\d]{1,5}$/i.test(bare) && !/\.html?$/i.test(bare)) return [path];
  const page = bare.replace(/\.html?$/i, "");
  return [...new Set([path, `${page}.md`, `${page}/index.md`, `${page}/README.md`])];
}

function collect(document: MarkdownDocument, node: Nodes, found: RelativeTarget[]): void {
  if (node.type === "link" || node.type === "image" || node.type === "definition") {
    const path = relativePath(node.url);
    if (path !== undefined) found.push({ path, range: rangeOf(document, node) });
  }
  if ("children" in node) for (const child of node.children) collect(document, child, found);
}

function relativePath(url: string): string | undefined {
  const path = url.replace(/[?#].*$/s, "");
  if (path === "" || /^(?:[a-z][a-z\d+.-]*:|\/|\\|~|#|www\.|mailto|[^/]*@)/i.test(path)) return undefined;
  if (/^(?:link|url|todo|tbd|xx+)$|[{}<>*|$]|\.\.\.|^[^/]+\.(?:com|org|net|io|dev)(?:\/|$)/i.test(path))
    return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone `%` is part of the name
  }
}
