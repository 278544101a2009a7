import { describe, expect, it } from "vitest";
import type { PageFinding } from "../../../src/extension/preview/page-finding.ts";
import { preview, readable, review } from "./preview-fixture.ts";

const source = review(
  [
    "# R",
    "",
    "## Contributing factors",
    "",
    '- Bob pushed the wrong "branch" & didn\'t <ask>',
    "",
    "## Actions",
    "",
    "| Action | Owner |",
    "|---|---|",
    "| Alert | |",
    "",
  ].join("\n"),
);

describe("what the linter found", () => {
  it("stands behind the text that it is about, with its level in words", () => {
    const html = withFindings(
      finding("- Bob", "warning", "Unexpected person's name `Bob` in <Contributing factors>"),
    );
    expect(readable(html)).toContain(
      "Bob pushed the wrong &quot;branch&quot; &amp; didn't Warning: Unexpected person&#39;s name `Bob` in &lt;Contributing factors&gt;",
    );
  });

  it("stands in the last cell of a row", () => {
    const html = withFindings(finding("| Alert", "error", "Unexpected action without owner"));
    expect(html).toMatch(/<td[^>]*>[^<]*<small class="sitrep-finding sitrep-finding-error"/);
  });

  it("stands below the title where no text of the page shows its line", () => {
    const html = withFindings({ line: 3, level: "information", message: "About the file" });
    expect(html.indexOf("About the file")).toBeGreaterThan(html.indexOf("</h1>"));
    expect(html.indexOf("About the file")).toBeLessThan(html.indexOf("<h2"));
  });

  it("marks the very words in the text, says what of them, and names the note that does", () => {
    const html = withFindings(about("- Bob", "Bob", "Unexpected <name>", true));
    expect(html).toContain(
      `<mark class="sitrep-marked sitrep-marked-warning sitrep-named" title="Warning: Unexpected &lt;name&gt;" aria-describedby="sitrep-finding-1">Bob</mark> pushed`,
    );
    expect(html).toMatch(/<small class="[^"]*" id="sitrep-finding-1">/);
    expect(html.match(/<mark/g)).toHaveLength(1);
  });

  it("marks words that stand in emphasis, links, code, a cell or a heading where they stand", () => {
    const page = (line: string, words: string): string => {
      const text = review(`# R\n\n${line}\n`);
      const row = text.split("\n").findIndex((one) => one.includes(words) && one !== "# R");
      const from = text.split("\n")[row]?.lastIndexOf(words) ?? -1;
      const start = { line: row + 1, character: from };
      const end = { line: row + 1, character: from + words.length };
      const found = { line: row + 1, level: "error" as const, message: "m", words: { start, end } };
      return preview(text, { findings: () => [found] });
    };
    const mark = (words: string): string =>
      `<mark class="sitrep-marked sitrep-marked-error" title="Error: m" aria-describedby="sitrep-finding-1">${words}</mark>`;
    expect(page("- é **Bob** 漢, Bob", "Bob")).toContain(`<strong>Bob</strong> 漢, ${mark("Bob")}`);
    expect(page("[Bob](https://Bob.example.org) 🚒 and Bob", "Bob")).toContain(`🚒 and ${mark("Bob")}`);
    expect(page("on `db-eu-1` it was", "db-eu-1")).toContain(mark("<code>db-eu-1</code>"));
    expect(page("AT&amp;T &lt; \\*Bob\\* here", "Bob")).toContain(`AT&amp;T &lt; *${mark("Bob")}* here`);
    expect(page("| a | b |\n|---|---|\n| x \\| y | x |", "x")).toContain(`${mark("x")} <small`);
    expect(page("> one\n> two Bob\n> three", "Bob")).toMatch(`two ${mark("Bob")}\nthree`);
    expect(page("## Bob's part", "Bob")).toContain(mark("Bob's part"));
  });

  it("marks several findings about the same words once, by the worst", () => {
    const html = withFindings(about("- Bob", "Bob pushed", "one"), {
      ...about("- Bob", "pushed the", "two"),
      level: "error",
    });
    const marked = Array.from(html.matchAll(/<mark class="([^"]*)"[^>]*>([^<]*)</g), ([, look, words]) => [
      look?.split("-").at(-1),
      words,
    ]);
    expect(marked).toEqual([
      ["warning", "Bob "],
      ["error", "pushed"],
      ["error", " the"],
    ]);
  });

  it("marks what an action says of its owner too", () => {
    const text = review("# R\n\n## Actions\n\n- [ ] Add an alert. Owner: Everybody.\n");
    const line = text.split("\n").findIndex((one) => one.includes("Everybody")) + 1;
    const words = { start: { line, character: 27 }, end: { line, character: 36 } };
    const html = preview(text, { findings: () => [{ line, level: "warning", message: "m", words }] });
    expect(html).toMatch(/<span class="sitrep-owner"><mark [^>]*>Everybody<\/mark><\/span>/);
  });

  it("is shown once each", () => {
    const lines = source.split("\n").map((_, index) => index + 1);
    const html = withFindings(
      ...lines.map((line) => ({ line, level: "warning" as const, message: `found at ${line}.` })),
    );
    for (const line of lines) expect(html.split(`found at ${line}.`)).toHaveLength(2);
  });

  it("is asked for again each time the page is rendered, for the file that is rendered", () => {
    const asked: unknown[] = [];
    const findings = (resource: unknown): readonly PageFinding[] => {
      asked.push(resource);
      return [];
    };
    preview(source, { findings }, { currentDocument: "a" });
    expect(asked).toEqual(["a"]);
  });

  it("changes no byte where there is nothing", () => {
    expect(withFindings()).toBe(preview(source));
  });
});

describe("the ticket of an action", () => {
  const linked = review("# R\n\n## Actions\n\n- [ ] Alert ([OPS-1](https://example.org/OPS-1))\n");

  it("stands as it was last read back, with the day in the reader's zone", () => {
    const ticket = { state: "In Progress", done: false, at: Date.UTC(2026, 10, 20, 23) };
    const html = preview(linked, {
      ticket: (url) => (url === "https://example.org/OPS-1" ? ticket : undefined),
    });
    expect(readable(html)).toContain("ticket: In Progress (seen 2026-11-21)");
  });

  it("is unknown where nobody asked", () => {
    expect(readable(preview(linked, { ticket: () => undefined }))).toContain("ticket: state unknown");
  });
});

function withFindings(...findings: readonly PageFinding[]): string {
  return preview(source, { findings: () => findings });
}

function finding(line: string, level: PageFinding["level"], message: string): PageFinding {
  return { line: source.split("\n").findIndex((text) => text.startsWith(line)) + 1, level, message };
}

/** A finding about words of a line. */
function about(line: string, words: string, message: string, isName = false): PageFinding {
  const found = finding(line, "warning", message);
  const from = source.split("\n")[found.line - 1]?.indexOf(words) ?? -1;
  const start = { line: found.line, character: from };
  return { ...found, words: { start, end: { ...start, character: from + words.length } }, isName };
}
