import type { Answer, Cancelled, ChatReading } from "../../core/ports/connection.ts";
import { t } from "../../core/text/say.ts";
import type { HttpClient, Reply } from "../http/call.ts";
import { jsonAt, textAt } from "../http/json.ts";
import { errorIn, slackAnswer } from "./said.ts";

/** The account and its workspace, as people know them. */
export async function whoAmI(http: HttpClient, signal?: Cancelled): Promise<Answer<string>> {
  return slackAnswer(await authTest(http, signal), (body) => {
    const [user, team] = [textAt(body, "user"), textAt(body, "team")];
    return user !== undefined && team !== undefined ? `${user} (${team})` : (user ?? team);
  });
}

/** The address of the workspace, `https://acme.slack.com/`; undefined where Slack does not tell, or another host's. */
export async function workspaceOf(http: HttpClient, signal?: Cancelled): Promise<string | undefined> {
  const answer = slackAnswer(await authTest(http, signal), (body) => textAt(body, "url"));
  const isSlack = answer.kind === "answered" && /^https:\/\/[\w.-]+\.slack\.com\/$/.test(answer.value);
  return isSlack ? answer.value : undefined;
}

/** What is read from Slack: who has an address. Messages are not: the contract has no history of a channel. */
export function slackReading(http: HttpClient): ChatReading {
  return {
    personOf: (email, signal) => personOf(http, email, signal),
    messages: () =>
      Promise.resolve({
        kind: "failed",
        reason: t("Messages are not read from Slack."),
        remedy: t("Copy them there and paste them into the record."),
        signedOut: false,
      }),
  };
}

/** Whoever has left the workspace is nobody: they can't be invited. */
async function personOf(
  http: HttpClient,
  email: string,
  signal: Cancelled | undefined,
): Promise<Answer<string | undefined>> {
  const path = `users.lookupByEmail?email=${encodeURIComponent(email)}`;
  const reply = await http.ask({ method: "GET", path, lane: "users.lookupByEmail", signal });
  if (reply.kind === "answered" && errorIn(reply.body) === "users_not_found") return nobody;
  const answer = slackAnswer(reply, (body) => textAt(body, "user", "id") && body);
  if (answer.kind === "failed") return answer;
  if (jsonAt(answer.value, "user", "deleted") === true) return nobody;
  return { kind: "answered", value: textAt(answer.value, "user", "id") };
}

const nobody = { kind: "answered", value: undefined } as const;

function authTest(http: HttpClient, signal: Cancelled | undefined): Promise<Reply> {
  return http.ask({ method: "GET", path: "auth.test", lane: "auth.test", signal });
}
