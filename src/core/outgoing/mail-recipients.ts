import { addressesOf } from "../mail/mail-text.ts";
import type { Audience } from "../model/audience.ts";
import type { Policy } from "../policy/policy.ts";

/** Whom a mail to an audience is for: the e-mail addresses among the channels that the policy names for it, each once. */
export function mailRecipients(
  { channels }: Pick<Policy, "channels">,
  audience: Audience,
): readonly string[] {
  const named = channels.filter(
    ({ service, audiences }) => service === undefined && audiences.includes(audience),
  );
  return [...new Set(addressesOf(named.map(({ address = "" }) => address)))];
}
