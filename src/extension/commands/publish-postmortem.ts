import { Uri, l10n, window } from "vscode";
import { externalFileNameOf } from "../../core/model/file-names.ts";
import { postmortemOf } from "../../core/outgoing/page-of.ts";
import { inert } from "../../core/text/inert.ts";
import { askService } from "../connections/ask-service.ts";
import { confirmSending } from "../connections/confirm-sending.ts";
import { drillCaution } from "../connections/drill-caution.ts";
import { openAccount } from "../connections/open-account.ts";
import { outgoing } from "../connections/outgoing.ts";
import { reachable } from "../connections/reachable.ts";
import { recordOf, reviewAtHand, withPrivacyOf } from "../connections/review-of.ts";
import { isAllSent, sendNow } from "../connections/send-now.ts";
import type { EditorCommand, Services } from "../context.ts";
import { nameOf } from "../host/file-text.ts";
import type { LibraryFile } from "../host/library.ts";

/** Publishes what a review says for people outside as the postmortem of the incident on the status page, once that is resolved. */
export const publishPostmortem: EditorCommand = {
  id: "sitrep.postmortem.publish",
  async run(services) {
    const connections = reachable(services);
    const review = connections && (await reviewAtHand(services));
    if (connections === undefined || review === undefined) return;
    const record = recordOf(services, review);
    const plan = planOf(review, record, externalOf(services, review));
    if (plan.kind === "not-now") {
      void window.showInformationMessage(plan.reason);
      return;
    }
    const statuspage = await openAccount(connections, "statuspage");
    const reading = statuspage?.connection.statusPage;
    if (statuspage === undefined || reading === undefined) return;
    const { page, incident, markdown } = plan;
    const count = await askService("Statuspage", (signal) => reading.subscribers(page, signal));
    if (count === undefined) return;
    const there = l10n.t("{0}, incident {1} there", "Statuspage", incident);
    const where = l10n.t("{0} ({1} subscribers)", there, count.value.toLocaleString("en"));
    const request = { kind: "publish-page-postmortem", page, incident, markdown, notify: true } as const;
    const note = { kind: "nothing" } as const;
    const thing = outgoing(review, statuspage, request, {
      target: "Statuspage",
      where,
      mark: markdown,
      note,
      incident: record,
    });
    const words = { text: markdown, cautions: drillCaution(record ?? review) };
    if (!(await confirmSending(services, connections, withPrivacyOf(record, review), [thing], words))) return;
    const now = await sendNow(services, connections, [thing], markdown);
    if (isAllSent(now))
      void window.showInformationMessage(inert(l10n.t("The postmortem is on the status page.")));
  },
};

/** What is written for people outside: the external version beside the review, where there is one. */
function externalOf({ library }: Services, review: LibraryFile): LibraryFile {
  const file = Uri.joinPath(review.uri, "..", externalFileNameOf(nameOf(review.uri)));
  return library.get(file) ?? review;
}

type Plan =
  | { readonly kind: "now"; readonly page: string; readonly incident: string; readonly markdown: string }
  | { readonly kind: "not-now"; readonly reason: string };

/** What would be published; or why nothing can be, and what to do first. */
function planOf(review: LibraryFile, record: LibraryFile | undefined, external: LibraryFile): Plan {
  const page = review.policy.connections.statuspage?.page;
  const incident = record?.read.snapshot.connected.statuspage?.id;
  const text = postmortemOf(external.read);
  const no = (reason: string): Plan => ({ kind: "not-now", reason });
  if (page === undefined)
    return no(l10n.t("The policy names no status page: add `statuspage` under `connections`."));
  if (incident === undefined)
    return no(
      l10n.t("The record knows no incident on the status page: its first update to customers opens one."),
    );
  if (record?.read.snapshot.status !== "resolved")
    return no(l10n.t("A postmortem is published once the incident is resolved."));
  if (text === undefined)
    return no(l10n.t("The review has no summary, impact or resolution that people outside could read."));
  return { kind: "now", page, incident, markdown: text.markdown };
}
