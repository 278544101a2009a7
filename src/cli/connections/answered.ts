import type { Answer } from "../../core/ports/connection.ts";
import { Failure } from "../failure.ts";

/** What a service answered. @throws Failure with what it said instead, and what to do. */
export function answered<T>(answer: Answer<T>): T {
  if (answer.kind === "answered") return answer.value;
  throw new Failure([answer.reason, answer.remedy ?? ""].join(" ").trim());
}
