import { Uri, env, l10n, window, workspace } from "vscode";
import { exportEndings, type ExportFormat } from "../../core/export/export-formats.ts";
import { inert } from "../../core/text/inert.ts";
import { recordOf, withPrivacyOf } from "../connections/review-of.ts";
import type { EditorCommand, Services } from "../context.ts";
import { fileReason, nameOf } from "../host/file-text.ts";
import type { LibraryFile } from "../host/library.ts";
import { localZone } from "../host/local-zone.ts";
import { picturesOf } from "../host/pictures-of.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { mayShare } from "../connections/may-share.ts";

/** Takes the record or the review at hand away: as a page, for Word, Slack, a spreadsheet or a script. */
export const exportFile: EditorCommand = {
  id: "sitrep.incident.export",
  async run(services, _steering, argument) {
    const file = await fileAtHand(services, argument);
    const format = file && (await pickFormat(file));
    if (file === undefined || format === undefined) return;
    const record = recordOf(services, file);
    if (!(await mayShare(withPrivacyOf(record, file), l10n.t("whoever gets the file")))) return;
    const { exportAs } = await import("../../core/export/export-as.ts"); // with rehype: at the first export
    const text = exportAs(format, file.read, {
      policy: file.policy,
      now: services.clock.now(),
      zone: localZone(),
      language: env.language,
      record: file.read.snapshot.kind === "review" ? record?.read.snapshot : undefined,
      pictures: await picturesOf(file.uri, file.read.document),
    });
    if (format === "slack" || format === "markdown") await copy(format, text);
    else await save(format, text, besideOf(file.uri, exportEndings[format]));
  },
};

/** The one in the editor, whichever kind it is; else the incident at hand. */
async function fileAtHand(services: Services, argument: unknown): Promise<LibraryFile | undefined> {
  const { library } = services;
  await library.ready;
  const named = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
  return (named && library.get(named)) ?? activeIncident(services);
}

async function pickFormat(file: LibraryFile): Promise<ExportFormat | undefined> {
  const items: readonly { readonly label: string; readonly detail: string; readonly format: ExportFormat }[] =
    [
      {
        label: l10n.t("Page (HTML)"),
        detail: l10n.t("One file with the picture of the incident, for any browser; fetches nothing"),
        format: "html",
      },
      {
        label: "PDF",
        detail: l10n.t("The page, opened in the browser to be printed into a PDF"),
        format: "pdf",
      },
      {
        label: l10n.t("Word document"),
        detail: l10n.t("A document that Word and Writer open, with headings, lists and tables"),
        format: "word",
      },
      { label: l10n.t("Slack text"), detail: l10n.t("Copied, to be pasted into a message"), format: "slack" },
      { label: l10n.t("Markdown text"), detail: l10n.t("Copied, without front matter"), format: "markdown" },
      {
        label: l10n.t("Timeline (CSV)"),
        detail: l10n.t("A table for spreadsheets, in UTC and your zone"),
        format: "csv",
      },
      {
        label: "JSON",
        detail: l10n.t("All that Sitrep understands of it, for scripts"),
        format: "json",
      },
    ];
  const picked = await window.showQuickPick(items, {
    title: promptTitle(file),
    placeHolder: l10n.t("Export {0} as", nameOf(file.uri)),
    ignoreFocusOut: true,
  });
  return picked?.format;
}

async function copy(format: "slack" | "markdown", text: string): Promise<void> {
  await env.clipboard.writeText(text);
  void window.showInformationMessage(
    format === "slack"
      ? l10n.t("Copied. Paste it into a message; Slack asks whether to format it: say yes.")
      : l10n.t("Copied as Markdown."),
  );
}

/** `postmortem.html` beside `postmortem.md`. */
function besideOf(file: Uri, ending: string): Uri {
  return Uri.joinPath(file, "..", nameOf(file).replace(/\.(?:md|markdown)$/i, "") + ending);
}

async function save(format: ExportFormat, text: string, beside: Uri): Promise<void> {
  const file = await window.showSaveDialog({ defaultUri: beside, title: l10n.t("Export") });
  if (file === undefined) return;
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    void window.showErrorMessage(l10n.t("Can't write {0}: {1}", nameOf(file), fileReason(error)));
    return;
  }
  const open = l10n.t("Open the File");
  const said =
    format === "pdf"
      ? l10n.t(
          "{0} is written. Open it in the browser, press Ctrl+P (on a Mac ⌘P) and choose PDF.",
          nameOf(file),
        )
      : l10n.t("{0} is written.", nameOf(file));
  if ((await window.showInformationMessage(inert(said), open)) === open) await env.openExternal(file);
}
