import { parseArgs } from "node:util";
import { nearestWord } from "../core/text/nearest-word.ts";
import { visible } from "../core/text/visible.ts";
import type { Arguments, Command, ExitCode, Shell } from "./command.ts";
import { allCommands, commandNamed, commandNames } from "./commands/index.ts";
import { Failure } from "./failure.ts";

/**
 * Runs the command line on its arguments (without node and script). What fails is printed, never thrown. Nothing that is
 * printed steers the terminal, whoever wrote it.
 */
export async function run(argv: readonly string[], given: Shell): Promise<ExitCode> {
  const [name, ...rest] = argv;
  const shell = {
    ...given,
    out: (text: string) => {
      given.out(visible(text));
    },
    error: (text: string) => {
      given.error(visible(text));
    },
  };
  try {
    if (name === "--version" || name === "-v") return say(shell, shell.version);
    if (name === undefined || name === "--help" || name === "-h" || name === "help")
      return say(shell, help(await allCommands()));
    const command = await commandNamed(name);
    if (command === undefined) throw new Failure(noCommand(name));
    if (rest.includes("--help") || rest.includes("-h")) return say(shell, helpOf(command));
    return await command.run(parse(command, rest), shell);
  } catch (error) {
    shell.error(error instanceof Failure ? error.message : unforeseen(error));
    return 2;
  }
}

/** An option comes behind its command; a path in its place most likely is to be checked. */
function noCommand(name: string): string {
  if (name.startsWith("-"))
    return `Name the command before \`${name}\`: sitrep COMMAND ${name}. See \`sitrep --help\`.`;
  const near = nearestWord(name, commandNames);
  const isPath = near === undefined && /[\\/]|\.(?:md|markdown)$/i.test(name);
  const hint =
    near !== undefined
      ? `Did you mean \`${near}\`? `
      : isPath
        ? `To check it: sitrep lint ${JSON.stringify(name)}. `
        : "";
  return `There is no command \`${name}\`. ${hint}See \`sitrep --help\`.`;
}

/** One line for what no command foresaw: the system's own words where it refused something, else that it is our fault. */
function unforeseen(error: unknown): string {
  const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
  return error instanceof Error && "syscall" in error
    ? `It did not work: ${said}. Check that path and your rights to it, then try again.`
    : `It did not work, by a mistake in Sitrep: ${said}. Please report it with the command you ran.`;
}

function say(shell: Shell, text: string): ExitCode {
  shell.out(text);
  return 0;
}

function parse(command: Command, argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(command, argv);
  const { least, most } = command.takes;
  if (positionals.length < least || positionals.length > most) {
    throw new Failure(`Usage: sitrep ${command.name} ${command.usage}`);
  }
  return {
    positionals,
    text: (option) => {
      const value = values[option];
      return typeof value === "string" ? value : undefined;
    },
    flag: (option) => values[option] === true,
  };
}

function parsed(
  command: Command,
  argv: readonly string[],
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...argv], options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const missing = /^Option '(?:-\w, )?(--[\w-]+) <value>' argument missing/.exec(said)?.[1];
    if (missing !== undefined)
      throw new Failure(
        `${missing} needs a value behind it.\nUsage: sitrep ${command.name} ${command.usage}`,
      );
    const hint = dashHint(command, argv, said);
    throw new Failure(
      `${said.replace(/\. To specify.*$/s, ".")}${hint}\nUsage: sitrep ${command.name} ${command.usage}`,
    );
  }
}

/** The option that was meant; else what to do where text was taken for an option, as in `sitrep log FILE "-50% orders"`; nothing where it can't be text. */
function dashHint(command: Command, argv: readonly string[], said: string): string {
  const option = /^Unknown option '([^']+)'/.exec(said)?.[1];
  if (option === undefined) return "";
  const near = nearestWord(option, Object.keys(command.options));
  if (near !== undefined) return ` Did you mean \`--${near}\`?`;
  if (command.takes.most === 0) return "";
  const typed = argv.find((argument) => argument.startsWith(option)) ?? option;
  return ` If it is text, put \`--\` before it, behind all options: sitrep ${command.name} … -- "${typed}"`;
}

function help(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    "Sitrep: incident response in plain Markdown.",
    "",
    "Usage: sitrep COMMAND [ARGUMENTS]",
    "",
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    "",
    "`sitrep COMMAND --help` tells more; `sitrep --version` the version.",
    "FILE is a Markdown file, or an incident's folder. Exit codes: 0 clean, 1 findings, 2 failure, 3 not all was sent.",
  ].join("\n");
}

function helpOf(command: Command): string {
  const options = Object.entries(command.options);
  const width = Math.max(0, ...options.map(([name]) => name.length));
  return [
    `Usage: sitrep ${command.name} ${command.usage}`,
    "",
    command.summary,
    ...(options.length === 0 ? [] : [""]),
    ...options.map(([name, option]) => `  --${name.padEnd(width)}  ${option.help}`),
  ].join("\n");
}
