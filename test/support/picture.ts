/** What stands in a picture of an incident, read from its markup: of the drawings, the wide one. */
export interface InPicture {
  readonly html: string;
  readonly names: readonly string[];
  readonly bars: readonly { readonly x: number; readonly width: number }[];
  /** The flat parts of the severity line. */
  readonly course: readonly { readonly y: number }[];
  readonly points: readonly { readonly first: number; readonly last: number }[];
  readonly items: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  /** Elements of either drawing that stand outside of it, as markup. */
  readonly outside: readonly string[];
}

/** Reads a picture; throws where its markup is no well-formed XML. */
export function inPicture(html: string): InPicture {
  checkWellFormed(html);
  const drawings = html.match(/<svg[^]*?<\/svg>/g) ?? [];
  const [wide = ""] = drawings;
  return {
    html,
    names: texts(wide, /<text class="sitrep-picture-name"[^>]*>([^<]*)</g),
    bars: tags(wide, "sitrep-picture-bar").map((tag) => ({
      x: number(tag, "x"),
      width: number(tag, "width"),
    })),
    course: texts(wide, /sitrep-picture-course" d="M[\d.]+ ([\d.]+)H/g).map((y) => ({ y: Number(y) })),
    points: [...wide.matchAll(/data-first="(\d+)" data-last="(\d+)"/g)].map(([, first, last]) => ({
      first: Number(first),
      last: Number(last),
    })),
    items: texts(html, /<li>([^]*?)<\/li>/g).map(plain),
    facts: Object.fromEntries(
      [...html.matchAll(/<dt>([^<]*)<\/dt> <dd>([^<]*)<\/dd>/g)].map(([, name = "", words = ""]) => [
        name,
        words,
      ]),
    ),
    outside: drawings.flatMap(outsideOf),
  };
}

/** Tags that close in their order, attributes in quotes and once each, entities of XML, no character that XML forbids. */
function checkWellFormed(xml: string): void {
  const open: string[] = [];
  const tag = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z:-]+="[^"<]*")*)>/g;
  const left = xml.replace(tag, (_whole, closes: string, name: string, attributes: string) => {
    if (closes === "") open.push(name);
    else if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
    const names = [...attributes.matchAll(/ ([a-zA-Z:-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size !== names.length) throw new Error(`An attribute twice:${attributes}`);
    return "";
  });
  if (open.length > 0) throw new Error(`Left open: ${open.join(" ")}`);
  if (left.includes("<")) throw new Error(`A bare <: ${left}`);
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(xml)) throw new Error(`A bare &: ${left}`);
  // What XML 1.0 allows (2.2), without the control characters of C1.
  if (/[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml))
    throw new Error("No XML character");
}

function outsideOf(svg: string): readonly string[] {
  const [, width = "0", height = "0"] = /viewBox="0 0 (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)"/.exec(svg) ?? [];
  const inside = (x: number, y: number): boolean =>
    x >= 0 && x <= Number(width) && y >= 0 && y <= Number(height);
  const boxes = [...svg.matchAll(/<rect[^>]*>|<text[^>]*>/g)].map(([tag]) => tag);
  const wrongBoxes = boxes.filter((tag) => {
    const [x, y] = [number(tag, "x"), number(tag, "y")];
    return !inside(x, y) || !inside(x + (number(tag, "width") || 0), y + (number(tag, "height") || 0));
  });
  const paths = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path = ""]) => path);
  const wrongPaths = paths.filter((path) =>
    [...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].some(([, x, y]) => !inside(Number(x), Number(y))),
  );
  const wrongEnds = paths.filter((path) =>
    [...path.matchAll(/H(-?[\d.]+)/g)].some(([, x]) => !inside(Number(x), 0)),
  );
  return [...wrongBoxes, ...wrongPaths, ...wrongEnds, ...(/NaN|Infinity|undefined/.exec(svg) ?? [])];
}

function tags(svg: string, kind: string): readonly string[] {
  return svg.match(new RegExp(`<rect class="${kind}"[^>]*>`, "g")) ?? [];
}

function number(tag: string, attribute: string): number {
  return Number(new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? 0);
}

function texts(markup: string, pattern: RegExp): readonly string[] {
  return [...markup.matchAll(pattern)].map(([, text = ""]) => text);
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
