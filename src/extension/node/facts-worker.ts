import { parentPort, workerData } from "node:worker_threads";
import { serveFacts } from "../../facts/serve-facts.ts";
import { isHelperTask } from "../../facts/threads.ts";

// A thread that reads incidents for `readFolderFacts`; it knows nothing of the editor.
const task: unknown = workerData;
if (parentPort !== null && isHelperTask(task)) serveFacts(parentPort, task, Promise.resolve(undefined));
