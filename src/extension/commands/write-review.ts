import { Uri, l10n, window, workspace } from "vscode";
import { reviewFileName } from "../../core/model/file-names.ts";
import { reviewDepths, type ReviewDepth } from "../../core/model/snapshot.ts";
import { depthFor } from "../../core/policy/severity-policy.ts";
import type { EditorCommand } from "../context.ts";
import { exists } from "../host/file-text.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";

/** Writes the review beside the record, as deep as the author chooses, and opens it. One that is there is opened. */
export const writeReview: EditorCommand = {
  id: "sitrep.review.write",
  async run(services, _steering, argument) {
    const file = argument instanceof Uri ? services.library.get(argument) : await activeIncident(services);
    if (file === undefined) return;
    const there = Uri.joinPath(file.uri, "..", reviewFileName);
    if (await exists(there)) {
      await window.showTextDocument(there, { preview: false });
      void window.showInformationMessage(
        l10n.t("This incident has a review already: here it is, as it was."),
      );
      return;
    }
    const suggested = depthFor(file.policy, file.read.snapshot.severity);
    const depth = await pickDepth(promptTitle(file), suggested);
    if (depth === undefined) return;
    const outcome = await carryOut(services, file.uri, {
      kind: "write-review",
      at: services.clock.now(),
      depth,
    });
    if (outcome.kind === "refused") return;
    for (const effect of outcome.effects) {
      if (effect.kind !== "create-review") continue;
      const review = Uri.joinPath(file.uri, "..", effect.fileName);
      await workspace.fs.writeFile(review, new TextEncoder().encode(effect.text));
      await services.library.refresh(review);
      await window.showTextDocument(review, { preview: false });
    }
  },
};

async function pickDepth(title: string, suggested: ReviewDepth): Promise<ReviewDepth | undefined> {
  const items = [...reviewDepths]
    .sort((a, b) => Number(b === suggested) - Number(a === suggested))
    .map((depth) => ({
      label: depth,
      description: depth === suggested ? l10n.t("suggested by the severity") : "",
      detail: depths[depth],
      depth,
    }));
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t("How deep should the review go? The author chooses"),
    ignoreFocusOut: true,
  });
  return picked?.depth;
}

const depths: Readonly<Record<ReviewDepth, string>> = {
  note: l10n.t("A summary of a few sentences"),
  light: l10n.t("Summary, timeline, actions"),
  full: l10n.t("Summary, impact, timeline, contributing factors, what went well and poorly, actions"),
};
