import { make } from "../shared/dom.ts";

/**
 * A short word in a box: a mark, not a control. Not the toolkit's: its tag and badge write a style attribute, which the
 * page's policy refuses.
 */
export function tag(text: string): HTMLElement {
  return make("span", { class: "tag" }, text);
}
