import { severityLabel } from "../model/severity.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { cutText } from "../text/cut-text.ts";

/** Characters of a channel's topic (Slack's `conversations.setTopic`). */
const longest = 250;

/** What stands above the channel of an incident: severity, status, who commands, title. English, as all that is sent. */
export function topicOf(
  snapshot: Pick<Snapshot, "drill" | "severity" | "status" | "roles" | "title">,
): string {
  const { drill, severity, status, roles, title } = snapshot;
  const commander = roles.find(({ role }) => role === "Incident Commander")?.name;
  const parts = [
    `${drill ? "DRILL: " : ""}${severityLabel(severity)}`,
    status ?? "status unknown",
    ...(commander === undefined ? [] : [`IC ${commander}`]),
    title ?? "an incident without a title",
  ];
  return cutText(parts.join(" · ").replace(/\s+/g, " "), longest);
}
