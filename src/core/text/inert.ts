import { visible } from "./visible.ts";

/**
 * Words of files and policies for a message, a prompt or a question of the editor, which makes links of
 * `[words](command:…)` there and runs their commands at a click: brackets and address are parted, so that nobody's title
 * becomes a button. Characters that hide or turn round others are made visible (see `visible`).
 */
export function inert(text: string): string {
  return visible(text).replaceAll("](", "] (");
}

/** The same for a row to choose, where the editor draws an icon for `$(name)`: the row says what the file says. */
export function iconless(text: string): string {
  return visible(text).replace(/\$\([\w~-]+\)/g, "\\$&");
}
