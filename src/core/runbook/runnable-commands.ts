import type { Step } from "../model/step.ts";
import { shellLanguages, shellTools } from "./shell-words.ts";

/** Code of a step that a shell would take. */
export interface RunnableCommand {
  /** Which of the step's `commands` it is, from 0. */
  readonly index: number;
  /** What would be run: without the prompts and the output that a block may show beside it. */
  readonly code: string;
}

/**
 * The commands of a step that can be offered to a terminal, in order. Blocks marked as something else (JSON, YAML, SQL) are
 * none; a block without a language is one where it begins like a command.
 */
export function runnableCommands({
  commands,
  languages,
}: Pick<Step, "commands" | "languages">): readonly RunnableCommand[] {
  return commands.flatMap((source, index) => {
    const language = (languages[index] ?? "").replace(/^\{?\.?|[,:{}].*$/g, "");
    if (!(shellLanguages.has(language) || (language === "" && looksTyped(source)))) return [];
    const code = onOneLine(withoutPrompts(source).trimEnd());
    return /^\s*[^#\s]/m.test(code) ? [{ index, code }] : []; // remarks alone do nothing
  });
}

const prompt = /^\s*(?:\$|%|PS(?: [A-Za-z]:[^>\n]*)?>|[\w.-]+@[\w.-]+[^$#\n]{0,40}[$#])[ \t]+(?=\S)/;

/**
 * Where lines begin with a prompt, only they are typed, with the lines they go on in: behind a backslash or a `> `, and to
 * the end of a here-document. The rest is what was printed.
 */
function withoutPrompts(source: string): string {
  const lines = source.split("\n");
  if (!lines.some((line) => prompt.test(line))) return source;
  const typed: string[] = [];
  let until: string | undefined;
  let goesOn = false;
  for (const line of lines) {
    const isNew = until === undefined && prompt.test(line);
    if (!isNew && until === undefined && !goesOn) continue;
    const text = isNew ? line.replace(prompt, "") : line.replace(/^> ?/, "");
    typed.push(text);
    if (until === undefined) until = /<<-?\s*(["']?)(\w+)\1/.exec(text)?.[2];
    else if (text.trim() === until) until = undefined;
    goesOn = until !== undefined || /\\\s*$/.test(text);
  }
  return typed.join("\n");
}

/**
 * Lines that go on behind a backslash as the one line that a shell makes of them: for several the editor can't always say
 * when they have ended. What may be a text of several lines, in quotes or a here-document, stays.
 */
function onOneLine(code: string): string {
  if (code.includes("<<")) return code;
  return code.replace(/[ \t]*\\\n[ \t]*/g, (gap, at: number) =>
    code.slice(0, at).split(/['"]/).length % 2 === 1 ? " " : gap,
  );
}

/** Whether a block that does not say what it is begins as commands do: with a prompt, a path to run, or a known tool. */
function looksTyped(source: string): boolean {
  const first = source.split("\n").find((line) => /^\s*[^#\s]/.test(line)) ?? "";
  if (prompt.test(first)) return true;
  const words = first.trim().replace(/^(?:sudo|time|nohup|env|watch)\s+(?:-\S+\s+)*/, "");
  if (/^(?:\.{1,2}|~)\/\S+(?:\s|$)/.test(words)) return true;
  const name = /^([a-z][\w.-]*)(?:\s+[^\s:=]|$)/.exec(words)?.[1];
  return name !== undefined && shellTools.has(name);
}
