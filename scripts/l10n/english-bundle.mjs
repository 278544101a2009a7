import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { sentencesIn } from "./sentences-in.mjs";

/** Where people are spoken to. The command line speaks English alone. */
const folders = [
  "src/core",
  "src/adapters",
  "src/extension",
  "src/git",
  "src/disk",
  "src/facts",
  "src/protocol",
  "webview",
];

/**
 * The sentences that the product says, from the sources and from data: `l10n/bundle.l10n.json`.
 *
 * @param {string} root
 * @param {readonly string[]} data sentences that no literal holds in that form, said with `sayPhrase`
 * @returns {Promise<{ bundle: Record<string, string>, faults: string[] }>} sorted by key; a fault is a line to print
 */
export async function englishBundle(root, data) {
  /** @type {Map<string, string>} */
  const sentences = new Map();
  const faults = [];
  for (const sentence of data) sentences.set(sentence, sentence);
  for (const path of await sources(root)) {
    const found = sentencesIn(path, await readFile(join(root, path), "utf8"));
    faults.push(...found.faults);
    for (const { key, message } of found.sentences) sentences.set(key, message);
  }
  return { bundle: Object.fromEntries([...sentences].sort(([a], [b]) => (a < b ? -1 : 1))), faults };
}

/** @param {string} root */
async function sources(root) {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true });
      return names
        .filter((name) => name.endsWith(".ts"))
        .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
    }),
  );
  return found.flat().sort();
}
