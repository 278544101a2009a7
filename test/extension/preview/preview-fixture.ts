import type MarkdownIt from "markdown-it";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { severityOf } from "../../../src/core/policy/severity-policy.ts";
import { extendMarkdownIt } from "../../../src/extension/preview/extend-markdown-it.ts";
import { createPageDrawer } from "../../../src/extension/preview/draw-page.ts";
import type { PreviewDeps } from "../../../src/extension/preview/page.ts";
import { editorMarkdownIt } from "../../support/editor-markdown-it.ts";

/** Sunday; in Kathmandu, at +05:45. */
export const previewDeps: PreviewDeps = {
  read: (text) => readDocument(text, { policy: defaultPolicy }),
  today: () => "2026-11-22",
  now: () => Date.UTC(2026, 10, 22, 12),
  localZone: () => "Asia/Kathmandu",
  severityName: (severity) => severityOf(defaultPolicy, severity)?.name,
};

/** The preview's HTML of a source, with `deps` in the place of the usual ones. */
export function preview(source: string, deps: Partial<PreviewDeps> = {}, env: object = {}): string {
  const md = editorMarkdownIt((plain) => withPreview(plain, { ...previewDeps, ...deps }));
  return md.render(source, env);
}

/** Teaches a Markdown engine our files, with everything loaded. */
export function withPreview(md: MarkdownIt, deps = previewDeps): MarkdownIt {
  const drawer = createPageDrawer(deps);
  return extendMarkdownIt(md, () => drawer);
}

/** A review with `body` behind its front matter. */
export function review(body: string, frontMatter: readonly string[] = []): string {
  return ["---", "sitrep: 1", "kind: review", ...frontMatter, "---", "", body].join("\n");
}

/** A live record with `body` behind its front matter. */
export function record(body: string, frontMatter: readonly string[] = []): string {
  return ["---", "sitrep: 1", "kind: incident", ...frontMatter, "---", "", body].join("\n");
}

/** HTML as a reader without style sheet sees it: tags gone, each block on a line of its own. */
export function readable(html: string): string {
  return html
    .replace(/\n/g, " ")
    .replace(/<(?:\/?(?:li|ul|ol|p|h[1-6]|tr|dl|div|section|table|details|pre))\b[^>]*>/g, "\n")
    .replace(/<\/(?:td|th|dt|summary)>/g, " | ")
    .replace(/<[^>]*>/g, "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
