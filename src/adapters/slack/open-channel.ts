import type { Answer, Cancelled } from "../../core/ports/connection.ts";
import type { Outcome } from "../../core/ports/outcome.ts";
import type { ChatRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import type { Call, HttpClient } from "../http/call.ts";
import { jsonAt, listAt, textAt, type Json } from "../http/json.ts";
import { channelNameOf } from "./channel-name.ts";
import { workspaceOf } from "./reading.ts";
import { errorIn, slackAnswer, slackOutcome } from "./said.ts";

type OpenChannel = Extract<ChatRequest, { readonly kind: "open-channel" }>;

export interface FoundChannel {
  readonly id: string;
  readonly url: string | undefined;
  readonly isArchived: boolean;
}

/**
 * Makes the channel by `create`, or finds the one that has its name: public where a public one was asked for, private where
 * a private one was, so that nothing private is said in public.
 */
export async function openChannel(http: HttpClient, create: Call, request: OpenChannel): Promise<Outcome> {
  const reply = await http.ask(create);
  if (reply.kind === "answered" && errorIn(reply.body) === "name_taken") {
    return existing(http, request, create.signal);
  }
  const made = slackOutcome(reply, (body) => ({ id: textAt(body, "channel", "id"), url: undefined }));
  if (made.kind !== "sent" || made.id === undefined) return made;
  return { ...made, url: await addressOf(http, made.id, create.signal) };
}

/**
 * The channel of a name among those that the app sees. Not in the contract that tests judge by: `conversations.list` as in
 * Slack's reference, a page of at most 999 after the other.
 */
export async function findChannel(
  http: HttpClient,
  name: string,
  isPrivate: boolean,
  signal: Cancelled | undefined,
): Promise<Answer<{ readonly channel: FoundChannel | undefined }>> {
  const types = isPrivate ? "private_channel" : "public_channel";
  let cursor = "";
  for (let page = 0; page < mostPages; page += 1) {
    const query = `types=${types}&exclude_archived=false&limit=999&cursor=${encodeURIComponent(cursor)}`;
    const path = `conversations.list?${query}`;
    const answer = slackAnswer(await http.ask({ method: "GET", path, lane: "list", signal }), (body) => body);
    if (answer.kind === "failed") return answer;
    const channel = listAt(answer.value, "channels").find((one) => textAt(one, "name") === name);
    if (channel !== undefined)
      return { kind: "answered", value: { channel: await read(http, channel, signal) } };
    cursor = textAt(answer.value, "response_metadata", "next_cursor") ?? "";
    if (cursor === "") break;
  }
  return { kind: "answered", value: { channel: undefined } };
}

/** No workspace that we know of has 50,000 channels; a list that never ends is not followed. */
const mostPages = 50;

async function existing(
  http: HttpClient,
  request: OpenChannel,
  signal: Cancelled | undefined,
): Promise<Outcome> {
  const name = channelNameOf(request.name);
  const found = await findChannel(http, name, request.private, signal);
  if (found.kind === "failed") {
    return failed(t("#{0} is there already, and was not found: {1}", name, found.reason), found.remedy);
  }
  const { channel } = found.value;
  if (channel === undefined) return notSeen(name, request.private);
  if (!channel.isArchived) return { kind: "sent", id: channel.id, url: channel.url };
  return failed(
    t("#{0} is there already, and archived.", name),
    t("Take it out of the archive in Slack, or choose another name."),
  );
}

function notSeen(name: string, isPrivate: boolean): Outcome {
  const remedy = t("Choose another name, or invite the app into it.");
  return isPrivate
    ? failed(t("#{0} is there already; it is public, or private without the app.", name), remedy)
    : failed(t("#{0} is there already, as a private channel.", name), remedy);
}

function failed(reason: string, remedy: string | undefined): Outcome {
  return { kind: "failed", reason, remedy, notBefore: undefined, signedOut: false };
}

async function read(
  http: HttpClient,
  channel: Json,
  signal: Cancelled | undefined,
): Promise<FoundChannel | undefined> {
  const id = textAt(channel, "id");
  if (id === undefined) return undefined;
  const url = await addressOf(http, id, signal);
  return { id, url, isArchived: jsonAt(channel, "is_archived") === true };
}

/** Where people read it; Slack tells the address of the workspace alone. */
async function addressOf(
  http: HttpClient,
  channel: string,
  signal: Cancelled | undefined,
): Promise<string | undefined> {
  const workspace = await workspaceOf(http, signal);
  return workspace === undefined ? undefined : `${workspace}archives/${encodeURIComponent(channel)}`;
}
