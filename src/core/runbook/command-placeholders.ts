/** Something in a command that stands for what only the responder knows. */
export interface CommandPlaceholder {
  /** As it is written: `<pod-name>`. */
  readonly written: string;
  /** What it is called: `pod-name`. */
  readonly name: string;
  /** A `${NAME}` may also be a variable that the shell knows: then it stays as it is. */
  readonly mayStay: boolean;
}

/**
 * What is to be asked before a command is run, each once, in the order of the command: `<name>`, `{{name}}`, `${NAME}`,
 * `YOUR_NAME`. Variables that the command sets itself, or that every shell has, are none; neither are redirections, tags
 * that are closed again, and templates of Go.
 */
export function commandPlaceholders(code: string): readonly CommandPlaceholder[] {
  const found = new Map<string, CommandPlaceholder>();
  for (const match of code.matchAll(anyPlaceholder)) {
    const placeholder = placeholderOf(match, code);
    if (placeholder !== undefined) found.set(placeholder.written, placeholder);
  }
  return [...found.values()];
}

/**
 * The command with what was answered, by the placeholder as written. Answers go in literally and once: nothing in them is
 * taken for a placeholder or for a pattern. What has no answer stays.
 */
export function fillPlaceholders(code: string, answers: ReadonlyMap<string, string>): string {
  return code.replace(anyPlaceholder, (written) => answers.get(written) ?? written);
}

const anyPlaceholder =
  /(?<!<)<(?<angle>\p{L}[\p{L}\p{N}_]*(?:[ ./:'|-]{1,2}[\p{L}\p{N}_]+){0,9})>|\{\{\s*(?<braces>[\p{L}_][\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){0,5})\s*\}\}|\$\{(?<variable>[A-Za-z_][\w-]*)\}|\b(?<yours>YOUR[_-][A-Z0-9_-]*[A-Z0-9]|REPLACE_?ME|CHANGE_?ME)\b/gu;

function placeholderOf(match: RegExpMatchArray, code: string): CommandPlaceholder | undefined {
  const { angle, braces, variable, yours } = match.groups ?? {};
  const [written] = match;
  if (angle !== undefined) {
    return code.includes(`</${angle}>`) ? undefined : { written, name: angle, mayStay: false };
  }
  if (braces !== undefined) {
    return goWords.has(braces.split(" ")[0] ?? "") ? undefined : { written, name: braces, mayStay: false };
  }
  if (yours !== undefined) return { written, name: yours, mayStay: false };
  if (variable === undefined || everyShell.has(variable) || isSet(variable, code)) return undefined;
  return { written, name: variable, mayStay: true };
}

/** Words that are a template's own, not a name. */
const goWords: ReadonlySet<string> = new Set(
  "end else range if with define template block printf println print json index len and or not toJson".split(
    " ",
  ),
);

const everyShell: ReadonlySet<string> = new Set(
  "HOME PATH PWD OLDPWD USER LOGNAME SHELL HOSTNAME LANG TERM TMPDIR EDITOR RANDOM UID EUID PPID SECONDS IFS".split(
    " ",
  ),
);

/** Whether a command gives a variable its value: an assignment, `read NAME`, `for NAME in`. */
function isSet(name: string, code: string): boolean {
  const escaped = name.replace(/[^\w]/g, "\\$&");
  return new RegExp(
    `(?:^|[\\s;&|(])(?:(?:export|local|declare|set)\\s+)?${escaped}=|\\bfor ${escaped} in\\b|\\bread (?:-\\w+ )*${escaped}\\b`,
    "m",
  ).test(code);
}
