import { Uri, l10n } from "vscode";
import { severityCourse } from "../../core/clock/severity-course.ts";
import type { CalendarDate } from "../../core/model/calendar-date.ts";
import { dateIn } from "../../core/model/instant.ts";
import { policyOverdue, type PolicyOverdue } from "../../core/policy/overdue-policy.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { severityIds } from "../../core/policy/severity-policy.ts";
import type { Clock } from "./clock.ts";
import type { Library, LibraryFile } from "./library.ts";

/** Whether the criteria of a policy file should be gone through again, as far as the incidents below its folder say. */
export function overdueIn(
  file: Uri,
  policy: Policy,
  { library, clock }: { readonly library: Pick<Library, "records">; readonly clock: Pick<Clock, "now"> },
): PolicyOverdue | undefined {
  const below = `${Uri.joinPath(file, "..").path.replace(/\/$/, "")}/`;
  const records = library
    .records()
    .filter(({ uri }) => uri.authority === file.authority && uri.path.startsWith(below));
  return policyOverdue(policy, dateIn(clock.now(), policy.calendar.zone), worstDays(records, policy));
}

/** The days on which incidents were declared that had the worst severity at any time; drills and what was none are left out. */
function worstDays(records: readonly LibraryFile[], policy: Policy): readonly CalendarDate[] {
  const [worst] = severityIds(policy);
  return records.flatMap(({ read: { snapshot } }) => {
    const { declared, drill, notAnIncident } = snapshot;
    if (declared === undefined || drill || notAnIncident) return [];
    const was = severityCourse(snapshot, policy, declared).some(({ severity }) => severity === worst);
    return was ? [dateIn(declared, policy.calendar.zone)] : [];
  });
}

/** Why, and what to do about it. */
export function overdueWords(overdue: PolicyOverdue): string {
  switch (overdue.kind) {
    case "never":
      return l10n.t(
        "Nobody has noted when these criteria were last gone through. Add `reviewed` with the day you do.",
      );
    case "old":
      return l10n.t(
        "These criteria were last gone through on {0}, {1} days ago. Do they still fit? Then set `reviewed` to today.",
        overdue.reviewed,
        overdue.days,
      );
    case "worst-since":
      return l10n.t(
        "There was an incident of the worst severity on {0}, after these criteria were last gone through on {1}. Did they hold? Then set `reviewed` to today.",
        overdue.declared,
        overdue.reviewed,
      );
  }
}
