import type MarkdownIt from "markdown-it";
import type { ExtensionContext } from "vscode";
import { compose, type Shown } from "./compose.ts";
import { extendMarkdownIt } from "./preview/extend-markdown-it.ts";
import { refreshPreviews } from "./preview/refresh-preview.ts";
import { previewDeps } from "./preview/preview-deps.ts";

/** What the editor and its Markdown preview get from us. */
export interface SitrepApi {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
  /** Settles when the workspace was searched for our files. */
  readonly ready: Promise<void>;
  /** The URI of the incident that views and commands are about; undefined where there is none. */
  readonly atHand: () => string | undefined;
  /** What every view shows now; nothing can be changed through it. For tests, and for who wants to read along. */
  readonly shown: () => Promise<Shown>;
}

/** Begins Sitrep's work in a window: everything is made by the composition root and goes with the context. */
export function activate(context: ExtensionContext): SitrepApi {
  const services = compose(context);
  context.subscriptions.push(services);
  return {
    ready: services.library.ready,
    atHand: () => services.library.active()?.uri.toString(),
    shown: services.shown,
    extendMarkdownIt: (md) => {
      context.subscriptions.push(refreshPreviews(services.library));
      return extendMarkdownIt(md, previewDeps(services));
    },
  };
}
