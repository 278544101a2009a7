// Writes seeded documents of every shape for every target and counts what is wrong:
//   node test/eval/targets.mjs [--documents 5000] [--seed 20261122]
// Documents of the Atlassian format, Slack's blocks and cards are judged by the vendors' contracts where those are at hand
// (SITREP_CONTRACTS, else ../shared/contracts). Exits 1 where anything is invalid, too long or lost.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { root } from "../../scripts/host/paths.mjs";
import { bundled } from "../bench/support.mjs";

const { values } = parseArgs({
  options: { documents: { type: "string", default: "5000" }, seed: { type: "string", default: "20261122" } },
});
const core = await bundled("test/eval/targets.ts");
const specs = join(resolve(root, process.env["SITREP_CONTRACTS"] ?? "../shared/contracts"), "specs");
const judges = existsSync(specs) ? contracts() : undefined;
if (judges === undefined) console.log(`No contracts at ${specs}: nothing is judged by a vendor's schema.`);

/** @type {Map<string, { invalid: number, long: number, lost: number, cut: number, first?: string }>} */
const counts = new Map();
const documents = core.sample(core.anyText, { numRuns: Number(values.documents), seed: Number(values.seed) });
for (const markdown of documents) judge(markdown);
// Of the same, some that are too long for messages.
for (let at = 0; at < documents.length; at += 100) judge(documents.slice(at, at + 100).join("\n\n"));

console.log(`${documents.length} documents, seed ${values.seed}`);
for (const [target, { invalid, long, lost, cut, first }] of counts) {
  console.log(`${target.padEnd(12)} invalid ${invalid}  too long ${long}  text lost ${lost}  cut ${cut}`);
  if (first !== undefined) console.log(`  the first: ${JSON.stringify(first)}`);
  if (invalid + long + lost > 0) process.exitCode = 1;
}

/** @param {string} markdown */
function judge(markdown) {
  const tree = core.parseMarkdown(markdown).root;
  const texts = core.textsOf(tree);
  const adf = core.adfDocument(tree);
  note("ADF", markdown, { invalid: judges?.adf(adf) === false, lost: lacks(textIn(adf), texts) });

  const slack = core.slackBlocks(tree);
  const json = JSON.stringify(slack.blocks);
  note("Slack", markdown, {
    invalid: slack.blocks.some((block) => judges?.slack(block) === false) || /<[!@#]/.test(json + slack.text),
    long: slack.blocks.length > 50 || json.length > 12_500,
    lost: !slack.cut && lacks(unescaped(textIn(slack.blocks)), texts.map(unescaped)),
    cut: slack.cut,
  });

  const { card, cut } = core.adaptiveCard(tree);
  note("Card", markdown, {
    invalid: card.body.length > 0 && judges?.card(card) === false,
    long: Buffer.byteLength(JSON.stringify(card)) > 28_000,
    lost: !cut && lacks(lettersOf(textIn(card)), texts.map(lettersOf)),
    cut,
  });

  const notion = core.notionMarkdown(tree);
  const isNotionLost = lacks(lettersOf(notion.text), texts.map(lettersOf));
  note("Notion", markdown, { lost: !notion.cut && isNotionLost, cut: notion.cut });

  const github = core.githubMarkdown(tree);
  note("GitHub", markdown, {
    long: github.text.length > 65_536,
    lost: !github.cut && said(core.parseMarkdown(github.text).root) !== said(tree),
    cut: github.cut,
  });

  const plain = core.plainMessageWithin(tree, 25_000);
  note("Plain text", markdown, {
    long: plain.text.length > 25_000,
    lost: !plain.cut && lacks(plain.text, texts),
    cut: plain.cut,
  });
}

/**
 * @param {string} target
 * @param {string} markdown
 * @param {{ invalid?: boolean, long?: boolean, lost?: boolean, cut?: boolean }} found
 */
function note(target, markdown, { invalid = false, long = false, lost = false, cut = false }) {
  const count = counts.get(target) ?? { invalid: 0, long: 0, lost: 0, cut: 0 };
  counts.set(target, count);
  count.invalid += Number(invalid);
  count.long += Number(long);
  count.lost += Number(lost);
  count.cut += Number(cut);
  if (invalid || long || lost) count.first ??= markdown;
}

/**
 * @param {string} output
 * @param {readonly string[]} texts
 */
function lacks(output, texts) {
  return core.missingFrom(output, texts) !== undefined;
}

/** @param {unknown} value */
function textIn(value) {
  /** @type {string[]} */
  const texts = [];
  JSON.stringify(value, (key, inner) => {
    if (key === "text" && typeof inner === "string") texts.push(inner);
    return inner;
  });
  return texts.join("");
}

/** @param {any} tree */
function said(tree) {
  return core
    .bare(core.plainText(core.contentOf(tree)))
    .replaceAll("(", "%28")
    .replaceAll(")", "%29");
}

/** @param {string} text */
function unescaped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** @param {string} text */
function lettersOf(text) {
  return core.bare(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function contracts() {
  /** @param {string} name */
  const read = (name) => JSON.parse(readFileSync(join(specs, name), "utf8"));
  /**
   * @param {string} file
   * @param {string} name
   */
  const component = (file, name) => {
    const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false });
    ajv.addSchema({ $id: "contract", components: read(file).components });
    return ajv.compile({ $ref: `contract#/components/schemas/${name}` });
  };
  const adf = { ...read("adf.schema.json"), $schema: undefined };
  return {
    adf: new Ajv({ strict: false, logger: false }).compile(adf),
    slack: component("slack.openapi.json", "S_KnownBlock"),
    card: component("teams-workflow.openapi.json", "AdaptiveCardTop"),
  };
}
