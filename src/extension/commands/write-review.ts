import { QuickPickItemKind, Uri, l10n, window, workspace } from "vscode";
import type { ChosenTemplate } from "../../core/model/review-choice.ts";
import { reviewFileName } from "../../core/model/file-names.ts";
import { reviewDepths, type ReviewDepth } from "../../core/model/snapshot.ts";
import { depthFor } from "../../core/policy/severity-policy.ts";
import type { EditorCommand, Services } from "../context.ts";
import { exists } from "../host/file-text.ts";
import type { LibraryFile } from "../host/library.ts";
import { reviewTemplatesNear } from "../host/review-templates.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { rerunReview } from "./rerun-review.ts";

/**
 * Writes the review beside the record, as deep as the author chooses, and opens it. One that is there takes in what the
 * record came to say since; what people wrote in it stays.
 */
export const writeReview: EditorCommand = {
  id: "sitrep.review.write",
  async run(services, _steering, argument) {
    const file = argument instanceof Uri ? services.library.get(argument) : await activeIncident(services);
    if (file === undefined) return;
    const there = Uri.joinPath(file.uri, "..", reviewFileName);
    // What came into the record a moment ago counts: another program may have written it.
    const now = (await services.library.refresh(file.uri)) ?? file;
    if (await exists(there)) await rerunReview(services, now, there);
    else await writeFirst(services, now);
  },
};

async function writeFirst(services: Services, file: LibraryFile): Promise<void> {
  const choice = await chooseForm(services, file);
  if (choice === undefined) return;
  const outcome = await carryOut(services, file.uri, {
    kind: "write-review",
    at: services.clock.now(),
    ...choice,
  });
  if (outcome.kind === "refused") return;
  for (const effect of outcome.effects) {
    if (effect.kind !== "create-review") continue;
    const review = Uri.joinPath(file.uri, "..", effect.fileName);
    await workspace.fs.writeFile(review, new TextEncoder().encode(effect.text));
    await services.library.refresh(review);
    await window.showTextDocument(review, { preview: false });
  }
}

interface ChosenForm {
  readonly depth: ReviewDepth;
  readonly template: ChosenTemplate | undefined;
}

/** The depth, with the template that the policy names for it unless the author asks for another one. */
async function chooseForm(services: Services, file: LibraryFile): Promise<ChosenForm | undefined> {
  const { chooseTemplate, templateNamesOf, templateOfPolicy } =
    await import("../../core/review/write/choose-template.ts");
  const suggested = depthFor(file.policy, file.read.snapshot.severity);
  const title = promptTitle(file);
  const own = await reviewTemplatesNear(file.uri, (message) => {
    services.log.warn(message);
  });
  const picked = await pickDepth(title, suggested);
  if (picked === undefined) return undefined;
  if (picked !== "other-template") {
    const name = templateOfPolicy(file.policy, picked);
    const template = chooseTemplate(name, picked, own);
    if (template === undefined)
      void window.showWarningMessage(
        l10n.t("There is no template {0}, which the policy names: the usual one was taken.", name),
      );
    return { depth: picked, template };
  }
  const named = await window.showQuickPick(
    templateNamesOf(own).map((label) => ({ label })),
    { title, placeHolder: l10n.t("Which template?"), ignoreFocusOut: true },
  );
  const depth = named === undefined ? undefined : await pickDepth(title, suggested, false);
  if (named === undefined || depth === undefined || depth === "other-template") return undefined;
  return { depth, template: chooseTemplate(named.label, depth, own) };
}

async function pickDepth(
  title: string,
  suggested: ReviewDepth,
  hasMore = true,
): Promise<ReviewDepth | "other-template" | undefined> {
  const items = [...reviewDepths]
    .sort((a, b) => Number(b === suggested) - Number(a === suggested))
    .map((depth) => ({
      label: depth,
      description: depth === suggested ? l10n.t("suggested by the severity") : "",
      detail: depths[depth],
      depth,
    }));
  const more = [
    { label: "", kind: QuickPickItemKind.Separator, depth: "other-template" as const },
    { label: l10n.t("Choose Another Template…"), depth: "other-template" as const },
  ];
  const picked = await window.showQuickPick(hasMore ? [...items, ...more] : items, {
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
