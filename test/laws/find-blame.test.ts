import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blameIn, blamePlaces, findBlame } from "../../src/core/lint/blame/find-blame.ts";
import { findSystemBlame, systemBlameIn } from "../../src/core/lint/blame/find-system-blame.ts";
import { tokensOf, type Token } from "../../src/core/lint/blame/tokens.ts";
import { runs } from "../support/runs.ts";

const piece = fc.oneof(
  fc.constantFrom(
    ..."the engineer we nobody who of on by to not never had should could have been be failed forgot missed without wrong human error to blame careless care remind if and but because ( ) , . — ' 's’s".split(
      " ",
    ),
  ),
  fc.string({ maxLength: 6 }),
);
const prose = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" "));

describe("findBlame", () => {
  it("gives spans in order, apart from each other and within the text, whatever the text", () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const spans of [findBlame(text, []), findSystemBlame(text, [])]) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      runs(300),
    );
  });

  it("finds in a sentence what it finds wherever the sentence stands", () => {
    const sentences = [
      "The engineer forgot it.",
      "We should have known.",
      "It was human error.",
      "Nobody checked.",
    ];
    fc.assert(
      fc.property(prose, fc.constantFrom(...sentences), (before, sentence) => {
        const lead = `${before.replace(/\p{L}\.\p{L}/gu, "")} . `;
        const alone = findBlame(sentence, []).map(({ kind, start }) => `${kind} ${start}`);
        const inside = findBlame(lead + sentence, [])
          .filter(({ start }) => start >= lead.length)
          .map(({ kind, start }) => `${kind} ${start - lead.length}`);
        expect(inside).toEqual(alone);
      }),
      runs(200),
    );
  });
});

const pieceWithoutTrigger = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(..."the engineer we who and , . — 's is of that this in".split(" ")),
  },
  { weight: 1, arbitrary: piece },
);

describe("the places that are looked at", () => {
  it("are all where anything is found, whatever the text", () => {
    const anyProse = fc.oneof(
      prose,
      fc.array(pieceWithoutTrigger, { maxLength: 8 }).map((pieces) => pieces.join(" ")),
    );
    fc.assert(
      fc.property(anyProse, (text) => {
        const tokens = tokensOf(text, []);
        const everywhere = tokens.map((_, at) => at);
        expect(blameIn(tokens)).toEqual(blameIn(tokens, everywhere));
        expect(systemBlameIn(tokens)).toEqual(systemBlameIn(tokens, everywhere));
      }),
      runs(1000),
    );
  });

  it.each([
    ["The queue of the shop was full.", false],
    ["It is said that the pool filled up.", false],
    ["It is obvious that the pool filled up.", false],
    ["It was obvious that the pool was small.", true],
    ["Sam Lee misread it.", true],
    ["Sam Lee guessed.", true],
    ["漢 🚒 é", false],
  ])("tell a text that is not worth a look: %s", (text, worth) => {
    expect(blamePlaces(tokensOf(text, [])).length > 0).toBe(worth);
  });
});

const hostile = [
  "should have not been ",
  "nobody ",
  "the engineer of the team of ",
  "failed to and did not ",
  ", who ",
  "without ",
  "had we not ",
  "was not not ",
  "never ",
  "a-",
  "’s",
  "( ",
  "and then ",
  "because of the the ",
  "wrong ",
  "who was ",
  "red and forgot ",
  "blue , red ) missed ",
  "wrong deed without testing ",
  "on the ",
  "  \t     ",
  "mis",
];

describe("the work of looking for blame", () => {
  it.each(hostile)("grows with the text alone for %j without end", (fragment) => {
    const [once, twice] = [1_000, 2_000].map((times) => readsOf(tokensOf(fragment.repeat(times), [])));
    expect(twice).toBeLessThanOrEqual(2.1 * (once ?? 0) + 1_000);
  });

  it("is cut into words in linear time", () => {
    // Square time would take 16 times as long for 4 times the text; the machine may be busy, so much is forgiven, twice.
    const isSlow = (fragment: string): boolean =>
      fastest(fragment, 100_000) > 12 * fastest(fragment, 25_000) + 200;
    expect(hostile.filter((fragment) => isSlow(fragment) && isSlow(fragment) && isSlow(fragment))).toEqual(
      [],
    );
  });
});

/** How often the detectors read a token. */
function readsOf(tokens: readonly Token[]): number {
  let reads = 0;
  const counting = new Proxy(tokens, {
    get: (target, key) => {
      reads += 1;
      return Reflect.get(target, key) as unknown;
    },
  });
  blameIn(counting);
  systemBlameIn(counting);
  return reads;
}

/** Milliseconds to cut `length` characters of the fragment again and again: the better of two. */
function fastest(fragment: string, length: number): number {
  const text = fragment.repeat(Math.ceil(length / fragment.length));
  const times = [0, 1].map(() => {
    const started = performance.now();
    tokensOf(text, []);
    return performance.now() - started;
  });
  return Math.min(...times);
}
