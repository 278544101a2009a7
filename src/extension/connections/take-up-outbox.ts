import { l10n, window } from "vscode";
import { runCommand } from "../commands/run-command.ts";
import type { Connections } from "./connections.ts";

/**
 * Takes up what an earlier session left on its way: what was confirmed a moment before is sent, what was begun is looked up,
 * what is sent is noted. Says once what a person has to decide on. Does nothing where nobody is connected.
 */
export async function takeUpOutbox(connections: Connections, warn: (line: string) => void): Promise<void> {
  if (connections.accounts.list().length === 0) return;
  const outbox = await connections.outbox();
  try {
    await outbox.run();
  } catch (error) {
    warn(`The outbox: ${String(error)}`);
  }
  const { deliveries, unreadable } = await outbox.list();
  const left = deliveries.filter(({ state }) => state.kind === "failed" || state.kind === "unknown").length;
  if (left + unreadable.length === 0) return;
  const show = l10n.t("Show Outbox");
  const said =
    left === 1
      ? l10n.t("A message of an earlier session may not have been sent.")
      : l10n.t("{0} messages of an earlier session may not have been sent.", left + unreadable.length);
  if ((await window.showWarningMessage(said, show)) === show) await runCommand("sitrep.outbox.show");
}
