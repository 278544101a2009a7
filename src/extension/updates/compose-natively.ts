import { QuickPickItemKind, l10n, window, type QuickPickItem } from "vscode";
import { iconless, inert } from "../../core/text/inert.ts";
import { updateChannels } from "../../core/updates/channels/index.ts";
import { blankRequest, type ComposedUpdate, type ComposeRequest } from "../../core/updates/compose-update.ts";
import type { UpdateFix } from "../../core/updates/guard-update.ts";
import { audiences, type Audience } from "../../core/model/audience.ts";
import {
  audienceName,
  channelName,
  fieldWords,
  formatName,
  orderWords,
  privateWords,
} from "../../core/updates/update-words.ts";
import { promptTitle } from "../commands/active-incident.ts";
import { carryOut } from "../commands/carry-out.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import type { ComposerDone } from "../../protocol/composer.ts";
import { composeFor } from "./compose-for.ts";
import { copyAndLog } from "./copy-and-log.ts";
import { mailAndLog } from "./mail-and-log.ts";
import { sendLabel, sendUpdate } from "./send-update.ts";

/** What was chosen and typed for an incident and not logged: taken up again, so that a stray Esc loses nothing. */
const begun = new Map<string, ComposeRequest>();

/**
 * Drafts an update in the editor's own boxes: whom it is for, then what the record does not say, each asked once, then the
 * message with its warnings, where Enter copies and logs it. `named` is the audience, where it is known; `first` is what Enter
 * does instead.
 */
export async function composeNatively(
  services: Services,
  file: LibraryFile,
  named: Audience | undefined,
  first: "copy" | "mail" = "copy",
): Promise<void> {
  const key = file.uri.toString();
  const audience = named ?? (await askAudience(services, file, begun.get(key)));
  if (audience === undefined) return;
  let request: ComposeRequest = { ...(begun.get(key) ?? blankRequest), audience };
  const asked = new Set<string>();
  for (;;) {
    begun.set(key, request);
    const now = services.clock.now();
    const current = services.library.get(file.uri) ?? file;
    const composed = await composeFor(services, current, request, now);
    const blank = composed.draft.fields.find(({ state, name }) => state === "blank" && !asked.has(name));
    if (blank !== undefined) {
      asked.add(blank.name);
      request = withText(request, blank.name, await askField(file, blank.name, ""));
      continue;
    }
    const picked = await askWhatNext(file, composed, first, sendLabel(services, current, composed));
    if (picked === undefined) return; // what was typed is taken up the next time
    if (picked.kind === "send") {
      const sent = await sendUpdate(services, current, composed, now);
      if (sent.kind === "not-sent") {
        void window.showWarningMessage(inert(sent.said));
        return;
      }
      begun.delete(key);
      void offerMore(services, current, sent.done, request);
      return;
    }
    if (picked.kind === "copy" || picked.kind === "mail") {
      const done =
        picked.kind === "copy"
          ? await copyAndLog(services, current, composed, picked.channel, now)
          : await mailAndLog(services, current, composed, now);
      if (done === undefined) return;
      begun.delete(key);
      void offerMore(services, current, done, request);
      return;
    }
    request =
      picked.kind === "edit"
        ? withText(request, picked.field, await askField(file, picked.field, picked.value))
        : withFix(request, picked.fix);
  }
}

async function askAudience(
  services: Services,
  file: LibraryFile,
  earlier: ComposeRequest | undefined,
): Promise<ComposeRequest["audience"]> {
  const request = { ...(earlier ?? blankRequest), audience: undefined };
  const { draft } = await composeFor(services, file, request, services.clock.now());
  const items = [draft.audience, ...audiences.filter((audience) => audience !== draft.audience)].map(
    (audience) => ({ label: audienceName(audience), audience }),
  );
  const picked = await window.showQuickPick(items, {
    title: promptTitle(file),
    placeHolder: l10n.t("Whom is the update for? The first is the one whose turn it is"),
    ignoreFocusOut: true,
  });
  return picked?.audience;
}

/** Undefined where the person pressed Esc: it stays as it is. */
function askField(file: LibraryFile, field: string, value: string): Thenable<string | undefined> {
  const { label, question } = fieldWords(field);
  return window.showInputBox({
    title: `${promptTitle(file)}: ${label}`,
    prompt: l10n.t("{0} Empty leaves it out.", question),
    value,
    ignoreFocusOut: true,
  });
}

function withText(request: ComposeRequest, field: string, text: string | undefined): ComposeRequest {
  return text === undefined ? request : { ...request, typed: { ...request.typed, [field]: text } };
}

