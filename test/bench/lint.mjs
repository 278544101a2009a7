#!/usr/bin/env node
// What a full lint costs, reading and all rules, against a bare parse of the same text and against other linters, in one
// run: node test/bench/lint.mjs. The peers are installed at the first run (see lint-peers.mjs). Real reviews glued to size
// where the shared corpus is at hand (SITREP_SHARED), generated ones else. Time of the processor, which a busy machine
// stretches least; and still ratios count, milliseconds are the machine's. Each gets 800 KB to warm up on, else at 2 KB it
// would be measured how long the engine compiles; what starting costs is measured in lint-cli.mjs.
import { bareParse, ensurePeers, peerLinters } from "./lint-peers.mjs";
import { bundled, glued, median, reviewTexts } from "./support.mjs";

await ensurePeers();
const core = await bundled("test/bench/lint-core.ts");
const lexicon = core.loadLexicon();
const native = await core.nativeTree((/** @type {string} */ name) => import(name));
const floor = "remark, a bare parse";
const contestants = {
  [floor]: await bareParse(),
  "Sitrep's own parse": (/** @type {string} */ text) => core.parseMarkdown(text),
  Sitrep: (/** @type {string} */ text) => lint(text),
  ...(native === undefined
    ? {}
    : { "Sitrep, native parser": (/** @type {string} */ text) => lint(text, native) }),
  ...(await peerLinters()),
};
const texts = reviewTexts();
for (const size of [2000, 20_000, 200_000])
  await compare(glued(texts, size), size > 100_000 ? 3 : 11, 800_000 / size);

/**
 * @param {string} text
 * @param {unknown} [parseTree]
 */
function lint(text, parseTree) {
  const parse = (/** @type {string} */ part, /** @type {unknown} */ leaveOut) =>
    core.parseMarkdown(part, leaveOut, parseTree);
  const read = core.readDocument(text, { path: "postmortem.md", policy: core.defaultPolicy, parse });
  const now = Date.UTC(2026, 10, 22);
  return core.findingsOf(read, { policy: core.defaultPolicy, now, lexicon, fileName: "postmortem.md" });
}

/** Each in turn, so that whatever else the machine does is shared by all. */
async function compare(
  /** @type {string} */ text,
  /** @type {number} */ rounds,
  /** @type {number} */ warmUps,
) {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(contestants)) {
      const before = process.cpuUsage();
      await work(text);
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times[name]?.push((user + system) / 1000);
    }
  }
  console.log(
    `\n${(text.length / 1000).toFixed(0)} KB, medians of ${rounds}:   ms   × parse   × markdownlint`,
  );
  const of = (/** @type {string} */ name) => median(times[name] ?? []);
  for (const name of Object.keys(contestants)) {
    const ratios = [of(name) / of(floor), of(name) / of("markdownlint")].map((ratio) =>
      ratio.toFixed(2).padStart(9),
    );
    console.log(`${name.padEnd(28)}${of(name).toFixed(1).padStart(9)}${ratios.join("")}`);
  }
}
