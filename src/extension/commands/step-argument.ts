import type { StepRef } from "../../core/incident/intent.ts";

/** Which command of which step is meant; without `index` any of the step's. */
export interface StepArgument {
  /** The address of the incident's file. */
  readonly incident: string;
  readonly step: StepRef;
  readonly index: number | undefined;
}

/** Reads what the cockpit (`{ incident, step, index }`) or a row of the Runbook view hands to a command. */
export function readStepArgument(value: unknown): StepArgument | undefined {
  if (!isObject(value) || !isObject(value["step"])) return undefined;
  const { text, occurrence } = value["step"];
  const { incident, index, file } = value;
  const address = typeof incident === "string" ? incident : isObject(file) ? String(file["uri"]) : undefined;
  if (address === undefined || typeof text !== "string" || typeof occurrence !== "number") return undefined;
  return {
    incident: address,
    step: { text, occurrence },
    index: typeof index === "number" ? index : undefined,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
