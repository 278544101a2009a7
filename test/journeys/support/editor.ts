import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
// The host scripts are plain JavaScript so that they run before anything is installed.
import { newPage } from "../../../scripts/host/new-page.mjs";
import { writeSettings } from "../../../scripts/host/serve-editor.mjs";
import { workbenchUrl } from "../../../scripts/host/workbench-url.mjs";
import { contextOptions, hostFor, type HostKind } from "./host.ts";
import { openWindow, type Window } from "./window.ts";
import { fillWorkspace, workspaceFiles, type WorkspaceFiles } from "./workspace-files.ts";

export const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "high contrast": "Default High Contrast",
  "high contrast light": "Default High Contrast Light",
} as const;

export type Theme = keyof typeof themes;

export interface StartOptions {
  /** Files of the workspace, by path; the sample workspace where left out. */
  readonly files?: Readonly<Record<string, string>>;
  readonly theme?: Theme;
  /** Settings on top of the calm ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Workspace Trust switched on: the window is restricted until the person trusts it. */
  readonly restricted?: boolean;
  /** The editor's display language: `de`. Sentences of the editor itself stay English, since no language pack is there. */
  readonly language?: string;
  readonly size?: { readonly width: number; readonly height: number };
}

/** A real VS Code in a real browser, on a workspace of its own. Whoever starts it closes it. */
export interface Editor extends Window, WorkspaceFiles {
  readonly workspace: string;
  /** One more window on the same workspace. */
  readonly anotherWindow: () => Promise<Window>;
  /** Loads the window with no folder open. */
  readonly leaveFolder: () => Promise<void>;
  /** Changes the settings of the workspace and waits until the window looks like it. */
  readonly setTheme: (theme: Theme) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startEditor(options: StartOptions = {}): Promise<Editor> {
  const parent = await mkdtemp(join(tmpdir(), "sitrep-journey-"));
  const { server, browser, context: kept, release } = await hostFor(hostKind(options));
  await writeSettings(server.userData, {
    "workbench.colorTheme": themes[options.theme ?? "dark"],
    "window.confirmBeforeClose": "never",
    "editor.minimap.enabled": false,
    "editor.cursorBlinking": "solid", // each blink is drawn by the processor
    "workbench.reduceMotion": "on", // as is each step of a notification that slides in
    "git.enabled": false, // no journey looks at the editor's own Git
    "files.autoSave": "off", // as on a desktop; in a browser it is on
    "security.workspace.trust.startupPrompt": "never",
    "sitrep.time.zone": "Asia/Kathmandu",
    ...options.settings,
  });
  const pages: Page[] = [];
  const context = kept ?? (await newContext(browser, options));
  const open = async (page: Page, url: string): Promise<Window> => {
    if (options.size !== undefined) await page.setViewportSize(options.size);
    pages.push(page);
    return openWindow(page, url);
  };
  const workspace = join(parent, "workspace");
  await fillWorkspace(workspace, options.files);
  const url = workbenchUrl({ port: server.port, folder: workspace });
  const window = await open(await newPage(context, new URL(url).origin), url);
  return {
    ...window,
    ...workspaceFiles(workspace),
    workspace,
    // As a person opens it: in the same browser, which remembers for both.
    anotherWindow: async () => open(await context.newPage(), url),
    leaveFolder: () => window.load(withoutFolder(url)),
    setTheme: (theme) => setTheme(window, workspace, theme),
    close: async () => {
      for (const page of pages) await page.close();
      if (context !== kept) await context.close();
      await release();
      await rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function setTheme({ page }: Window, workspace: string, theme: Theme): Promise<void> {
  await mkdir(join(workspace, ".vscode"), { recursive: true });
  const settings = { "workbench.colorTheme": themes[theme] };
  await writeFile(join(workspace, ".vscode", "settings.json"), JSON.stringify(settings));
  await page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
  await page.waitForTimeout(600); // webviews and icons follow the frame
}

function hostKind({ restricted, language }: StartOptions): HostKind {
  if (restricted === true) return "restricted";
  return language === undefined ? "usual" : "translated";
}

/** The class that the workbench wears in a theme. */
const themeClasses: Readonly<Record<Theme, string>> = {
  light: "vs:not(.hc-light)",
  dark: "vs-dark",
  "high contrast": "hc-black",
  "high contrast light": "hc-light",
};

function withoutFolder(url: string): string {
  const bare = new URL(url);
  bare.searchParams.delete("folder");
  bare.searchParams.set("ew", "true");
  return bare.toString();
}

async function newContext(browser: Browser, { language }: StartOptions): Promise<BrowserContext> {
  const context = await browser.newContext(contextOptions);
  // What a language pack would set before the workbench is loaded; extensions take their language from it.
  if (language !== undefined) {
    await context.addInitScript((name) => {
      Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { get: () => name, set: () => undefined });
    }, language);
  }
  return context;
}
