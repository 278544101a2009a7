import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { t } from "../core/text/say.ts";
import { GitError } from "./ask-git.ts";
import { gitRun } from "./run-git.ts";

/** An object as Git stores it. */
export interface GitObject {
  readonly name: string;
  /** `blob`, `tree`, `commit` or `tag`. */
  readonly kind: string;
  readonly bytes: Buffer;
}

/** What a repository holds, read through one process of Git however often it is asked. */
export interface Objects {
  /**
   * What each name stands for now, in their order: an object's name, a ref, `HEAD^{commit}`. Undefined where there is no
   * such thing. No name may hold a line break. @throws GitError where Git can't read one
   */
  readonly read: (names: readonly string[]) => Promise<readonly (GitObject | undefined)[]>;
  /** Ends the process; it begins anew where somebody asks later. */
  readonly close: () => Promise<void>;
}

/** As long as a run of Git has: a partial clone may fetch what it is asked for. */
const answerMs = 60_000;

/** No process begins before the first question. Whoever opens them closes them, or Git waits for as long as we run. */
export function openObjects(top: string): Objects {
  let running: Running | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (names: readonly string[]): Promise<readonly (GitObject | undefined)[]> => {
    if (running?.hasEnded() !== false) running = await begin(top);
    return running.ask(names);
  };
  return {
    read: (names) => {
      if (names.length === 0) return Promise.resolve([]);
      // One question after another: answers come in the order of the questions and don't say whose they are.
      const answer = last.then(() => ask(names));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      await last;
      await running?.end();
      running = undefined;
    },
  };
}

interface Running {
  readonly ask: (names: readonly string[]) => Promise<readonly (GitObject | undefined)[]>;
  readonly hasEnded: () => boolean;
  readonly end: () => Promise<void>;
}

async function begin(top: string): Promise<Running> {
  const { spawn } = await import("node:child_process");
  const { args, env } = gitRun(["cat-file", "--batch"]);
  const child = spawn("git", args, { cwd: top, env, windowsHide: true });
  const said: Buffer[] = [];
  let failure: Error | undefined;
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  child.stdin.on("error", () => undefined); // Git ended without reading it all: its words tell why
  const ended = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      failure = error;
      resolve();
    });
    child.once("close", () => {
      resolve();
    });
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const why = (): GitError => {
    const reason = failure?.message ?? Buffer.concat(said).toString("utf8").trim();
    return new GitError(t("`git {0}` did not work: {1}", "cat-file", reason));
  };
  return {
    ask: (names) => answers(child, names, ended.then(why)),
    hasEnded: () => isOver,
    end: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** Writes the names and waits for an answer to each. @throws GitError where Git ends first, or says nothing for too long */
async function answers(
  child: ChildProcessWithoutNullStreams,
  names: readonly string[],
  ended: Promise<GitError>,
): Promise<readonly (GitObject | undefined)[]> {
  const reader = answerReader(names.length);
  let timer: NodeJS.Timeout | undefined;
  let listen: ((chunk: Buffer) => void) | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => {
        child.kill();
        reject(new GitError(t("There was no answer within {0} s.", answerMs / 1000)));
      }, answerMs);
      listen = (chunk) => {
        const all = reader(chunk);
        if (all !== undefined) resolve(all);
      };
      child.stdout.on("data", listen);
      void ended.then(reject);
      child.stdin.write(`${names.join("\n")}\n`);
    });
  } finally {
    clearTimeout(timer);
    if (listen !== undefined) child.stdout.off("data", listen);
  }
}

/** Takes what Git writes, piece by piece; gives all answers once there are so many. */
function answerReader(count: number): (chunk: Buffer) => readonly (GitObject | undefined)[] | undefined {
  const found: (GitObject | undefined)[] = [];
  let pieces: Buffer[] = [];
  let length = 0;
  let needed = 1;
  return (chunk) => {
    pieces.push(chunk);
    length += chunk.length;
    // A large object comes in many pieces, which are put together once.
    if (length < needed) return undefined;
    let rest: Buffer = pieces.length === 1 ? chunk : Buffer.concat(pieces);
    needed = 1;
    while (found.length < count) {
      const next = readAnswer(rest);
      if (typeof next === "number") {
        needed = next;
        break;
      }
      found.push(next.object);
      rest = rest.subarray(next.end);
    }
    [pieces, length] = [[rest], rest.length];
    return found.length < count ? undefined : found;
  };
}

/** The answer that stands at the beginning and where it ends; a number: so many bytes are needed to tell. */
function readAnswer(
  bytes: Buffer,
): number | { readonly object: GitObject | undefined; readonly end: number } {
  const lineEnd = bytes.indexOf(10);
  if (lineEnd === -1) return bytes.length + 1;
  const line = bytes.subarray(0, lineEnd).toString("utf8");
  const [, name, kind, size] = /^([0-9a-f]{40,}) (blob|tree|commit|tag) (\d+)$/.exec(line) ?? [];
  if (name === undefined || kind === undefined) return { object: undefined, end: lineEnd + 1 };
  const start = lineEnd + 1;
  const end = start + Number(size);
  // A line end follows the bytes.
  if (bytes.length <= end) return end + 1;
  return { object: { name, kind, bytes: bytes.subarray(start, end) }, end: end + 1 };
}
