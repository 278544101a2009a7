import { pathToFileURL } from "node:url";

/**
 * The address that opens a folder in the editor host.
 * @param {{ port: number, folder: string, extension?: string, suite?: string }} options absolute paths; `folder` may
 *   be a workspace file too; `extension` is one under development, left out where it is installed; `suite` is a module whose `run()` the extension host calls,
 *   with nobody at the window
 * @returns {string}
 */
export function workbenchUrl({ port, folder, extension, suite }) {
  /** @param {string} path */
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${pathToFileURL(path).pathname}`;
  const payload = [
    ...(extension === undefined ? [] : [["extensionDevelopmentPath", remote(extension)]]),
    ...(suite === undefined ? [] : [["extensionTestsPath", remote(suite)]]),
    ["skipWelcome", "true"],
  ];
  const query = new URLSearchParams({
    [folder.endsWith(".code-workspace") ? "workspace" : "folder"]: decodeURIComponent(
      pathToFileURL(folder).pathname,
    ),
    payload: JSON.stringify(payload),
  });
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}
