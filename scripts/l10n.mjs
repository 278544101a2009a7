#!/usr/bin/env node
// What is left to translate, and how what was translated comes in.
//   node scripts/l10n.mjs                   how many sentences each language lacks, and how many it has that nobody says
//   node scripts/l10n.mjs missing de        those it lacks, as JSON to translate: keys stay, values become German
//   node scripts/l10n.mjs add de FILE …     puts translations in; keys of the manifest find their own file
//   node scripts/l10n.mjs prune             takes out what nobody says any more
//   node scripts/l10n.mjs pseudo            writes the language qps-ploc to out/, for tests: ⟦Décláré Íñçídéñt·····⟧
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatText } from "./format-text.mjs";
import { bundles, languages, readBundle } from "./l10n/languages.mjs";
import { pseudo } from "./l10n/pseudo.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [action = "list", language = "", ...files] = process.argv.slice(2);

switch (action) {
  case "list":
    for (const to of languages) console.log(`${to}: ${await counts(to)}`);
    break;
  case "missing":
    console.log(JSON.stringify(await missing(known(language)), undefined, 2));
    break;
  case "add":
    await add(known(language), files);
    break;
  case "prune":
    for (const to of languages) await change(to, () => ({}));
    break;
  case "pseudo":
    await writePseudo();
    break;
  default:
    console.error(`There is no ${action}: list, missing LANGUAGE, add LANGUAGE FILE …, prune, pseudo.`);
    process.exitCode = 1;
}

/** @param {string} to */
function known(to) {
  if (languages.includes(to)) return to;
  throw new Error(`Name one of the languages ${languages.join(", ")}, not "${to}".`);
}

/** @param {string} to */
async function counts(to) {
  const lacking = Object.keys(await missing(to)).length;
  const pairs = await Promise.all(
    bundles.map(async ({ english, translated }) => [
      await readBundle(root, english),
      await readBundle(root, translated(to)),
    ]),
  );
  const unsaid = pairs.flatMap(([said = {}, has = {}]) =>
    Object.keys(has).filter((key) => !Object.hasOwn(said, key)),
  );
  return `${lacking} to translate, ${unsaid.length} that nobody says`;
}

/** @param {string} to */
async function missing(to) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const { english, translated } of bundles) {
    const has = await readBundle(root, translated(to));
    for (const [key, sentence] of Object.entries(await readBundle(root, english)))
      if (!Object.hasOwn(has, key)) found[key] = sentence;
  }
  return found;
}

/**
 * @param {string} to
 * @param {readonly string[]} paths
 */
async function add(to, paths) {
  const all = Object.assign(
    {},
    ...(await Promise.all(paths.map(async (path) => JSON.parse(await readFile(path, "utf8"))))),
  );
  const taken = new Set();
  await change(to, (said) => {
    const own = Object.fromEntries(Object.entries(all).filter(([key]) => Object.hasOwn(said, key)));
    for (const key of Object.keys(own)) taken.add(key);
    return own;
  });
  const stray = Object.keys(all).filter((key) => !taken.has(key));
  if (stray.length > 0) console.error(`Nobody says: ${stray.join(" | ")}`);
}

/**
 * Rewrites both files of a language in the order of the English ones, with what is new, without what nobody says.
 * @param {string} to
 * @param {(said: Record<string, string>) => Record<string, string>} more
 */
async function change(to, more) {
  for (const { english, translated } of bundles) {
    const said = await readBundle(root, english);
    const has = { ...(await readBundle(root, translated(to))), ...more(said) };
    const kept = Object.keys(said).filter((key) => Object.hasOwn(has, key));
    const text = JSON.stringify(Object.fromEntries(kept.map((key) => [key, has[key]])));
    const path = join(root, translated(to));
    await writeFile(path, await formatText(path, text));
  }
  console.log(`${to}: ${await counts(to)}`);
}

async function writePseudo() {
  for (const { english, translated } of bundles) {
    const path = join(root, "out", translated("qps-ploc"));
    const said = Object.entries(await readBundle(root, english)).map(([key, sentence]) => [
      key,
      pseudo(sentence),
    ]);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(Object.fromEntries(said), undefined, 2)}\n`);
  }
}
