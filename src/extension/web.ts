import type { ExtensionContext } from "vscode";
import { standReady, type SitrepApi } from "./stand-ready.ts";

/** What the editor calls where its extensions run in a browser: all but what needs a disk, Git or terminals (docs/hosts.md). */
export function activate(context: ExtensionContext): SitrepApi {
  return standReady(context, async () => {
    const { compose } = await import("./compose.ts");
    return (window) => compose(window, undefined);
  });
}
