import { Disposable, l10n, window } from "vscode";
import { runCommand } from "../commands/run-command.ts";
import type { Clock } from "../host/clock.ts";
import type { Lifetime } from "../host/lifetime.ts";
import type { Connections } from "./connections.ts";
import { isUnderWay, nothingLeft, outboxLeft, type OutboxLeft } from "./outbox-left.ts";

/** What the watch needs of its host. */
export interface OutboxWatchParts {
  readonly connections: Connections;
  readonly clock: Clock;
  /** In Restricted Mode nothing is sent. */
  readonly isTrusted: () => boolean;
  readonly onDidGrantTrust: (listener: () => void) => { readonly dispose: () => void };
  /** Shows what a person has to decide on; nothing where both counts are 0. */
  readonly show: (left: OutboxLeft) => void;
  readonly warn: (line: string) => void;
}

export interface OutboxWatch extends Lifetime {
  /** What an earlier session left was taken up. */
  readonly started: Promise<void>;
}

/**
 * Takes up what an earlier session left on its way, once the workspace is trusted, and again at each minute while something is: what was confirmed a moment
 * before is sent, what was begun is looked up, what is sent is noted. Says once what of an earlier session was not sent, and
 * has it shown as long as it is so, whoever is connected. Where nothing is kept it looks at a folder; where nobody is connected
 * and nothing is shown, only at the start.
 */
export function watchOutbox(parts: OutboxWatchParts): OutboxWatch {
  const { connections, clock, warn } = parts;
  let busy = false;
  let isShown = false;
  let isChanged = false;
  let looking: Promise<OutboxLeft> | undefined;
  /** One at a time: a slow service must not make them pile up. */
  async function turn(): Promise<OutboxLeft> {
    if (busy) return nothingLeft;
    busy = true;
    await workOff(parts).catch((error: unknown) => {
      warn(`The outbox: ${String(error)}`);
    });
    busy = false;
    return look();
  }
  /** Many changes at once are looked at once more, not once each. */
  function look(): Promise<OutboxLeft> {
    isChanged = true;
    looking ??= lookUntilSame().finally(() => {
      looking = undefined;
    });
    return looking;
  }
  async function lookUntilSame(): Promise<OutboxLeft> {
    let left = nothingLeft;
    while (isChanged) {
      isChanged = false;
      left = await showLeft(parts);
    }
    isShown = left.notSent + left.unknown > 0;
    return left;
  }
  const watch = Disposable.from(
    clock.everyMinute(() => {
      if (connections.accounts.list().length > 0) void turn();
      else if (isShown) void look();
    }),
    connections.onDidChangeOutbox(() => void look()),
    connections.accounts.onDidChange(() => void look()),
    parts.onDidGrantTrust(() => void turn().then(tellLeft)),
  );
  return {
    started: turn().then((left) => {
      void tellLeft(left);
    }),
    dispose: () => {
      watch.dispose();
    },
  };
}

async function workOff({ connections, isTrusted }: OutboxWatchParts): Promise<void> {
  if (!isTrusted() || !(await connections.hasOutgoing())) return;
  const outbox = await connections.outbox();
  if ((await outbox.list()).deliveries.some(isUnderWay)) await outbox.run();
}

async function showLeft({
  connections,
  clock,
  isTrusted,
  show,
  warn,
}: OutboxWatchParts): Promise<OutboxLeft> {
  let left = nothingLeft;
  try {
    if (isTrusted() && (await connections.hasOutgoing()))
      left = outboxLeft(await (await connections.outbox()).list(), clock.now());
  } catch (error) {
    warn(`The outbox: ${String(error)}`);
  }
  show(left);
  return left;
}

async function tellLeft({ notSent, unknown }: OutboxLeft): Promise<void> {
  const left = notSent + unknown;
  if (left === 0) return;
  const show = l10n.t("Show Outbox");
  const said =
    left === 1
      ? l10n.t("A message of an earlier session may not have been sent.")
      : l10n.t("{0} messages of an earlier session may not have been sent.", left);
  if ((await window.showWarningMessage(said, show)) === show) await runCommand("sitrep.outbox.show");
}
