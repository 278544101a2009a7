import { l10n, window } from "vscode";
import { cleanTyped } from "../../core/markdown/inline-text.ts";
import {
  commandPlaceholders,
  fillPlaceholders,
  type CommandPlaceholder,
} from "../../core/runbook/command-placeholders.ts";
import { inert } from "../../core/text/inert.ts";
import { masked } from "../../core/text/mask-arguments.ts";

/** A command that is ready to run. */
export interface FilledCommand {
  readonly code: string;
  /** The same for records: what was typed for a password or a token is not in it. */
  readonly shown: string;
}

/**
 * Asks for each placeholder of a command, once; what is typed goes in literally. Undefined where the person pressed Esc or
 * left one empty: half a command is not run.
 */
export async function askPlaceholders(title: string, code: string): Promise<FilledCommand | undefined> {
  const answers = new Map<string, string>();
  for (const placeholder of commandPlaceholders(code)) {
    const answer = await askOne(title, code, placeholder);
    if (answer === undefined) return undefined;
    answers.set(placeholder.written, answer);
  }
  const hidden = [...answers].map(([written, answer]): readonly [string, string] => [
    written,
    secretName.test(written) && answer !== written ? masked : answer,
  ]);
  return {
    code: fillPlaceholders(code, answers),
    shown: fillPlaceholders(code, new Map(hidden)),
  };
}

const secretName = /pass|secret|token|credential|\bkey\b|[-_]key/i;

async function askOne(
  title: string,
  code: string,
  { name, written, mayStay }: CommandPlaceholder,
): Promise<string | undefined> {
  const command = inert(code.trim().replace(/\s*\n\s*/g, " ⏎ "));
  const typed = await window.showInputBox({
    title,
    prompt: mayStay
      ? l10n.t("{0}? Leave it where the shell knows it. For: {1}", name, command)
      : l10n.t("{0}? For: {1}", name, command),
    placeHolder: written,
    ignoreFocusOut: true,
    ...(mayStay ? { value: written } : {}),
  });
  const answer = typed === undefined ? "" : cleanTyped(typed);
  if (typed !== undefined && answer === "") {
    void window.showInformationMessage(l10n.t("Nothing was run: {0} was left empty.", name));
  }
  return answer === "" ? undefined : answer;
}
