/**
 * Paints a picture that stands on its own (`standingAlone`) and gives it as PNG, base64, twice as large as it is shown. It is
 * painted shape by shape: a page of ours may load no image, not even its own. Undefined where there is no canvas.
 * @param svg the whole file; of its shapes those count that our charts are made of
 */
export function paintedPng(svg: string): string | undefined {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const root = document.importNode(parsed, true);
  if (!(root instanceof SVGSVGElement)) return undefined;
  const stage = document.createElement("div");
  stage.setAttribute("aria-hidden", "true");
  Object.assign(stage.style, { position: "fixed", left: "0", top: "0", visibility: "hidden" }); // laid out, not seen
  stage.append(root);
  document.body.append(stage);
  try {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [root.width.baseVal.value * scale, root.height.baseVal.value * scale];
    const pen = canvas.getContext("2d");
    if (pen === null) return undefined;
    for (const shape of root.querySelectorAll<SVGGraphicsElement>(shapes)) {
      if (shape.closest("defs") === null) paint(shape, placeOf(shape, root), pen, root);
    }
    return canvas.toDataURL("image/png").split(",")[1];
  } finally {
    stage.remove();
  }
}

const scale = 2;
const shapes = "rect, line, path, circle, text";

function placeOf(shape: SVGGraphicsElement, root: SVGSVGElement): DOMMatrix {
  const [here, origin] = [shape.getScreenCTM(), root.getScreenCTM()];
  const enlarged = new DOMMatrix().scale(scale);
  return here === null || origin === null ? enlarged : enlarged.multiply(origin.inverse().multiply(here));
}

function paint(
  shape: SVGGraphicsElement,
  place: DOMMatrix,
  pen: CanvasRenderingContext2D,
  root: SVGSVGElement,
): void {
  const style = getComputedStyle(shape);
  pen.setTransform(place);
  pen.globalAlpha = Number(style.opacity);
  if (shape instanceof SVGTextElement) paintText(shape, style, pen);
  else paintOutline(outlineOf(shape), style, pen, root);
}

function paintOutline(
  outline: Path2D,
  style: CSSStyleDeclaration,
  pen: CanvasRenderingContext2D,
  root: SVGSVGElement,
): void {
  const fill = fillOf(style.fill, pen, root);
  if (fill !== undefined) {
    pen.globalAlpha = Number(style.opacity) * Number(style.fillOpacity);
    pen.fillStyle = fill;
    pen.fill(outline);
  }
  if (style.stroke === "none") return;
  pen.globalAlpha = Number(style.opacity) * Number(style.strokeOpacity);
  pen.strokeStyle = style.stroke;
  pen.lineWidth = Number.parseFloat(style.strokeWidth);
  pen.setLineDash((style.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number));
  pen.stroke(outline);
}

function outlineOf(shape: SVGGraphicsElement): Path2D {
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute("d") ?? "");
  const path = new Path2D();
  if (shape instanceof SVGRectElement) {
    path.rect(...lengths(shape.x, shape.y, shape.width, shape.height));
  } else if (shape instanceof SVGLineElement) {
    path.moveTo(shape.x1.baseVal.value, shape.y1.baseVal.value);
    path.lineTo(shape.x2.baseVal.value, shape.y2.baseVal.value);
  } else if (shape instanceof SVGCircleElement) {
    path.arc(shape.cx.baseVal.value, shape.cy.baseVal.value, shape.r.baseVal.value, 0, 2 * Math.PI);
  }
  return path;
}

function lengths(
  x: SVGAnimatedLength,
  y: SVGAnimatedLength,
  width: SVGAnimatedLength,
  height: SVGAnimatedLength,
): [number, number, number, number] {
  return [x.baseVal.value, y.baseVal.value, width.baseVal.value, height.baseVal.value];
}

/** A colour, or a pattern of the picture; undefined where nothing is filled. */
function fillOf(
  fill: string,
  pen: CanvasRenderingContext2D,
  root: SVGSVGElement,
): string | CanvasPattern | undefined {
  if (fill === "none") return undefined;
  const id = /^url\("?#([\w-]+)"?\)/.exec(fill)?.[1];
  if (id === undefined) return fill;
  const pattern = root.querySelector<SVGPatternElement>(`pattern[id="${id}"]`);
  return pattern === null ? undefined : patternOf(pattern, pen, root);
}

function patternOf(
  pattern: SVGPatternElement,
  pen: CanvasRenderingContext2D,
  root: SVGSVGElement,
): CanvasPattern | undefined {
  const tile = document.createElement("canvas");
  const fine = 4 * scale; // drawn larger, so that it stays sharp when it is turned
  [tile.width, tile.height] = [pattern.width.baseVal.value * fine, pattern.height.baseVal.value * fine];
  const inner = tile.getContext("2d");
  if (inner === null) return undefined;
  for (const part of pattern.querySelectorAll<SVGGraphicsElement>(shapes))
    paint(part, new DOMMatrix().scale(fine), inner, root);
  const made = pen.createPattern(tile, "repeat");
  const turned = pattern.patternTransform.baseVal.consolidate()?.matrix ?? new DOMMatrix();
  made?.setTransform(new DOMMatrix().multiply(turned).scale(1 / fine));
  return made ?? undefined;
}

/** Where a line begins the layout says, with its anchor and shift; what is only a tooltip is no line. */
function paintText(text: SVGTextElement, style: CSSStyleDeclaration, pen: CanvasRenderingContext2D): void {
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.fillStyle = style.fill;
  const spans = [...text.querySelectorAll("tspan")];
  for (const line of spans.length === 0 ? [text] : spans) {
    const words = [...line.childNodes].filter((node) => node instanceof Text).map(({ data }) => data);
    if (line.getNumberOfChars() === 0) continue;
    const { x, y } = line.getStartPositionOfChar(0);
    pen.fillText(words.join("").trim(), x, y);
  }
}
