import { colours } from "./colours.ts";
import { shape, type Picture } from "./picture.ts";

/** What a picture that left its page says of itself, the title first. */
export interface Caption {
  readonly title: string;
  readonly lines: readonly string[];
  /** What the looks of its parts mean. */
  readonly legend: readonly { readonly label: string; readonly swatch: SVGSVGElement }[];
}

/**
 * A picture as the text of an SVG file that needs no page: title and legend are in it, colours are those that the theme
 * has now. `shown` must be in the document.
 */
export function standingAlone(shown: Picture, caption: Caption): string {
  const [width, height] = [shown.width.baseVal.value, shown.height.baseVal.value];
  const wrapped = caption.lines.flatMap((line) => wrap(line, Math.max(20, Math.floor(width / 6.2))));
  const words = [
    textLine(caption.title, 24, 16),
    ...wrapped.map((line, index) => textLine(line, 46 + index * 18, 12)),
  ];
  const top = 46 + wrapped.length * 18;
  const legend = caption.legend.map(({ label, swatch }, index) =>
    legendLine(label, swatch, top + index * 20),
  );
  const head = top + legend.length * 20 + 8;
  const whole = shape(
    "svg",
    { xmlns, width: width + 2 * edge, height: head + height + edge, "font-family": "sans-serif" },
    shape("title", {}, caption.title),
    shape("desc", {}, caption.lines.join("\n")),
    shape("rect", { width: "100%", height: "100%", fill: colours.ground }),
    ...words,
    ...legend.flat(),
    moved(shown, edge, head),
  );
  return settled(whole, shown);
}

const xmlns = "http://www.w3.org/2000/svg";
const edge = 16;

function textLine(words: string, y: number, size: number): SVGTextElement {
  return shape("text", { x: edge, y, fill: colours.text, "font-size": size }, words);
}

function legendLine(label: string, swatch: SVGSVGElement, y: number): readonly SVGElement[] {
  const words = shape("text", { x: edge + 26, y: y + 10, fill: colours.text, "font-size": 12 }, label);
  return [moved(swatch, edge, y), words];
}

function moved(drawn: SVGSVGElement, x: number, y: number): SVGElement {
  const group = shape("g", { transform: `translate(${x} ${y})` }, drawn.cloneNode(true));
  for (const name of ["class", "role", "aria-label"]) group.firstElementChild?.removeAttribute(name);
  return group;
}

/** Variables of the theme as the colours they stand for where the picture is shown. */
function settled(whole: SVGSVGElement, shown: Picture): string {
  const probe = shape("g");
  shown.append(probe);
  const known = new Map<string, string>();
  const colourOf = (variable: string): string => {
    probe.setAttribute("fill", variable);
    const found = getComputedStyle(probe).fill;
    return found === "" || found.includes("var(") ? "currentColor" : found;
  };
  for (const element of [whole, ...whole.querySelectorAll("*")]) {
    for (const name of ["fill", "stroke"]) {
      const value = element.getAttribute(name);
      if (value?.startsWith("var(") !== true) continue;
      const colour = known.get(value) ?? colourOf(value);
      known.set(value, colour);
      element.setAttribute(name, colour);
    }
  }
  probe.remove();
  return `${new XMLSerializer().serializeToString(whole)}\n`;
}

/** Lines of at most about `room` characters. */
function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
