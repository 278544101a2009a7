import { QuickPickItemKind, l10n, window, type QuickPickItem, type Uri } from "vscode";
import type { RerunChoice } from "../../core/model/review-choice.ts";
import { reviewDepths, type ReviewDepth } from "../../core/model/snapshot.ts";
import { depthFor } from "../../core/policy/severity-policy.ts";
import type { Addition, Comparison } from "../../core/review/again/comparison.ts";
import { applyEdits } from "../../core/text/edit.ts";
import { cutText } from "../../core/text/cut-text.ts";
import type { Services } from "../context.ts";
import { currentText, nameOf } from "../host/file-text.ts";
import type { LibraryFile } from "../host/library.ts";
import { reviewTemplatesNear } from "../host/review-templates.ts";
import { promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";

/**
 * Takes into a review what its record came to say. What it lacks is listed, ticked where the record said it after the review
 * was last written; what stays unticked is left out for good. Facts that differ are compared and written on request alone.
 */
export async function rerunReview(services: Services, file: LibraryFile, review: Uri): Promise<void> {
  const about = await rerunOf(services, file, review);
  if (about === undefined) return;
  const { compare, text } = about;
  const { additions, differences } = await compare(text);
  if (additions.length === 0 && differences.length === 0 && about.deeper === undefined) {
    await window.showTextDocument(review, { preview: false });
    void window.showInformationMessage(
      l10n.t("The review has all that the record says: nothing was changed."),
    );
    return;
  }
  const isOffered = additions.length > 0 || about.deeper !== undefined;
  const choice = isOffered ? await chooseAdditions(promptTitle(file), additions, about.deeper) : nothing;
  if (choice === undefined) return;
  if (isOffered && !(await about.carryOut(choice, choice.depth))) return;
  await window.showTextDocument(review, { preview: false });
  await offerDifferences(services, review, about);
}

interface Rerun {
  readonly text: string;
  /** The depth that the severity suggests by now, where it is more than the review's. */
  readonly deeper: ReviewDepth | undefined;
  readonly compare: (text: string) => Promise<Comparison>;
  readonly carryOut: (choice: RerunChoice, depth?: ReviewDepth) => Promise<boolean>;
}

type Choice = RerunChoice & { readonly depth?: ReviewDepth | undefined };

const nothing: Choice = { add: [], leaveOut: [], apply: false };

async function rerunOf(services: Services, file: LibraryFile, review: Uri): Promise<Rerun | undefined> {
  const { templateAgain } = await import("../../core/review/write/choose-template.ts");
  const { compareWithRecord } = await import("../../core/review/again/rerun-review.ts");
  const text = await currentText(review);
  if (text === undefined) return undefined;
  const { policy, read } = file;
  const own = await reviewTemplatesNear(file.uri, (message) => {
    services.log.warn(message);
  });
  const there = services.reader.read(review, text, policy);
  const name = there.frontMatter?.text("template");
  const now = there.snapshot.review?.depth ?? "full";
  const suggested = depthFor(policy, read.snapshot.severity);
  const templateAt = (depth: ReviewDepth): string | undefined => templateAgain(name, depth, own);
  return {
    text,
    deeper: reviewDepths.indexOf(suggested) > reviewDepths.indexOf(now) ? suggested : undefined,
    compare: (current) =>
      Promise.resolve(
        compareWithRecord(services.reader.read(review, current, policy), {
          record: read.snapshot,
          policy,
          recordName: nameOf(file.uri),
          depth: undefined,
          template: templateAt(now),
        }),
      ),
    carryOut: async (choice, depth) => {
      const outcome = await carryOut(services, review, {
        kind: "rerun-review",
        at: services.clock.now(),
        record: read.document.text,
        recordName: nameOf(file.uri),
        depth,
        template: templateAt(depth ?? now),
        choice: { add: choice.add, leaveOut: choice.leaveOut, apply: choice.apply },
      });
      return outcome.kind === "done";
    },
  };
}

type Offer = QuickPickItem & { readonly key?: string; readonly depth?: ReviewDepth };

async function chooseAdditions(
  title: string,
  additions: readonly Addition[],
  deeper: ReviewDepth | undefined,
): Promise<Choice | undefined> {
  const offer = ({ key, label, isNew }: Addition): Offer => ({
    label: cutText(label, 120),
    picked: isNew,
    key,
  });
  const group = (label: string, offers: readonly Offer[]): readonly Offer[] =>
    offers.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...offers];
  const fresh = additions.filter(({ isNew }) => isNew).map(offer);
  const older = additions.filter(({ isNew }) => !isNew).map(offer);
  const depth: readonly Offer[] =
    deeper === undefined ? [] : [{ label: depthWords[deeper], depth: deeper, picked: false }];
  const picked = await window.showQuickPick(
    [
      ...group(l10n.t("New in the record"), fresh),
      ...group(l10n.t("Taken out of the review, or logged late"), older),
      ...group(l10n.t("The severity suggests more by now"), depth),
    ],
    {
      title,
      canPickMany: true,
      placeHolder: l10n.t("What should come into the review? What is not ticked is left out for good"),
      ignoreFocusOut: true,
    },
  );
  if (picked === undefined) return undefined;
  const add = picked.flatMap(({ key }) => key ?? []);
  const leaveOut = additions.map(({ key }) => key).filter((key) => !add.includes(key));
  return { add, leaveOut, apply: false, depth: picked.find((offered) => offered.depth)?.depth };
}

const depthWords: Readonly<Record<ReviewDepth, string>> = {
  note: l10n.t("Make It a Note"),
  light: l10n.t("Make It a Light Review"),
  full: l10n.t("Make It a Full Review"),
};

/** Shows the review beside what it would be with the facts of the record, and writes those where the person wants it. */
async function offerDifferences(
  services: Services,
  review: Uri,
  { compare, carryOut }: Rerun,
): Promise<void> {
  const text = await currentText(review);
  if (text === undefined) return;
  const edits = (await compare(text)).differences.flatMap((difference) => difference.edits);
  if (edits.length === 0) return;
  const wanted = await services.proposals.accept(review, applyEdits(text, edits), {
    question: l10n.t("The record says otherwise. Take what it says?"),
    yes: l10n.t("Apply"),
    no: l10n.t("Keep as It Is"),
    detail: l10n.t("Facts on the left become those on the right"),
  });
  if (wanted) await carryOut({ add: [], leaveOut: [], apply: true });
  await window.showTextDocument(review, { preview: false });
}
