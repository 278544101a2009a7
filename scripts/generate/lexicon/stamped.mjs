// The lexicon's file takes seconds to make and hardly ever changes: it carries a stamp of what it was made from and of what
// it holds, and is made again only where the stamp does not fit.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { lexiconFile, lexiconPath, makeLexicon } from "./lexicon.mjs";
import { manifestOf, packages } from "./notices.mjs";

/**
 * The text that the lexicon's file should have.
 * @param {string} root the project's folder
 * @param {() => Promise<object>} loadCore gives what lexicon.mjs needs of the sources
 */
export async function currentLexicon(root, loadCore) {
  const madeFrom = await stampOfInputs(root);
  const there = (await readFile(join(root, lexiconPath), "utf8").catch(() => "")).replace(/\r\n/g, "\n");
  const [, stamp = "", text = ""] = /^\/\/ stamp (\w+)\n([^]*)$/.exec(there) ?? [];
  if (stamp === digest(madeFrom, text)) return there;
  const made = lexiconFile(await makeLexicon(await loadCore()));
  return `// stamp ${digest(madeFrom, made)}\n${made}`;
}

async function stampOfInputs(root) {
  const makers = await filesIn(join(root, "scripts/generate/lexicon"));
  const encoders = ["fold-word", "grams", "hash-text", "lexicon", "word-codes", "word-slots"].map((name) =>
    join(root, "src/core/lint/lexicon", `${name}.ts`),
  );
  const texts = await Promise.all([...makers, ...encoders].map((file) => readFile(file, "utf8")));
  const versions = await Promise.all(packages.map(async (name) => (await manifestOf(root, name)).version));
  return digest(...texts.map((text) => text.replace(/\r\n/g, "\n")), ...versions);
}

async function filesIn(folder) {
  return (await readdir(folder)).sort().map((name) => join(folder, name));
}

function digest(...texts) {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex").slice(0, 24);
}
