import { setImmediate } from "node:timers/promises";
import type { MessagePort } from "node:worker_threads";
import { joinFacts } from "../core/insights/join-facts.ts";
import type { IncidentsAnswer, IncidentsTask } from "./incidents-task.ts";
import { readAllFacts } from "./read-all-facts.ts";

/**
 * Reads all, and says how far it is and what it found. Any message ends the reading: what was learnt until then is kept.
 * `script` is the program that calls `serveFacts`.
 */
export async function serveIncidents(port: MessagePort, task: IncidentsTask, script: URL): Promise<void> {
  const end = new AbortController();
  const say = (answer: IncidentsAnswer): void => {
    port.postMessage(answer);
  };
  port.on("message", () => {
    end.abort();
  });
  try {
    const { root, index, edition } = task;
    const read = await readAllFacts({
      ...{ root, index, edition, native: false, parse: undefined },
      helpers: { script, count: task.helpers },
      now: () => Date.now(),
      report: (done, of) => {
        say({ kind: "progress", done, of });
      },
      signal: end.signal,
    });
    const incidents = joinFacts(read.files);
    for (let start = 0; start < incidents.length; start += inOneGo) {
      say({ kind: "incidents", incidents: incidents.slice(start, start + inOneGo) });
      await setImmediate(); // one after the other: whoever hears them does other things in between
    }
    say({ kind: "done", problems: read.problems });
  } catch (error) {
    say({ kind: "failed", said: error instanceof Error ? error.message : String(error) });
  } finally {
    port.close();
  }
}

/** So many incidents are a message that takes a few milliseconds to hear. */
const inOneGo = 200;
