import { describe, expect, it } from "vitest";
import type { Intent } from "../../../../src/core/incident/intent.ts";
import { typedWords } from "../../../../src/core/incident/typed-words.ts";
import type { ReviewBlock, WhysBlock } from "../../../../src/core/model/review-block.ts";
import { isBlockIn } from "../../../../src/core/review/guided/is-block-in.ts";
import {
  isAboutWhys,
  standingWhys,
  type StandingWhys,
} from "../../../../src/core/review/guided/standing-whys.ts";
import { readFactors } from "../../../../src/core/review/read-factors.ts";
import { after, at, read, refusal } from "../../../support/record.ts";

const write = (block: ReviewBlock): Intent => ({
  kind: "write-block",
  at: at("2026-11-22T09:00:00Z"),
  block,
});

const whys: WhysBlock = {
  kind: "whys",
  problem: "Orders failed é 漢 🚒",
  answers: [
    { depth: 0, text: "The pool was exhausted." },
    { depth: 1, text: "Its size was set\nfor half of the load." },
    { depth: 2, text: "" },
    { depth: 3, text: "Nobody owned the size #1" },
    { depth: 1, text: "A retry loop doubled the load." },
  ],
};

const factor = (text: string, factorKind?: "technical" | "process"): ReviewBlock => ({
  kind: "factor",
  text,
  factorKind,
});

const reason = (text: string, intent: Intent): string => refusal(text, intent).reason;

const head = "---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n";

describe("going on with Five Whys that stand in a review", () => {
  const standing = (text: string): StandingWhys | undefined => {
    const document = read(text);
    const section = document.snapshot.sections.find(isAboutWhys);
    return section && standingWhys(document, section);
  };
  const body = "## Contributing factors\n\n- The pool was small\n\n## Actions\n\n- [ ] Alert\n";
  const kept = { ...whys, answers: whys.answers.filter(({ text }) => text !== "") };

  it("reads what was written, and writes it back as it was, in whatever line breaks", () => {
    for (const eol of ["\n", "\r\n"]) {
      const text = after(`${head}${body}`.replaceAll("\n", eol), write(whys));
      const loaded = standing(text);
      expect(loaded).toMatchObject({
        problem: kept.problem,
        answers: [{ depth: 0 }, { depth: 1 }, { depth: 2 }, { depth: 1 }],
      });
      expect(loaded?.answers.map((answer) => answer.text)).toEqual(kept.answers.map((answer) => answer.text));
      expect(loaded && after(text, write(loaded))).toBe(text);
    }
  });

  it("puts the changed ones in their place and leaves all else to the byte", () => {
    const text = after(`${head}${body}`, write(whys));
    const loaded = standing(text);
    if (loaded === undefined) throw new Error("not loaded");
    const moved = text.replace("# Review\n", "# Review\n\nA line more.\n");
    const changed = { ...loaded, answers: [...loaded.answers, { depth: 0, text: "One more" }] };
    expect(after(moved, write(changed))).toBe(
      moved.replace("doubled the load.\n", "doubled the load.\n- **Why?** One more\n"),
    );
  });

  it("takes the questions that a template left blank, and keeps its comment", () => {
    const part = `### Five Whys\n\n<!-- Ask of each answer. -->\n\n- **Why?**\n  - **Why?**\n`;
    const text = `${head}## Contributing factors\n\n${part}\n## Actions\n`;
    const loaded = standing(text);
    expect(loaded?.answers).toEqual([
      { depth: 0, text: "" },
      { depth: 1, text: "" },
    ]);
    const filled = loaded && { ...loaded, problem: "Down", answers: [{ depth: 0, text: "Load" }] };
    expect(filled && after(text, write(filled))).toBe(
      text.replace(part, "### Five Whys: Down\n\n<!-- Ask of each answer. -->\n\n- **Why?** Load\n"),
    );
  });

  it.each([
    "### Five Whys\n\nWe asked.\n\n- **Why?** Load\n",
    "### Five Whys\n\n* **Why?** Load\n",
    "### 5 whys\n\n- **Why?** Load\n",
    "### Five Whys\n\n- **Why?** Load\n  continued\n",
    "### Five Whys\n\n- **Why?**\n  - **Why?** Load\n",
    "### Five Whys\n\n- **Why?** Load\n\n#### More\n",
    "### Five Whys\n\n- **Why?** Load<b>\n",
  ])("leaves to people what they wrote another way: %j", (part) => {
    expect(standing(`${head}## Contributing factors\n\n${part}\n## Actions\n`)).toBeUndefined();
  });

  it("is refused where they were changed meanwhile", () => {
    const text = after(`${head}${body}`, write(whys));
    const loaded = standing(text);
    const other = text.replace("The pool was exhausted.", "The pool was full.");
    expect(loaded && reason(other, write(loaded))).toBe(
      "The Five Whys at line 12 were changed meanwhile. Load them again, or write yours as new ones.",
    );
  });
});

