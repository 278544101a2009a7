import { describe, expect, it } from "vitest";
import { conflictLine } from "../../../src/core/text/conflict-markers.ts";
import { indexLines } from "../../../src/core/text/lines.ts";

function firstIn(text: string, start = 0, end = text.length): number | undefined {
  return conflictLine(text, indexLines(text), { start, end });
}

const conflict = "one\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch\nlast\n";

describe("merge conflict markers", () => {
  it("are found at their first line", () => {
    expect(firstIn(conflict)).toBe(2);
  });

  it("are found with CRLF", () => {
    expect(firstIn(conflict.replace(/\n/g, "\r\n"))).toBe(2);
  });

  it("are found behind a BOM", () => {
    expect(firstIn("\uFEFF<<<<<<< HEAD\nours\n>>>>>>> branch\n")).toBe(1);
  });

  it("count where the range lies between them", () => {
    expect(firstIn(conflict, conflict.indexOf("theirs"), conflict.indexOf("theirs") + 2)).toBe(2);
  });

  it("count to the end of the file where they are not closed", () => {
    expect(firstIn("<<<<<<< HEAD\nours\n\nmuch\nlater\n", 25, 26)).toBe(1);
  });

  it("do not count outside the range", () => {
    expect(firstIn(conflict, 0, 3)).toBeUndefined();
    expect(firstIn(conflict, conflict.indexOf("last"))).toBeUndefined();
  });

  it("are not the underline of a heading, a quote or a shift", () => {
    expect(
      firstIn("Heading\n=======\n\n>>>>>>> x\n\n    <<<<<<< code\n1 <<<<<<< 2\n<<<<<<<<\n"),
    ).toBeUndefined();
  });
});
