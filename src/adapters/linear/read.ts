import type { Answer } from "../../core/ports/connection.ts";
import type { Reply } from "../http/call.ts";
import { answerOf } from "../http/failure.ts";
import { jsonAt, listAt, type Json } from "../http/json.ts";
import { explainLinear } from "./explain.ts";

/** What a reply's data says: a yes is read with `yes`, and undefined is no answer that can be read. */
export function read<T>(reply: Reply, yes: (data: Json | undefined) => T | undefined): Answer<T> {
  return answerOf(reply, { service: "linear", yes: ({ body }) => dataOf(body, yes), explain: explainLinear });
}

/** The data of an answer, read; undefined where it has faults, even if some of the data came. */
export function dataOf<T>(
  body: Json | undefined,
  yes: (data: Json | undefined) => T | undefined,
): T | undefined {
  return listAt(body, "errors").length > 0 ? undefined : yes(jsonAt(body, "data"));
}
