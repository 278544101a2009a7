import type { ShareLook } from "../../src/protocol/insights.ts";

/** What charts are drawn with: variables of the theme, so that a change of theme redraws nothing. */
export const colours = {
  text: "var(--vscode-foreground)",
  /** Edges and marks carry the contrast; fills need not. */
  line: "var(--vscode-foreground)",
  grid: "var(--vscode-widget-border, var(--vscode-contrastBorder, var(--vscode-panel-border)))",
  good: "var(--vscode-charts-blue)",
  late: "var(--vscode-charts-orange)",
  unknown: "var(--vscode-descriptionForeground)",
  ground: "var(--vscode-editor-background)",
} as const;

/** The fill of a part of a row: plain, striped, empty and dotted, so that none is told by its colour alone. */
export function fillOf(look: ShareLook, chart: string): string {
  switch (look) {
    case "good":
      return colours.good;
    case "open":
      return colours.ground;
    case "late":
    case "unknown":
      return `url(#${patternId(look, chart)})`;
  }
}

/** Ids are of the whole page: each chart has its own. */
export function patternId(look: ShareLook, chart: string): string {
  return `${chart}-${look}`;
}
