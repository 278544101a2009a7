import type { ExecFileException } from "node:child_process";
import { access } from "node:fs/promises";
import { t } from "../core/text/say.ts";
import { askingEnv, askingSettings, type MayAsk } from "./ask-nobody.ts";

/** What Git answered: its standard output, or why there is none. */
export type GitOutcome =
  | { readonly kind: "done"; readonly bytes: Buffer; readonly text: string }
  | {
      readonly kind: "failed";
      /** Undefined where Git did not run to its end. */
      readonly code: number | undefined;
      /** What it said on standard error and output, in English. */
      readonly reason: string;
    };

export interface GitOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Default: a minute, since a network may be slow, and must not be waited for all day. */
  readonly timeoutMs?: number;
  /** Default: nobody. */
  readonly mayAsk?: MayAsk;
}

/**
 * The person's settings that would do more than we ask for: hooks run on every change of a ref, tags and submodules go
 * along with a push, a garbage collection starts while somebody works, a second index file appears, mixed line ends are
 * refused.
 */
const quiet = [
  "core.hooksPath=/dev/null",
  "gc.auto=0",
  "maintenance.auto=false",
  "push.followTags=false",
  "push.recurseSubmodules=no",
  "push.gpgSign=false",
  "fetch.recurseSubmodules=no",
  "fetch.writeCommitGraph=false",
  "core.splitIndex=false",
  "core.fsmonitor=false",
  "core.safecrlf=false",
].flatMap((setting) => ["-c", setting]);

/** What Git sets for its hooks and would obey: we name the repository by its folder. */
const inherited = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"];

/**
 * Runs Git in a folder without a shell: no hooks, no prompts unless somebody may be asked, messages in English, paths as
 * they are. Never throws; a failure says what Git said.
 */
export async function runGit(
  cwd: string,
  args: readonly string[],
  { input, env = {}, signal, timeoutMs = 60_000, mayAsk = "nobody" }: GitOptions = {},
): Promise<GitOutcome> {
  // Here, since it brings much of Node along, and most runs of the command line start no other program.
  const { execFile } = await import("node:child_process");
  const run = gitRun(args, mayAsk);
  return new Promise<GitOutcome>((resolve) => {
    const child = execFile(
      "git",
      run.args,
      {
        cwd,
        env: { ...run.env, ...env },
        encoding: "buffer",
        maxBuffer: 1 << 28,
        timeout: timeoutMs,
        windowsHide: true,
        ...(signal === undefined ? {} : { signal }),
      },
      (error, out, err) => {
        if (error === null) resolve({ kind: "done", bytes: out, text: out.toString("utf8") });
        else resolve(failed(error, `${err.toString("utf8")}\n${out.toString("utf8")}`, { cwd, timeoutMs }));
      },
    );
    child.stdin?.on("error", () => undefined); // Git ended without reading it all: its outcome tells why
    child.stdin?.end(input);
  }).catch((error: unknown) => failed(error, "", { cwd, timeoutMs })); // not even begun
}

/** The whole command line and environment of a run, for whoever starts Git in another way than `runGit`. */
export function gitRun(
  args: readonly string[],
  mayAsk: MayAsk = "nobody",
): { readonly args: string[]; readonly env: NodeJS.ProcessEnv } {
  return { args: [...quiet, ...askingSettings(mayAsk), ...args], env: environment(mayAsk) };
}

function environment(mayAsk: MayAsk): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    LC_ALL: "C",
    ...askingEnv(mayAsk),
    GIT_OPTIONAL_LOCKS: "0",
    GIT_LITERAL_PATHSPECS: "1",
  };
  return Object.fromEntries(Object.entries(env).filter(([name]) => !inherited.includes(name)));
}

async function failed(error: unknown, said: string, run: Run): Promise<GitOutcome> {
  const { code }: Partial<ExecFileException> = error instanceof Error ? error : {};
  if (typeof code === "number") return { kind: "failed", code, reason: said.trim() };
  return { kind: "failed", code: undefined, reason: await whyNotRun(error, run) };
}

interface Run {
  readonly cwd: string;
  readonly timeoutMs: number;
}

async function whyNotRun(error: unknown, { cwd, timeoutMs }: Run): Promise<string> {
  const {
    code,
    killed,
    name,
    message = "",
  }: Partial<ExecFileException> = error instanceof Error ? error : {};
  if (name === "AbortError") return t("It was stopped.");
  if (killed === true && typeof code !== "string")
    return t("There was no answer within {0} s.", timeoutMs / 1000);
  if (code !== "ENOENT") return t("Git could not be run: {0}.", message);
  return access(cwd).then(
    () => t("Git was not found. Install it, or add it to the path."),
    () => t("There is no folder {0} any more.", cwd),
  );
}
