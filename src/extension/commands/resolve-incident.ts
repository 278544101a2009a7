import { l10n, window } from "vscode";
import type { Contained } from "../../core/model/incident.ts";
import type { EditorCommand } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
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
    if (outcome.kind === "done") void offerReview(file);
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

async function offerReview(file: LibraryFile): Promise<void> {
  const write = l10n.t("Write Review");
  const answer = await window.showInformationMessage(
    l10n.t("{0} is resolved. Its review can be written now or later.", promptTitle(file)),
    write,
  );
  if (answer === write) await runCommand("sitrep.review.write", file.uri);
}
