import { Disposable, Uri, ViewColumn, env, l10n, window, type WebviewPanel } from "vscode";
import { pageTypes, type PageName } from "../contributions.ts";
import { oneAtATime } from "../host/one-at-a-time.ts";
import { pageHtml, type Page } from "./page-html.ts";

/** What a page of ours is made from. `From` comes from its script, `To` goes there. */
export interface PagePanelDeps<From extends Message, To> {
  readonly extensionUri: Uri;
  /** Names its type (`pageTypes`) and its bundle: `webview/NAME/main.ts` with `style.css`. */
  readonly name: PageName;
  /** What the tab says. */
  readonly title: () => string;
  /** What there is to show now. May take its time; of several that overlap the last one counts. */
  readonly render: () => To | Promise<To>;
  /** Reads what the script says; undefined for what it never says. `{ kind: "ready" }` is the panel's own and never gets here. */
  readonly decode: (message: unknown) => From | undefined;
  /**
   * Does what the script wants. What it returns is the answer to the script; without one the page is rendered anew, as it
   * is when this throws. Tells the user of failures itself.
   */
  readonly onMessage: (message: From) => Promise<To | undefined>;
  /** The document, where it is more than a blank one; `pageHtml` otherwise. */
  readonly html?: (page: Page) => string;
  /** Hears that nobody has the page open any more: what was held for it may go. */
  readonly onClose?: () => void;
  /** For messages that are dropped and errors of those above. */
  readonly log: (message: string) => void;
}

interface Message {
  readonly kind: string;
}

/** The host's side of a page: at most one panel of its type is open. */
export interface PagePanel<To> {
  /** Opens the page beside the editor or brings it to the front. `preserveFocus` leaves the focus where it is. */
  readonly reveal: (options?: RevealOptions) => void;
  /** Reveals the page and tells it this, once it listens and behind a new rendering. */
  readonly revealWith: (message: To) => void;
  /** Goes on in a panel that the editor brought back after a reload. */
  readonly restore: (panel: WebviewPanel) => void;
  /** Renders anew, if the page is open. Cheap to call often: what overlaps is done once more at the end. */
  readonly refresh: () => void;
  readonly isOpen: () => boolean;
  /** Closes the page and lets go of everything. */
  readonly dispose: () => void;
}

export interface RevealOptions {
  readonly preserveFocus?: boolean;
}

/** The plumbing that all our pages share: the panel, its document, messages both ways, one rendering at a time. */
export function createPagePanel<From extends Message, To>(deps: PagePanelDeps<From, To>): PagePanel<To> {
  let open: { readonly panel: WebviewPanel; readonly parts: Disposable } | undefined;
  /** Whether the script listens; that of a hidden page is gone until it is shown and says so again. */
  let isListening = false;
  /** What waits until it does. */
  const waiting: To[] = [];
  const isOpen = (): boolean => open !== undefined;
  const root = Uri.joinPath(deps.extensionUri, "dist", "webview");
  const options = { enableScripts: true, localResourceRoots: [root] };
  const refresh = oneAtATime(async () => {
    try {
      if (!isOpen()) return;
      const shown = await deps.render();
      await open?.panel.webview.postMessage(shown); // it may have been closed meanwhile
      if (!isListening) return;
      for (const message of waiting.splice(0)) await open?.panel.webview.postMessage(message);
    } catch (error) {
      deps.log(`Showing the page ${deps.name}: ${String(error)}`);
    }
  });

  function adopt(panel: WebviewPanel): void {
    open?.panel.dispose();
    panel.webview.options = options;
    const parts = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        void receive(message);
      }),
      panel.onDidDispose(() => {
        parts.dispose();
        if (open?.panel !== panel) return;
        open = undefined;
        deps.onClose?.();
      }),
    );
    open = { panel, parts };
    isListening = false;
    panel.webview.html = (deps.html ?? pageHtml)(pageOf(panel, root, deps.name));
  }

  async function receive(message: unknown): Promise<void> {
    if (kindOf(message) === "ready") {
      isListening = true;
      refresh();
      return;
    }
    const said = deps.decode(message);
    if (said === undefined) {
      deps.log(`Dropped a message of the page ${deps.name} that is none of ours (${kindOf(message)}).`);
      return;
    }
    const answer = await carryOut(said);
    if (answer === undefined) refresh();
    else await open?.panel.webview.postMessage(answer); // the page that asks listens
  }

  async function carryOut(message: From): Promise<To | undefined> {
    try {
      return await deps.onMessage(message);
    } catch (error) {
      deps.log(`Carrying out ${message.kind} of the page ${deps.name}: ${String(error)}`);
      return undefined;
    }
  }

  function reveal({ preserveFocus = false }: RevealOptions = {}): void {
    if (open !== undefined) open.panel.reveal(undefined, preserveFocus);
    else {
      const column = { viewColumn: ViewColumn.Beside, preserveFocus };
      adopt(window.createWebviewPanel(pageTypes[deps.name], deps.title(), column, options));
    }
  }

  return {
    reveal,
    revealWith: (message) => {
      if (open?.panel.visible === false) isListening = false; // its script was let go of
      waiting.push(message);
      reveal();
      refresh();
    },
    restore: adopt,
    refresh,
    isOpen,
    dispose: () => {
      open?.panel.dispose();
    },
  };
}

function pageOf({ webview, title }: WebviewPanel, root: Uri, name: PageName): Page {
  return {
    cspSource: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll("-", ""),
    scriptUri: webview.asWebviewUri(Uri.joinPath(root, `${name}.js`)).toString(),
    styleUri: webview.asWebviewUri(Uri.joinPath(root, `${name}.css`)).toString(),
    title,
    locale: env.language,
    sentences: l10n.bundle,
  };
}

/** The kind a message claims, for the log; never its content. */
function kindOf(message: unknown): string {
  if (typeof message !== "object" || message === null || !("kind" in message)) return typeof message;
  return String(message.kind).slice(0, 40);
}
