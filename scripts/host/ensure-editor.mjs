import { join } from "node:path";
import { installPackage, npmInstall } from "./install-package.mjs";

/** The npm package that carries a whole VS Code, and the Node it needs. */
const host = { name: "code-server", version: "4.139.1", node: 24 };

/**
 * Makes sure that a real VS Code (server, web workbench, Node extension host) is in the cache folder.
 * @returns {Promise<{ node: string, serverMain: string }>} the Node binary to start `server-main.js` with
 */
export async function ensureEditor() {
  const packageFolder = await installPackage({
    name: host.name,
    version: host.version,
    what: "the editor host, 600 MB",
    // The install script, left out because it refuses any Node but 24, would have done this.
    finish: (folder) =>
      npmInstall(
        ["--omit=dev", "--ignore-scripts"],
        vscodeFolder(folder),
        "the editor host's own dependencies",
      ),
  });
  return { node: await ensureNode(), serverMain: join(vscodeFolder(packageFolder), "out", "server-main.js") };
}

/** @param {string} packageFolder */
function vscodeFolder(packageFolder) {
  return join(packageFolder, "lib", "vscode");
}

/** @returns {Promise<string>} a Node of the major version the editor host is built for */
async function ensureNode() {
  if (Number(process.versions.node.split(".")[0]) === host.node) return process.execPath;
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const what = `Node ${host.node} for the editor host`;
  const packageFolder = await installPackage({ name, version: String(host.node), what });
  return join(packageFolder, "bin", process.platform === "win32" ? "node.exe" : "node");
}
