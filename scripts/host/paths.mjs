import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder, an absolute path. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the editor host and other downloads are kept; Git ignores it. */
export const cacheFolder = join(root, ".vscode-test");
