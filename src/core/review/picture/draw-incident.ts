import type { Instant } from "../../model/instant.ts";
import { severityLabel } from "../../model/severity.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { defaultPolicy } from "../../policy/default-policy.ts";
import type { Policy } from "../../policy/policy.ts";
import { element } from "../../text/html.ts";
import { t } from "../../text/say.ts";
import { otherZone } from "../../text/time-words.ts";
import { drawAxis, tickWidth } from "./draw-axis.ts";
import { drawMoments, pointWidth } from "./draw-moments.ts";
import { drawPhases } from "./draw-phases.ts";
import { drawSeverity } from "./draw-severity.ts";
import { drawUpdates } from "./draw-updates.ts";
import type { DrawRow, Frame } from "./frame.ts";
import { phaseTitle } from "./phase-words.ts";
import { phaseNames } from "./phases.ts";
import { pictureOf, type Picture } from "./picture.ts";
import { pictureWords } from "./picture-words.ts";
import { safeText, widthOf } from "./svg-text.ts";
import { timeScale } from "./time-scale.ts";

export interface PictureOptions {
  /** The reader's zone, an IANA name; its times stand beside UTC, which the record is in. */
  readonly zone: string;
  /** Where an incident that goes on has got to. */
  readonly now: Instant;
  /** Of the drawing, in pixels of CSS. It never gets narrower than `narrow`. */
  readonly width: number;
  /** Whose severities and clocks count; the built-in one where it is left out. */
  readonly policy?: Policy | undefined;
}

/** The width of the drawing that is shown instead where the page is narrow, pixels. */
const narrow = 320;

/**
 * The picture of an incident as HTML: a `figure` with two drawings as SVG, one of `width` and a narrow one, of which a style
 * sheet shows one (`.sitrep-picture-wide`, `.sitrep-picture-narrow`; without a style sheet the wide one shows), and below
 * them the same in words. It has no ids, no scripts, no styles of its own, and stands for itself in one colour, that of the
 * text around it. Empty where nothing in the document has a time. It is valid XML whatever the document says.
 */
export function drawIncident(snapshot: Snapshot, options: PictureOptions): string {
  const policy = options.policy ?? defaultPolicy;
  const picture = pictureOf(snapshot, policy, options.now);
  if (picture === undefined) return "";
  const zone = otherZone(options.zone);
  const draw = (width: number, kind: string, hidden: Readonly<Record<string, string>>): string =>
    drawing({ snapshot, picture, policy, zone, width: Math.max(narrow, width), kind, hidden });
  return `${element(
    "figure",
    { class: "sitrep-picture" },
    draw(options.width, "wide", {}),
    draw(narrow, "narrow", { display: "none" }),
    pictureWords(picture, zone),
  )}\n`;
}

interface Drawing {
  readonly snapshot: Snapshot;
  readonly picture: Picture;
  readonly policy: Policy;
  readonly zone: string | undefined;
  readonly width: number;
  readonly kind: string;
  readonly hidden: Readonly<Record<string, string>>;
}

function drawing({ snapshot, picture, policy, zone, width, kind, hidden }: Drawing): string {
  const frame = frameOf(picture, width);
  const parts = [
    drawPhases(picture),
    drawSeverity(picture, policy),
    drawUpdates(picture),
    drawMoments(picture),
    drawAxis(zone),
  ];
  const { svg, height } = stacked(parts, frame);
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    class: `sitrep-picture-drawing sitrep-picture-${kind}`,
    viewBox: `0 0 ${width} ${height}`,
    width: String(width),
    height: String(height),
    role: "img",
    ...hidden,
  };
  const title = snapshot.title ?? t("Incident");
  return element(
    "svg",
    attributes,
    element("title", {}, safeText(t("Picture of the incident: {0}", title))),
    element(
      "desc",
      {},
      safeText(t("Time runs from left to right. The list below the picture says the same.")),
    ),
    svg,
  );
}

const topEdge = 8;

function stacked(parts: readonly DrawRow[], frame: Frame): { readonly svg: string; readonly height: number } {
  let y = topEdge;
  const drawn = parts.map((part) => {
    const row = part(y, frame);
    y += row.height;
    return row.svg;
  });
  return { svg: drawn.join(""), height: y };
}

/** The names of the rows on the left; on both sides of the scale room for half a point. */
function frameOf({ span, severities, moments }: Picture, width: number): Frame {
  const names = [
    ...phaseNames.map(phaseTitle),
    t("Updates"),
    ...severities.map(({ severity }) => severityLabel(severity)),
  ];
  const widest = names.reduce((most, name) => Math.max(most, widthOf(name)), 0);
  const most = Math.min(widest, Math.round(width * 0.3));
  const half = pointWidth(moments.timed.length) / 2 + 2;
  return { width, names: most, scale: timeScale(span, most + half, width - half, tickWidth(span)) };
}
