import { l10n, type Uri, type WebviewPanel } from "vscode";
import type { FromCockpit, ToCockpit } from "../../protocol/cockpit.ts";
import type { FromComposer, ToComposer } from "../../protocol/composer.ts";
import { decodeFromCockpit } from "../../protocol/decode-cockpit.ts";
import { decodeFromComposer } from "../../protocol/decode-composer.ts";
import { cockpitHtml, type FirstWords } from "./cockpit-html.ts";
import { createPagePanel, type RevealOptions } from "./page-panel.ts";

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
  readonly reveal: (options?: RevealOptions) => void;
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
  const { revealWith, ...page } = createPagePanel<Said, ToCockpit | ToComposer>({
    extensionUri: deps.extensionUri,
    name: "cockpit",
    title: () => l10n.t("Cockpit"),
    render: deps.render,
    decode,
    onMessage: async (said) => {
      if (said.to === "composer") return answer(deps, said.message);
      await deps.onIntent(said.message);
      return undefined;
    },
    html: (document) => cockpitHtml({ ...document, first: deps.firstWords() }),
    log: deps.log,
  });
  return {
    ...page,
    compose: (incident, audience) => {
      revealWith({ kind: "compose-update", incident, audience });
    },
  };
}

/** The cockpit and the composer in it share a page. */
type Said =
  | { readonly to: "composer"; readonly kind: string; readonly message: FromComposer }
  | { readonly to: "cockpit"; readonly kind: string; readonly message: CockpitIntent };

function decode(message: unknown): Said | undefined {
  const composing = decodeFromComposer(message);
  if (composing !== undefined) return { to: "composer", kind: composing.kind, message: composing };
  const intent = decodeFromCockpit(message);
  return intent === undefined || intent.kind === "ready"
    ? undefined
    : { to: "cockpit", kind: intent.kind, message: intent };
}

/** The file's change, if there is one, brings a snapshot by itself. */
async function answer(deps: CockpitPanelDeps, message: FromComposer): Promise<ToComposer> {
  return deps.onComposer(message).catch((error: unknown): ToComposer => {
    deps.log(`Answering ${message.kind} of the composer: ${String(error)}`);
    const failed = l10n.t("It did not work. What you wrote is still here; the log says what happened.");
    return { kind: "update-refused", incident: message.incident, said: failed };
  });
}
