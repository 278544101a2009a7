import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

/** What stands at the top and has pages. */
const atTop = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"];

/**
 * The Markdown that becomes pages, by its path from the project's folder, with `/`.
 * @param {string} root
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
export async function readPages(root) {
  const found = await readdir(join(root, "docs"), { recursive: true });
  const docs = found
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`);
  const paths = [...atTop, ...docs.sort()];
  return new Map(
    await Promise.all(
      paths.map(async (path) => /** @type {const} */ ([path, await readFile(join(root, path), "utf8")])),
    ),
  );
}
