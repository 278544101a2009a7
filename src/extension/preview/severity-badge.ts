import { escapeHtml } from "../../core/text/escape-html.ts";
import { element } from "../../core/text/html.ts";

/**
 * A severity as words and shape: a meter of four bars, all of them raised for SEV1, one for SEV4, none where it is not
 * known. Colour only repeats it. `label` is the id as people read it, `name` the policy's word for it.
 */
export function severityBadge(label: string, name: string | undefined): string {
  const level = levelOf(label);
  const bars = [4, 3, 2, 1].map((lowest) =>
    element("span", {
      class: level !== undefined && level <= lowest ? "sitrep-bar sitrep-bar-on" : "sitrep-bar",
    }),
  );
  const meter = element("span", { class: "sitrep-meter", "aria-hidden": "true" }, ...bars);
  const words = escapeHtml(name === undefined ? label : `${label} ${name}`);
  return element(
    "strong",
    { class: `sitrep-severity sitrep-severity-${level ?? "unknown"}` },
    level === undefined && label !== "SEV?" ? "" : meter,
    words,
  );
}

/** 1, the worst, to 4; undefined for what is unknown and for a team's own ids without a number. */
function levelOf(label: string): number | undefined {
  const digit = /(\d+)$/.exec(label)?.[1];
  return digit === undefined ? undefined : Math.min(Math.max(Number(digit), 1), 4);
}
