import path from "node:path";
import { readDocument, type ReadDocument } from "../../core/incident/read-document.ts";
import { loadLexicon } from "../../core/lint/lexicon/load-lexicon.ts";
import { externalFileNameOf } from "../../core/model/file-names.ts";
import { pageOf, postmortemOf, type PageText } from "../../core/outgoing/page-of.ts";
import { pagePlace, pageServices } from "../../core/outgoing/page-place.ts";
import { scanReview } from "../../core/outgoing/scan-review.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { PageRequest, SendRequest } from "../../core/ports/send-request.ts";
import { serviceNames } from "../../core/ports/service.ts";
import { choiceHint } from "../../core/text/choices.ts";
import type { Command, Shell } from "../command.ts";
import { answered } from "../connections/answered.ts";
import { confirmSending, refusePrivate, sendOptions } from "../connections/confirm-sending.ts";
import { openDesk, openService, type Desk, type Reached } from "../connections/desk.ts";
import { laterAddress, ticketLinks } from "../connections/link-tickets.ts";
import { aboutWhat, linkTo, reviewTarget, type ReviewTarget } from "../connections/review-target.ts";
import { codeOfSent, sendNow } from "../connections/send-now.ts";
import { thingOf, type Thing } from "../connections/thing.ts";
import { Failure } from "../failure.ts";
import { peopleFinder } from "../host/people-near.ts";
import { textIfThere } from "../host/text-file.ts";

const places = [...pageServices, "statuspage"] as const;

export const publishCommand: Command = {
  name: "publish",
  usage: `REVIEW --to ${places.join("|")} [--dry-run | --yes]`,
  summary:
    "Publish a review as a page, or write the page anew that it was published as, and link the incident's tickets to it; on a status page what people outside may read of it.",
  options: {
    to: { type: "string", help: `Where: ${places.join(", ")}` },
    ...sendOptions,
  },
  takes: { least: 1, most: 1 },
  async run(args, shell) {
    const place = places.find((known) => known === args.text("to"));
    if (place === undefined)
      throw new Failure(`Say where to with --to. ${choiceHint(args.text("to") ?? "", places)}`);
    const review = await reviewTarget(args.positionals[0], shell);
    refusePrivate(aboutWhat(review).snapshot, args);
    const desk = await openDesk(shell);
    const { thing, page } = await (place === "statuspage"
      ? postmortemFor(review, desk, shell)
      : pageFor(review, place, desk, shell));
    const there = place === "statuspage" ? undefined : review.read.snapshot.connected[place];
    const linksTo = place === "statuspage" ? () => [] : ticketLinks(review, desk, page.title, shell);
    const words = {
      read: aboutWhat(review),
      policy: review.policy,
      text: `${page.title}\n\n${page.markdown}`,
      cautions: await namesAmongCauses(review, shell),
    };
    const shown = [thing, ...linksTo(there?.url ?? laterAddress)];
    if (!(await confirmSending(shown, words, desk, args, shell))) return args.flag("dry-run") ? 0 : 1;
    const sent = await sendNow(desk, [thing], shell);
    const state = sent[0]?.state;
    const url = there?.url ?? (state?.kind === "sent" ? state.url : undefined);
    if (codeOfSent(sent) !== 0 || url === undefined) return codeOfSent(sent);
    return codeOfSent(await sendNow(desk, linksTo(url), shell));
  },
};

interface Publication {
  readonly thing: Thing;
  readonly page: PageText;
}

/** A new page below the policy's place, or the page anew that the review says it was published as. */
async function pageFor(
  review: ReviewTarget,
  service: (typeof pageServices)[number],
  desk: Desk,
  shell: Shell,
): Promise<Publication> {
  const parent = pagePlace(review.policy.connections, service);
  if (parent === undefined) {
    throw new Failure(
      `The policy names no place for reviews there: add \`${service}\` under \`connections\`.`,
    );
  }
  const reached = openService(desk, service, shell);
  const page = pageOf(review.read);
  const request = await requestFor(review, reached, parent, page);
  const isNew = request.kind === "publish-page";
  const target = serviceNames[service];
  const thing = thingOf(review.file, reached, request, {
    target,
    where: `${target} (${isNew ? "a new page" : "the page anew"})`,
    mark: isNew ? "" : page.markdown,
    note: { kind: "connected" },
    snapshot: aboutWhat(review).snapshot,
  });
  return { thing, page };
}

async function requestFor(
  { file, read }: ReviewTarget,
  { service, connection }: Reached,
  parent: string,
  page: PageText,
): Promise<PageRequest> {
  const reading = connection.pages;
  if (reading === undefined) throw new Failure(`${serviceNames[service]} has no pages here.`);
  const back = await linkTo(file, "Review");
  const there = read.snapshot.connected[service];
  return there === undefined
    ? { kind: "publish-page", parent: answered(await reading.parentOf(parent)), ...page, back }
    : { kind: "republish-page", page: answered(await reading.pageNow(there.id)), ...page, back };
}

/** What the status page publishes once its incident is resolved. @throws Failure that says what has to come first. */
async function postmortemFor(review: ReviewTarget, desk: Desk, shell: Shell): Promise<Publication> {
  const { page, incident, text } = resolvedOnPage(review);
  const reached = openService(desk, "statuspage", shell);
  const count = await reached.connection.statusPage?.subscribers(page);
  const many = count?.kind === "answered" ? count.value.toLocaleString("en") : "unknown how many";
  const { markdown } = text;
  const request: SendRequest = { kind: "publish-page-postmortem", page, incident, markdown, notify: true };
  const thing = thingOf(review.file, reached, request, {
    target: "Statuspage",
    where: `Statuspage (${many} subscribers)`,
    mark: markdown,
    note: { kind: "nothing" },
    snapshot: aboutWhat(review).snapshot,
  });
  return { thing, page: text };
}

function resolvedOnPage({ file, policy, record, read }: ReviewTarget): {
  readonly page: string;
  readonly incident: string;
  readonly text: PageText;
} {
  const page = policy.connections.statuspage?.page;
  const incident = record?.read.snapshot.connected.statuspage?.id;
  const text = postmortemOf(externalOf(file, policy) ?? read);
  if (page === undefined)
    throw new Failure("The policy names no status page: add `statuspage` under `connections`.");
  if (incident === undefined)
    throw new Failure(
      "The record knows no incident on the status page: its first update to customers opens one.",
    );
  if (record?.read.snapshot.status !== "resolved")
    throw new Failure("A postmortem is published once the incident is resolved.");
  if (text === undefined)
    throw new Failure("The review has no summary, impact or resolution that people outside could read.");
  return { page, incident, text };
}

/** What is written for people outside beside a review, where it is. */
function externalOf(review: string, policy: Policy): ReadDocument | undefined {
  const file = path.join(path.dirname(review), externalFileNameOf(path.basename(review)));
  const text = file === review ? undefined : textIfThere(file);
  return text === undefined ? undefined : readDocument(text, { path: file, policy });
}

/** Names of persons among the causes, in sentences: a page is read by more people than a file in a repository. */
async function namesAmongCauses(
  { file, policy, read, record }: ReviewTarget,
  shell: Shell,
): Promise<readonly string[]> {
  const findings = scanReview(read, {
    policy,
    now: shell.now(),
    record: record?.read.snapshot,
    lexicon: loadLexicon(),
    ...(await peopleFinder()(file, policy)),
  });
  return findings.map(({ message }) => message);
}
