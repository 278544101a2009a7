import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { toString } from "mdast-util-to-string";
import rehypeSlug from "rehype-slug";
import rehypeStringify from "rehype-stringify";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { pageHtml } from "./page-html.mjs";

/** Links out of the pages lead to the source where it is published. */
const source = "https://github.com/sitrep/sitrep/blob/main";
const contents = "docs/README.md";

/**
 * What a site is: pages by the path of their file, the pictures they show, and what is wrong with their links.
 * @typedef {{ pages: ReadonlyMap<string, string>, pictures: readonly string[], faults: readonly string[] }} Site
 */

/**
 * A page of each Markdown file, with links between them. The way through them is that of `docs/README.md`: its headings and
 * lists, so that there is one table of contents.
 * @param {ReadonlyMap<string, string>} texts Markdown by its path from the project's folder
 * @param {string} root the project's folder: links to other files have to exist there
 * @returns {Promise<Site>}
 */
export async function makeSite(texts, root) {
  const reader = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
  // The documentation is ours: its HTML, pictures for light and dark, stays as it is.
  const writer = unified()
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeSlug)
    .use(rehypeStringify, { allowDangerousHtml: true });
  const read = new Map([...texts].map(([path, text]) => [path, reader.parse(text)]));
  const faults = [];
  const pictures = new Set();
  const drawn = [];
  const groups = groupsOf(read.get(contents));
  for (const [path, tree] of read) {
    const anchors = [];
    for (const node of nodesIn(tree)) {
      if (node.type === "html")
        for (const picture of picturesIn(path, node.value)) {
          if (!existsSync(join(root, picture))) faults.push(`${path}: ${picture} is not there`);
          pictures.add(picture);
        }
      if (node.type !== "link" && node.type !== "image" && node.type !== "definition") continue;
      if (/^[a-z][a-z+.-]*:/i.test(node.url)) continue;
      const [target, anchor] = targetOf(path, node.url);
      if (!texts.has(target) && !existsSync(join(root, target)))
        faults.push(`${path}: ${node.url} is not there`);
      if (anchor !== undefined && texts.has(target)) anchors.push([target, anchor, node.url]);
      if (node.type === "image") pictures.add(target);
      node.url = addressOf(path, target, anchor, texts, node.type === "image");
    }
    const hast = await writer.run(tree);
    drawn.push({ path, title: titleOf(tree) ?? path, html: writer.stringify(hast), anchors });
  }
  const ids = new Map(drawn.map(({ path, html }) => [path, new Set(idsIn(html))]));
  for (const { path, anchors } of drawn)
    for (const [target, anchor, url] of anchors)
      if (ids.get(target)?.has(anchor) !== true) faults.push(`${path}: ${url} has no such heading`);
  const pages = new Map(
    drawn.map(({ path, title, html }) => [
      pagePath(path),
      pageHtml({
        title,
        body: html,
        groups: groups.map((group) => linkedFrom(path, group)),
        toTop: toTop(path),
      }),
    ]),
  );
  return { pages, pictures: [...pictures].sort(), faults };
}

/**
 * The groups of the table of contents: a heading with the links of the list below it.
 * @param {import("mdast").Root | undefined} tree
 * @returns {{ title: string, links: { title: string, path: string }[] }[]}
 */
function groupsOf(tree) {
  /** @type {{ title: string, links: { title: string, path: string }[] }[]} */
  const groups = [];
  for (const block of tree?.children ?? []) {
    if (block.type === "heading" && block.depth === 2) groups.push({ title: toString(block), links: [] });
    if (block.type !== "list") continue;
    for (const node of nodesIn(block))
      if (node.type === "link")
        groups.at(-1)?.links.push({ title: capital(toString(node)), path: targetOf(contents, node.url)[0] });
  }
  return groups;
}

/**
 * @param {string} from
 * @param {{ title: string, links: readonly { title: string, path: string }[] }} group
 */
function linkedFrom(from, { title, links }) {
  return {
    title,
    links: links.map((link) => ({
      title: link.title,
      isHere: link.path === from,
      href: posix.relative(posix.dirname(pagePath(from)), pagePath(link.path)),
    })),
  };
}

/**
 * @param {string} from
 * @param {string} url as it is written, relative
 * @returns {[string, string | undefined]} the file's path from the project's folder, and the heading's id
 */
function targetOf(from, url) {
  const [path = "", anchor] = url.split("#");
  const target = path === "" ? from : posix.join(posix.dirname(from), decodeURI(path)).replace(/\/$/, "");
  return [target, anchor];
}

/**
 * @param {string} from
 * @param {string} target
 * @param {string | undefined} anchor
 * @param {ReadonlyMap<string, string>} texts
 * @param {boolean} isPicture
 */
function addressOf(from, target, anchor, texts, isPicture) {
  const end = anchor === undefined ? "" : `#${anchor}`;
  const index = `${target}/README.md`;
  const page = texts.has(target) ? target : texts.has(index) ? index : undefined;
  if (page === undefined && !isPicture) return `${source}/${encodeURI(target)}${end}`;
  const file = page === undefined ? target : pagePath(page);
  return `${encodeURI(posix.relative(posix.dirname(pagePath(from)), file))}${end}`;
}

/**
 * @param {string} path of Markdown
 * @returns {string} of its page
 */
function pagePath(path) {
  return path.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html");
}

/** @param {string} path */
function toTop(path) {
  return "../".repeat(path.split("/").length - 1);
}

/** @param {import("mdast").Root} tree */
function titleOf(tree) {
  const heading = tree.children.find((block) => block.type === "heading" && block.depth === 1);
  return heading === undefined ? undefined : toString(heading);
}

/**
 * @param {import("mdast").Nodes} node
 * @returns {Generator<import("mdast").Nodes>}
 */
function* nodesIn(node) {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesIn(child);
}

/**
 * Pages stand to pictures as their files do, so that their addresses stay.
 * @param {string} from
 * @param {string} html
 */
function picturesIn(from, html) {
  return [...html.matchAll(/ src(?:set)?="([^":]+)"/g)].map(([, url = ""]) => targetOf(from, url)[0]);
}

/** @param {string} html */
function idsIn(html) {
  return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? "");
}

/** @param {string} text */
function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
