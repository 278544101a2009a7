import type { Outcome } from "../../core/ports/outcome.ts";
import type { Call, HttpClient } from "../http/call.ts";
import { textAt } from "../http/json.ts";
import { slackAnswer, slackOutcome } from "./said.ts";

/** Posts, then asks where people read it: a message that has no address yet is sent all the same. */
export async function postMessage(http: HttpClient, post: Call): Promise<Outcome> {
  const reply = await http.change(post);
  const outcome = slackOutcome(reply, (body) => ({ id: textAt(body, "ts"), url: undefined }));
  if (outcome.kind !== "sent" || outcome.id === undefined || reply.kind !== "answered") return outcome;
  const channel = textAt(reply.body, "channel");
  return channel === undefined
    ? outcome
    : { ...outcome, url: await addressOf(http, channel, outcome.id, post) };
}

async function addressOf(
  http: HttpClient,
  channel: string,
  message: string,
  { signal }: Call,
): Promise<string | undefined> {
  const query = `channel=${encodeURIComponent(channel)}&message_ts=${encodeURIComponent(message)}`;
  const call = {
    method: "GET",
    path: `chat.getPermalink?${query}`,
    lane: "chat.getPermalink",
    signal,
  } as const;
  const answer = slackAnswer(await http.ask(call), (body) => textAt(body, "permalink"));
  return answer.kind === "answered" ? answer.value : undefined;
}
