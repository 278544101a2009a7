import type MarkdownIt from "markdown-it";
import { Disposable, commands, lm, window, type ExtensionContext } from "vscode";
import type { Composition, Shown } from "./compose.ts";
import {
  commandContributions,
  internalCommandIds,
  pageNames,
  pageTypes,
  toolIds,
  type ToolId,
  viewContributions,
} from "./contributions.ts";
import type { AnyTool } from "./tools/create-tools.ts";
import { onFirstUse } from "./host/first-use.ts";
import { extendMarkdownIt } from "./preview/extend-markdown-it.ts";

/** What the editor and its Markdown preview get from us. */
export interface SitrepApi {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
  /** Whether anything of ours was used in this window; until then nothing is read, watched or shown. */
  readonly isInUse: () => boolean;
  /** Uses Sitrep, if nobody did, and settles when the workspace was searched for our files and the preview can draw them. */
  readonly use: () => Promise<void>;
  /** The URI of the incident that views and commands are about; undefined where there is none. */
  readonly atHand: () => string | undefined;
  /** What every view shows now; nothing can be changed through it. For tests, and for who wants to read along. */
  readonly shown: () => Promise<Shown>;
}

/**
 * Stands ready in a window and does nothing else. The editor's Markdown engine activates all who extend it as soon as it
 * sees any Markdown, so that activation must cost next to nothing: the composition root is loaded at the first use of one
 * of our commands, views or files, and goes with the context. `load` is called once.
 */
export function standReady(
  context: ExtensionContext,
  load: () => Promise<(context: ExtensionContext) => Composition>,
): SitrepApi {
  let beginning: Promise<Composition> | undefined;
  let inUse: Composition | undefined;
  const use = (): Promise<Composition> => (beginning ??= begin());
  const begin = async (): Promise<Composition> => {
    const compose = await load();
    waiting.dispose();
    inUse = compose(context);
    context.subscriptions.push(inUse);
    return inUse;
  };

  const waiting = Disposable.from(
    onFirstUse(() => void use()),
    ...Object.keys(viewContributions).map((id) => window.registerTreeDataProvider(id, unusedView(use))),
  );
  context.subscriptions.push(
    waiting,
    ...[...Object.keys(commandContributions), ...internalCommandIds].map((id) =>
      commands.registerCommand(id, async (...rest: unknown[]) => (await use()).run(id, rest)),
    ),
    ...toolsOf(use),
    ...pageNames.map((name) =>
      window.registerWebviewPanelSerializer(pageTypes[name], {
        deserializeWebviewPanel: async (panel) => (await use()).restore(name, panel),
      }),
    ),
  );
  return {
    isInUse: () => inUse !== undefined,
    use: async () => {
      const { library, drawer } = await use();
      await Promise.all([library.ready, drawer.ready()]);
    },
    atHand: () => inUse?.library.active()?.uri.toString(),
    shown: async () => (await use()).shown(),
    extendMarkdownIt: (md) =>
      extendMarkdownIt(md, () => {
        if (inUse === undefined) void use().then((composition) => composition.drawer.ready());
        return inUse?.drawer.now();
      }),
  };
}

/** Where the editor has tools for language models, ours are there by name, and loaded when one is asked. */
function toolsOf(use: () => Promise<Composition>): readonly Disposable[] {
  const toolOf = async (id: ToolId): Promise<AnyTool> => (await (await use()).tools())[id];
  return toolIds.map((id) =>
    lm.registerTool<unknown>(id, {
      prepareInvocation: async ({ input }) => (await toolOf(id)).prepare(input),
      invoke: async ({ input }, token) => (await toolOf(id)).run(input, token),
    }),
  );
}

/** Stands in for a view until somebody looks at it. */
function unusedView(use: () => unknown) {
  return {
    getChildren: () => {
      void use();
      return [];
    },
    getTreeItem: (none: never) => none,
  };
}
