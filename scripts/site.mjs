#!/usr/bin/env node
// Makes pages of the documentation, which any web server can show and a browser opens from the disk: out/site.
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "./host/paths.mjs";
import { readPages } from "./site/read-pages.mjs";
import { makeSite } from "./site/make-site.mjs";

const folder = join(root, "out/site");
const { pages, pictures, faults } = await makeSite(await readPages(root), root);
if (faults.length > 0) {
  process.stderr.write(`${faults.join("\n")}\nMend these links; nothing was written.\n`);
  process.exit(1);
}
await rm(folder, { recursive: true, force: true });
for (const [path, html] of pages) await write(path, html);
await write("site.css", await readFile(join(root, "scripts/site/site.css"), "utf8"));
for (const path of pictures) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await copyFile(join(root, path), join(folder, path));
}
process.stdout.write(`${pages.size} pages in out/site; open index.html.\n`);

/**
 * @param {string} path
 * @param {string} text
 */
async function write(path, text) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
