import path from "node:path";
import { insightsOf } from "../../core/insights/insights-of.ts";
import { insightsToJson } from "../../core/insights/insights-to-json.ts";
import type { IncidentFacts } from "../../core/insights/facts.ts";
import { joinFacts } from "../../core/insights/join-facts.ts";
import { parseCalendarDate, type CalendarDate } from "../../core/model/calendar-date.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { readPolicy } from "../../core/policy/read-policy.ts";
import { severityIds } from "../../core/policy/severity-policy.ts";
import { choiceHint } from "../../core/text/choices.ts";
import type { Arguments, Command, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { groupings, printInsights, type Grouping } from "../insights/print-insights.ts";
import { readFolder } from "../insights/read-folder.ts";

export const insightsCommand: Command = {
  name: "insights",
  usage: `[FOLDER…] [--json] [--from DAY] [--to DAY] [--by ${groupings.join("|")}] [--no-cache]`,
  summary:
    "Show what incidents tell together: times, updates, reviews and actions; drills are left out. FOLDER is searched to the bottom (default: here).",
  options: {
    json: { type: "boolean", help: "All figures and groups, durations in seconds" },
    from: { type: "string", help: "Only incidents declared on this day or later, like 2026-01-01" },
    to: { type: "string", help: "Only incidents declared on this day or earlier" },
    by: { type: "string", help: "What the rows below the figures are grouped by (default: severity)" },
    "no-cache": { type: "boolean", help: "Read every file, and keep nothing for the next time" },
  },
  takes: { least: 0, most: Number.MAX_SAFE_INTEGER },
  async run(args, shell) {
    const by = groupingNamed(args.text("by") ?? "severity");
    const days = { from: dayOf(args, "from"), to: dayOf(args, "to") };
    const { incidents, policy, problems } = await readFolders(args, shell);
    for (const problem of problems) shell.error(problem);
    const { calendar } = policy;
    const ask = { now: shell.now(), zone: calendar.zone, severities: severityIds(policy), ...days };
    const insights = insightsOf(incidents, ask);
    if (args.flag("json")) shell.out(JSON.stringify(insightsToJson(insights), undefined, 2));
    else for (const line of printInsights(insights, by)) shell.out(line);
    return problems.length > 0 ? 2 : 0;
  },
};

function groupingNamed(name: string): Grouping {
  const grouping = groupings.find((known) => known === name);
  if (grouping !== undefined) return grouping;
  throw new Failure(`There are no figures by \`${name}\`. ${choiceHint(name, groupings)}`);
}

function dayOf(args: Arguments, option: string): CalendarDate | undefined {
  const text = args.text(option);
  const day = text === undefined ? undefined : parseCalendarDate(text);
  if (text !== undefined && day === undefined)
    throw new Failure(`\`${text}\` is no day for --${option}. Write it like 2026-11-27.`);
  return day;
}

interface Folders {
  readonly incidents: readonly IncidentFacts[];
  /** The first folder's: its zone and its order of severities count. */
  readonly policy: Policy;
  readonly problems: readonly string[];
}

/** An incident that two of the folders hold counts once. */
async function readFolders(args: Arguments, shell: Shell): Promise<Folders> {
  const named = args.positionals.length === 0 ? ["."] : args.positionals;
  const wishes = { keeps: !args.flag("no-cache"), signal: shell.interrupted?.() };
  const incidents = new Map<string, IncidentFacts>();
  const problems = new Set<string>();
  let policyText: string | undefined;
  for (const [index, name] of named.entries()) {
    const read = await readFolder(name, wishes, shell);
    if (index === 0) policyText = read.policy;
    for (const problem of read.problems) problems.add(problem);
    for (const facts of joinFacts(read.files))
      incidents.set(path.resolve(shell.cwd, name, facts.path), facts);
  }
  const policy = policyText === undefined ? defaultPolicy : readPolicy(policyText).policy;
  return { incidents: [...incidents.values()], policy, problems: [...problems] };
}
