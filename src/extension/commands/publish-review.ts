import { Uri, env, l10n, window } from "vscode";
import { pageOf, type PageText } from "../../core/outgoing/page-of.ts";
import { pagePlace, pageServices } from "../../core/outgoing/page-place.ts";
import { trackers } from "../../core/outgoing/tracker-place.ts";
import type { Link, PageRequest } from "../../core/ports/send-request.ts";
import { serviceNames } from "../../core/ports/service.ts";
import { inert } from "../../core/text/inert.ts";
import { accountOf } from "../connections/accounts.ts";
import { askService } from "../connections/ask-service.ts";
import { confirmSending } from "../connections/confirm-sending.ts";
import type { Connections } from "../connections/connections.ts";
import { drillCaution } from "../connections/drill-caution.ts";
import { openAccount, openOneOf, type Reached } from "../connections/open-account.ts";
import { outgoing, type Outgoing } from "../connections/outgoing.ts";
import { publishedLink } from "../connections/published-link.ts";
import { reachable } from "../connections/reachable.ts";
import { recordOf, reviewAtHand, withPrivacyOf } from "../connections/review-of.ts";
import { isAllSent, sendNow } from "../connections/send-now.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { promptTitle } from "./active-incident.ts";

/** Publishes a review as a page, or writes the page anew that it was published as, and links the incident's tickets to it. */
export const publishReview: EditorCommand = {
  id: "sitrep.review.publish",
  async run(services) {
    const connections = reachable(services);
    const review = connections && (await reviewAtHand(services));
    const pages = review && (await openPages(connections, review));
    if (connections === undefined || review === undefined || pages === undefined) return;
    const page = pageOf(review.read);
    const request = await requestFor(services, pages, review, page);
    if (request !== undefined) await publish(services, connections, { review, pages, page, request });
  },
};

interface Plan {
  readonly review: LibraryFile;
  readonly pages: Reached;
  readonly page: PageText;
  readonly request: PageRequest;
}

async function publish(services: Services, connections: Connections, plan: Plan): Promise<void> {
  const { review, pages, page, request } = plan;
  const { service } = pages.account;
  const record = recordOf(services, review);
  const target = serviceNames[service];
  const there = review.read.snapshot.connected[service];
  const where =
    request.kind === "publish-page"
      ? l10n.t("{0} (a new page)", target)
      : l10n.t("{0} (the page anew)", `${target} ${there?.id ?? ""}`); // a file says which page that is, whatever its address says
  const note = { kind: "connected" } as const;
  const mark = request.kind === "publish-page" ? "" : page.markdown;
  const thing = outgoing(review, pages, request, { target, where, mark, note, incident: record });
  const linksTo = record === undefined ? undefined : await ticketLinks(connections, record, page.title);
  const shown = [thing, ...(linksTo?.(there?.url ?? laterAddress) ?? [])];
  const cautions = [...drillCaution(record ?? review), ...(await namesAmongCauses(services, review, record))];
  const text = `${page.title}\n\n${page.markdown}`;
  const asked = withPrivacyOf(record, review);
  if (!(await confirmSending(services, connections, asked, shown, { text, cautions }))) return;
  const sent = await sendNow(services, connections, [thing], page.markdown);
  const url = (await services.library.refresh(review.uri))?.read.snapshot.connected[service]?.url;
  const links = isAllSent(sent) && url !== undefined ? (linksTo?.(url) ?? []) : [];
  const linked = await sendNow(services, connections, links, url ?? "");
  if (isAllSent([...sent, ...linked])) await showPage(target, url);
}

/** Stands in the requests that are shown where the page has no address before it is made. */
const laterAddress = "https://address.of.the.page.invalid/";

async function showPage(target: string, url: string | undefined): Promise<void> {
  const open = l10n.t("Open the Page");
  const said = l10n.t("The review is published in {0}.", target);
  const answer = await window.showInformationMessage(said, ...(url === undefined ? [] : [open]));
  if (answer === open && url !== undefined) await env.openExternal(Uri.parse(url));
}

async function openPages(connections: Connections, review: LibraryFile): Promise<Reached | undefined> {
  const policy = review.policy.connections;
  const named = pageServices.filter((service) => pagePlace(policy, service) !== undefined);
  return openOneOf(connections, named, {
    title: promptTitle(review),
    placeHolder: l10n.t("Where is the review to be published?"),
    otherwise:
      named.length === 0
        ? l10n.t("The policy names no place for reviews: add `notion` or `confluence` under `connections`.")
        : l10n.t(
            "The policy names {0}, and it is not connected on this computer.",
            named.map((service) => serviceNames[service]).join(", "),
          ),
  });
}

/** A new page below the policy's place, or the page anew that the review says it was published as. */
async function requestFor(
  services: Services,
  { account, connection }: Reached,
  review: LibraryFile,
  page: PageText,
): Promise<PageRequest | undefined> {
  const { service } = account;
  const reading = connection.pages;
  const parent = pagePlace(review.policy.connections, service);
  if (reading === undefined || parent === undefined) return undefined;
  const back = await publishedLink(services, review.uri, "Review");
  const there = review.read.snapshot.connected[service];
  const place = await askService(serviceNames[service], (signal) =>
    there === undefined ? reading.parentOf(parent, signal) : reading.pageNow(there.id, signal),
  );
  if (place === undefined) return undefined;
  return there === undefined
    ? { kind: "publish-page", parent: place.value, ...page, back }
    : { kind: "republish-page", page: place.value, ...page, back };
}

/** What links the tickets of an incident to an address, for the trackers that are connected. */
async function ticketLinks(
  connections: Connections,
  record: LibraryFile,
  title: string,
): Promise<(url: string) => readonly Outgoing[]> {
  const tickets: { readonly ticket: string; readonly reached: Reached }[] = [];
  for (const tracker of trackers) {
    const ticket = record.read.snapshot.connected[tracker];
    if (ticket === undefined || accountOf(connections.accounts, tracker) === undefined) continue;
    const reached = await openAccount(connections, tracker);
    if (reached !== undefined) tickets.push({ ticket: ticket.id, reached });
  }
  return (url) => tickets.map(({ ticket, reached }) => linkOf(record, reached, ticket, { title, url }));
}

function linkOf(record: LibraryFile, reached: Reached, ticket: string, link: Link): Outgoing {
  const target = `${serviceNames[reached.account.service]} ${ticket}`;
  const where = l10n.t("{0} (a link to the page)", target);
  const note = { kind: "nothing" } as const;
  return outgoing(
    record,
    reached,
    { kind: "link-ticket", ticket, link },
    { target, where, mark: link.url, note },
  );
}

/** Names of persons among the causes, in sentences: a page is read by more people than a file in a repository. */
async function namesAmongCauses(
  { clock, peopleNear }: Services,
  review: LibraryFile,
  record: LibraryFile | undefined,
): Promise<readonly string[]> {
  const { scanReview } = await import("../../core/outgoing/scan-review.ts"); // with all rules: not before it is needed
  const { wordLexicon } = await import("../host/word-lexicon.ts");
  const findings = scanReview(review.read, {
    policy: review.policy,
    now: clock.now(),
    record: record?.read.snapshot,
    lexicon: wordLexicon,
    ...(await peopleNear.of(review.uri, review.policy)),
  });
  return findings.map(({ message }) => inert(message));
}
