import { l10n } from "vscode";
import { destinationsFor, type Destination } from "../../core/outgoing/destinations-for.ts";
import { updateRequest } from "../../core/outgoing/update-request.ts";
import { formatInstant, type Instant } from "../../core/model/instant.ts";
import type { Connection } from "../../core/ports/connection.ts";
import type { ComposedUpdate } from "../../core/updates/compose-update.ts";
import type { ComposerDone } from "../../protocol/composer.ts";
import type { Account } from "../connections/account.ts";
import { accountOf } from "../connections/accounts.ts";
import { confirmSending } from "../connections/confirm-sending.ts";
import type { Connections } from "../connections/connections.ts";
import { drillCaution } from "../connections/drill-caution.ts";
import { outgoing, type Outgoing } from "../connections/outgoing.ts";
import { reachable } from "../connections/reachable.ts";
import { isAllSent, sendNow, type SentNow } from "../connections/send-now.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { askPage, componentsLine } from "./ask-page.ts";
import { afterUpdate } from "./copy-and-log.ts";

/** What became of an update that a person wanted sent. */
export type SentUpdate =
  | { readonly kind: "sent"; readonly done: ComposerDone }
  /** Nobody has it, and the record does not say that anybody had: it is still a draft. */
  | { readonly kind: "not-sent"; readonly said: string };

/** What the button says that sends this update; undefined where no place of its audience is connected here. */
export function sendLabel(
  { connections }: Pick<Services, "connections">,
  file: LibraryFile,
  composed: ComposedUpdate,
): string | undefined {
  if (connections === undefined) return undefined;
  const places = placesOf(connections, file, composed);
  return places.length === 0
    ? undefined
    : l10n.t("Send to {0}…", places.map(({ destination }) => destination.label).join(", "));
}

/**
 * Sends an update where its audience gets it, once the person has seen and confirmed it: the status page first, then the
 * others. It is logged as soon as one of them has it, or may have it; `at` is the moment of the key press.
 */
export async function sendUpdate(
  services: Services,
  file: LibraryFile,
  composed: ComposedUpdate,
  at: Instant,
): Promise<SentUpdate> {
  const connections = reachable(services);
  if (connections === undefined) return notSent();
  const opened = await openAll(connections, file, composed, at);
  if (opened === undefined) return notSent();
  const [first] = opened.things;
  if (first === undefined) {
    return {
      kind: "not-sent",
      said: opened.reasons.join(" ") || l10n.t("Nothing is connected for this audience."),
    };
  }
  const cautions = [...opened.reasons, ...cautionsOf(file, composed)];
  const outbox = await connections.outbox();
  const text = composed.draft.text;
  const words = { text: shownText(composed, opened.things), cautions };
  if (!(await confirmSending(services, connections, file, opened.things, words))) return notSent();
  const now = await sendNow(services, connections, opened.things, text);
  await services.library.refresh(file.uri);
  const reached = now.filter((delivery) => delivery?.state.kind !== "failed").length;
  if (reached === 0) {
    // The composer has its words still: a second copy of them in the outbox would be sent twice one day.
    for (const delivery of now) if (delivery !== undefined) await outbox.discard(delivery.id);
    return { kind: "not-sent", said: l10n.t("It was not sent, and not logged. The text is still here.") };
  }
  const said = saidOf(now, reached);
  return { kind: "sent", done: afterUpdate(services, file, composed, said, at) };
}

/** What may have arrived is not called sent. */
function saidOf(now: SentNow, reached: number): string {
  if (isAllSent(now)) return l10n.t("Sent and logged.");
  return reached === now.length
    ? l10n.t("Logged. It may not have arrived everywhere: see the outbox.")
    : l10n.t("Logged, but not everybody has it: see the outbox.");
}

function notSent(): SentUpdate {
  return { kind: "not-sent", said: l10n.t("Nothing was sent.") };
}

interface Place {
  readonly destination: Destination;
  readonly account: Account;
}

/** The places of an audience that this person is connected to, in their order. */
function placesOf(
  { accounts }: Connections,
  { policy, read }: LibraryFile,
  { draft }: ComposedUpdate,
): readonly Place[] {
  return destinationsFor(policy, read.snapshot, draft.audience).flatMap((destination) => {
    const named = destination.kind === "channel" ? destination.connection : undefined;
    const account = accountOf(accounts, destination.service, named);
    return account === undefined ? [] : [{ destination, account }];
  });
}

interface OpenedAll {
  readonly things: readonly Outgoing[];
  /** Why some can't be sent to. */
  readonly reasons: readonly string[];
}

/** All places, each with its request; undefined where the person gave up when the page was asked for. */
async function openAll(
  connections: Connections,
  file: LibraryFile,
  composed: ComposedUpdate,
  at: Instant,
): Promise<OpenedAll | undefined> {
  const { draft, message } = composed;
  const things: Outgoing[] = [];
  const reasons: string[] = [];
  for (const { destination, account } of placesOf(connections, file, composed)) {
    const opened = await connections.open(account);
    if (opened.kind === "refused") {
      reasons.push(opened.reason);
      continue;
    }
    const words = { markdown: message.markdown, status: draft.status };
    const asked =
      destination.kind === "status-page"
        ? await askPage(file, destination, opened.connection, words)
        : { request: updateRequest(destination, file.read.snapshot, words, file.policy), missing: [] };
    if (asked === undefined) return undefined;
    const { request } = asked;
    reasons.push(...asked.missing);
    const note = { kind: "update", at, audience: draft.audience, text: draft.recordText } as const;
    things.push(
      outgoing(file, { account, connection: opened.connection }, request, {
        target: destination.label,
        where: await reachOf(destination, opened.connection),
        mark: formatInstant(at),
        note,
      }),
    );
  }
  return { things, reasons };
}

/**
 * Where it goes and how many it reaches, as far as the service tells. Which incident of the page and which channel is said,
 * not what a record or a policy calls it: who wrote those decides where words go.
 */
async function reachOf(destination: Destination, connection: Connection): Promise<string> {
  const { label } = destination;
  if (destination.kind === "channel") {
    const { channel } = destination;
    return channel === undefined || label.endsWith(` ${channel}`)
      ? label
      : l10n.t("{0} ({1})", label, channel);
  }
  const incident =
    destination.incident === undefined
      ? l10n.t("{0}, a new incident", label)
      : l10n.t("{0}, incident {1} there", label, destination.incident);
  const count = await connection.statusPage?.subscribers(destination.page);
  return count?.kind === "answered"
    ? l10n.t("{0} ({1} subscribers)", incident, count.value.toLocaleString("en"))
    : l10n.t("{0} (it does not say how many subscribers)", incident);
}

/** What is shown before it is sent: the update, and what components of the page become beside it. */
function shownText({ draft }: ComposedUpdate, things: readonly Outgoing[]): string {
  const lines = things.flatMap(({ draft: { request } }) =>
    "components" in request ? (componentsLine(request) ?? []) : [],
  );
  return [...lines, draft.text].join("\n\n");
}

function cautionsOf(file: LibraryFile, { warnings }: ComposedUpdate): readonly string[] {
  return [...drillCaution(file), ...warnings.map(({ message }) => message)];
}
