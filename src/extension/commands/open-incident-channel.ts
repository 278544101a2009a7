import { l10n, window } from "vscode";
import { announcementOf } from "../../core/outgoing/announcement-of.ts";
import { channelNameOf } from "../../core/outgoing/channel-name-of.ts";
import { rosterPerson } from "../../core/outgoing/roster-person.ts";
import { topicOf } from "../../core/outgoing/topic-of.ts";
import { parseMarkdown } from "../../core/markdown/parse.ts";
import { plainMessage } from "../../core/markdown/targets/plain-text.ts";
import { dateIn } from "../../core/model/instant.ts";
import type { Answer, Cancelled, ChatReading } from "../../core/ports/connection.ts";
import type { DeliveryNote } from "../../core/ports/delivery.ts";
import type { Link, SendRequest } from "../../core/ports/send-request.ts";
import { inert } from "../../core/text/inert.ts";
import { askService } from "../connections/ask-service.ts";
import { confirmSending } from "../connections/confirm-sending.ts";
import type { Connections } from "../connections/connections.ts";
import { drillCaution } from "../connections/drill-caution.ts";
import { openAccount, type Reached } from "../connections/open-account.ts";
import { outgoing, type Outgoing } from "../connections/outgoing.ts";
import { publishedLink } from "../connections/published-link.ts";
import { reachable } from "../connections/reachable.ts";
import { isAllSent, sendNow, type SentNow } from "../connections/send-now.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";

/**
 * Opens the channel of the incident in Slack, or finds the one of that name: topic, people of roles, the record as a bookmark,
 * the announcement pinned. Where the record has its channel already, topic and people are brought up to date.
 */
export const openIncidentChannel: EditorCommand = {
  id: "sitrep.channel.open",
  async run(services) {
    const connections = reachable(services);
    const file = connections && (await activeIncident(services));
    const slack = file && (await openAccount(connections, "slack"));
    if (connections === undefined || file === undefined || slack === undefined) return;
    const known = file.read.snapshot.connected.slack?.id;
    const name = known ?? (await askName(file));
    if (name === undefined) return;
    const people = await peopleOf(file, slack.connection.chat);
    if (people === undefined) return;
    const link = known === undefined ? await publishedLink(services, file.uri, "Record") : undefined;
    await openChannel(services, connections, slack, { file, known, name, people, link });
  },
};

interface Plan {
  readonly file: LibraryFile;
  /** The channel's id, where the record has it. */
  readonly known: string | undefined;
  /** What it is called, or its id. */
  readonly name: string;
  readonly people: People;
  /** Where the record can be read; undefined where nobody else can, or where the bookmark is there. */
  readonly link: Link | undefined;
}

async function openChannel(
  services: Services,
  connections: Connections,
  slack: Reached,
  plan: Plan,
): Promise<void> {
  const { file, known, name } = plan;
  const opening = known === undefined ? [openingOf(slack, plan)] : [];
  const text = announcementOf(file.read.snapshot);
  const words = { text: planWords(plan, text), cautions: [...drillCaution(file), ...plan.people.missing] };
  const shown = [...opening, ...partsOf(slack, plan, `#${name}`)];
  if (!(await confirmSending(services, connections, file, shown, words))) return;
  const opened = await sendNow(services, connections, opening, text);
  const channel =
    known ?? idIn(opened) ?? (await services.library.refresh(file.uri))?.read.snapshot.connected.slack?.id;
  if (channel === undefined) return; // why not was told, and the text is there to copy
  const parts = partsOf(slack, plan, channel);
  const sent = await sendNow(services, connections, parts, text);
  const message = idIn(sent.filter((delivery) => delivery?.request.kind === "post-message"));
  const pin = message === undefined ? [] : [pinOf(slack, plan, channel, message)];
  const pinned = await sendNow(services, connections, pin, text);
  await services.library.refresh(file.uri);
  if (isAllSent([...opened, ...sent, ...pinned]))
    void window.showInformationMessage(inert(l10n.t("Slack has the channel of this incident: {0}", name)));
}

function idIn(now: SentNow): string | undefined {
  const state = now[0]?.state;
  return state?.kind === "sent" ? state.id : undefined;
}

async function askName(file: LibraryFile): Promise<string | undefined> {
  const { title = "incident", declared = 0 } = file.read.snapshot;
  const name = await window.showInputBox({
    title: promptTitle(file),
    prompt: l10n.t("What is the channel called? One that is there under this name is used"),
    value: channelNameOf(title, dateIn(declared, "UTC"), file.policy.connections.slack.prefix),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? l10n.t("It needs a name.") : undefined),
  });
  return name?.trim().replace(/^#/, "");
}

