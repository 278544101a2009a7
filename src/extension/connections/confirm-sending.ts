import { l10n, window } from "vscode";
import { shownBody } from "../../core/outgoing/shown-body.ts";
import { leavingTogether } from "../../core/outgoing/texts-of-request.ts";
import { inert } from "../../core/text/inert.ts";
import { promptTitle } from "../commands/active-incident.ts";
import { mayShare } from "./may-share.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import type { Connections } from "./connections.ts";
import type { Outgoing } from "./outgoing.ts";
import type { OutgoingCheck } from "./check-outgoing.ts";

/** What a person reads before they confirm. */
export interface SendingWords {
  /** The text as it goes out, for people to read. */
  readonly text: string;
  /** What they should know before they press Send. */
  readonly cautions: readonly string[];
}

/** More than this much of a text does not fit a question; the requests show all of it. Characters. */
const shownText = 1500;

/**
 * Asks whether this is to be sent: where to, whom it reaches, what it says; the very requests on demand. False where the
 * person does not want it. A private incident is asked for apart, each time, and so is what looks like a secret; whatever
 * else was found in the words is said beside them. Where the person has `seen` place and words and said yes, only what they could
 * not see there is asked for.
 */
export async function confirmSending(
  services: Pick<Services, "texts">,
  connections: Connections,
  file: LibraryFile,
  things: readonly Outgoing[],
  words: SendingWords,
  shown?: "seen",
): Promise<boolean> {
  const [first, ...others] = things.map(({ where }) => where);
  if (first === undefined || !(await mayShare(file, first, ...others))) return false;
  const found = await lookThrough(file, things);
  if (!(await mayTell(file, found.stops))) return false;
  const cautions = [...new Set([...words.cautions, ...found.cautions])];
  if (shown === "seen" && cautions.length === 0) return true;
  const send = l10n.t("Send");
  const show = l10n.t("Show the Requests");
  const answer = await window.showInformationMessage(
    inert(l10n.t("{0}: send to {1}?", promptTitle(file), whereOf(things))),
    {
      modal: true,
      detail: [...cautions.map((caution) => `⚠ ${caution}`), shortened(words.text)].join("\n\n"),
    },
    send,
    show,
  );
  if (answer === show) return showRequests(services, connections, file, things);
  return answer === send;
}

/** Everything that goes out is looked through, not what is shown of it. */
async function lookThrough(file: LibraryFile, things: readonly Outgoing[]): Promise<OutgoingCheck> {
  const { checkOutgoing } = await import("./check-outgoing.ts");
  const { text, readers } = leavingTogether(things.map(({ draft, outside }) => ({ ...draft, outside })));
  return checkOutgoing(file, text, readers);
}

/** Asks apart about what looks like a secret; true at once where nothing does. */
async function mayTell(file: LibraryFile, stops: readonly string[]): Promise<boolean> {
  if (stops.length === 0) return true;
  const tell = l10n.t("Send It with That");
  const answer = await window.showWarningMessage(
    inert(l10n.t("{0}: there may be a secret in what is to be sent.", promptTitle(file))),
    { modal: true, detail: stops.join("\n\n") },
    tell,
  );
  return answer === tell;
}

/** Opens what would go over the wire, word for word, and asks beside it. Nothing that lets us in is in it. */
async function showRequests(
  { texts }: Pick<Services, "texts">,
  connections: Connections,
  file: LibraryFile,
  things: readonly Outgoing[],
): Promise<boolean> {
  const outbox = await connections.outbox();
  const requests = things.flatMap(({ connection, draft }) =>
    connection.preview(draft.request, outbox.keyOf(draft)).map(({ method, url, body }) => ({
      request: `${method} ${url}`,
      body: shownBody(body),
    })),
  );
  const content = `${JSON.stringify(requests, undefined, 2)}\n`;
  const shown = await texts.showText(`${l10n.t("Requests")}.json`, content, "json");
  const send = l10n.t("Send");
  const answer = await window.showQuickPick(
    [{ label: send, description: whereOf(things) }, { label: l10n.t("Keep It Here") }],
    {
      title: promptTitle(file),
      placeHolder: l10n.t("These requests are sent, with your token added"),
      ignoreFocusOut: true,
    },
  );
  await texts.close(shown);
  return answer?.label === send;
}

function whereOf(things: readonly Outgoing[]): string {
  return things.map(({ where }) => where).join(", ");
}

function shortened(text: string): string {
  return text.length <= shownText ? text : `${text.slice(0, shownText)}…`;
}
