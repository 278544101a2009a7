import { Uri, l10n, window, workspace } from "vscode";
import { insightsCsv } from "../../core/insights/insights-csv.ts";
import { insightsToJson } from "../../core/insights/insights-to-json.ts";
import type { Insights } from "../../core/insights/insights.ts";
import { dateIn } from "../../core/model/instant.ts";
import type { FiguresFormat } from "../../protocol/insights.ts";
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

/** Asks where to, and writes a chart there. @param svg the whole file */
export async function saveChart(id: string, svg: string, log: (message: string) => void): Promise<void> {
  await save(`${id.replaceAll(/[^a-z0-9-]/g, "")}.svg`, "svg", svg, log);
}

async function save(
  name: string,
  format: FiguresFormat | "svg",
  text: string,
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
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    log(`Saving ${name}: ${String(error)}`);
    void window.showErrorMessage(l10n.t("{0} was not saved: {1}", name, fileReason(error)));
    return;
  }
  window.setStatusBarMessage(l10n.t("{0} is saved.", name), 5000);
}
