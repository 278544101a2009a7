import type { FrontMatter } from "../markdown/front-matter.ts";
import type { IncidentState, RoleHolder } from "../model/incident.ts";
import { parseInstant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { severityLabel, unknownSeverity, type SeverityId } from "../model/severity.ts";
import { parseStatus, statuses, type Status } from "../model/status.ts";
import { t } from "../text/say.ts";
import { nobody } from "../timeline/entry-meaning.ts";

/**
 * Holds the timeline's state against the front matter, which projects it. Views follow the timeline; where it says
 * nothing (no Declared entry), the front matter's values stand in. In a record, values that disagree or mean nothing
 * are problems.
 */
export function reconcile(
  folded: IncidentState,
  frontMatter: FrontMatter | undefined,
  severities: readonly SeverityId[],
  record: boolean,
): { readonly state: IncidentState; readonly problems: readonly Problem[] } {
  if (frontMatter === undefined) return { state: folded, problems: [] };
  const stated = statedIn(frontMatter, severities);
  const silent = folded.declared === undefined;
  const state: IncidentState = {
    ...folded,
    declared: folded.declared ?? stated.declared,
    severity: silent ? (folded.severity ?? stated.severity) : folded.severity,
    status: folded.status ?? stated.status,
    roles: [
      ...folded.roles,
      ...stated.roles.filter((own) => silent && !folded.roles.some((other) => other.role === own.role)),
    ],
  };
  return { state, problems: record ? [...stated.problems, ...drift(state, stated, frontMatter)] : [] };
}

interface Stated {
  readonly declared: number | undefined;
  /** Whether a severity that can be read is there; `severity` is undefined for `SEV?` too. */
  readonly hasSeverity: boolean;
  readonly severity: SeverityId | undefined;
  readonly status: Status | undefined;
  readonly roles: readonly RoleHolder[];
  readonly problems: readonly Problem[];
}

function statedIn(frontMatter: FrontMatter, severities: readonly SeverityId[]): Stated {
  const severityText = frontMatter.text("severity");
  const severity = severities.find((id) => id.toUpperCase() === severityText?.toUpperCase());
  const hasSeverity = severity !== undefined || severityText === unknownSeverity;
  const statusText = frontMatter.text("status");
  const status = statusText === undefined ? undefined : parseStatus(statusText);
  const declaredText = frontMatter.text("declared");
  const declared = declaredText === undefined ? undefined : parseInstant(declaredText);
  const problem = (key: string, found: string | undefined, expected: string): readonly Problem[] => {
    const range = frontMatter.place(key);
    if (found === undefined || range === undefined) return [];
    const message = t("Unexpected {0} `{1}` in the front matter, expected {2}.", key, found, expected);
    return [{ code: `${key}-unknown`, message, range }];
  };
  return {
    declared,
    hasSeverity,
    severity,
    status,
    roles: frontMatter
      .pairs("roles")
      .filter(([, name]) => name !== nobody)
      .map(([role, name]) => ({ role, name, since: undefined })),
    problems: [
      ...(hasSeverity
        ? []
        : problem("severity", severityText, t("one of {0}", [...severities, unknownSeverity].join(", ")))),
      ...(status !== undefined ? [] : problem("status", statusText, t("one of {0}", statuses.join(", ")))),
      ...(declared !== undefined
        ? []
        : problem("declared", declaredText, t("an instant that exists, like `{0}`", "2026-11-21T14:02:11Z"))),
    ],
  };
}

/** Keys of the front matter that no longer say what the timeline adds up to, usually after an edit by hand. */
function drift(state: IncidentState, stated: Stated, frontMatter: FrontMatter): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (key: string, found: string, timeline: string): void => {
    const range = frontMatter.place(key);
    if (range === undefined) return;
    const message =
      timeline === ""
        ? t(
            "The front matter says {0} `{1}`, the timeline says nothing of it. The timeline counts; correct one of them.",
            key,
            found,
          )
        : t(
            "The front matter says {0} `{1}`, the timeline says `{2}`. The timeline counts; correct one of them.",
            key,
            found,
            timeline,
          );
    problems.push({ code: "front-matter-drift", message, range });
  };
  if (stated.hasSeverity && stated.severity !== state.severity) {
    report("severity", severityLabel(stated.severity), severityLabel(state.severity));
  }
  if (stated.status !== undefined && stated.status !== state.status) {
    report("status", stated.status, state.status ?? t("unknown"));
  }
  const held = (roles: readonly RoleHolder[]): string =>
    roles.map((holder) => `${holder.role}: ${holder.name}`).join(", ");
  const differs =
    stated.roles.length > 0 &&
    [...stated.roles]
      .map((holder) => held([holder]))
      .sort()
      .join() !==
      [...state.roles]
        .map((holder) => held([holder]))
        .sort()
        .join();
  if (differs) report("roles", held(stated.roles), held(state.roles));
  return problems;
}
