/** A chart that was drawn. */
export type Picture = SVGSVGElement;

/**
 * Takes out the style element that the library puts into what it draws: the page's policy refuses it, and the page's own
 * style says the same.
 */
export function withoutStyle(drawn: Element): Picture {
  const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector("svg");
  if (svg === null) throw new Error("The chart is no picture"); // the library changed what it returns
  svg.querySelector("style")?.remove();
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
