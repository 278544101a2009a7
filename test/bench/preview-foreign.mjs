// What Sitrep adds to the preview of somebody else's Markdown: the median time to render a foreign document of 20 KB
// without and with the plug-in, in turns. Issue line: it costs at most 5 ms. Run: node test/bench/preview-foreign.mjs
import { performance } from "node:perf_hooks";
import MarkdownIt from "markdown-it";
import { bundled, median } from "./support.mjs";

const rounds = 300;
const allowed = 5; // milliseconds

const { extendMarkdownIt } = await bundled("src/extension/preview/extend-markdown-it.ts");
const markdownIt = () => new MarkdownIt({ html: true, linkify: true });
const without = markdownIt();
const withSitrep = extendMarkdownIt(markdownIt(), () => {
  throw new Error("A foreign document was read");
});

let failed = false;
let seed = 7;
for (const [name, source] of Object.entries(documents())) {
  const plain = [];
  const extended = [];
  for (let round = -20; round < rounds; round += 1) {
    // In an order without a beat: a garbage collection that comes every other time must not meet the same one always.
    for (const turn of shuffled() ? [0, 1] : [1, 0]) {
      const taken = time(turn === 0 ? without : withSitrep, source);
      if (round >= 0) (turn === 0 ? plain : extended).push(taken); // before that, warming up
    }
  }
  const added = median(extended) - median(plain);
  const ratio = median(extended) / median(plain);
  failed ||= added > allowed || without.render(source) !== withSitrep.render(source);
  console.log(
    `${name}, ${source.length} characters: ${median(plain).toFixed(3)} ms without, ${median(extended).toFixed(3)} ms with, ` +
      `${added.toFixed(3)} ms added, ratio ${ratio.toFixed(3)}; our rule alone ${ruleAlone(source).toFixed(5)} ms`,
  );
}
process.exitCode = failed ? 1 : 0;

function documents() {
  const section = [
    "## Section\n\nSome *words* with `code` and a [link](https://example.org/).\n",
    "- [ ] a task\n- 14:02 something happened\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
  ].join("\n");
  const body = `# Title\n\n${section.repeat(Math.ceil(20_000 / section.length))}`.slice(0, 20_000);
  return {
    plain: body,
    "with front matter": `---\ntitle: Notes\ntags: [a, b]\n---\n\n${body}`,
    "with front matter that never closes": `---\n${body.replaceAll("---", "===")}`,
  };
}

/** Milliseconds of the one thing we do to a foreign document, by itself. */
function ruleAlone(source) {
  const times = 2000;
  const rule = withSitrep.core.ruler.getRules("").at(-1);
  const start = performance.now();
  for (let time = 0; time < times; time += 1) rule({ src: source, inlineMode: false });
  return (performance.now() - start) / times;
}

/** Repeatable coin tosses. */
function shuffled() {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed > 1073741824;
}

function time(md, source) {
  const start = performance.now();
  md.render(source);
  return performance.now() - start;
}
