/** The text between the tags of HTML. Comments are none; tags are left out, whether a target shows them or not. */
export function htmlTexts(html: string): readonly string[] {
  return html
    .replaceAll(/<!--(?:>|->|[^]*?(?:-->|$))/g, "\n")
    .replaceAll(/<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi, "\n")
    .replaceAll(/&(?:amp|lt|gt|quot|nbsp|#39);/g, "\n")
    .split(/\s+/);
}
