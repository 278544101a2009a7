import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { launchBrowser } from "../../../scripts/host/launch-browser.mjs";
import { serveEditor, type EditorServer } from "../../../scripts/host/serve-editor.mjs";
import { noteHost } from "./end-hosts.ts";

/** An editor's server with Sitrep installed, and a browser to look at it. */
interface Host {
  readonly server: EditorServer;
  readonly browser: Browser;
  /** Where a journey's first window opens; without it each has a context of its own. */
  readonly context?: BrowserContext;
}

/**
 * The extensions of the editor's own that a journey meets: Markdown and what stands in it, configuration, themes, icons. The
 * others, most of a hundred, each window would read for nothing, a sixth of what it takes to open; the suites inside the
 * editor have all.
 */
const builtIns: readonly string[] = [
  ...["markdown-basics", "markdown-language-features", "markdown-math", "yaml", "json", "shellscript"],
  ...["configuration-editing", "json-language-features", "log", "theme-defaults", "theme-seti"],
];

/** The built project that is installed: this one, unless another copy of it is to be tried. */
const project = process.env["SITREP_EXTENSION"] ?? process.cwd();

/** `restricted`: Workspace Trust is on; `translated`: it knows the language that was made before it started. */
export type HostKind = "usual" | "restricted" | "translated";

/** A person's browser on the other side of the world, who lets the editor use the clipboard. */
export const contextOptions: BrowserContextOptions = {
  viewport: { width: 1400, height: 900 },
  permissions: ["clipboard-read", "clipboard-write"],
  timezoneId: "Asia/Kathmandu",
};

/**
 * The usual host is started by the first journey of a process that needs it, and kept for the others: each has a workspace, a
 * window without memories and an extension host of its own all the same. It ends with the run (end-hosts.ts). The other
 * kinds are made for each, and `release` ends them.
 */
export async function hostFor(kind: HostKind): Promise<Host & { readonly release: () => Promise<void> }> {
  if (kind === "usual") return { ...(await kept()), release: () => Promise.resolve() };
  const host = await start(kind === "restricted");
  const release = async (): Promise<void> => {
    await host.browser.close();
    await host.server.stop();
  };
  return { ...host, release };
}

async function start(trust: boolean): Promise<Host> {
  const [server, browser] = await Promise.all([
    serveEditor({ trust, install: project, builtIns }),
    launchBrowser(),
  ]);
  return { server, browser };
}

/** Modules are loaded anew for each file of journeys; the host lives as long as the process. */
function kept(): Promise<Host> {
  const key = Symbol.for("sitrep.journeys.host");
  const known: unknown = Reflect.get(globalThis, key);
  if (known instanceof Promise) return known as Promise<Host>; // nobody else has the key
  const made = start(false).then(async (host) => {
    await noteHost(host.server);
    // It keeps the workbench as it was fetched and compiled, which is a third of what a window takes to open.
    return { ...host, context: await host.browser.newContext(contextOptions) };
  });
  Reflect.set(globalThis, key, made);
  return made;
}