interface People {
  readonly names: readonly string[];
  /** Slack's ids. */
  readonly members: readonly string[];
  /** Who can't be invited, and why, in sentences. */
  readonly missing: readonly string[];
}

/** Who holds a role, as far as the roster has an address and Slack knows it. Undefined where Slack did not answer. */
async function peopleOf(
  { read, policy }: LibraryFile,
  chat: ChatReading | undefined,
): Promise<People | undefined> {
  const named = [...new Set(read.snapshot.roles.map(({ name }) => name))];
  const asked = named.map((name) => ({ name, email: rosterPerson(name, policy.people.roster).email }));
  const unknown = asked.flatMap(({ name, email }) =>
    email === undefined
      ? [l10n.t("{0} is not invited: the policy's roster has no e-mail address.", name)]
      : [],
  );
  if (chat === undefined || asked.length === unknown.length)
    return { names: [], members: [], missing: unknown };
  const found = await askService("Slack", (signal) => membersOf(asked, chat, signal));
  if (found === undefined) return undefined;
  const members = found.value.flatMap(({ id }) => id ?? []);
  const names = found.value.flatMap(({ name, id }) => (id === undefined ? [] : [name]));
  const strangers = found.value.flatMap(({ name, id }) =>
    id === undefined ? [l10n.t("{0} is not invited: Slack knows nobody with that address.", name)] : [],
  );
  return { names, members, missing: [...unknown, ...strangers] };
}

interface Member {
  readonly name: string;
  readonly id: string | undefined;
}

async function membersOf(
  asked: readonly { readonly name: string; readonly email: string | undefined }[],
  chat: ChatReading,
  signal: Cancelled,
): Promise<Answer<readonly Member[]>> {
  const members: Member[] = [];
  for (const { name, email } of asked) {
    if (email === undefined) continue;
    const answer = await chat.personOf(email, signal);
    if (answer.kind === "failed") return answer;
    members.push({ name, id: answer.value });
  }
  return { kind: "answered", value: members };
}

function openingOf(slack: Reached, { file, name }: Plan): Outgoing {
  const isPrivate = file.policy.connections.slack.private || file.read.snapshot.private;
  return outgoing(
    file,
    slack,
    { kind: "open-channel", name, private: isPrivate },
    {
      target: `#${name}`,
      where: isPrivate ? l10n.t("Slack #{0} (private)", name) : l10n.t("Slack #{0} (public)", name),
      mark: "",
      note: { kind: "connected" },
    },
  );
}

/** What follows once the channel is there; before that `channel` is its name, so that the requests can be shown. */
function partsOf(slack: Reached, plan: Plan, channel: string): readonly Outgoing[] {
  const { file, known, people, link } = plan;
  const topic = topicOf(file.read.snapshot);
  const { members } = people;
  const part = partIn(slack, plan);
  return [
    part({ kind: "set-topic", channel, topic }, l10n.t("its topic"), topic),
    ...(members.length === 0
      ? []
      : [part({ kind: "invite", channel, members }, l10n.t("invitations"), members.join(","))]),
    ...(link === undefined
      ? []
      : [part({ kind: "bookmark", channel, link }, l10n.t("a bookmark"), link.url)]),
    ...(known === undefined
      ? [
          part(
            { kind: "post-message", channel, markdown: announcementOf(file.read.snapshot), more: link },
            l10n.t("a pinned message"),
            "announcement",
          ),
        ]
      : []),
  ];
}

function pinOf(slack: Reached, plan: Plan, channel: string, message: string): Outgoing {
  return partIn(slack, plan)({ kind: "pin-message", channel, message }, l10n.t("a pin"), message);
}

function partIn(
  slack: Reached,
  { file, known, name }: Plan,
): (request: SendRequest, where: string, mark: string) => Outgoing {
  const note: DeliveryNote = { kind: "nothing" };
  // Which channel is asked for by its id: whoever wrote the record decides where this goes.
  const whereIn = (where: string): string =>
    known === undefined ? where : l10n.t("{0}: {1}", `Slack ${known}`, where);
  return (request, where, mark) =>
    outgoing(file, slack, request, { target: `#${name}`, where: whereIn(where), mark, note });
}

/** All that is to happen, a line each. */
function planWords({ file, known, name, people, link }: Plan, announcement: string): string {
  return [
    ...(known === undefined ? [l10n.t("Channel: #{0}", name)] : []),
    l10n.t("Topic: {0}", topicOf(file.read.snapshot)),
    ...(people.names.length === 0 ? [] : [l10n.t("Invited: {0}", people.names.join(", "))]),
    ...(link === undefined ? [] : [l10n.t("Bookmark: {0}", link.url)]),
    ...(known === undefined
      ? [l10n.t("Posted and pinned:"), "", plainMessage(parseMarkdown(announcement).root)]
      : []),
  ].join("\n");
}
