// The other linters of Markdown. They are no dependencies of the project, which would be a thousand packages more: they are
// installed from test/bench/peers/package-lock.json when a bench first needs them.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/host/paths.mjs";
import { runNpm } from "../../scripts/host/run.mjs";

/** The folder that the peers are installed in. */
export const peers = join(root, "test/bench/peers");

/** Installs the peers where they are not. */
export async function ensurePeers() {
  if (existsSync(join(peers, "node_modules/.package-lock.json"))) return;
  console.error("Installing the linters to measure against …");
  // Not `ci`, which wants the programs of all platforms listed, also where a registry holds none but this one's.
  const { code, output } = await runNpm(["install", "--no-save", "--ignore-scripts"], { cwd: peers });
  if (code !== 0) throw new Error(`${output}\nThe peers could not be installed.`);
}

/**
 * A module of a peer.
 * @param {string} name
 * @returns {Promise<any>}
 */
export function peer(name) {
  const resolved = createRequire(join(peers, "package.json")).resolve(name);
  return import(pathToFileURL(resolved).href);
}

/**
 * The linters that run in this process, each as a function of a text. All rules that come with markdownlint; the presets
 * or rules that the others are commonly used with.
 * @returns {Promise<Readonly<Record<string, (text: string) => unknown>>>}
 */
export async function peerLinters() {
  const [{ lint }, { remark }, gfm, frontmatter, recommended, alex, writeGood] = await Promise.all(
    [
      "markdownlint/sync",
      "remark",
      "remark-gfm",
      "remark-frontmatter",
      "remark-preset-lint-recommended",
      "alex",
      "write-good",
    ].map(peer),
  );
  const remarkLint = remark().use(gfm.default).use(frontmatter.default).use(recommended.default).freeze();
  return {
    markdownlint: (text) => lint({ strings: { text } }),
    "remark-lint, recommended": (text) => remarkLint.process(text),
    "textlint, 3 rules": await textlint(),
    alex: (text) => alex.markdown(text),
    "write-good": (text) => writeGood.default(text),
  };
}

/** @returns {Promise<(text: string) => unknown>} */
async function textlint() {
  const [{ createLinter }, { TextlintKernelDescriptor }, markdown] = await Promise.all(
    ["textlint", "@textlint/kernel", "@textlint/textlint-plugin-markdown"].map(peer),
  );
  const names = ["max-comma", "no-todo", "terminology"];
  const rules = await Promise.all(
    names.map(async (ruleId) => ({ ruleId, rule: plain(await peer(`textlint-rule-${ruleId}`)) })),
  );
  const plugins = [{ pluginId: "markdown", plugin: plain(markdown) }];
  const linter = createLinter({
    descriptor: new TextlintKernelDescriptor({ rules, plugins, filterRules: [] }),
  });
  return (text) => linter.lintText(text, "review.md");
}

/**
 * What a module of either kind holds, however often it was wrapped.
 * @param {any} module
 */
function plain(module) {
  let inner = module;
  while (typeof inner === "object" && "default" in inner) inner = inner.default;
  return inner;
}

/** remark's own parse, with what its users switch on: the floor that everything which parses in JavaScript stands on. */
export async function bareParse() {
  const [{ remark }, gfm, frontmatter] = await Promise.all(
    ["remark", "remark-gfm", "remark-frontmatter"].map(peer),
  );
  const processor = remark().use(gfm.default).use(frontmatter.default).freeze();
  return (/** @type {string} */ text) => processor.parse(text);
}
