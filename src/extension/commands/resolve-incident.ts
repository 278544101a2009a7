import { l10n, window } from "vscode";
import { audiences, type Audience } from "../../core/model/audience.ts";
import type { Contained } from "../../core/model/incident.ts";
import { formatFor } from "../../core/updates/update-format.ts";
import { lastUpdateTo } from "../../core/updates/sent-updates.ts";
import type { EditorCommand } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { composeArgument } from "./compose-argument.ts";
import { runCommand } from "./run-command.ts";

/** Resolves, after asking whether the cause is contained; offers monitoring to those who are not sure. */
export const resolveIncident: EditorCommand = {
  id: "sitrep.incident.resolve",
  async run(services) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const picked = await window.showQuickPick(answers, {
      title: promptTitle(file),
      placeHolder: l10n.t("Is the cause contained? Symptoms that went away may come back"),
      ignoreFocusOut: true,
    });
    if (picked === undefined) return;
    const at = services.clock.now();
    if (picked.contained === undefined) {
      await carryOut(services, file.uri, { kind: "set-status", at, status: "monitoring" });
      return;
    }
    const outcome = await carryOut(services, file.uri, { kind: "resolve", at, contained: picked.contained });
    services.library.choose(file.uri); // it stays at hand, for its review
    if (outcome.kind === "done") void offerWhatFollows(services.library.get(file.uri) ?? file);
  },
};

const answers: readonly {
  readonly label: string;
  readonly detail: string;
  readonly contained: Contained | undefined;
}[] = [
  { label: l10n.t("Yes, resolve"), detail: l10n.t("The cause is contained"), contained: "yes" },
  {
    label: l10n.t("Not sure: keep monitoring"),
    detail: l10n.t("The incident stays open and its clock runs on"),
    contained: undefined,
  },
  {
    label: l10n.t("Resolve though it is not contained"),
    detail: l10n.t("The answer stands in the timeline"),
    contained: "no",
  },
  {
    label: l10n.t("Resolve, not known"),
    detail: l10n.t("The answer stands in the timeline"),
    contained: "unknown",
  },
];

/** The review; first, where somebody got updates and none since the end, the update that says that it is over. */
async function offerWhatFollows(file: LibraryFile): Promise<void> {
  const [draft, write] = [l10n.t("Draft Update"), l10n.t("Write Review")];
  const [unaware] = unawareAudiences(file);
  const words =
    unaware === undefined
      ? l10n.t("{0} is resolved. Its review can be written now or later.", promptTitle(file))
      : l10n.t(
          "{0} is resolved. Its review can be written now or later. Those who got updates may not know yet that it is over.",
          promptTitle(file),
        );
  const buttons = unaware === undefined ? [write] : [draft, write];
  const answer = await window.showInformationMessage(words, ...buttons);
  if (answer === write) await runCommand("sitrep.review.write", file.uri);
  else if (answer === draft && unaware !== undefined)
    await runCommand("sitrep.update.compose", composeArgument(file.uri, unaware));
}

/** To whom an update went before the end, and none since. */
function unawareAudiences({ read: { snapshot } }: LibraryFile): readonly Audience[] {
  return audiences.filter(
    (audience) =>
      lastUpdateTo(snapshot.timeline, audience) !== undefined &&
      formatFor(snapshot, audience, "resolved") === "resolution",
  );
}
