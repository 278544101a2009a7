import { severityLabel, type SeverityId } from "../../model/severity.ts";
import type { Policy } from "../../policy/policy.ts";
import { severityIds } from "../../policy/severity-policy.ts";
import { element } from "../../text/html.ts";
import type { DrawRow } from "./frame.ts";
import type { Picture, SeveritySpan } from "./picture.ts";
import { fitted, label } from "./svg-text.ts";

const rowHeight = 18;

/** The severities the incident had as a line with steps, the worst on top; dashed while it was not known. */
export function drawSeverity({ severities }: Picture, policy: Policy): DrawRow {
  return (y, { scale, names }) => {
    const levels = levelsOf(severities, policy);
    const middle = (severity: SeverityId | undefined): number => y + levels.indexOf(severity) * rowHeight + 9;
    const labels = levels.map((severity) =>
      label(fitted(severityLabel(severity), names), 0, middle(severity) + 4, "name"),
    );
    const lines = severities.map(({ from, to, severity }, index) => {
      const before = severities[index - 1];
      const step =
        before === undefined ? "" : `M${scale.at(from)} ${middle(before.severity)}V${middle(severity)}`;
      const line = `M${scale.at(from)} ${middle(severity)}H${scale.at(to)}`;
      return stroke(step, false) + stroke(line, severity === undefined);
    });
    const svg = element("g", { class: "sitrep-picture-severity" }, ...labels, ...lines);
    return levels.length === 0 ? { svg: "", height: 0 } : { svg, height: levels.length * rowHeight + 8 };
  };
}

/** Those the incident had, in the order of the policy; what it does not know behind them, what is unknown last. */
function levelsOf(severities: readonly SeveritySpan[], policy: Policy): readonly (SeverityId | undefined)[] {
  const ids = severityIds(policy);
  const rank = (id: SeverityId | undefined): number =>
    id === undefined ? ids.length + 1 : (ids.indexOf(id) + ids.length + 1) % (ids.length + 1);
  return [...new Set(severities.map(({ severity }) => severity))].sort((a, b) => rank(a) - rank(b));
}

function stroke(path: string, isUnsure: boolean): string {
  if (path === "") return "";
  const dashed: Readonly<Record<string, string>> = isUnsure ? { "stroke-dasharray": "4 3" } : {};
  const line = {
    d: path,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "2.5",
    "stroke-linecap": "square",
  };
  return element("path", { class: "sitrep-picture-course", ...line, ...dashed });
}
