import { make } from "./dom.ts";

/** A message as nodes: what it quotes between backticks is shown as code, without them; a backtick without its fellow stays. */
export function codeWords(message: string): readonly (Node | string)[] {
  return message
    .split(/(`[^`]+`)/)
    .filter((part) => part !== "")
    .map((part) => (/^`[^`]+`$/.test(part) ? make("code", {}, part.slice(1, -1)) : part));
}
