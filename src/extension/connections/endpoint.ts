import { workspace } from "vscode";
import type { Service } from "../../core/ports/service.ts";

/**
 * The address that this computer's settings give a service instead of its own; undefined where they give none. Only what
 * the person set for the computer counts: a workspace could otherwise send tokens wherever it likes, and in Restricted
 * Mode not even that. What the address may be is for `pinnedAddress` to say.
 */
export function endpointOf(service: Service): string | undefined {
  if (!workspace.isTrusted) return undefined;
  const setting = workspace.getConfiguration("sitrep.connections").inspect<unknown>("endpoints");
  const value = setting?.globalValue;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, service)) return undefined;
  const address: unknown = Reflect.get(value, service);
  return typeof address === "string" && address.trim() !== "" ? address.trim() : undefined;
}
