import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { speak } from "../../core/text/say.ts";
import { isFactsTask } from "../../facts/facts-task.ts";
import { isIncidentsTask } from "../../facts/incidents-task.ts";
import { isClosedTask, serveClosed } from "../../facts/serve-closed.ts";
import { serveFacts } from "../../facts/serve-facts.ts";
import { serveIncidents } from "../../facts/serve-incidents.ts";
import { stepBack } from "./step-back.ts";

// A thread that reads incidents for the editor's extension host; it knows nothing of the editor.
const task: unknown = workerData;
if (parentPort !== null && isFactsTask(task)) serveFacts(parentPort, task, Promise.resolve(undefined));
if (parentPort !== null && isIncidentsTask(task)) {
  speak(task.words);
  void serveIncidents(parentPort, task, pathToFileURL(__filename));
}
if (parentPort !== null && isClosedTask(task)) {
  stepBack(); // nobody asked for these, and views show them as they come
  serveClosed(parentPort, task);
}
