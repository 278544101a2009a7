import { escapeHtml } from "../escape-html.ts";

/** An element. Attributes are escaped here; `content` is HTML already, so text in it goes through `escapeHtml` first. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly string[]
): string {
  return `${opening(tag, attributes)}${content.join("")}</${tag}>`;
}

/** The opening tag alone, for what markdown-it fills. */
export function opening(tag: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${tag}${written.join("")}>`;
}

/** Stands between things on one line; read where there is no style sheet, which hides it. */
export const dot = element("span", { class: "sitrep-dot" }, " · ");
