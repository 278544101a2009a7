import {
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  WorkspaceEdit,
  l10n,
  languages,
  type DataTransfer,
  type TextDocument,
} from "vscode";
import { isTooLong } from "../../core/lint/too-long.ts";
import type { TextEdit } from "../../core/text/edit.ts";
import type { Services } from "../context.ts";
import { rangeIn } from "../host/convert.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { localZone } from "../host/local-zone.ts";

/** More than this is no chat that somebody copied; reading it would hold up the paste. In characters. */
const longestPaste = 200_000;

const kind = DocumentDropOrPasteEditKind.Empty.append("sitrep", "entries");

/**
 * Offers to paste messages of a chat and lines of a log into a record as entries of its timeline, each at its time. It is
 * offered behind the usual paste, which stays what a paste does.
 */
export function createPasteEntries(services: Services): Lifetime {
  return languages.registerDocumentPasteEditProvider(
    { language: "markdown" },
    {
      provideDocumentPasteEdits: async (document, ranges, transfer) => {
        if (ranges.some((range) => !range.isEmpty)) return []; // what is selected is to be replaced
        const edit = await editFor(services, document, transfer);
        return edit === undefined ? [] : [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/plain"] },
  );
}

/** Undefined where the document is no record, or the text no chat or log with two entries or more. */
async function editFor(
  services: Services,
  document: TextDocument,
  transfer: DataTransfer,
): Promise<DocumentPasteEdit | undefined> {
  if (services.library.get(document.uri)?.read.snapshot.kind !== "incident") return undefined;
  const text = (await transfer.get("text/plain")?.asString()) ?? "";
  if (text.length > longestPaste || !text.includes("\n")) return undefined;
  const edits = await editsFor(document, text, services);
  if (edits === undefined || edits.length === 0) return undefined;
  const edit = new DocumentPasteEdit("", l10n.t("Paste as timeline entries"), kind);
  edit.additionalEdit = new WorkspaceEdit();
  for (const part of edits) {
    edit.additionalEdit.replace(document.uri, rangeIn(document, part), part.newText);
  }
  edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
  return edit;
}

/** Reading what programs write brings much along: it is loaded for the first text that may be of one. */
async function editsFor(
  document: TextDocument,
  text: string,
  services: Services,
): Promise<readonly TextEdit[] | undefined> {
  const whole = document.getText();
  if (isTooLong(whole, document.uri.path)) return undefined;
  const { pastedEdits } = await import("./pasted-edits.ts");
  const policy = await services.policies.policyFor(document.uri);
  const read = services.reader.read(document.uri, whole, policy);
  return pastedEdits(text, read, { policy, now: services.clock.now(), zone: localZone() });
}
