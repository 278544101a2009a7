import { slackEscaped } from "../../core/markdown/targets/slack-text.ts";
import type { ChatRequest, SendKind, SendRequest } from "../../core/ports/send-request.ts";
import type { Call } from "../http/call.ts";
import type { Json } from "../http/json.ts";
import { channelNameOf } from "./channel-name.ts";
import { messageOf } from "./message.ts";
import { topicOf } from "./topic.ts";

/** So many people in one invitation (Slack's `conversations.invite`). */
const mostInvited = 100;

/** What carries a request out, in its order; empty where Slack can't, and where there is nothing to say or nobody to ask. */
export function callsOf(request: SendRequest, key: string): readonly Call[] {
  if (!isChat(request)) return [];
  switch (request.kind) {
    case "open-channel":
      return [
        call("conversations.create", { name: channelNameOf(request.name), is_private: request.private }),
      ];
    case "set-topic":
      return [call("conversations.setTopic", { channel: request.channel, topic: topicOf(request.topic) })];
    case "invite":
      return inHundreds([...new Set(request.members)]).map((members) =>
        // `force`: one whom Slack does not know stops nobody else.
        call("conversations.invite", { channel: request.channel, users: members.join(","), force: true }),
      );
    case "bookmark": {
      const { title, url } = request.link;
      const body = { channel_id: request.channel, title: slackEscaped(title), type: "link", link: url };
      return [call("bookmarks.add", body)];
    }
    case "post-message": {
      const message = messageOf(request);
      if (request.channel === undefined || message === undefined) return [];
      const metadata = { event_type: "sitrep_update", event_payload: { key } };
      const body = { channel: request.channel, ...message, metadata };
      return [{ ...call("chat.postMessage", body), lane: `chat.postMessage ${request.channel}` }];
    }
    case "pin-message":
      return [call("pins.add", { channel: request.channel, timestamp: request.message })];
  }
}

const chatKinds: readonly SendKind[] = [
  "open-channel",
  "set-topic",
  "invite",
  "bookmark",
  "post-message",
  "pin-message",
];

function isChat(request: SendRequest): request is ChatRequest {
  return chatKinds.includes(request.kind);
}

/** Limits are by method. */
function call(method: string, body: Json): Call {
  return { method: "POST", path: method, body, lane: method };
}

function inHundreds(members: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(members.length / mostInvited);
  return Array.from({ length: count }, (_, nth) => members.slice(nth * mostInvited, (nth + 1) * mostInvited));
}
