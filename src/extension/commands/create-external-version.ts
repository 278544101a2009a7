import { Uri, l10n, window } from "vscode";
import type { Drop } from "../../core/export/external/drop.ts";
import type { Leftover } from "../../core/export/external/leftovers.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import type { LintContext } from "../../core/lint/review-model.ts";
import { externalFileNameOf } from "../../core/model/file-names.ts";
import { inert } from "../../core/text/inert.ts";
import { recordOf, reviewAtHand, withPrivacyOf } from "../connections/review-of.ts";
import type { EditorCommand, Services } from "../context.ts";
import { createOnce } from "../host/create-once.ts";
import { exists, fileReason, nameOf, textOnDisk } from "../host/file-text.ts";
import type { LibraryFile } from "../host/library.ts";
import { replaceUnchanged } from "../host/replace-unchanged.ts";
import { secretsOf } from "../language/look-around.ts";
import { promptTitle } from "./active-incident.ts";
import { mayShare } from "../connections/may-share.ts";

/**
 * Writes what people outside may read of the review at hand beside it, and tells what that has not got. One that is there is
 * shown beside the new one first, and stays unless the person says otherwise.
 */
export const createExternalVersion: EditorCommand = {
  id: "sitrep.review.external",
  async run(services) {
    const review = await reviewAtHand(services);
    if (review === undefined) return;
    const record = recordOf(services, review);
    if (!(await mayShare(withPrivacyOf(record, review), l10n.t("people outside")))) return;
    const made = await makeExternal(services, review, record);
    try {
      if (!(await put(services, review, made))) return;
    } catch (error) {
      void window.showErrorMessage(l10n.t("Can't write {0}: {1}", nameOf(made.file), fileReason(error)));
      return;
    }
    await services.library.refresh(made.file);
    await window.showTextDocument(made.file, { preview: false });
    await tell(services, review, made);
  },
};

interface Made {
  readonly file: Uri;
  readonly text: string;
  readonly drops: readonly Drop[];
  readonly leftovers: readonly Leftover[];
}

async function makeExternal(
  services: Services,
  review: LibraryFile,
  record: LibraryFile | undefined,
): Promise<Made> {
  const { externalVersion } = await import("../../core/export/external/external-version.ts");
  const { leftoversOf } = await import("../../core/export/external/leftovers.ts"); // with all rules: not before it is needed
  const { wordLexicon } = await import("../host/word-lexicon.ts");
  const { policy, read, uri } = review;
  const context: LintContext = {
    policy,
    now: services.clock.now(),
    record: record?.read.snapshot,
    lexicon: wordLexicon,
    fileName: nameOf(uri),
    ...(await services.peopleNear.of(uri, policy)),
    secrets: await secretsOf(read.document.text),
  };
  const { text, drops } = externalVersion(read, context);
  const file = Uri.joinPath(uri, "..", externalFileNameOf(nameOf(uri)));
  const secrets = await secretsOf(text);
  const made = readDocument(text, { path: file.path, policy });
  return { file, text, drops, leftovers: leftoversOf(made, { ...context, fileName: nameOf(file), secrets }) };
}

/** Whether the file says it now. What was there is shown beside it first. */
async function put(services: Services, review: LibraryFile, { file, text }: Made): Promise<boolean> {
  const { store, computer, proposals } = services;
  if (!(await exists(file))) return createOnce(file, text, computer?.disk);
  const there = await textOnDisk(file);
  if (there === text) return true;
  const wanted = await proposals.accept(file, text, {
    question: l10n.t("{0} has an external version already. Take the new one?", promptTitle(review)),
    yes: l10n.t("Apply"),
    no: l10n.t("Leave It as It Is"),
    detail: l10n.t("What was changed in it by hand goes, as the comparison shows"),
  });
  return wanted && replaceUnchanged(store, file, there, text);
}

/** How much was dropped and what is left to look at; on demand all of it, to be read beside the file. */
async function tell({ texts }: Services, review: LibraryFile, made: Made): Promise<void> {
  const { drops, leftovers, file } = made;
  const show = l10n.t("Show What Was Dropped");
  const dropped =
    drops.length === 1 ? l10n.t("1 thing was dropped.") : l10n.t("{0} things were dropped.", drops.length);
  const left =
    leftovers.length === 1
      ? l10n.t("1 thing is left to look at.")
      : l10n.t("{0} things are left to look at.", leftovers.length);
  const drill = review.read.snapshot.drill
    ? [l10n.t("This was a drill: whoever reads it may not know.")]
    : [];
  const said = inert(
    [nameOf(file), dropped, ...(leftovers.length === 0 ? [] : [left]), ...drill].join(" · "),
  );
  const ask = leftovers.length > 0 ? window.showWarningMessage : window.showInformationMessage;
  if ((await ask(said, show)) !== show) return;
  await texts.showText(l10n.t("Dropped from {0}", nameOf(review.uri)), await report(made), "plaintext");
}

async function report({ file, drops, leftovers }: Made): Promise<string> {
  const { sayDrop } = await import("../../core/export/external/say-drop.ts");
  const left = leftovers.map(({ line, message }) => `${nameOf(file)}:${line}: ${message}`);
  return [...drops.map(sayDrop), ...(left.length === 0 ? [] : ["", ...left]), ""].join("\n");
}
