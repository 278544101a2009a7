import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./paths.mjs";

/**
 * A folder for one run of the editor suite to work in: a copy of the sample workspace, for `lazy` a folder without a
 * file of ours, for `virtual` a workspace that is on no disk.
 * @param {string} name
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function suiteWorkspace(name) {
  const parent = await mkdtemp(join(tmpdir(), "sitrep-suite-"));
  const folder = join(parent, "workspace");
  const remove = () => rm(parent, { recursive: true, force: true, maxRetries: 5 });
  if (name === "lazy") {
    await mkdir(folder);
    await writeFile(join(folder, "server.txt"), "listening\n");
    await writeFile(join(folder, "notes.md"), "# Notes\n\n- [ ] water the plants\n");
  } else if (name === "virtual") {
    // The suite brings the file system along.
    const workspace = `${folder}.code-workspace`;
    await writeFile(workspace, JSON.stringify({ folders: [{ uri: "sitrep-memory:/workspace" }] }));
    return { folder: workspace, remove };
  } else {
    await cp(join(root, "test/fixtures/sample-workspace"), folder, { recursive: true });
  }
  return { folder, remove };
}
