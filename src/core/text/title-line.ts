import { cutText } from "./cut-text.ts";

/** A title as places take it that want one line of at most so many UTF-16 units and never none. */
export function titleLine(title: string, most: number, otherwise: string): string {
  const line = title.replaceAll(/\s+/g, " ").trim();
  return cutText(line === "" ? otherwise : line, most);
}