function withFix(request: ComposeRequest, fix: UpdateFix): ComposeRequest {
  switch (fix.kind) {
    case "type":
      return withText(request, fix.field, fix.value);
    case "promise":
      return { ...request, next: fix.next };
    case "say-status":
      return { ...request, status: fix.status };
    case "keep":
      return { ...request, kept: [...request.kept, fix.id] };
  }
}

type Chosen =
  | { readonly kind: "copy"; readonly channel: string }
  | { readonly kind: "send" }
  | { readonly kind: "mail" }
  | { readonly kind: "edit"; readonly field: string; readonly value: string }
  | { readonly kind: "fix"; readonly fix: UpdateFix };

type ChosenItem = QuickPickItem & { readonly chosen?: Chosen };

/** The message, and what can be done with it; the first is to copy and log it, warnings or not. */
async function askWhatNext(
  file: LibraryFile,
  composed: ComposedUpdate,
  first: "copy" | "mail",
  send: string | undefined,
): Promise<Chosen | undefined> {
  const { draft, warnings } = composed;
  const copy = copyItem(composed, updateChannels[0].id, l10n.t("$(copy) Copy and log"));
  const mail: ChosenItem = { label: l10n.t("$(mail) Draft as e-mail and log"), chosen: { kind: "mail" } };
  const items: readonly ChosenItem[] = [
    ...(first === "copy" ? [copy] : [mail]),
    ...(send === undefined
      ? []
      : [{ label: `$(send) ${iconless(send)}`, chosen: { kind: "send" } as const }]),
    ...(warnings.length === 0 ? [] : [separator(l10n.t("Warnings"))]),
    ...warnings.flatMap(({ message, fixes }) =>
      fixes.map((fix) => ({
        label: `$(warning) ${iconless(fix.label)}`,
        detail: iconless(message),
        chosen: { kind: "fix", fix } as const,
      })),
    ),
    separator(l10n.t("Words")),
    ...draft.fields.map(({ name, value }) => ({
      label: `$(edit) ${iconless(fieldWords(name).label)}`,
      description: iconless(value),
      chosen: { kind: "edit", field: name, value } as const,
    })),
    separator(l10n.t("Other forms")),
    ...(first === "copy" ? [mail] : [copy]),
    ...updateChannels
      .slice(1)
      .map((channel) =>
        copyItem(composed, channel.id, l10n.t("$(copy) Copy as {0} and log", channelName(channel))),
      ),
  ];
  const picked = await window.showQuickPick(items, {
    title: `${promptTitle(file)}: ${audienceName(draft.audience)}, ${formatName(draft.format)}`,
    placeHolder: placeHolderOf(composed, first),
    ignoreFocusOut: true,
    matchOnDetail: true,
  });
  return picked?.chosen;
}

/** What matters most before Enter is pressed. */
function placeHolderOf(
  { draft, customersFirst, private: isPrivate }: ComposedUpdate,
  first: "copy" | "mail",
): string {
  const enter = first === "copy" ? l10n.t("Enter copies and logs it") : l10n.t("Enter begins the mail");
  const said = customersFirst ? orderWords(draft.audience) : enter;
  return isPrivate ? `${privateWords()} ${said}` : said;
}

function copyItem({ draft }: ComposedUpdate, channel: string, label: string): ChosenItem {
  return {
    label,
    detail: iconless(draft.text.replace(/\s*\n+\s*/g, " · ")),
    chosen: { kind: "copy", channel },
  };
}

function separator(label: string): ChosenItem {
  return { label, kind: QuickPickItemKind.Separator };
}

/** The step at hand may be ticked, and whoever is next may be told, in the same words: offered, never done. */
async function offerMore(
  services: Services,
  file: LibraryFile,
  done: ComposerDone,
  { typed }: ComposeRequest,
): Promise<void> {
  const offers = [done.step?.label, done.next?.label].filter((label) => label !== undefined);
  const answer = await window.showInformationMessage(
    done.next === undefined ? done.said : `${done.said} ${done.next.said}`,
    ...offers,
  );
  if (answer === undefined) return;
  if (answer === done.step?.label) {
    const { ref } = done.step;
    await carryOut(services, file.uri, { kind: "complete-step", at: services.clock.now(), step: ref });
    return;
  }
  const audience = audiences.find((known) => known === done.next?.audience);
  begun.set(file.uri.toString(), { ...blankRequest, typed }); // words that were just sent are not asked for twice
  await composeNatively(services, file, audience);
}
