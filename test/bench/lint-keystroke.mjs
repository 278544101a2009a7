#!/usr/bin/env node
// How soon the new findings are there after a key in a review of 200 KB, against markdownlint's run over the same text, in
// one run: node test/bench/lint-keystroke.mjs [keys] [sections|list]. Two documents: reviews glued to size (those of the
// shared corpus where it is at hand, SITREP_SHARED; generated ones else), and one timeline that is a single list. Each key types a letter into
// a word somewhere. Time of the processor, medians; ratios count, milliseconds are the machine's. The first keys run code
// that the engine has not compiled yet; they are told apart from the later ones, as markdownlint's first run is left out.
// At the end the findings have to be those of a first lint of the whole text.
import { isDeepStrictEqual } from "node:util";
import { ensurePeers, peer } from "./lint-peers.mjs";
import { bundled, glued, median, reviewTexts } from "./support.mjs";

const keys = Number(process.argv[2] ?? "60");
const firstKeys = 200;
await ensurePeers();
const { lint: markdownlint } = await peer("markdownlint/sync");
const core = await bundled("test/bench/keystroke-core.ts");
const options = { path: "postmortem.md", policy: core.defaultPolicy };
const context = {
  policy: core.defaultPolicy,
  now: Date.UTC(2026, 10, 22),
  lexicon: core.loadLexicon(),
  fileName: "postmortem.md",
};
const size = 200_000;
const head = "---\nsitrep: 1\nkind: review\n---\n\n";
const only = process.argv[3];
if (only !== "list") measure("sections", head + glued(reviewTexts(), size));
if (only !== "sections") measure("one list", head + longList(size));

/** @param {string} name @param {string} opened */
function measure(name, opened) {
  let text = Buffer.from(opened).toString(); // one piece of memory, as an editor hands it out
  const peerRun = () => markdownlint({ strings: { text } });
  const peerTimes = times(5, peerRun);
  const parse = times(5, () => core.parseMarkdown(text));
  const openParse = times(5, () => core.parseInParts(text));
  let read = core.inOneGo(core.readAgain(text, options, undefined));
  core.findingsOf(read, context);
  /** @type {Record<"parse" | "read" | "lint" | "all" | "step", number[]>} */
  const spent = { parse: [], read: [], lint: [], all: [], step: [] };
  let findings;
  /** @type {number[]} */
  const early = [];
  for (let key = 0; key < firstKeys + keys; key += 1) {
    text = typed(text, key);
    const before = read;
    const parsed = cpu(() => core.inOneGo(core.parseAgain(before.document, text)));
    const whole = inSteps(core.readAgain(text, options, before));
    read = whole.value;
    const linted = inSteps(core.findingsInSteps(read, context));
    findings = linted.value;
    if (key < firstKeys) {
      early.push(whole.ms + linted.ms);
      continue;
    }
    if (key % 10 === 0) peerTimes.push(cpu(peerRun).ms); // in between, so that both have the machine's same hours
    spent.parse.push(parsed.ms);
    spent.read.push(whole.ms);
    spent.lint.push(linted.ms);
    spent.all.push(whole.ms + linted.ms);
    spent.step.push(Math.max(whole.longest, linted.longest));
  }
  const first = core.readDocument(text, options);
  const same = isDeepStrictEqual(findings, core.findingsOf(first, context));
  const all = median(spent.all);
  console.log(
    [
      `\n${name}, ${(text.length / 1000).toFixed(0)} KB, ${keys} keys behind the first ${firstKeys}; ${findings?.length ?? 0} findings, ${same ? "the same as" : "NOT those of"} a first lint`,
      `  markdownlint, all of it   ${median(peerTimes).toFixed(1)} ms`,
      `  a parse of all of it      ${median(parse).toFixed(1)} ms; when it is opened ${median(openParse).toFixed(1)} ms`,
      `  after a key               ${all.toFixed(2)} ms (read ${median(spent.read).toFixed(2)}, of that parse ${median(spent.parse).toFixed(2)}; lint ${median(spent.lint).toFixed(2)}); 9 of 10 within ${quantile(spent.all, 0.9).toFixed(2)} ms`,
      `  the first ${Math.min(60, early.length)} keys         ${median(early.slice(0, 60)).toFixed(2)} ms, ${(median(peerTimes) / median(early.slice(0, 60))).toFixed(0)} × sooner than markdownlint`,
      `  the longest step at a key ${median(spent.step).toFixed(2)} ms`,
      `  sooner than markdownlint  ${(median(peerTimes) / all).toFixed(0)} ×`,
    ].join("\n"),
  );
  if (!same) process.exitCode = 1;
}

/** @param {number} count @param {() => unknown} work */
function times(count, work) {
  work(); // what is compiled at the first run is none of the measurement
  return Array.from({ length: count }, () => cpu(work).ms);
}

/**
 * @template Value
 * @param {() => Value} work
 */
function cpu(work) {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}

/**
 * The processor's time is asked for around all steps: to ask takes as long as many a step. The longest is by the clock.
 * @param {Iterator<undefined, any>} steps
 */
function inSteps(steps) {
  let longest = 0;
  const { value, ms } = cpu(() => {
    for (;;) {
      const before = performance.now();
      const step = steps.next();
      longest = Math.max(longest, performance.now() - before);
      if (step.done === true) return step.value;
    }
  });
  return { value, ms, longest };
}

/** The text with a letter more in a word; places are spread over all of it, and the same in every run. */
function typed(/** @type {string} */ text, /** @type {number} */ key) {
  const from = Math.floor((((key * 0.618_033_988_7) % 1) + 1e-9) * text.length);
  const found = text.slice(from).search(/[a-z]{2} [a-z]{2}/);
  const at = found === -1 ? text.length - 10 : from + found + 1;
  return Buffer.from(`${text.slice(0, at)}x${text.slice(at)}`).toString();
}

/** @param {readonly number[]} values @param {number} part */
function quantile(values, part) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
}

/** A review whose timeline is one list of this many characters. */
function longList(/** @type {number} */ length) {
  const said = [
    "The first alert fires: error rate of checkout above 5 %",
    "On-call is paged and **acknowledges** after two minutes",
    "Pool of `db-eu-1` at 100 %, the queue grows ([graph](https://example.org/g))",
    "The change author rolls the release back; errors go down, latency does not",
    "Support tells customers that payments may be delayed",
    "A second page from the database, the same cause is suspected",
  ];
  let text = "# Checkout errors\n\n## Summary\n\nCards failed on 2026-11-20.\n\n## Timeline (UTC)\n\n";
  for (let entry = 0; text.length < length; entry += 1) {
    const minutes = Math.floor(entry / 3) % (24 * 60);
    const clock = [Math.floor(minutes / 60), minutes % 60]
      .map((part) => String(part).padStart(2, "0"))
      .join(":");
    text += `- ${clock} ${said[entry % said.length]}, attempt ${entry}\n`;
  }
  return `${text}\n## Contributing factors\n\nThe pool was small.\n\n## Actions\n\n- [ ] Alert on the pool. Owner: Jane Doe, due 2026-12-04\n`;
}
