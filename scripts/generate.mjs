#!/usr/bin/env node
// Writes what is made from the sources: rule pages, the policy's schema, the manifest's contributions, the word lexicon,
// the sentences to translate.
// With --check it writes nothing, names what is stale and exits 1.
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatText } from "./format-text.mjs";
import { lexiconPath } from "./generate/lexicon/lexicon.mjs";
import { lexiconNotices, noticesPath } from "./generate/lexicon/notices.mjs";
import { currentLexicon } from "./generate/lexicon/stamped.mjs";
import { loadLexiconCore, loadSources } from "./generate/load-sources.mjs";
import { manifestFiles } from "./generate/manifest-files.mjs";
import { ruleDeclarations } from "./generate/rule-declarations.mjs";
import { rulePage, ruleTable } from "./generate/rule-page.mjs";
import { englishBundle } from "./l10n/english-bundle.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const check = process.argv.includes("--check");
const declarationsPath = "src/core/lint/rule-declarations.ts";

const wanted = await generatedFiles();
const stale = [];
for (const [path, text] of wanted) {
  if ((await currentText(path)) === text) continue;
  stale.push(path);
  if (!check) await write(path, text);
}
for (const path of await orphans(wanted)) {
  stale.push(path);
  if (!check) await rm(join(root, path));
}
report();

async function generatedFiles() {
  const { rules, whyInShort, policySchema, manifest } = await loadSources(root);
  const files = new Map([
    ["docs/rules/README.md", ruleTable(rules)],
    ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
    [declarationsPath, await formatText(declarationsPath, ruleDeclarations(rules))],
    [lexiconPath, await currentLexicon(root, () => loadLexiconCore(root))],
    [noticesPath, await lexiconNotices(root)],
    ["media/sitrep.config.schema.json", await formatText("schema.json", JSON.stringify(policySchema(rules)))],
    ["l10n/bundle.l10n.json", await sentences(rules.flatMap((rule) => [rule.summary, whyInShort(rule)]))],
  ]);
  if (manifest === undefined) return files;
  const packageText = (await currentText("package.json")) ?? "{}";
  for (const [path, text] of manifestFiles(packageText, manifest())) {
    files.set(path, text);
  }
  return files;
}

/** The English sentences, if each of them can be translated. */
async function sentences(data) {
  const { bundle, faults } = await englishBundle(root, data);
  if (faults.length > 0) {
    console.error(`${faults.join("\n")}\nSay these so that they can be translated (docs/localisation.md).`);
    process.exit(1);
  }
  return formatText("l10n/bundle.l10n.json", JSON.stringify(bundle));
}

async function currentText(path) {
  try {
    // A checkout with CRLF line ends is not stale.
    return (await readFile(join(root, path), "utf8")).replace(/\r\n/g, "\n");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

async function write(path, text) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Pages of rules that are gone. */
async function orphans(files) {
  const pages = await readdir(join(root, "docs/rules")).catch(() => []);
  return pages.map((page) => `docs/rules/${page}`).filter((path) => path.endsWith(".md") && !files.has(path));
}

function report() {
  if (stale.length === 0) {
    console.log(`${wanted.size} generated files are up to date.`);
    return;
  }
  if (!check) {
    console.log(`Generated: ${stale.join(", ")}`);
    return;
  }
  console.error(`Stale: ${stale.join(", ")}. Run \`npm run generate\` and commit the result.`);
  process.exitCode = 1;
}
