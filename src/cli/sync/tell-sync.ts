import { formatInstantToMinute } from "../../core/model/instant.ts";
import { visibleName } from "../../core/text/visible.ts";
import type { SyncResult } from "../../git/sync-incident.ts";
import type { ExitCode } from "../command.ts";

/** What came of the exchange of one incident. */
export interface Exchanged {
  /** The incident's folder, where several are exchanged; undefined: the one that was named. */
  readonly name: string | undefined;
  readonly result: SyncResult;
}

/** What happened, a sentence a line, by which one sees which incident it is; none where nothing did. */
export function sentencesOf({ name, result }: Exchanged): readonly string[] {
  if (result.kind === "refused") return [];
  if (result.kind === "synced") {
    const { received, sent } = result;
    return [
      ...(received.length === 0 ? [] : [`Received ${received.map(visibleName).join(", ")}.`]),
      ...(sent.length === 0 ? [] : [`Sent ${sent.map(visibleName).join(", ")}.`]),
    ];
  }
  const which = name === undefined ? "" : `${name}: `;
  // Without counts, which change: so it is said once, however long it takes.
  if (needsSignIn(result)) return [`${which}Sync needs you to sign in: ${result.reason}.`];
  const { waiting, since } = result.behind;
  const waits = waiting === 1 ? "1 version waits" : `${waiting} versions wait`;
  const heard =
    since === undefined
      ? "nothing heard from the others so far"
      : `the others' last version known here is of ${formatInstantToMinute(since)}`;
  return [`${which}Offline: ${result.reason.replace(/\.?$/, ".")} ${waits} to be sent; ${heard}.`];
}

/** Whether it waits for a person to sign in. */
export function needsSignIn(result: SyncResult): boolean {
  return result.kind === "offline" && result.needsSignIn === true;
}

/** What a person has to look at: why it was refused, or findings. */
export function troubleOf({ name, result }: Exchanged): readonly string[] {
  if (result.kind === "offline") return [];
  if (result.kind === "synced") return result.findings;
  return [name === undefined ? result.reason : `${name}: ${result.reason}`];
}

/** The exit code of one round. */
export function codeOf(round: readonly Exchanged[]): ExitCode {
  if (round.some(({ result }) => result.kind === "refused")) return 2;
  return round.some(({ result }) => result.kind === "synced" && result.findings.length > 0) ? 1 : 0;
}