describe("writing Five Whys into a review", () => {
  const written = [
    "### Five Whys: Orders failed é 漢 🚒",
    "",
    "- **Why?** The pool was exhausted.",
    "  - **Why?** Its size was set<br>for half of the load.",
    "    - **Why?** Nobody owned the size #1",
    "  - **Why?** A retry loop doubled the load.",
  ].join("\n");

  it("puts them behind all that stands among the contributing factors, nested as they answer each other", () => {
    const text = `${head}## Contributing factors\n\n- The pool was small\n\n### Detail\n\nMore.\n\n## Actions\n\n- [ ] Alert\n`;
    expect(after(text, write(whys))).toBe(text.replace("More.\n", `More.\n\n${written}\n`));
  });

  it("keeps what was answered to a blank: it answers what is above that", () => {
    const block: ReviewBlock = {
      ...whys,
      answers: [
        { depth: 0, text: " " },
        { depth: 1, text: "Load" },
      ],
    };
    const text = `${head}## Contributing factors\n`;
    expect(after(text, write(block))).toContain("\n\n- **Why?** Load");
  });

  it("is a section of its own where a review has none on causes, before what comes behind them", () => {
    const text = `${head}## Summary\n\nShort.\n\n## Actions\n`;
    expect(after(text, write(whys))).toBe(
      text.replace("## Actions", `${written.replace("###", "##")}\n\n## Actions`),
    );
  });

  it("writes the document's line breaks", () => {
    const text = `${head}## Root cause\n\nThe pool.`.replaceAll("\n", "\r\n");
    expect(after(text, write(whys))).toBe(`${text}\r\n\r\n${written.replaceAll("\n", "\r\n")}`);
  });

  it("parts itself from a heading that follows at once", () => {
    const text = `${head}## Root cause\nThe pool.\nActions\n-------\n`;
    const kept = `${head}## Root cause\n\nThe pool.\n\nActions\n-------\n`;
    expect(after(kept, write(whys))).toContain("doubled the load.\n\nActions\n-------\n");
    expect(read(text).snapshot.sections.map((section) => section.text)).not.toContain("Actions");
  });

  it("refuses where the end of the section is open, where it has conflict markers, and in a record", () => {
    expect(reason(`${head}## Root cause\n\n\`\`\`\nThe pool.\n`, write(whys))).toMatch(
      /can't be added there/,
    );
    const conflict = `${head}## Root cause\n\n<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n`;
    expect(reason(conflict, write(whys))).toMatch(/conflict markers at line 10/);
    expect(reason("---\nsitrep: 1\nkind: incident\n---\n\n# A\n", write(whys))).toMatch(/no review/);
  });

  it("refuses to write nothing, and says so", () => {
    const blank: ReviewBlock = { kind: "whys", problem: "x", answers: [{ depth: 0, text: " " }] };
    expect(reason(`${head}## Root cause\n`, write(blank))).toMatch(/nothing to write yet/);
  });

  it("holds all that was typed, for whoever can't write it", () => {
    expect(typedWords(write(whys)).split("\n")).toEqual([
      "Orders failed é 漢 🚒",
      "The pool was exhausted.",
      "  Its size was set",
      "for half of the load.",
      "      Nobody owned the size #1",
      "  A retry loop doubled the load.",
    ]);
  });
});

