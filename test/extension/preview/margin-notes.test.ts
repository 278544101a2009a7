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

  it("marks a person's name in the text, and in no other text", () => {
    const html = withFindings({ ...finding("- Bob", "warning", "A name"), name: [2, 5] });
    expect(html).toContain(`<mark class="sitrep-named" title="A person&#39;s name">Bob</mark> pushed`);
    expect(html.match(/<mark/g)).toHaveLength(1);
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
