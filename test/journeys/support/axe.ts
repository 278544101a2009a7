import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";

let source: string | undefined;

/** Rules about what the preview's page is made of, and how its links look: that is the editor's; what stands in it is ours. */
export const editorsRules = [
  "html-has-lang",
  "document-title",
  "landmark-one-main",
  "region",
  "link-in-text-block",
];

/** What axe finds in a frame: `rule: element`, one each; `others` are rules that are not ours to keep there. */
export async function axe(frame: Frame, others: readonly string[] = []): Promise<readonly string[]> {
  source ??= await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(source);
  // The page lets the editor's background shine through, which axe can't see: it would count with white.
  await frame.evaluate(() => {
    document.documentElement.style.background = "var(--vscode-editor-background)";
  });
  return frame.evaluate(async (off) => {
    // The library puts itself there: an edge at which its answer is taken for what its documentation says.
    const { run } = Reflect.get(globalThis, "axe") as {
      run: (
        context: object,
        options: object,
      ) => Promise<{
        violations: readonly {
          readonly id: string;
          readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
        }[];
      }>;
    };
    const { violations } = await run(
      { exclude: ["[class*=hljs-]"] }, // the colours of code in a preview are the editor's
      {
        rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])),
        resultTypes: ["violations"], // of what holds, not every element is described
      },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = "" }) => `${id}: ${html} ${failureSummary}`),
    );
  }, others);
}
