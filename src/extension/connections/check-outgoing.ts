import { l10n } from "vscode";
import { nameSourcesOfRecord } from "../../core/lint/names/names-somebody.ts";
import { scanOutgoing, type OutgoingContext } from "../../core/outgoing/scan.ts";
import { internalHostsOf } from "../../core/updates/internal-hosts-of.ts";
import { secretsIn } from "../host/mask-secrets.ts";
import type { LibraryFile } from "../host/library.ts";
import { wordLexicon } from "../host/word-lexicon.ts";

/** What a person should know of words that are about to leave. */
export interface OutgoingCheck {
  /** What has to be confirmed apart: secrets. Never the secret itself. */
  readonly stops: readonly string[];
  readonly cautions: readonly string[];
}

/** Looks through words that are about to leave. Load this file at the first use: it brings the rules for secrets along. */
export async function checkOutgoing(
  { policy, read }: Pick<LibraryFile, "policy" | "read">,
  text: string,
  readers: OutgoingContext["readers"],
): Promise<OutgoingCheck> {
  const detected = await secretsIn(text).catch(() => undefined);
  const findings = scanOutgoing(text, {
    readers,
    secrets: detected ?? [],
    names: nameSourcesOfRecord(read.snapshot, policy, wordLexicon),
    internalHosts: internalHostsOf(policy),
  });
  const said = (stops: boolean): readonly string[] => [
    ...new Set(findings.filter((finding) => finding.stops === stops).map(({ message }) => message)),
  ];
  const unsearched = l10n.t("The text could not be searched for secrets. Read it before you send it.");
  return { stops: [...said(true), ...(detected === undefined ? [unsearched] : [])], cautions: said(false) };
}
