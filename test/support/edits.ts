import fc from "fast-check";

/** What people type, paste and delete, and what opens, closes, defines and splits blocks. */
const pieces = [
  ..."x- *#>`|[]\\~_é漢🚒\t".split(""),
  " ",
  "    ",
  "\n",
  "\n\n",
  "\r",
  "\r\n",
  "```\n",
  "~~~\n",
  "<!-- ",
  "-->",
  "<div>\n",
  "</div>\n",
  "<script>\n",
  "- ",
  "- a\n\n- b\n",
  "* ",
  "1. ",
  "2) ",
  "[x] ",
  "# ",
  "## Timeline\n",
  "## Root cause\n",
  "===\n",
  "---\n",
  "+++\n",
  "> ",
  "[a]",
  "[a]: b\n",
  "[foo]: /url\n\n",
  "[^1]",
  "[^1]: note\n",
  "| a | b |\n|---|---|\n",
  "**Owner:** Jane Doe\n",
  "All times are in UTC.\n",
  "- 14:05 Bob deployed it\n",
  "<!-- sitrep-disable no-person-names: a test -->\n",
  "`oscar`",
  "\u0000",
];

/** One edit of any text: an insertion of a piece or of what stands elsewhere, or a deletion. */
export type AnyEdit = (text: string) => string;

export const anyEdit: fc.Arbitrary<AnyEdit> = fc
  .record({
    at: fc.nat(1_000_000),
    from: fc.nat(1_000_000),
    length: fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(600) }),
    atLine: fc.boolean(),
    piece: fc.option(fc.constantFrom(...pieces), { nil: undefined }),
    kind: fc.constantFrom("insert", "insert", "insert", "delete", "copy"),
  })
  .map((edit) => (text) => {
    const offset = edit.at % (text.length + 1);
    const at = edit.atLine ? text.lastIndexOf("\n", offset - 1) + 1 : offset;
    if (edit.kind === "delete") return text.slice(0, at) + text.slice(at + edit.length);
    const from = edit.from % (text.length + 1);
    const added = edit.kind === "copy" ? text.slice(from, from + edit.length) : (edit.piece ?? "x");
    return text.slice(0, at) + added + text.slice(at);
  });
