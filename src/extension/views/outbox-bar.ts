import { StatusBarAlignment, l10n, window } from "vscode";
import type { OutboxLeft } from "../connections/outbox-left.ts";
import type { CommandId } from "../contributions.ts";
import type { Lifetime } from "../host/lifetime.ts";

export interface OutboxBar extends Lifetime {
  readonly show: (left: OutboxLeft) => void;
}

/** More sentences than this make no tooltip; the outbox shows all. */
const saidAtMost = 5;

/** Says in the status bar what was not sent, or perhaps not; a click shows the outbox. Hidden where there is nothing. */
export function createOutboxBar(): OutboxBar {
  const item = window.createStatusBarItem("sitrep.outbox", StatusBarAlignment.Left, 98);
  item.name = l10n.t("Sitrep: Outbox");
  item.command = "sitrep.outbox.show" satisfies CommandId;
  return {
    show: (left) => {
      const words = outboxWords(left);
      if (words === undefined) {
        item.hide();
        return;
      }
      item.text = `$(mail) ${words}`;
      item.tooltip = [...left.sentences.slice(0, saidAtMost), l10n.t("Click to show the outbox.")].join("\n");
      item.accessibilityInformation = {
        label: l10n.t("Sitrep: {0}. Press to show the outbox", words),
        role: "button",
      };
      item.show();
    },
    dispose: () => {
      item.dispose();
    },
  };
}

/** `1 not sent`; undefined where everything is. */
export function outboxWords({ notSent, unknown }: OutboxLeft): string | undefined {
  if (notSent > 0 && unknown > 0) return l10n.t("{0} not sent, {1} perhaps", notSent, unknown);
  if (notSent > 0) return l10n.t("{0} not sent", notSent);
  return unknown > 0 ? l10n.t("{0} perhaps not sent", unknown) : undefined;
}
