import fc from "fast-check";

const marks = fc.constantFrom("- ", "1. ", "7) ", "* [ ] ", "- [x] ", "-   ", "3. [ ] ");

const traps =
  "<!channel>|<!here|hey>|<@U1>|<pod-name>|<br>|<b>bold</b>|<a href='https://example.org'>a</a>|&amp;|&lt;!channel&gt;|\\<\\!here\\>|@here|@jane|@acme/ops|*|_|`|~|\\|^|{x}|$y$|\u0000|\u0007|\ud800|\ufffe|\u2028|\u202e|  \n|\\\n|\n|]]>|1.|#|+ a|{{DATE(2026-11-22,SHORT)}}".split(
    "|",
  );

/** Markdown of every shape, nested as nobody would, and soups of what means something to Markdown, HTML or a vendor. */
export const anyMarkdown: fc.Arbitrary<string> = fc
  .letrec<Record<"block" | "blocks", string>>((tie) => ({
    block: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      inline(),
      inline().map((text) => `${"#".repeat(1 + (text.length % 6))} ${oneLine(text)}`),
      fc
        .tuple(fc.constantFrom("", "sh", "é 漢", "c++ {1}"), soup(8))
        .map(([lang, text]) => `\`\`\`${lang}\n${text}\n\`\`\``),
      fc.constantFrom(
        "---",
        "```\n```",
        "> ",
        "- ",
        "1. ",
        "- [ ]",
        "<!-- note -->",
        "<details>\n<summary>more</summary>",
      ),
      table(),
      inline().map((text) => `[^n${text.length % 3}]: ${text.replaceAll("\n", "\n    ")}`),
      inline().map((text) => `<div>\n${text}\n</div>`),
      fc.constantFrom(
        "[ref]: https://example.org/a?b=1&c=2 'title'",
        "[rel]: ./runbook.md",
        "[^n9]: Unused.",
      ),
      tie("blocks").map((text) => text.replaceAll(/^/gm, "> ")),
      fc
        .tuple(marks, fc.array(tie("blocks"), { minLength: 1, maxLength: 3 }))
        .map(([mark, items]) =>
          items.map((item) => `${mark}${item.replaceAll("\n", `\n${" ".repeat(mark.length)}`)}`).join("\n"),
        ),
    ),
    blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join("\n\n")),
  }))
  .blocks.chain((nested) =>
    fc.constantFrom(nested, nested.replaceAll("\n", "\r\n"), `---\nid: a\n---\n${nested}`),
  );

/** The same, and soups that are hardly Markdown at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: anyMarkdown },
  { weight: 2, arbitrary: soup(40) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);

function inline(): fc.Arbitrary<string> {
  const word = fc.oneof(
    fc.nat(9999).map((number) => `w${number}`),
    fc.constantFrom("é", "漢字", "🚒", "a_b", "x"),
  );
  const piece = fc.oneof(
    { weight: 5, arbitrary: word },
    { weight: 1, arbitrary: word.map((text) => `**${text}**`) },
    { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `_${a} **${b}**_ ~~${a}~~`) },
    { weight: 1, arbitrary: word.map((text) => `\`${text} <!here>\``) },
    { weight: 1, arbitrary: word.map((text) => `[${text} **b**](https://example.org/${text}?a=1&b=2)`) },
    { weight: 1, arbitrary: word.map((text) => `[${text}](./${text}.md) [${text}][ref] [${text}][gone]`) },
    { weight: 1, arbitrary: word.map((text) => `![${text}](https://example.org/i.png) ![](i.png)`) },
    { weight: 1, arbitrary: fc.nat(2).map((number) => `note[^n${number}]`) },
    { weight: 1, arbitrary: fc.constantFrom(...traps) },
  );
  return fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(" "));
}

function table(): fc.Arbitrary<string> {
  const cell = inline().map((text) => oneLine(text).replaceAll("|", "\\|"));
  return fc
    .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 })
    .map(([head = ["a", "b"], ...rows]) =>
      [head, ["-", ":-:"], ...rows].map(([a, b]) => `| ${a} | ${b} |`).join("\n"),
    );
}

function soup(maxLength: number): fc.Arbitrary<string> {
  const pieces = fc.constantFrom(
    ..."\n,\n\n,\r\n,- ,1. ,[ ] ,# ,> ,    ,\t,w1,w2,**,_,`,```\n,~~~,[,],(,),<,>,!,&,|,---\n,| a | b |\n|-|-|\n,[^1],[^1]: ,<!--,-->,<div>,\\,é,漢,🚒,https://example.org,]( https://a.b)".split(
      ",",
    ),
  );
  return fc.array(pieces, { maxLength }).map((parts) => parts.join(""));
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, " ");
}
