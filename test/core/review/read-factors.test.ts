import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { readFactors } from "../../../src/core/review/read-factors.ts";
import type { Factor } from "../../../src/core/model/factor.ts";

function factors(body: string, heading = "## Contributing factors"): readonly Factor[] {
  const text = `---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n${heading}\n\n${body}\n\n## Actions\n\n- Add an alert (technical)\n`;
  const { document, snapshot } = readDocument(text, { path: "postmortem.md", policy: defaultPolicy });
  return readFactors(document, snapshot.sections);
}

function told(body: string, heading?: string): readonly (readonly [string, string | undefined])[] {
  return factors(body, heading).map(({ text, kind }) => [text, kind] as const);
}

describe("reading contributing factors", () => {
  it.each([
    ["- **Technical:** The pool was small 🚒", "The pool was small 🚒", "technical"],
    ["- **Process**: Nobody was asked", "Nobody was asked", "process"],
    ["- **Organizational** Two teams own é 漢", "Two teams own é 漢", "organisational"],
    ["- Technical: The pool was small", "The pool was small", "technical"],
    ["- [process] The review of the change was optional", "The review of the change was optional", "process"],
    ["- The pool was small (technical)", "The pool was small", "technical"],
    ["- The pool was small. _Technical._", "The pool was small.", "technical"],
    ["- The pool was small, kind: organisational", "The pool was small", "organisational"],
    ["The pool was small. _Technical._", "The pool was small.", "technical"],
    ["- Technical debt in the pool", "Technical debt in the pool", undefined],
    ["- The process of approval: nobody owned it", "The process of approval: nobody owned it", undefined],
  ])("reads %j", (written, text, kind) => {
    expect(told(written)).toEqual([[text, kind]]);
  });

  it("reads a table by its columns", () => {
    const table =
      "| Kind | Factor |\n|---|---|\n| technical | The pool was small |\n|  | Nobody \\| owned it |\n| | |";
    expect(told(table)).toEqual([
      ["The pool was small", "technical"],
      ["Nobody | owned it", undefined],
    ]);
  });

  it("reads groups by their headings and labels", () => {
    expect(
      told("### Technical\n\n- The pool\n- The alert (process)\n\n### Process factors\n\n1. The change"),
    ).toEqual([
      ["The pool", "technical"],
      ["The alert", "process"],
      ["The change", "process"],
    ]);
    expect(told("- **Organisational:**\n  - Two teams\n- **Technical**\n  - The pool")).toEqual([
      ["Two teams", "organisational"],
      ["The pool", "technical"],
    ]);
  });

  it("takes headings below for factors, and what stands under them for their description", () => {
    expect(
      told(
        "### The pool was small\n\nKind: technical\n\n- half of the load\n\n### Nobody was asked\n\nIt was late.",
      ),
    ).toEqual([
      ["The pool was small", "technical"],
      ["Nobody was asked", undefined],
    ]);
  });

  it("takes paragraphs for factors only where nothing else is one", () => {
    expect(told("Three things came together:\n\n- One\n- Two")).toEqual([
      ["One", undefined],
      ["Two", undefined],
    ]);
    expect(told("The pool was small.\n\nThe alert was late.", "## Root cause")).toHaveLength(2);
  });

  it("takes no questions, comments and placeholders, and nothing that leads to a factor", () => {
    expect(told("<!-- Roles, no names. -->")).toEqual([]);
    expect(told("- TODO\n- [factor]\n- What made this possible?")).toEqual([]);
    expect(
      told(
        "### Five Whys\n\n1. Why? The pool was small.\n\n### How did it make sense at the time?\n\n- It did.",
      ),
    ).toEqual([]);
  });

  it("says where a factor stands and where its kind goes", () => {
    const text =
      "﻿---\r\nkind: review\r\n---\r\n\r\n# Review\r\n\r\n## Causes\r\n\r\n- The *pool*\r\n\r\n| Factor | Kind |\r\n|---|---|\r\n| The alert |  |\r\n";
    const { document, snapshot } = readDocument(text, { path: "postmortem.md", policy: defaultPolicy });
    const [item, row] = readFactors(document, snapshot.sections);
    expect(item).toMatchObject({ line: 9, form: "item", text: "The pool" });
    expect(item && text.slice(item.kindPlace.start)).toMatch(/^The \*pool/);
    expect(row).toMatchObject({ line: 13, form: "row", text: "The alert" });
    expect(row && text.slice(row.kindPlace.start - 1, row.kindPlace.end + 1)).toBe("|  |");
  });

  it("goes by the team's own headings", () => {
    const text = "# Review\n\n## Warum\n\n- Der Pool\n";
    const { document, snapshot } = readDocument(text, { path: "postmortem.md", policy: defaultPolicy });
    expect(readFactors(document, snapshot.sections)).toEqual([]);
    const all = readFactors(document, snapshot.sections, ({ text }) =>
      text === "Warum" ? "contributing-factors" : "other",
    );
    expect(all.map((factor) => factor.text)).toEqual(["Der Pool"]);
  });
});
