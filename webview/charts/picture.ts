/** A chart that was drawn. */
export type Picture = SVGSVGElement;

/**
 * A picture as our pages can have it. The style element that the library puts into what it draws goes: the page's policy
 * refuses it, and the page's own style says the same. So do the names of its parts, `bar`, `rule`: elements without a role
 * may have none, and `describe` says what the picture shows.
 */
export function asPicture(drawn: Element): Picture {
  const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector("svg");
  if (svg === null) throw new Error("The chart is no picture"); // the library changed what it returns
  svg.querySelector("style")?.remove();
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  svg.classList.add("picture");
  return svg;
}

/** Says to screen readers what a picture shows; what it is made of is not read. */
export function describe(picture: Picture, words: string): void {
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", words);
}

/** Makes an element of a picture. */
export function shape<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}
