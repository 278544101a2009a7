// What reading and bare parsing alone cost, to hold `sitrep insights` against: every Markdown file of a folder is read, its
// front matter parsed by `yaml` and the section that is called Timeline by `mdast-util-from-markdown` without extensions (or,
// with `native`, by the native parser), on as many threads as there are cores. Nothing is understood, counted or kept.
// Run: node test/bench/insights-floor.mjs FOLDER [native]
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

if (isMainThread) await shareOut(process.argv[2] ?? ".", process.argv[3] === "native");
else await parseAll(workerData);

async function shareOut(folder, native) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name));
  const count = Math.min(availableParallelism(), 8);
  const share = Math.ceil(files.length / count);
  const nodes = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const part = files.slice(index * share, (index + 1) * share);
      return new Promise((resolve, reject) => {
        const worker = new Worker(new URL(import.meta.url), { workerData: { files: part, native } });
        worker.once("message", resolve);
        worker.once("error", reject);
      });
    }),
  );
  console.log(`${files.length} files, ${nodes.reduce((sum, each) => sum + each, 0)} blocks`);
}

async function parseAll({ files, native }) {
  const { parse } = await import("yaml");
  const toTree = native
    ? (
        (markdownToMdast) => (text) =>
          markdownToMdast(text, { features: { gfm: true, frontmatter: false } })
      )((await import("satteri")).markdownToMdast)
    : (await import("mdast-util-from-markdown")).fromMarkdown;
  let blocks = 0;
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const [, frontMatter] = /^---\r?\n([^]*?)\r?\n---\r?$/m.exec(text) ?? [];
    if (frontMatter !== undefined) blocks += Object.keys(parse(frontMatter) ?? {}).length;
    const start = text.search(/^## Timeline/m);
    if (start === -1) continue;
    const end = text.indexOf("\n## ", start + 1);
    blocks += toTree(text.slice(start, end === -1 ? text.length : end)).children.length;
  }
  parentPort.postMessage(blocks);
}
