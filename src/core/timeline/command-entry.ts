import { codeSpan } from "../text/code-span.ts";
import { maskArguments } from "../text/mask-arguments.ts";

/** A command that ran in a terminal. */
export interface CommandRun {
  /** As it was typed; it may go over several lines. */
  readonly command: string;
  /** Undefined where the shell did not say. */
  readonly exitCode: number | undefined;
  readonly durationMs: number | undefined;
}

/** How much of a command an entry shows, in characters; the rest is left out with `…`. */
export const longestCommand = 300;

/**
 * The text of an entry for a command: `` Ran `kubectl get pods` → exit 0 after 3 s ``. The command stands in a code span
 * that holds whatever the command contains. Secrets are taken out before anything is cut off: what the command line marks
 * as one, and what `mask` knows. Undefined for a command without any text.
 */
export async function commandEntry(
  run: CommandRun,
  mask: (text: string) => Promise<string> | string,
): Promise<string | undefined> {
  const masked = oneLine(maskArguments(await mask(run.command)));
  if (masked === "") return undefined;
  const outcome = [exitText(run.exitCode), durationText(run.durationMs)].filter((part) => part !== undefined);
  const span = codeSpan(shortened(masked));
  return outcome.length === 0 ? `Ran ${span}` : `Ran ${span} → ${outcome.join(" ")}`;
}

/** On one line: an entry's code can't hold a line break. Other control characters show nothing and are left out. */
function oneLine(command: string): string {
  return (
    command
      .trim()
      .replace(/[ \t]*\\?[ \t]*(?:\r\n?|[\n\u0085\u2028\u2029])\s*/g, " ⏎ ")
      .replace(/\t/g, " ")
      // eslint-disable-next-line no-control-regex -- these are the characters to be rid of
      .replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, "")
      .trim()
  );
}

function shortened(command: string): string {
  const characters = Array.from(command);
  return characters.length <= longestCommand
    ? command
    : `${characters.slice(0, longestCommand - 1).join("")}…`;
}

function exitText(exitCode: number | undefined): string | undefined {
  return exitCode === undefined ? undefined : `exit ${exitCode}`;
}

/** `after 3 s`, `after 2 min 5 s`, `after 1 h 3 min`; less than a second is not worth a word. */
function durationText(durationMs: number | undefined): string | undefined {
  if (durationMs === undefined || durationMs < 1000) return undefined;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 60) return `after ${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `after ${minutes} min${seconds % 60 === 0 ? "" : ` ${seconds % 60} s`}`;
  return `after ${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? "" : ` ${minutes % 60} min`}`;
}
