import { readDocument, type ReadDocument } from "../../core/incident/read-document.ts";
import { formatInstant, type Instant } from "../../core/model/instant.ts";
import { destinationsFor, type Destination } from "../../core/outgoing/destinations-for.ts";
import { pageComponents } from "../../core/outgoing/page-components.ts";
import { updateRequest } from "../../core/outgoing/update-request.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { ComposedUpdate } from "../../core/updates/compose-update.ts";
import type { Arguments, ExitCode, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import type { Target } from "../host/change-record.ts";
import { readTextFile } from "../host/text-file.ts";
import { confirmSending } from "./confirm-sending.ts";
import { lackingWords, openDesk, type Desk, type Reached } from "./desk.ts";
import { ownAccount } from "./own-account.ts";
import { codeOfSent, sendNow } from "./send-now.ts";
import { thingOf, type Thing } from "./thing.ts";

/**
 * Sends an update where its audience gets it, once it is confirmed: the status page first, then the others. It is logged as
 * soon as one of them has it, or may have it. @throws Failure where there is no such place, or none can be reached.
 */
export async function sendUpdate(
  target: Target,
  composed: ComposedUpdate,
  at: Instant,
  args: Arguments,
  shell: Shell,
): Promise<ExitCode> {
  const { file, policy } = target;
  const read = readDocument(await readTextFile(file), { path: file, policy });
  const desk = await openDesk(shell);
  const { things, reasons } = await thingsOf({ desk, file, policy, read, composed, at }, args, shell);
  if (things.length === 0) throw new Failure(nowhere(composed, reasons));
  const { text } = composed.draft;
  const words = { read, policy, text, cautions: [] };
  for (const reason of reasons) shell.error(`Warning: ${reason}`);
  if (!(await confirmSending(things, words, desk, args, shell))) return args.flag("dry-run") ? 0 : 1;
  const now = await sendNow(desk, things, shell);
  if (now.some((delivery) => delivery?.state.kind !== "failed")) {
    const code = codeOfSent(now);
    shell.error(code === 0 ? "Sent and logged." : "Logged, but not everybody has it: see sitrep outbox.");
    return code === 0 && reasons.length > 0 ? 3 : code;
  }
  // A second copy in the outbox would be sent twice one day: the words are the record's to give again.
  for (const delivery of now) if (delivery !== undefined) await desk.outbox.discard(delivery.id);
  shell.error("It was not sent, and not logged. Its text is above, to be copied.");
  return 3;
}

function nowhere({ draft }: ComposedUpdate, reasons: readonly string[]): string {
  return reasons.length > 0
    ? `Nothing was sent. ${reasons.join(" ")}`
    : `Nothing was sent: the policy names no place for updates to ${draft.audience}. Add \`statuspage\` under \`connections\`, or \`channels\` with a \`service\`.`;
}

interface Plan {
  readonly desk: Desk;
  readonly file: string;
  readonly policy: Policy;
  readonly read: ReadDocument;
  readonly composed: ComposedUpdate;
  readonly at: Instant;
}

interface Things {
  readonly things: readonly Thing[];
  /** Why some can't be sent to. */
  readonly reasons: readonly string[];
}

async function thingsOf(plan: Plan, args: Arguments, shell: Shell): Promise<Things> {
  const { desk, file, policy, read, composed, at } = plan;
  const { draft, message } = composed;
  const things: Thing[] = [];
  const reasons: string[] = [];
  for (const named of destinationsFor(policy, read.snapshot, draft.audience)) {
    const reached = reachedAt(named, desk, policy, shell);
    if (typeof reached === "string") {
      reasons.push(reached);
      continue;
    }
    const destination = args.flag("dry-run") ? named : await withComponents(named, reached, reasons);
    const request = updateRequest(
      destination,
      read.snapshot,
      { markdown: message.markdown, status: draft.status },
      policy,
    );
    const where = args.flag("dry-run") ? destination.label : await reachOf(destination, reached);
    const note = { kind: "update", at, audience: draft.audience, text: draft.recordText } as const;
    const words = {
      target: destination.label,
      where,
      mark: formatInstant(at),
      note,
      snapshot: read.snapshot,
    };
    things.push(thingOf(file, reached, request, words));
  }
  return { things, reasons };
}

/** A status page with the ids of the components that the policy names; as they stand there where the page does not tell. */
async function withComponents(
  destination: Destination,
  { connection: { statusPage } }: Reached,
  reasons: string[],
): Promise<Destination> {
  if (
    destination.kind !== "status-page" ||
    destination.components.every((word) => /^[a-z\d]{12}$/.test(word))
  )
    return destination;
  const there = await statusPage?.components(destination.page);
  if (there?.kind !== "answered") return destination;
  const { ids, missing } = pageComponents(destination.components, there.value);
  reasons.push(...missing.map((name) => `The status page has no component ${name}, which the policy names.`));
  return { ...destination, components: ids };
}

/** The account that a place belongs to; a sentence where it can't be reached. */
function reachedAt(
  destination: Destination,
  desk: Desk,
  { channels }: Policy,
  shell: Shell,
): Reached | string {
  const { service } = destination;
  const name = destination.kind === "channel" ? destination.connection : undefined;
  const isAlone = channels.filter((channel) => channel.service === service).length === 1;
  const account = ownAccount(service, shell.env, name === undefined ? undefined : { name, isAlone });
  if (account.kind === "lacking") return lackingWords(service, account.variables);
  const opened = desk.open(account);
  return opened.kind === "refused"
    ? opened.reason
    : { id: account.id, service, connection: opened.connection };
}

/**
 * Where it goes and how many it reaches, as far as the service tells. Which incident of the page and which channel is said:
 * who wrote the record and the policy decides where words go.
 */
async function reachOf(destination: Destination, { connection }: Reached): Promise<string> {
  const { label } = destination;
  if (destination.kind === "channel") {
    const { channel } = destination;
    return channel === undefined || label.endsWith(` ${channel}`) ? label : `${label} (${channel})`;
  }
  const { incident, page } = destination;
  const there = incident === undefined ? `${label}, a new incident` : `${label}, incident ${incident} there`;
  const count = await connection.statusPage?.subscribers(page);
  return count?.kind === "answered"
    ? `${there} (${count.value.toLocaleString("en")} subscribers)`
    : `${there} (it does not say how many subscribers)`;
}
