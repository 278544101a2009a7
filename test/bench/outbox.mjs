// How long an outbox with many deliveries takes, on a disk, with a vendor that answers at once:
//   node test/bench/outbox.mjs [COUNT …]     milliseconds of processor time for each delivery, from confirmed to forgotten
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const counts = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "sitrep-outbox-"));

const source = `
export { createOutbox } from "./src/adapters/outbox/outbox.ts";
export { createFolderStore } from "./src/disk/folder-store.ts";
`;
const bundle = join(folder, "outbox.mjs");
await build({
  stdin: { contents: source, resolveDir: root },
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "error",
});
const { createOutbox, createFolderStore } = await import(bundle);

for (const count of counts.length > 0 ? counts : [100, 400, 1600]) console.log(await measured(count));
rmSync(folder, { recursive: true });

async function measured(count) {
  const outbox = createOutbox(partsOf(createFolderStore(join(folder, String(count)))));
  const cpu = process.cpuUsage();
  await outbox.enqueue(Array.from({ length: count }, (_, index) => draftOf(index)));
  await outbox.run();
  const { user, system } = process.cpuUsage(cpu);
  const { deliveries } = await outbox.list();
  if (deliveries.length > 0) throw new Error(`${deliveries.length} were not sent.`);
  return `${count} deliveries: ${((user + system) / 1000 / count).toFixed(2)} ms of processor time for each`;
}

function partsOf(store) {
  const connection = {
    service: "slack",
    sends: [],
    isIdempotent: () => true,
    whoAmI: () => Promise.resolve({ kind: "answered", value: "Jane Doe" }),
    preview: () => [],
    send: () => Promise.resolve({ kind: "sent", id: "1", url: undefined }),
    lookUp: () => Promise.resolve({ kind: "absent" }),
  };
  return {
    store,
    connectionOf: () => Promise.resolve(connection),
    note: () => Promise.resolve(),
    clock: { now: Date.now, sleep: () => Promise.resolve() },
    owner: "here",
    isAlive: () => false,
    newId: randomUUID,
    hash: (text) => createHash("sha256").update(text).digest("hex"),
    log: () => undefined,
  };
}

function draftOf(index) {
  const thing = {
    declaredAt: 1,
    title: "Checkout é 漢",
    kind: "post-message",
    service: "slack",
    target: "#inc",
    mark: String(index),
  };
  return {
    connection: "slack",
    file: "file:///incidents/x/incident.md",
    title: "Checkout é 漢",
    target: "#inc",
    request: {
      kind: "post-message",
      channel: "C1",
      markdown: "We look into it. ".repeat(40),
      more: undefined,
    },
    note: { kind: "nothing" },
    thing,
  };
}
