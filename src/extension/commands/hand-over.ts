import { env, l10n, window, workspace } from "vscode";
import { briefing, type Handover } from "../../core/handover/briefing.ts";
import { tellList } from "../../core/handover/whom-to-tell.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { pickPerson } from "./pick-person.ts";
import { pickRole, roleIn } from "./pick-role.ts";

/** Hands a role to somebody else: one entry, and a briefing with what the two say aloud. */
export const handOverRole: EditorCommand = {
  id: "sitrep.role.handOver",
  async run(services, _steering, argument) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const role = roleIn(argument) ?? (await pickRole(file, "held"));
    if (role === undefined) return;
    const to = await pickPerson(services, file, role);
    if (to === undefined) return;
    const from = file.read.snapshot.roles.find((holder) => holder.role === role)?.name;
    const intent = { kind: "assign-role", at: services.clock.now(), role, name: to } as const;
    const outcome = await carryOut(services, file.uri, intent, to);
    const after = services.library.get(file.uri);
    if (outcome.kind !== "done" || after === undefined) return;
    await offerBriefing(services, after, l10n.t("{0} is {1} now", to, role), { role, from, to });
  },
};

/** What anybody who comes later must know, to copy or to read. */
export const briefSomebody: EditorCommand = {
  id: "sitrep.incident.brief",
  async run(services) {
    const file = await activeIncident(services);
    if (file !== undefined) await offerBriefing(services, file, promptTitle(file), undefined);
  },
};

/** Whom the severity and the clock want told, and by when, on the clipboard. */
export const copyWhomToTell: EditorCommand = {
  id: "sitrep.incident.whomToTell",
  async run(services) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const list = tellList(file.read.snapshot, file.policy, services.clock.now());
    if (list === "") {
      void window.showInformationMessage(l10n.t("Nobody is to be told of this incident now."));
      return;
    }
    await env.clipboard.writeText(list);
    void window.showInformationMessage(l10n.t("Whom to tell by when is on the clipboard."));
  },
};

async function offerBriefing(
  { clock }: Services,
  { read, policy }: LibraryFile,
  title: string,
  handover: Handover | undefined,
): Promise<void> {
  const page = briefing(read.snapshot, {
    policy,
    now: clock.now(),
    ...(handover === undefined ? {} : { handover }),
  });
  const copy = l10n.t("Copy the Briefing");
  const show = l10n.t("Read the Briefing");
  const answer = await window.showQuickPick([{ label: copy }, { label: show }], {
    title,
    placeHolder: l10n.t("The briefing: where it stands, what is open, who is owed word by when"),
    ignoreFocusOut: true,
  });
  if (answer?.label === copy) {
    await env.clipboard.writeText(page);
    void window.showInformationMessage(l10n.t("The briefing is on the clipboard."));
  } else if (answer?.label === show) {
    const document = await workspace.openTextDocument({ content: page, language: "markdown" });
    await window.showTextDocument(document, { preview: true });
  }
}
