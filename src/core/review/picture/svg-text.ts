import { cutText } from "../../text/cut-text.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { element } from "../../text/html.ts";
import { visible } from "../../text/visible.ts";

/** The size of the words in the picture, pixels. */
export const fontSize = 12;

/**
 * About how wide a text is at `fontSize`, pixels, rather too much than too little: there is nothing to measure it with
 * where the picture is drawn. Signs from U+1100 on are counted as wide ones (Unicode, UAX #11: most of them are).
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += (sign.codePointAt(0) ?? 0) >= 0x1100 ? 13 : /[A-ZÄÖÜmw%@]/.test(sign) ? 9 : 7;
  return width;
}

/** A text in the picture. `y` is its base line. */
export function label(
  text: string,
  x: number,
  y: number,
  kind: string,
  anchor: "start" | "middle" | "end" = "start",
): string {
  const attributes = {
    class: `sitrep-picture-${kind}`,
    x: String(x),
    y: String(y),
    "text-anchor": anchor,
    "font-size": String(fontSize),
    fill: "currentColor",
  };
  return element("text", attributes, safeText(text));
}

/** As much of a text as fits into so many pixels. */
export function fitted(text: string, most: number): string {
  let cut = text;
  while (widthOf(cut) > most && cut.length > 1) cut = cutText(text, cut.length - 1);
  return cut;
}

/** Text as XML takes it, whatever somebody wrote: what steers is made visible, what is no character is marked. */
export function safeText(text: string): string {
  return escapeHtml(visible(text).replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/gu, "\uFFFD"));
}
