import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./paths.mjs";

/**
 * A folder for one run of the editor suite to work in: a copy of the sample workspace, or for `lazy` a folder without
 * a file of ours.
 * @param {string} name
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function suiteWorkspace(name) {
  const parent = await mkdtemp(join(tmpdir(), "sitrep-suite-"));
  const folder = join(parent, "workspace");
  if (name === "lazy") {
    await mkdir(folder);
    await writeFile(join(folder, "server.txt"), "listening\n");
    await writeFile(join(folder, "notes.md"), "# Notes\n\n- [ ] water the plants\n");
  } else {
    await cp(join(root, "test/fixtures/sample-workspace"), folder, { recursive: true });
  }
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 5 }) };
}
