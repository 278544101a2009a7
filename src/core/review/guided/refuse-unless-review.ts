import { refused, type Decision } from "../../incident/decision.ts";
import type { ReadDocument } from "../../incident/read-document.ts";
import { t } from "../../text/say.ts";

/** A refusal where a file is no review. */
export function refuseUnlessReview({ snapshot }: ReadDocument): Decision | undefined {
  if (snapshot.kind === "review") return undefined;
  return refused(
    t("It is no review: neither its name (`postmortem.md`) nor `kind: review` in its front matter says so."),
  );
}
