import fc from "fast-check";
import { expect, it } from "vitest";
import { readFrontMatter, type FrontMatter } from "../../src/core/markdown/front-matter.ts";
import { plainPairs } from "../../src/core/markdown/plain-front-matter.ts";
import { runs } from "../support/runs.ts";

const usual = fc.constantFrom(
  ..."sitrep title roles Incident Commander status severity declared kind private drill customers".split(" "),
);
const odd = fc.constantFrom(
  ..."null Null ~ true yes 1 1.10 0x1F 1_000 2026-11-21T14:02:11Z 14:02 é 漢 🚒 Zoé's a'b a\"b a[0] a{b}".split(
    " ",
  ),
  ...[
    "a:b",
    "a: b",
    "a #b",
    "a#b",
    "#b",
    "# b",
    "x:",
    "-",
    "- a",
    "---",
    "...",
    "?",
    "? a",
    "[a]",
    "{ a: b }",
    "&a",
    "*a",
  ],
  ...[
    "!t",
    "|",
    ">",
    "'a'",
    '"a"',
    '"a',
    "%a",
    "@a",
    "`a`",
    ",",
    "a, b",
    "<<",
    "=",
    "\\",
    "$x",
    "(a)",
    "/a",
    "+1",
    ".5",
  ],
  ...[
    "\t",
    "a\tb",
    "\u00a0",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "\u0000",
    "a\rb",
    "\uD800",
    "https://example.org/#a?b=c:d",
  ],
);
const word = fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: odd });
const words = fc.array(word, { maxLength: 3 }).map((parts) => parts.join(" "));
const gap = fc.constantFrom(..." , , , , , , , ,".split(","), "", "  ", "\t");
const keyed = fc.tuple(
  word,
  gap,
  fc.oneof(
    words,
    odd,
    fc.tuple(usual, odd).map((parts) => parts.join(" ")),
  ),
  fc.constantFrom("", "", " ", "  "),
);
const pair = keyed.map(([key, between, value, end]) => `${key}:${between}${value}${end}`);
const line = fc.oneof(
  { weight: 6, arbitrary: pair },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom("  ", "  ", " ", "    "), pair).map((parts) => parts.join("")),
  },
  { weight: 2, arbitrary: word.map((key) => `${key}:`) },
);
const yaml = fc
  .tuple(
    fc.array(fc.oneof({ weight: 30, arbitrary: line }, { weight: 1, arbitrary: words }), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([lines, eol]) => lines.map((each) => each + eol).join(""));

/** What a file's front matter says; `\u00a0` behind the last line makes the parser of YAML read it, and says nothing. */
function said(front: FrontMatter | undefined, keys: readonly string[]): unknown {
  if (front === undefined) return undefined;
  const { text, pairs, list, isEmpty, place, problems, repeated } = front;
  const all = keys.map((key) => [
    ...[key, text(key), pairs(key), list(key), front.keys(key), isEmpty(key), place(key)],
    keys.map((below) => place(key, below)),
  ]);
  return { problems, repeated, all };
}

it("front matter in plain pairs says without a parser of YAML what it says with one", () => {
  let plain = 0;
  fc.assert(
    fc.property(yaml, (inner) => {
      const pairs = plainPairs(inner);
      if (pairs === undefined) return; // the parser reads it
      plain += 1;
      const keys = [...pairs, ...pairs.flatMap(({ below }) => below)].map(({ key }) => key);
      const asked = [...keys, "missing"];
      const read = said(readFrontMatter(`---\n${inner}---\n`), asked);
      expect(read).toEqual(said(readFrontMatter(`---\n${inner}# read by the parser\n---\n`), asked));
      expect(pairs.every(({ key }) => key !== "")).toBe(true);
    }),
    runs(3000),
  );
  expect(plain).toBeGreaterThan(20); // the law is about something
});

it("reads without a parser what our own files say", () => {
  const pairs = plainPairs("sitrep: 1\nroles:\n  Incident Commander: Zoé\nmeeting:\n");
  expect(pairs?.map(({ key, value, below }) => [key, value, below.map((each) => each.value)])).toEqual([
    ["sitrep", "1", []],
    ["roles", undefined, ["Zoé"]],
    ["meeting", undefined, []],
  ]);
});
