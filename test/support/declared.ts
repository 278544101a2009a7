import { declare } from "../../src/core/incident/declare.ts";
import type { DeclareIntent } from "../../src/core/incident/intent.ts";
import { declaredAt } from "./record.ts";

/** What a declaration makes. */
export interface Declared {
  readonly folder: string;
  readonly text: string;
  readonly announcement: string;
}

/** Declares, with what is not said as usual; a refusal is an error of the test. */
export function declared(intent: Partial<DeclareIntent>): Declared {
  const decision = declare({
    kind: "declare",
    at: declaredAt,
    title: "Checkout errors",
    severity: undefined,
    drill: false,
    runbook: undefined,
    ...intent,
  });
  if (decision.kind === "refused") throw new Error(decision.reason);
  const record = decision.effects.find((effect) => effect.kind === "create-record");
  const announce = decision.effects.find((effect) => effect.kind === "announce");
  if (record === undefined || announce === undefined) throw new Error("No record or no announcement");
  return { folder: record.folder, text: record.text, announcement: announce.text };
}
