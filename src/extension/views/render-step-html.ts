import { commands } from "vscode";
import { escapeHtml } from "../../core/text/escape-html.ts";
import { drawBoxes } from "./draw-boxes.ts";

/** Markdown of a step's body → HTML for the cockpit, which sanitises it. */
export type RenderStepHtml = (markdown: string) => Promise<string>;

/**
 * Renders with the editor's own Markdown extension, so that a step looks as in the preview. Where that is switched off
 * or fails, the text is shown as it is written. Remembers the last few hundred bodies, since a snapshot asks for all of
 * them each minute.
 */
export function createStepRenderer(log: (message: string) => void): RenderStepHtml {
  const rendered = new Map<string, string>();
  return async (markdown) => {
    if (markdown.trim() === "") return "";
    const known = rendered.get(markdown);
    if (known !== undefined) return known;
    const html = await render(markdown, log);
    if (html === undefined) return `<pre>${escapeHtml(markdown)}</pre>`;
    if (rendered.size >= keptBodies) rendered.clear();
    rendered.set(markdown, html);
    return html;
  };
}

const keptBodies = 500;

/** Undefined, and a line in the log, where the editor cannot render it. */
async function render(markdown: string, log: (message: string) => void): Promise<string | undefined> {
  try {
    const html: unknown = await commands.executeCommand("markdown.api.render", markdown);
    if (typeof html === "string") return drawBoxes(html);
    log("Rendering a step: the Markdown extension gave no text; the step is shown as written.");
  } catch (error) {
    log(`Rendering a step: ${String(error)}; the step is shown as written.`);
  }
  return undefined;
}
