import type MarkdownIt from "markdown-it";
import type { ExtensionContext } from "vscode";
import { readDocument } from "../core/incident/read-document.ts";
import { dateIn } from "../core/model/instant.ts";
import { defaultPolicy } from "../core/policy/default-policy.ts";
import { compose, type Shown } from "./compose.ts";
import { localZone } from "./host/settings.ts";
import { extendMarkdownIt } from "./preview/extend-markdown-it.ts";

/** What the editor and its Markdown preview get from us. */
export interface SitrepApi {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
  /** Settles when the workspace was searched for our files. */
  readonly ready: Promise<void>;
  /** What every view shows now; nothing can be changed through it. For tests, and for who wants to read along. */
  readonly shown: () => Promise<Shown>;
}

/** Begins Sitrep's work in a window: everything is made by the composition root and goes with the context. */
export function activate(context: ExtensionContext): SitrepApi {
  const services = compose(context);
  context.subscriptions.push(services);
  return {
    ready: services.library.ready,
    shown: services.shown,
    extendMarkdownIt: (md) =>
      extendMarkdownIt(md, {
        read: (text) => readDocument(text, { policy: defaultPolicy }),
        today: () => dateIn(services.clock.now(), localZone()),
        localZone,
      }),
  };
}
