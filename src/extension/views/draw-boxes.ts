/**
 * Draws the boxes of task items in rendered Markdown, which the editor's own renderer leaves as `[ ]`: a step's text
 * holds the steps below it. Characters, no controls: they are ticked where they are steps themselves.
 */
export function drawBoxes(html: string): string {
  return html.replace(
    /(<li[^>]*>\s*(?:<p[^>]*>)?)\[([ xX])\](?=\s)/g,
    (_all, before: string, mark: string) => `${before}${mark === " " ? "☐" : "☑"}`,
  );
}
