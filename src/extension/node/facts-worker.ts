import { parentPort, workerData } from "node:worker_threads";
import { isFactsTask } from "../../facts/facts-task.ts";
import { isClosedTask, serveClosed } from "../../facts/serve-closed.ts";
import { serveFacts } from "../../facts/serve-facts.ts";
import { stepBack } from "./step-back.ts";

// A thread that reads incidents for the editor's extension host, which goes before it; it knows nothing of the editor.
const task: unknown = workerData;
stepBack();
if (parentPort !== null && isFactsTask(task)) serveFacts(parentPort, task, Promise.resolve(undefined));
if (parentPort !== null && isClosedTask(task)) serveClosed(parentPort, task);
