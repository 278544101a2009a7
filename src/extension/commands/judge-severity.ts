import { l10n, window, type QuickPickItem } from "vscode";
import { severityCourse } from "../../core/clock/severity-course.ts";
import type { SeverityBlock } from "../../core/model/review-block.ts";
import type { SeverityId } from "../../core/model/severity.ts";
import { severityIds } from "../../core/policy/severity-policy.ts";
import { recordOf } from "../connections/review-of.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { criteriaLink } from "../views/criteria-link.ts";
import { promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { reviewFor } from "./review-argument.ts";

/** Writes into a review whether the first severity was right; where it was not, with a link to the line of the criteria. */
export const judgeSeverity: EditorCommand = {
  id: "sitrep.review.severity",
  async run(services, steering, argument) {
    const at = services.clock.now();
    const review = await reviewFor(services, steering, argument);
    if (review === undefined) return;
    const first = firstSeverity(services, review);
    const better = await pickBetter(review, first);
    if (better === undefined) return;
    const block = await blockFor(services, review, first, better.id);
    await carryOut(services, review.uri, { kind: "write-block", at, block });
    await window.showTextDocument(review.uri, { preview: false });
  },
};

/** Undefined where nobody knew it at first, or the record is not there. */
function firstSeverity(services: Services, review: LibraryFile): SeverityId | undefined {
  const record = recordOf(services, review)?.read.snapshot;
  if (record?.declared === undefined) return undefined;
  return severityCourse(record, review.policy, record.declared)[0]?.severity;
}

type Offer = QuickPickItem & { readonly id: SeverityId | undefined };

/** An offer without an id: the first one was right. */
async function pickBetter(review: LibraryFile, first: SeverityId | undefined): Promise<Offer | undefined> {
  const others = review.policy.severities.filter(({ id }) => id !== first);
  const right: readonly Offer[] =
    first === undefined ? [] : [{ label: l10n.t("{0} was right", first), id: undefined }];
  const better = others.map(({ id, meaning }) => ({
    label: l10n.t("It should have been {0}", id),
    detail: meaning,
    id,
  }));
  return window.showQuickPick([...right, ...better], {
    title: promptTitle(review),
    placeHolder:
      first === undefined
        ? l10n.t("Which severity should it have had from the beginning?")
        : l10n.t("Was the first severity, {0}, right?", first),
    ignoreFocusOut: true,
    matchOnDetail: true,
  });
}

async function blockFor(
  services: Services,
  { uri, policy }: LibraryFile,
  first: SeverityId | undefined,
  better: SeverityId | undefined,
): Promise<SeverityBlock> {
  if (better === undefined)
    return { kind: "severity", verdict: "right", text: "", first, better: undefined, criteria: undefined };
  const ids = severityIds(policy);
  // Nobody knew it: it counted as less than it was, unless it was the least.
  const isLow = first === undefined || ids.indexOf(better) < ids.indexOf(first);
  const criteria = await criteriaLink(services, uri, better);
  return { kind: "severity", verdict: isLow ? "too low" : "too high", text: "", first, better, criteria };
}
