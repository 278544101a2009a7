import type { RealDocument } from "./real-documents.ts";

/** What GitHub's Markdown adds to CommonMark, in plain and in awkward forms. */
export const gfmExamples: readonly RealDocument[] = [
  "| a | b |\n| - | - |\n| 1 | 2 |\n",
  "| a |\n| --- |\n",
  "a | b\n:-|-:\n1 | `x \\| y`\n",
  "| a | b |\n| - | - |\n| 1 | 2 |\nlazy behind\n",
  "| a | b |\n| - | - |\n| 1 | 2 |\n> quote behind\n",
  "| a | b |\n| - |\n| no | table |\n",
  "| a | b |\n|---|---|\n| short |\n| too | many | cells |\n",
  "> | a |\n> | - |\n> | 1 |\n",
  "- | a |\n  | - |\n  | 1 |\n",
  "Text in front\n| a |\n| - |\n| \\| |\n",
  "- [ ] open\n- [x] done\n- [X] done as well\n",
  "1. [ ] one\n2. [x] two\n   - [ ] nested\n",
  "- [ ]\n- [] none\n- [x]none\n",
  "* [ ] loose\n\n* [x] boxes\n\n  with more\n",
  "~~gone~~ and ~one~ and ~~~not~~~\n",
  "~~not\n\nclosed~~\n",
  "A note[^1] and one more[^long name].\n\n[^1]: The note.\n",
  "Twice[^a][^a].\n\n[^a]: First.\n\n    Second.\n\n    - and a list\n",
  "[^b]: Defined in front.\n\nUsed behind[^b].\n",
  "[^c]: ```\n    open fence\n",
  "Not defined[^d].\n",
  "www.example.org and https://example.org/(a_b) and jane@example.org\n",
  "<title>no filter</title>\n<xmp>*a*\n",
  "| `a` | ~~b~~[^e] |\n|:-:|---|\n| [x](y) | - [ ] no box |\n\n[^e]: *E*\n",
].map((text, index) => ({ name: `GFM ${index + 1}`, text }));
