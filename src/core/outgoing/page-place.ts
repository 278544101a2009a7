import type { Service } from "../model/service.ts";
import type { ConnectionsPolicy } from "../policy/connections-policy.ts";

/** The services that keep pages. */
export const pageServices = ["notion", "confluence"] as const satisfies readonly Service[];

/** The place of the policy below which reviews go, as `pages.parentOf` wants it; undefined where it names none there. */
export function pagePlace({ notion, confluence }: ConnectionsPolicy, service: Service): string | undefined {
  if (service === "notion") return notion?.parent;
  if (service !== "confluence" || confluence === undefined) return undefined;
  return confluence.parent === undefined ? confluence.space : `${confluence.space}/${confluence.parent}`;
}
