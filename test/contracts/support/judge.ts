import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { freePort } from "../../../scripts/host/free-port.mjs";
import type { WireRequest } from "../../../src/core/ports/connection.ts";
import type { Service } from "../../../src/core/ports/service.ts";
import { contractsFolder } from "./contracts-folder.ts";
import { judgeProgram } from "./judge-program.ts";

/** A server on this computer that judges requests by the vendors' contracts, answers as they do, and can fail as they do. */
export interface Judge {
  /** Where a service is, ending in `/`: what `credentialFields` calls its base, and of a webhook's address the host. */
  readonly addressOf: (service: Service) => string;
  /** Forgets what was asked and what was to fail. */
  readonly reset: () => Promise<void>;
  /** What was asked since, in order. */
  readonly journal: () => Promise<readonly Judged[]>;
  readonly fault: (fault: Fault) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A request as the judge saw it. */
export interface Judged {
  readonly service: string;
  readonly method: WireRequest["method"];
  /** Below the service's address, beginning with `/`. */
  readonly path: string;
  /** With its `?`; empty where there is none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Undefined where no answer was given. */
  readonly status?: number;
  /** What the contract has against it. */
  readonly errors?: readonly { readonly at: string; readonly message: string }[];
}

export interface Fault {
  readonly service: Service;
  /** A part of the path; any path where left out. */
  readonly match?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** How often; once where left out. */
  readonly times?: number;
  readonly mode?: "drop-before" | "drop-after" | "hang";
  /** Seconds that a 429 asks to wait. */
  readonly retryAfter?: number;
}

/** Tests against a judge of their own, which has forgotten everything before each; skipped where there are no contracts. */
export function describeJudged(name: string, tests: (judge: Judge) => void): void {
  const contracts = contractsFolder();
  describe.skipIf(contracts === undefined)(name, () => {
    let started: Judge | undefined;
    const judge = (): Judge => {
      if (started === undefined) throw new Error("The judge has not been started yet.");
      return started;
    };
    beforeAll(async () => {
      if (contracts !== undefined) started = await startJudge(contracts);
    });
    beforeEach(() => started?.reset());
    afterAll(() => started?.stop());
    tests({
      addressOf: (service) => judge().addressOf(service),
      reset: () => judge().reset(),
      journal: () => judge().journal(),
      fault: (fault) => judge().fault(fault),
      stop: () => judge().stop(),
    });
  });
}

/** Starts a judge from the folder of the contracts, on a port of its own of this computer's loopback. */
export async function startJudge(contracts: string): Promise<Judge> {
  const program = await judgeProgram(contracts);
  for (let tries = 3; ; tries -= 1) {
    const port = await freePort();
    const stop = await listening(program, port);
    if (stop !== undefined) return judgeAt(`http://127.0.0.1:${port}`, stop);
    if (tries === 0) throw new Error("The judging server does not start.");
  }
}

/** What was asked, as a connection's `preview` has it. */
export function wireOf(judge: Judge, judged: Judged): WireRequest {
  const base = new URL(judge.addressOf("slack")).origin;
  return {
    method: judged.method,
    url: `${base}/${judged.service}${judged.path}${judged.query}`,
    body: judged.body === "" ? undefined : judged.body,
  };
}

/** Ends it; undefined where it did not start, as when somebody took the port in between. */
async function listening(program: string, port: number): Promise<(() => Promise<void>) | undefined> {
  const child = spawn(process.execPath, [program, "--port", String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = (): void => void child.kill();
  process.once("exit", kill);
  const exited = once(child, "exit");
  const line = once(createInterface(child.stdout), "line");
  const isUp = await Promise.race([line.then(() => true), exited.then(() => false)]);
  if (!isUp) return undefined;
  return async () => {
    process.off("exit", kill);
    child.kill();
    await exited;
  };
}

function judgeAt(base: string, stop: () => Promise<void>): Judge {
  const control = async (path: string, body: unknown): Promise<void> => {
    await fetch(`${base}/${path}`, { method: "POST", body: JSON.stringify(body) });
  };
  return {
    addressOf: (service) => `${base}/${service}/`,
    reset: () => control("__reset", {}),
    journal: async () => {
      const response = await fetch(`${base}/__journal`);
      // The server is ours to trust: it is part of the test.
      return (await response.json()) as readonly Judged[];
    },
    fault: (fault) => control("__fault", fault),
    stop,
  };
}
