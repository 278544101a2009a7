import { escapeHtml } from "./escape-html.ts";

/** An element. Attributes are escaped here; `content` is HTML already, so text in it goes through `escapeHtml` first. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly string[]
): string {
  return `${opening(tag, attributes)}${content.join("")}</${tag}>`;
}

/** The opening tag alone, for what others fill. */
export function opening(tag: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${tag}${written.join("")}>`;
}
