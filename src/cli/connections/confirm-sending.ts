import type { ReadDocument } from "../../core/incident/read-document.ts";
import { loadLexicon } from "../../core/lint/lexicon/load-lexicon.ts";
import { nameSourcesOfRecord } from "../../core/lint/names/names-somebody.ts";
import { scanOutgoing, type OutgoingFinding } from "../../core/outgoing/scan.ts";
import { shownBody } from "../../core/outgoing/shown-body.ts";
import { leavingTogether } from "../../core/outgoing/texts-of-request.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { internalHostsOf } from "../../core/updates/internal-hosts-of.ts";
import type { Arguments, OptionHelp, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import type { Desk } from "./desk.ts";
import type { Thing } from "./thing.ts";

/** The options of every command that sends something. */
export const sendOptions = {
  "dry-run": { type: "boolean", help: "Print the very requests, without what lets us in, and send nothing" },
  yes: { type: "boolean", help: "Send it without asking" },
  private: { type: "boolean", help: "Send it though the incident is marked as private" },
  "with-secrets": { type: "boolean", help: "Send it though something in it looks like a key or a password" },
} as const satisfies Record<string, OptionHelp>;

/** What a person reads before they confirm. */
export interface SendingWords {
  /** The record that it is about, or the review where that is not known. */
  readonly read: Pick<ReadDocument, "snapshot">;
  readonly policy: Policy;
  /** The text as it goes out, for people to read. */
  readonly text: string;
  /** What they should know before they say yes. */
  readonly cautions: readonly string[];
}

/**
 * Whether something is to be sent: says where to, whom it reaches, what it says and what was found in it, and asks. False
 * where the person does not want it, and on a dry run, which prints the requests. @throws Failure where it may not be sent
 * like that, or nobody is there to ask.
 */
export async function confirmSending(
  things: readonly Thing[],
  words: SendingWords,
  { outbox }: Desk,
  args: Arguments,
  shell: Shell,
): Promise<boolean> {
  for (const caution of await cautionsOf(things, words, args)) shell.error(`Warning: ${caution}`);
  if (args.flag("dry-run")) {
    shell.out(JSON.stringify(requestsOf(things, outbox), undefined, 2));
    return false;
  }
  shell.error(`To ${things.map(({ where }) => where).join(", ")}:`);
  shell.out(words.text.trimEnd());
  return isWanted(args, shell);
}

/** Whether the person says yes. @throws Failure where nobody is there to ask and nobody said so before. */
export async function isWanted(args: Arguments, shell: Shell, question = "Send it?"): Promise<boolean> {
  if (args.flag("yes")) return true;
  if (shell.ask === undefined) {
    throw new Failure("Nobody is at a terminal to confirm it. Look at it with --dry-run, then add --yes.");
  }
  const answer = (await shell.ask(`${question} [y/N] `)).trim().toLowerCase();
  if (["y", "yes"].includes(answer)) return true;
  shell.error("Nothing was done.");
  return false;
}

/** @throws Failure where it is private, or has a secret in it, and nobody said that it goes out all the same. */
async function cautionsOf(
  things: readonly Thing[],
  { read, policy, cautions }: SendingWords,
  args: Arguments,
): Promise<readonly string[]> {
  const { snapshot } = read;
  refusePrivate(snapshot, args);
  const { text, readers } = leavingTogether(things.map(({ draft, outside }) => ({ ...draft, outside })));
  const { secretsIn } = await import("../../secrets/find-secrets.ts");
  const findings = scanOutgoing(text, {
    readers,
    secrets: await secretsIn(text),
    names: nameSourcesOfRecord(snapshot, policy, loadLexicon()),
    internalHosts: internalHostsOf(policy),
  });
  refuseSecrets(findings, args);
  const drill = snapshot.drill ? ["This is a drill: whoever gets it may not know."] : [];
  return [...new Set([...drill, ...cautions, ...findings.map(({ message }) => message)])];
}

/** Nothing of a private incident leaves unless somebody says so each time. @throws Failure where nobody did. */
export function refusePrivate(snapshot: { readonly private: boolean }, args: Arguments): void {
  if (!snapshot.private || args.flag("private")) return;
  throw new Failure("The incident is private. To share it all the same: add --private.");
}

function refuseSecrets(findings: readonly OutgoingFinding[], args: Arguments): void {
  const stops = [...new Set(findings.filter(({ stops }) => stops).map(({ message }) => message))];
  if (stops.length === 0 || args.flag("with-secrets") || args.flag("dry-run")) return;
  throw new Failure(`Nothing was sent. ${stops.join(" ")} To send it with that: add --with-secrets.`);
}

/** What would go over the wire, word for word; nothing that lets anybody in is in it. */
function requestsOf(things: readonly Thing[], { keyOf }: Desk["outbox"]): readonly unknown[] {
  return things.flatMap(({ connection, draft }) =>
    connection
      .preview(draft.request, keyOf(draft))
      .map(({ method, url, body }) => ({ method, url, body: shownBody(body) })),
  );
}
