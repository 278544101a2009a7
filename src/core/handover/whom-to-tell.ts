import { deadlinesOf } from "../clock/deadlines.ts";
import type { Deadline } from "../clock/deadline.ts";
import type { Instant } from "../model/instant.ts";
import { severityLabel } from "../model/severity.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { peopleTime } from "../updates/people-time.ts";

/** Somebody who must hear from us, and by when. */
export interface ToTell {
  /** As it reads behind "tell". */
  readonly whom: string;
  readonly due: Instant;
}

/** Who must be told by when, the nearest first: what the clock counts, by the policy and what was sent so far. */
export function whomToTell(snapshot: Snapshot, policy: Policy): readonly ToTell[] {
  return deadlinesOf(snapshot, policy).flatMap((deadline): readonly ToTell[] => {
    const whom = whomOf(deadline);
    return whom === undefined ? [] : [{ whom, due: deadline.due }];
  });
}

/**
 * The same ready to paste, a line each, in English and UTC like everything that is sent. Empty where nobody is to be told.
 */
export function tellList(snapshot: Snapshot, policy: Policy, now: Instant): string {
  const lines = whomToTell(snapshot, policy).map(
    ({ whom, due }) => `- ${capital(whom)}: by ${peopleTime(due, now)}${due <= now ? " (overdue)" : ""}`,
  );
  if (lines.length === 0) return "";
  const drill = snapshot.drill ? "DRILL: " : "";
  const title = `${drill}${snapshot.title ?? "Incident"} (${severityLabel(snapshot.severity)})`;
  const limits = snapshot.private ? ["Private: tell nobody else."] : [];
  return [`${title}. Tell:`, ...lines, ...limits].join("\n");
}

function whomOf(deadline: Deadline): string | undefined {
  if (deadline.kind === "tell") return deadline.whom;
  if (deadline.kind !== "update") return undefined;
  return deadline.audience === "internal" ? "the responders and their teams" : deadline.audience;
}

function capital(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
