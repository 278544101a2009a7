import type { Uri } from "vscode";
import { logFrontMatter } from "../../core/incident/repair-drift.ts";
import type { Services } from "../context.ts";
import { carryOut } from "./carry-out.ts";

/** Logs what the front matter says under a key that drifted, so that the timeline adds up to it. */
export async function logDrift(services: Services, file: Uri, key: unknown): Promise<void> {
  const record = await services.library.refresh(file);
  if (record === undefined || (key !== "severity" && key !== "status" && key !== "roles")) return;
  for (const intent of logFrontMatter(record.read, key, services.clock.now(), record.policy)) {
    await carryOut(services, file, intent);
  }
}
