import path from "node:path";
import type { Deadline } from "../../core/clock/deadline.ts";
import { deadlinesOf, overdueAt } from "../../core/clock/deadlines.ts";
import { claimsToBeOurs } from "../../core/incident/claims-to-be-ours.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import { deadlineToJson } from "../../core/incident/snapshot-to-json.ts";
import { formatInstant, formatInstantToMinute, minute, type Instant } from "../../core/model/instant.ts";
import type { Command, ExitCode, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { policyFinder } from "../host/find-policy.ts";
import { markdownFiles } from "../host/markdown-files.ts";
import { readTextFile, textIfThere } from "../host/text-file.ts";

/** What an incident that goes on owes. */
interface Owing {
  readonly file: string;
  readonly title: string;
  readonly drill: boolean;
  /** Not for everybody's eyes: marked, so that nobody pastes the row somewhere. */
  readonly private: boolean;
  readonly deadlines: readonly Deadline[];
}

export const dueCommand: Command = {
  name: "due",
  usage: "[PATH…] [--json]",
  summary:
    "Show what incidents that go on owe, and by when; exits with 1 where something is overdue. PATH is a record or a folder (default: here).",
  options: {
    json: { type: "boolean", help: "A list with one row for each deadline, times in UTC" },
  },
  takes: { least: 0, most: Number.MAX_SAFE_INTEGER },
  async run(args, shell) {
    const { owing, problems } = await owingIn(args.positionals, shell);
    for (const problem of problems) shell.error(problem);
    const rows = owing
      .flatMap((incident) => incident.deadlines.map((deadline) => ({ incident, deadline })))
      .sort((a, b) => a.deadline.due - b.deadline.due);
    const now = shell.now();
    if (args.flag("json"))
      shell.out(
        JSON.stringify(
          rows.map((row) => rowToJson(row, now)),
          undefined,
          2,
        ),
      );
    else for (const line of linesOf(rows, now)) shell.out(line);
    if (problems.length > 0) return 2;
    return exitCode(rows, now);
  },
};

/** Nothing at all would leave people wondering whether anything was read. */
function linesOf(rows: readonly Row[], now: Instant): readonly string[] {
  return rows.length === 0 ? ["Nothing is owed."] : rows.map((row) => rowWords(row, now));
}

interface Row {
  readonly incident: Owing;
  readonly deadline: Deadline;
}

function exitCode(rows: readonly Row[], now: Instant): ExitCode {
  return overdueAt(
    rows.map(({ deadline }) => deadline),
    now,
  ).length > 0
    ? 1
    : 0;
}

/** What can't be read is a problem and hides nothing of the others. */
async function owingIn(
  paths: readonly string[],
  shell: Shell,
): Promise<{ readonly owing: readonly Owing[]; readonly problems: readonly string[] }> {
  const policyOf = policyFinder(shell);
  const owing: Owing[] = [];
  const problems: string[] = [];
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    await work().catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      problems.push(error.message);
    });
  };
  for (const named of paths.length === 0 ? ["."] : paths) {
    await attempt(async () => {
      const found = await markdownFiles(named, shell.cwd);
      problems.push(...found.problems);
      for (const file of found.files)
        await attempt(async () => owing.push(...(await owedBy(file, policyOf, shell))));
    });
  }
  return { owing, problems };
}

async function owedBy(
  name: string,
  policyOf: ReturnType<typeof policyFinder>,
  { cwd }: Shell,
): Promise<readonly Owing[]> {
  const file = path.resolve(cwd, name);
  if (!claimsToBeOurs(textIfThere(file) ?? "")) return []; // whatever is wrong with it is no business of ours
  const text = await readTextFile(file);
  const policy = await policyOf(path.dirname(file));
  const { snapshot } = readDocument(text, { path: file, policy });
  const deadlines = snapshot.ours && snapshot.kind === "incident" ? deadlinesOf(snapshot, policy) : [];
  const { title = path.basename(path.dirname(file)), drill, private: isPrivate } = snapshot;
  const incident = { file: name.replaceAll("\\", "/"), title, drill, private: isPrivate };
  return deadlines.length === 0 ? [] : [{ ...incident, deadlines }];
}

function rowToJson({ incident, deadline }: Row, now: Instant): Readonly<Record<string, unknown>> {
  const { file, title, drill, private: isPrivate } = incident;
  return {
    file,
    title,
    drill,
    private: isPrivate,
    overdue: deadline.due <= now,
    minutesLeft: Math.ceil((deadline.due - now) / minute),
    ...deadlineToJson(deadline),
  };
}

function rowWords({ incident, deadline }: Row, now: Instant): string {
  const left = deadline.due - now;
  const when = left > 0 ? `in ${inWords(Math.ceil(left / minute))}` : `overdue ${lateness(-left / minute)}`;
  const isWhole = deadline.due % minute === 0;
  const due = isWhole ? formatInstantToMinute(deadline.due) : formatInstant(deadline.due);
  const marks = `${incident.private ? "PRIVATE " : ""}${incident.drill ? "DRILL: " : ""}`;
  const title = `${marks}${incident.title}`;
  return `${when}  ${due}  ${title}: ${words(deadline)}  (${incident.file})`;
}

/** A minute that has begun to run out counts as left; one that is late counts once it is over. */
function lateness(minutes: number): string {
  return minutes < 1 ? "less than a minute" : inWords(Math.floor(minutes));
}

function inWords(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function words(deadline: Deadline): string {
  switch (deadline.kind) {
    case "update":
      return `update (${deadline.audience})${deadline.promised ? ", as promised" : ""}`;
    case "tell":
      return `tell ${deadline.whom}`;
    case "response":
      return "first response";
    case "severity":
      return "severity to be chosen";
    case "role":
      return `nobody is ${deadline.role}`;
    case "step":
      return `step: ${deadline.title}`;
  }
}
