import { t } from "../../text/say.ts";
import { element } from "../../text/html.ts";
import type { DrawRow } from "./frame.ts";
import type { Picture } from "./picture.ts";
import { fitted, label } from "./svg-text.ts";

/** Updates as ticks; a late one is longer and carries a diamond. Those that fall on one pixel are one tick. */
export function drawUpdates({ updates }: Picture): DrawRow {
  return (y, { scale, names }) => {
    if (updates.length === 0) return { svg: "", height: 0 };
    const ticks = new Map<number, boolean>();
    for (const { instant, late } of updates) {
      const x = Math.round(scale.at(instant));
      ticks.set(x, late || ticks.get(x) === true);
    }
    const base = y + 22;
    const line = {
      d: `M${scale.left} ${base}H${scale.right}`,
      stroke: "currentColor",
      "stroke-opacity": "0.4",
    };
    const name = label(fitted(t("Updates"), names), 0, base - 3, "name");
    const drawn = [...ticks].map(([x, late]) => (late ? lateTick(x, base) : tick(x, base)));
    return {
      svg: element("g", { class: "sitrep-picture-updates" }, name, element("path", line), ...drawn),
      height: 30,
    };
  };
}

function tick(x: number, base: number): string {
  return element("path", {
    class: "sitrep-picture-update",
    d: `M${x} ${base}v-9`,
    stroke: "currentColor",
    "stroke-width": "1.5",
  });
}

function lateTick(x: number, base: number): string {
  const path = `M${x} ${base}v-12m-4 -4l4 -4l4 4l-4 4z`;
  const attributes = { d: path, stroke: "currentColor", "stroke-width": "1.5", fill: "currentColor" };
  return element("path", { class: "sitrep-picture-late", ...attributes });
}
