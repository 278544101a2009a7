import { Uri, l10n, window, workspace } from "vscode";
import { chartCsv, insightsCsv } from "../../core/insights/insights-csv.ts";
import { insightsToJson } from "../../core/insights/insights-to-json.ts";
import type { Insights } from "../../core/insights/insights.ts";
import { dateIn } from "../../core/model/instant.ts";
import type { FiguresFormat, FromInsights, PictureFormat } from "../../protocol/insights.ts";
import { fileReason } from "../host/file-text.ts";

/** Asks where to, and writes the figures there; the days and the grouping of the page are not part of them but the days. */
export async function saveFigures(
  insights: Insights,
  format: FiguresFormat,
  log: (message: string) => void,
): Promise<void> {
  const text =
    format === "csv" ? insightsCsv(insights) : `${JSON.stringify(insightsToJson(insights), null, 2)}\n`;
  const { now, zone } = insights.asked;
  await save(`insights-${dateIn(now, zone)}.${format}`, format, text, log);
}

/** Asks where to, and writes a chart there as a picture. */
export async function saveChart(
  {
    chart,
    format,
    content,
  }: Pick<Extract<FromInsights, { kind: "save-chart" }>, "chart" | "format" | "content">,
  log: (message: string) => void,
): Promise<void> {
  await save(`${fileName(chart)}.${format}`, format, content, log);
}

/** Asks where to, and writes the figures of one chart there, of all groups. */
export async function saveChartFigures(
  insights: Insights,
  chart: string,
  log: (message: string) => void,
): Promise<void> {
  const text = chartCsv(insights, chart);
  if (text === undefined) log(`There is no chart ${chart} to be saved.`);
  else await save(`${fileName(chart)}.csv`, "csv", text, log);
}

function fileName(chart: string): string {
  return chart.replaceAll(/[^a-z0-9-]/g, "");
}

/** @throws Error where it is no base64, which only a page can send that is not ours */
function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

async function save(
  name: string,
  format: FiguresFormat | PictureFormat,
  content: string,
  log: (message: string) => void,
): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: l10n.t("Where is it to be saved?"),
    filters: { [format.toUpperCase()]: [format] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (target === undefined) return;
  try {
    const bytes = format === "png" ? bytesOf(content) : new TextEncoder().encode(content);
    await workspace.fs.writeFile(target, bytes);
  } catch (error) {
    log(`Saving ${name}: ${String(error)}`);
    void window.showErrorMessage(l10n.t("{0} was not saved: {1}", name, fileReason(error)));
    return;
  }
  window.setStatusBarMessage(l10n.t("{0} is saved.", name), 5000);
}
