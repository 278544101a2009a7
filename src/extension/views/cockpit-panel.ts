import { Disposable, Uri, ViewColumn, env, l10n, window } from "vscode";
import type { WebviewPanel } from "vscode";
import type { FromCockpit, ToCockpit } from "../../protocol/cockpit.ts";
import type { FromComposer, ToComposer } from "../../protocol/composer.ts";
import { decodeFromCockpit } from "../../protocol/decode-cockpit.ts";
import { decodeFromComposer } from "../../protocol/decode-composer.ts";
import { cockpitViewType } from "../contributions.ts";
import { cockpitHtml, type FirstWords } from "./cockpit-html.ts";

export interface CockpitPanelDeps {
  readonly extensionUri: Uri;
  /** What there is to show now. May take its time; of several that overlap the last one counts. */
  readonly render: () => ToCockpit | Promise<ToCockpit>;
  /** What stands on a new page until it has loaded. */
  readonly firstWords: () => FirstWords | undefined;
  /** Every intent but `ready`. Once it is settled the panel shows a new snapshot. Tells the user of failures itself. */
  readonly onIntent: (intent: CockpitIntent) => void | Promise<void>;
  /** What its composer wants; the answer goes back to it. */
  readonly onComposer: (message: FromComposer) => Promise<ToComposer>;
  /** For messages that are dropped and errors of those above. */
  readonly log: (message: string) => void;
}

/** What the responder wants done; that the page is ready is the panel's own business. */
export type CockpitIntent = Exclude<FromCockpit, { readonly kind: "ready" }>;

export interface CockpitPanel {
  /** Opens the cockpit beside the editor or brings it to the front. `preserveFocus` leaves the focus where it is. */
  readonly reveal: (options?: { readonly preserveFocus?: boolean }) => void;
  /** Opens the composer of the incident with this id in the cockpit, which takes the focus; for an audience, if one is named. */
  readonly compose: (incident: string, audience?: string) => void;
  /** Goes on in a panel that the editor brought back after a reload. */
  readonly restore: (panel: WebviewPanel) => void;
  /** Shows a new snapshot, if the cockpit is open. Cheap to call often: what overlaps is done once more at the end. */
  readonly refresh: () => void;
  readonly isOpen: () => boolean;
  /** Closes the cockpit and lets go of everything. */
  readonly dispose: () => void;
}

/** The host's side of the cockpit. */
export function createCockpitPanel(deps: CockpitPanelDeps): CockpitPanel {
  let open: { readonly panel: WebviewPanel; readonly parts: Disposable } | undefined;
  /** Whether the page listens; a hidden one is gone until it is shown and says so again. */
  let isListening = false;
  /** What waits until it does. */
  const waiting: ToComposer[] = [];
  const isOpen = (): boolean => open !== undefined;
  const root = Uri.joinPath(deps.extensionUri, "dist", "webview");
  const options = { enableScripts: true, localResourceRoots: [root] };
  const refresh = oneAtATime(async () => {
    try {
      if (!isOpen()) return;
      const snapshot = await deps.render();
      await open?.panel.webview.postMessage(snapshot); // it may have been closed meanwhile
      if (!isListening) return;
      for (const message of waiting.splice(0)) await open?.panel.webview.postMessage(message);
    } catch (error) {
      deps.log(`Showing the cockpit: ${String(error)}`);
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
        if (open?.panel === panel) open = undefined;
      }),
    );
    open = { panel, parts };
    isListening = false;
    panel.webview.html = pageOf(panel, root, deps.firstWords());
  }

  async function receive(message: unknown): Promise<void> {
    const composing = decodeFromComposer(message);
    if (composing !== undefined) {
      await answer(composing);
      return;
    }
    const intent = decodeFromCockpit(message);
    if (intent === undefined) {
      deps.log(`Dropped a message of the cockpit that is none of ours (${kindOf(message)}).`);
      return;
    }
    try {
      if (intent.kind === "ready") isListening = true;
      else await deps.onIntent(intent);
    } catch (error) {
      deps.log(`Carrying out ${intent.kind} of the cockpit: ${String(error)}`);
    }
    refresh();
  }

  /** The page that asks listens; the file's change, if there is one, brings a snapshot by itself. */
  async function answer(message: FromComposer): Promise<void> {
    const said = await deps.onComposer(message).catch((error: unknown): ToComposer => {
      deps.log(`Answering ${message.kind} of the composer: ${String(error)}`);
      const failed = l10n.t("It did not work. What you wrote is still here; the log says what happened.");
      return { kind: "update-refused", incident: message.incident, said: failed };
    });
    await open?.panel.webview.postMessage(said);
  }

  function reveal({ preserveFocus = false } = {}): void {
    if (open !== undefined) open.panel.reveal(undefined, preserveFocus);
    else
      adopt(
        window.createWebviewPanel(
          cockpitViewType,
          l10n.t("Cockpit"),
          { viewColumn: ViewColumn.Beside, preserveFocus },
          options,
        ),
      );
  }

  return {
    reveal,
    compose: (incident, audience) => {
      if (open?.panel.visible === false) isListening = false; // its page was let go of
      waiting.push({ kind: "compose-update", incident, audience });
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

function pageOf(panel: WebviewPanel, root: Uri, first: FirstWords | undefined): string {
  const { webview } = panel;
  return cockpitHtml({
    cspSource: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll("-", ""),
    scriptUri: webview.asWebviewUri(Uri.joinPath(root, "cockpit.js")).toString(),
    styleUri: webview.asWebviewUri(Uri.joinPath(root, "cockpit.css")).toString(),
    title: panel.title,
    locale: env.language,
    sentences: l10n.bundle,
    first,
  });
}

/** Runs `work` now, or once more after the run that is under way, however often it was asked for meanwhile. */
function oneAtATime(work: () => Promise<void>): () => void {
  let state: "idle" | "running" | "again" = "idle";
  const run = async (): Promise<void> => {
    do {
      state = "running";
      await work();
    } while (isAgain());
    state = "idle";
  };
  const isAgain = (): boolean => state === "again";
  return () => {
    if (state === "idle") void run();
    else state = "again";
  };
}

/** The kind a message claims, for the log; never its content. */
function kindOf(message: unknown): string {
  if (typeof message !== "object" || message === null || !("kind" in message)) return typeof message;
  return String(message.kind).slice(0, 40);
}
