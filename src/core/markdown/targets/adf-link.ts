import type { AdfInline } from "./adf-document.ts";
import { cleanText, linkAddress } from "./clean-text.ts";

/** A link by its title, or by its address where it has none; words alone where its address leads nowhere from there. */
export function adfLink({ title, url }: { readonly title: string; readonly url: string }): AdfInline {
  const href = linkAddress(url);
  const text = cleanText(title).trim() || cleanText(url);
  return href === undefined
    ? { type: "text", text }
    : { type: "text", text, marks: [{ type: "link", attrs: { href } }] };
}
