import { Uri, env, l10n, window, workspace } from "vscode";
import { emlDraft } from "../../core/mail/eml-draft.ts";
import type { MailText } from "../../core/mail/mail-text.ts";
import { mailtoLink } from "../../core/mail/mailto-link.ts";
import { plainMessage } from "../../core/markdown/targets/plain-text.ts";
import { mailRecipients } from "../../core/outgoing/mail-recipients.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { ComposedUpdate } from "../../core/updates/compose-update.ts";
import { logUpdate } from "../../core/updates/log-update.ts";
import type { ComposerDone } from "../../protocol/composer.ts";
import { promptTitle } from "../commands/active-incident.ts";
import { carryOut } from "../commands/carry-out.ts";
import { mayShare } from "../connections/may-share.ts";
import type { Services } from "../context.ts";
import { fileReason } from "../host/file-text.ts";
import type { LibraryFile } from "../host/library.ts";
import { afterUpdate } from "./copy-and-log.ts";

/**
 * Begins a mail with an update, in the mail program or as a draft on disk, and logs the update: it counts as sent, as one
 * that was copied does. Undefined where no mail was begun, which logs nothing, or where logging was refused and told.
 */
export async function mailAndLog(
  services: Services,
  file: LibraryFile,
  { draft, message, step }: ComposedUpdate,
  at: Instant,
): Promise<ComposerDone | undefined> {
  if (!(await mayShare(file, l10n.t("a mail")))) return undefined;
  const { toHtml } = await import("../../core/markdown/to-html.ts"); // with all that writes HTML: not before a mail is begun
  const mail: MailText = {
    to: mailRecipients(file.policy, draft.audience),
    subject: message.subject,
    plain: plainMessage(message.root),
    html: `<!DOCTYPE html>\n<meta charset="utf-8">\n${toHtml(message.root)}\n`,
  };
  const said = await begin(services, file, mail);
  if (said === undefined) return undefined;
  const outcome = await carryOut(services, file.uri, logUpdate(draft, at), mail.plain);
  return outcome.kind === "refused" ? undefined : afterUpdate(services, file, { draft, step }, said, at);
}

/** Has the mail begun as the person likes; what is to be said then, undefined where it was not. */
async function begin(services: Services, file: LibraryFile, mail: MailText): Promise<string | undefined> {
  const link = mailtoLink(mail);
  const inProgram = l10n.t("Open in the Mail Program");
  const onDisk = l10n.t("Save as a Draft");
  const items = [
    ...(link === undefined ? [] : [{ label: inProgram, detail: l10n.t("A new mail with subject and text") }]),
    { label: onDisk, detail: l10n.t("An .eml file that mail programs open to be sent") },
  ];
  const chosen = await window.showQuickPick(items, {
    title: promptTitle(file),
    placeHolder: l10n.t("How is the mail to begin? It is logged then; you send it"),
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return undefined;
  return chosen.label === inProgram && link !== undefined
    ? inMailProgram(link)
    : asDraft(services, file, mail);
}

/** As a string: the editor's `Uri` would write `&` and `%` of the mail's words in another way. */
async function inMailProgram(link: string): Promise<string | undefined> {
  const isOpen: unknown = await Promise.resolve<unknown>(Reflect.apply(env.openExternal, env, [link]));
  if (isOpen === true) return l10n.t("The mail is begun, and the update is logged.");
  void window.showWarningMessage(l10n.t("No mail program took it. Save it as a draft, or copy the text."));
  return undefined;
}

async function asDraft(services: Services, file: LibraryFile, mail: MailText): Promise<string | undefined> {
  const target = await window.showSaveDialog({
    title: l10n.t("Where is the draft to be saved?"),
    defaultUri: Uri.joinPath(file.uri, "..", "update.eml"),
    filters: { [l10n.t("Mail")]: ["eml"] },
  });
  if (target === undefined) return undefined;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(emlDraft(mail)));
  } catch (error) {
    services.log.error(`Writing a mail: ${String(error)}`);
    void window.showErrorMessage(
      l10n.t("The draft was not written, and nothing was logged: {0}", fileReason(error)),
    );
    return undefined;
  }
  return l10n.t("The draft is saved, and the update is logged.");
}
