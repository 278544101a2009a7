import { boardItemToJson, withoutActionsToJson } from "../../core/review/board/board-to-json.ts";
import {
  dueWords,
  incidentWords,
  itemWords,
  originWords,
  ownerWords,
  ticketWords,
} from "../../core/review/board/board-words.ts";
import { boardOf, type BoardItem } from "../../core/review/board/board.ts";
import { filterBoard } from "../../core/review/board/filter-board.ts";
import { groupBoard, groupings, type Grouping } from "../../core/review/board/group-board.ts";
import type { ReviewActions } from "../../core/review/board/review-actions.ts";
import { choiceHint } from "../../core/text/choices.ts";
import type { Arguments, ExitCode, OptionHelp, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { knownTickets } from "../host/ticket-states.ts";
import { followUpFiles } from "./follow-up-files.ts";

export const listOptions = {
  overdue: { type: "boolean", help: "Only what is overdue; exits with 1 where something is" },
  by: { type: "string", help: `In groups: by ${groupings.join(", ")}` },
  owner: { type: "string", help: "Only the actions of a person or team, by name" },
  done: { type: "boolean", help: "Also what is done" },
  drills: { type: "boolean", help: "Also drills" },
  json: { type: "boolean", help: "A list with one row for each" },
  "no-cache": { type: "boolean", help: "Read every file, and keep nothing for the next time" },
} as const satisfies Record<string, OptionHelp>;

/**
 * Lists what is to be followed up in records and reviews below the paths: open actions, and the reviews, circulations and
 * summaries that are due. Overdue first. 2 where something could not be read, 1 where `--overdue` found something.
 */
export async function listActions(args: Arguments, shell: Shell): Promise<ExitCode> {
  const by = groupingOf(args.text("by"));
  const { sources, problems } = await followUpFiles(args.positionals, !args.flag("no-cache"), shell);
  for (const problem of problems) shell.error(problem);
  const drills = args.flag("drills");
  const tickets = knownTickets(shell);
  const board = boardOf(sources, { now: shell.now(), drills, ticketAt: (url) => tickets.get(url) });
  const shown = filterBoard(board, { person: args.text("owner"), done: args.flag("done") });
  const onlyOverdue = args.flag("overdue");
  const items = onlyOverdue ? shown.filter(({ isOverdue }) => isOverdue) : shown;
  const without = onlyOverdue || args.text("owner") !== undefined ? [] : withoutActions(sources, drills);
  if (args.flag("json")) shell.out(JSON.stringify(rowsOf(items, without, by), undefined, 2));
  else for (const line of linesOf(items, without, by)) shell.out(line);
  const isEmpty = items.length + without.length === 0;
  if (isEmpty && !args.flag("json") && !onlyOverdue) shell.out("Nothing is to be followed up.");
  if (problems.length > 0) return 2;
  return onlyOverdue && items.length > 0 ? 1 : 0;
}

function groupingOf(typed: string | undefined): Grouping | undefined {
  const by = groupings.find((known) => known === typed);
  if (typed !== undefined && by === undefined)
    throw new Failure(`Can't group by \`${typed}\`. ${choiceHint(typed, groupings)}`);
  return by;
}

function withoutActions(sources: readonly ReviewActions[], drills: boolean): readonly ReviewActions[] {
  return sources.filter(
    ({ kind, actions, drill }) => kind === "review" && actions.length === 0 && (drills || !drill),
  );
}

/** In the order of the groups, where there are any; each row then names its own. */
function rowsOf(
  items: readonly BoardItem[],
  without: readonly ReviewActions[],
  by: Grouping | undefined,
): readonly object[] {
  const rows =
    by === undefined
      ? items.map(boardItemToJson)
      : groupBoard(items, by).flatMap((group) =>
          group.items.map((item) => ({ group: group.label, ...boardItemToJson(item) })),
        );
  return [...rows, ...without.map(withoutActionsToJson)];
}

function linesOf(
  items: readonly BoardItem[],
  without: readonly ReviewActions[],
  by: Grouping | undefined,
): readonly string[] {
  const lines =
    by === undefined
      ? items.map(lineOf)
      : groupBoard(items, by).flatMap((group) => [
          `${group.label} (${group.items.length})`,
          ...group.items.map((item) => `  ${lineOf(item)}`),
        ]);
  const reasons = without.map(
    (source) =>
      `no actions  ${source.noActions ?? "no reason said"}  ${incidentWords(source)}  (${source.file})`,
  );
  return [...lines, ...reasons];
}

/** `2 days late  Sam Lee: Add an alert  ticket: Done (seen 2026-11-21)  SEV2 Checkout errors  (incidents/a/postmortem.md:12)` */
function lineOf(item: BoardItem): string {
  const owner = ownerWords(item);
  const what = owner === "" ? itemWords(item) : `${owner}: ${itemWords(item)}`;
  const ticket = item.kind === "action" ? ticketWords(item) : "";
  const words = [item.done ? "done" : dueWords(item), what, originWords(item), ticket, incidentWords(item)];
  return `${words.filter((part) => part !== "").join("  ")}  (${item.file}:${item.line})`;
}
