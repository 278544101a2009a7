import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { exportAs } from "../../src/core/export/export-as.ts";
import { readDocument } from "../../src/core/incident/read-document.ts";
import { defaultPolicy as policy } from "../../src/core/policy/default-policy.ts";
import { runs } from "../support/runs.ts";

const hostile = fc.constantFrom(
  ...[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<a href='javascript:x'>y</a>",
  ],
  ...[
    "[a](javascript:alert(1))",
    "[a](data:text/html,<script>1</script>)",
    "![a](https://example.org/a.png)",
    "![a](//example.org/a)",
  ],
  ...[
    "<style>@import url(https://example.org/x.css)</style>",
    "<iframe src=https://example.org></iframe>",
    "</style><script>1</script>",
  ],
  ...[
    "[a]: https://example.org/x\n\n[a]",
    "<https://example.org/é>",
    "</main></body>",
    "<link rel=stylesheet href=https://example.org>",
  ],
  ...[
    "<div style='background:url(https://example.org)' onclick=x>",
    "<meta http-equiv=refresh content=0>",
    "[^1]\n\n[^1]: <b onmouseover=x>",
  ],
  ...[
    '"><script>1</script>',
    "`<script>`",
    "- [x] <input autofocus onfocus=x>",
    "| <form action=x> |\n|---|\n| a |",
    "]]><!--",
    "\u0000",
  ],
);
const title = fc.constantFrom("</title><script>1</script>", "é 漢 🚒", '" onload="x', "a: b");
const text = fc
  .tuple(
    title,
    fc.array(fc.oneof(hostile, fc.string()), { maxLength: 6 }),
    fc.constantFrom("incident", "review"),
  )
  .map(([name, blocks, kind]) => {
    const entries = `## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV2: ${name} ${blocks[0] ?? ""}`;
    return `---\nsitrep: 1\nkind: ${kind}\ntitle: ${JSON.stringify(name)}\nservice: ${JSON.stringify(name)}\n---\n\n${blocks.join("\n\n")}\n\n${entries}\n`;
  });

const { document } = new Window();

/** Attributes that fetch or lead somewhere, with what may stand in them. */
const addresses: Readonly<Record<string, RegExp>> = {
  src: /^data:image\//,
  href: /^(?:https?:|mailto:|tel:|#user-content-fn)/i,
};
const inert =
  /^(?:xmlns|viewbox|width|height|border|cellspacing|cellpadding|bgcolor|role|class|id|lang|charset|name|content|http-equiv|rel|align|start|alt|aria-[a-z]+|d|x|y|x1|x2|y1|y2|r|rx|ry|cx|cy|fill|stroke|stroke-[a-z]+|text-anchor|font-size|font-weight|display|transform|opacity|points|data-[a-z-]+|title|dominant-baseline)$/i;

describe("exported HTML of any document", () => {
  it("holds no script, no handler, no form and nothing that is fetched, in its tags and in its one style", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("html" as const, "word" as const), (markdown, format) => {
        const options = { policy, now: 1_795_000_000_000, zone: "Asia/Kathmandu", language: "en" };
        const html = exportAs(format, readDocument(markdown, { path: "incident.md", policy }), options);
        expect(html.match(/<style/g)).toHaveLength(1);
        document.documentElement.innerHTML = html.replace(
          /^<!doctype html>\s*<html[^>]*>|^\uFEFF<html[^>]*>|<\/html>\s*$/g,
          "",
        );
        expect(document.querySelector("h1, h2")).not.toBeNull();
        for (const element of document.querySelectorAll("*")) {
          expect(element.tagName).not.toMatch(
            /^(?:script|iframe|object|embed|form|input|button|link|base|video|audio|foreignObject|image|use)$/i,
          );
          for (const { name, value } of element.attributes) {
            const allowed = addresses[name];
            if (allowed === undefined) expect(name).toMatch(inert);
            else expect(value).toMatch(allowed);
          }
        }
      }),
      runs(60),
    );
  });
});
