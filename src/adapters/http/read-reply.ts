import { t } from "../../core/text/say.ts";
import type { Answered } from "./call.ts";
import { fetchFailure, type FetchFailure } from "./fetch-failure.ts";
import type { Json } from "./json.ts";
import type { FetchReply } from "./net.ts";

/** No answer that is asked for is longer: 5 MB. */
export const longestReply = 5_000_000;

/**
 * Reads a reply to its end. Where the body breaks off or is longer than `longestReply`: a no is one without its body too; a
 * yes without its body is `lost`, since nobody knows what it named.
 */
export async function readReply(reply: FetchReply): Promise<Answered | FetchFailure> {
  const body = await readBounded(reply).catch((error: unknown) => fetchFailure(error));
  const answered = {
    kind: "answered",
    status: reply.status,
    header: (name: string) => reply.headers.get(name) ?? undefined,
  } as const;
  if (typeof body === "string") return { ...answered, body: valueOf(body, answered.header("content-type")) };
  return reply.status >= 400 ? { ...answered, body: undefined } : { kind: "lost", reason: body.reason };
}

async function readBounded(reply: FetchReply): Promise<string | { readonly reason: string }> {
  if (reply.body === null) return "";
  const reader = reply.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) return text + decoder.decode();
    length += value.byteLength;
    if (length > longestReply) {
      await reader.cancel().catch(() => undefined); // it is not read any further, whatever it says to that
      return { reason: t("The answer is longer than any that was asked for.") };
    }
    text += decoder.decode(value, { stream: true });
  }
}

function valueOf(text: string, type: string | undefined): Json | undefined {
  if (text === "") return undefined;
  if (!/[/+]json\b/i.test(type ?? "")) return text;
  try {
    return JSON.parse(text) as Json; // what JSON.parse gives is what JSON has
  } catch {
    return text; // called JSON and is none: a page of a proxy
  }
}