describe("writing how it made sense", () => {
  it("asks in the review what was answered, and leaves out the rest", () => {
    const text = `${head}## Contributing factors\n\n- Technical: Small pool\n`;
    const block: ReviewBlock = {
      kind: "sense",
      about: "Restarting the primary",
      answers: [
        { question: "saw", text: "Lag at `0`" },
        { question: "goal", text: "  " },
        { question: "reasonable", text: "The runbook said so" },
      ],
    };
    const now = after(text, write(block));
    expect(now).toBe(
      `${text.trimEnd()}\n\n### How it made sense: Restarting the primary\n\n- **What could be seen?** Lag at \`0\`\n- **What made this reasonable?** The runbook said so\n`,
    );
    const { document, snapshot } = read(now);
    expect(readFactors(document, snapshot.sections)).toHaveLength(1);
  });
});

describe("a note of what was to be written", () => {
  it("knows whether it is in the review by now, also in a table and with its line breaks", () => {
    const text = `${head}## Contributing factors\n\n| Factor | Kind |\n|---|---|\n| Small pool | Technical |\n`;
    const withBar = factor("Load a | b é", "process");
    expect([isBlockIn(text, withBar), isBlockIn(after(text, write(withBar)), withBar)]).toEqual([
      false,
      true,
    ]);
    const dos = text.replaceAll("\n", "\r\n");
    expect([isBlockIn(dos, whys), isBlockIn(after(dos, write(whys)), whys)]).toEqual([false, true]);
  });
});

describe("adding a contributing factor", () => {
  const among = (factors: string): string => `${head}## Contributing factors\n\n${factors}\n\n## Actions\n`;
  it.each([
    ["- Technical: Small pool", "- Technical: Small pool\n- Process: No load test"],
    ["1. Small pool\n   - detail", "1. Small pool\n   - detail\n2. Process: No load test"],
    ["* [ ] Small pool", "* [ ] Small pool\n* [ ] Process: No load test"],
    [
      "| Factor | Kind |\n|---|---|\n| Small pool | Technical |",
      "| Factor | Kind |\n|---|---|\n| Small pool | Technical |\n| No load test | Process |",
    ],
    [
      "| Factor | Detail |\n|---|---|\n| Small pool | half |",
      "| Factor | Detail |\n|---|---|\n| Small pool | half |\n| Process: No load test |  |",
    ],
    ["<!-- The conditions -->", "<!-- The conditions -->\n\n- Process: No load test"],
  ])("writes it like those that are there: %s", (before, expected) => {
    expect(after(among(before), write(factor("No load test", "process")))).toBe(among(expected));
  });

  it("makes the section where there is none, and states no kind that nobody has chosen", () => {
    expect(after(`${head}## Actions\n`, write(factor("No load test")))).toBe(
      `${head}## Contributing factors\n\n- No load test\n\n## Actions\n`,
    );
  });
});

describe("a word on the first severity", () => {
  const block = { kind: "severity", text: "Customers.", first: "SEV3", better: "SEV2" } as const;
  it("stands in the section on it and links to the criteria where they are known", () => {
    const text = `${head}## Severity\n\n<!-- Right? -->\n\n## Actions\n`;
    const intent = write({ ...block, verdict: "too low", criteria: "../../sitrep.config.json#L12" });
    expect(after(text, intent)).toBe(
      text.replace(
        "-->\n",
        "-->\n\nSEV3 was too low to begin with; the criteria for [SEV2](../../sitrep.config.json#L12) would have told. Customers.\n",
      ),
    );
  });

  it("makes the section, also without words", () => {
    const intent = write({ ...block, text: "", verdict: "right", criteria: undefined });
    expect(after(`${head}## Actions\n`, intent)).toBe(
      `${head}## Severity\n\nSEV3 was the right severity to begin with.\n\n## Actions\n`,
    );
  });
});
