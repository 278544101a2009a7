import type { ExtensionContext } from "vscode";
import { standReady, type SitrepApi } from "./stand-ready.ts";

export type { SitrepApi } from "./stand-ready.ts";

/** What the editor calls where its extensions run on a computer; `web.ts` is for a browser. */
export function activate(context: ExtensionContext): SitrepApi {
  return standReady(context, async () => (await import("./node/compose-here.ts")).composeHere);
}
