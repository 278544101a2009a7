import { describe, expect, it } from "vitest";
import { editorMarkdownIt } from "../../support/editor-markdown-it.ts";
import { preview, readable, record, withPreview } from "./preview-fixture.ts";

const steps = [
  "## Runbook",
  "",
  "1. [x] Declare",
  "2. [ ] Assign roles",
  "   - [X] nested",
  "3. [ ] Page the vendor (skipped: not theirs)",
  "4. [ ] Fail over (blocked: no access)",
].join("\n");

describe("task boxes", () => {
  it("are boxes, and say in words what they stand for", () => {
    const html = preview(record(steps));
    const labels = [...html.matchAll(/role="img" aria-label="([^"]*)"/g)].map((match) => match[1]);
    expect(labels).toEqual(["done", "not done", "done", "skipped", "blocked"]);
  });

  it("take the place of the brackets, and reasons stay in words", () => {
    const text = readable(preview(record(steps)));
    expect(text).toContain(
      "☑\uFE0E Declare\n☐ Assign roles\n☑\uFE0E nested\n⊘ Page the vendor (skipped: not theirs)",
    );
    expect(text).not.toContain("[");
  });

  it("are drawn outside the runbook too", () => {
    expect(preview(record("## Notes\n\n- [ ] ring back\n"))).toContain('aria-label="not done"');
  });

  it("are left alone in code and in text", () => {
    const html = preview(record("    - [ ] code\n\n`[ ]` and [ ] text\n"));
    expect(html).not.toContain("sitrep-box");
  });

  it("are not drawn twice where another plug-in drew them", () => {
    const md = editorMarkdownIt((plain) => {
      plain.core.ruler.push("others", (state) => {
        for (const token of state.tokens) {
          const first = token.children?.[0];
          if (first?.content.startsWith("[x] ") !== true) continue;
          first.content = first.content.slice(4);
          token.children?.unshift(
            Object.assign(new state.Token("html_inline", "", 0), { content: "<input>" }),
          );
        }
      });
      return withPreview(plain);
    });
    const html = md.render(record(steps));
    expect(html).toContain("<input>Declare");
    expect(html.match(/class="sitrep-box /g)).toHaveLength(4);
  });
});
