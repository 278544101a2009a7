import { Uri, commands, env, l10n, window, type QuickPickItem } from "vscode";
import type { Outbox } from "../../adapters/outbox/outbox.ts";
import { sayDelivery, wordsFor, type DeliveryWord } from "../../core/outbox/say-delivery.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import { iconless, inert } from "../../core/text/inert.ts";
import { reachable } from "../connections/reachable.ts";
import { recordOf, withPrivacyOf } from "../connections/review-of.ts";
import type { EditorCommand, Services } from "../context.ts";
import { mayShare } from "../connections/may-share.ts";

/** Shows what is on its way out, what failed and what nobody knows of, and does about it what the person says. */
export const showOutbox: EditorCommand = {
  id: "sitrep.outbox.show",
  async run(services) {
    const connections = reachable(services);
    if (connections === undefined) return;
    const outbox = await connections.outbox();
    const { deliveries, unreadable } = await outbox.list();
    for (const name of unreadable) services.log.warn(`A delivery that can't be read is kept: ${name}`);
    if (deliveries.length === 0 && unreadable.length > 0) {
      void window.showWarningMessage(l10n.t("What is in the outbox can't be read. The log names the files."));
      return;
    }
    if (deliveries.length === 0) {
      void window.showInformationMessage(l10n.t("Nothing waits to be sent."));
      return;
    }
    const chosen = await window.showQuickPick(deliveries.map(rowOf), {
      title: l10n.t("Outbox"),
      placeHolder: l10n.t("What is on its way out, and what did not get there"),
      ignoreFocusOut: true,
    });
    if (chosen === undefined) return;
    await settle(services, outbox, chosen.delivery);
  },
};

interface Row extends QuickPickItem {
  readonly delivery: Delivery;
}

function rowOf(delivery: Delivery): Row {
  return {
    label: iconless(delivery.target),
    description: iconless(delivery.title),
    detail: iconless(sayDelivery(delivery)),
    delivery,
  };
}

async function settle(services: Services, outbox: Outbox, delivery: Delivery): Promise<void> {
  const items = wordsFor(delivery.state).map((word) => ({ ...wordingOf(word), word }));
  const chosen = await window.showQuickPick(items, {
    title: iconless(`${delivery.target}: ${delivery.title}`),
    placeHolder: iconless(sayDelivery(delivery)),
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return;
  const may = chosen.word === "send-again" ? await maySendAgain(services, delivery) : "yes";
  if (may === undefined) return;
  const left = await act(outbox, delivery, chosen.word, may === "shared");
  await services.library.ready;
  // What was told of it before is no longer so, and a message with buttons stays until somebody closes it.
  if (chosen.word !== "copy") await commands.executeCommand("notifications.hideToasts");
  if (chosen.word === "copy") void window.showInformationMessage(l10n.t("The text is on the clipboard."));
  else if (chosen.word === "discard") void window.showInformationMessage(l10n.t("It was discarded."));
  else if (left === undefined) {
    void window.showInformationMessage(inert(l10n.t("{0} has it.", delivery.target)));
  } else void window.showWarningMessage(inert(sayDelivery(left)));
}

/**
 * Its words may be of another day, and its incident private by now: it is shown and asked for once more. `shared` where it is
 * private and the person said yes to that.
 */
async function maySendAgain(
  { library }: Services,
  delivery: Delivery,
): Promise<"yes" | "shared" | undefined> {
  const { target, title } = delivery;
  await library.ready;
  const file = library.get(Uri.parse(delivery.file));
  const asked = file && withPrivacyOf(recordOf({ library }, file), file);
  if (asked !== undefined && !(await mayShare(asked, target))) return undefined;
  const send = l10n.t("Send Again");
  const answer = await window.showInformationMessage(
    inert(l10n.t("{0}: send to {1}?", title, target)),
    { modal: true, detail: textOf(delivery) },
    send,
  );
  if (answer !== send) return undefined;
  return asked?.read.snapshot.private === true ? "shared" : "yes";
}

async function act(
  outbox: Outbox,
  delivery: Delivery,
  word: DeliveryWord,
  shared: boolean,
): Promise<Delivery | undefined> {
  switch (word) {
    case "check":
      return outbox.check(delivery.id);
    case "send-again":
      return outbox.sendAgain(delivery.id, { shared });
    case "mark-sent":
      return outbox.markSent(delivery.id);
    case "copy":
      await env.clipboard.writeText(textOf(delivery));
      return delivery;
    case "discard":
      await outbox.discard(delivery.id);
      return delivery;
  }
}

function wordingOf(word: DeliveryWord): QuickPickItem {
  switch (word) {
    case "check":
      return { label: l10n.t("Check"), detail: l10n.t("Ask the service whether it has it. Nothing is sent") };
    case "send-again":
      return {
        label: l10n.t("Send Again"),
        detail: l10n.t("If it is there already, it will be there twice"),
      };
    case "mark-sent":
      return { label: l10n.t("Mark as Sent"), detail: l10n.t("You looked, and it is there") };
    case "copy":
      return { label: l10n.t("Copy the Text"), detail: l10n.t("To send it by hand") };
    case "discard":
      return { label: l10n.t("Discard"), detail: l10n.t("Forget it. Nothing is taken back there") };
  }
}

/** What a person would send by hand. */
function textOf({ request }: Delivery): string {
  if ("markdown" in request) return request.markdown;
  if ("text" in request) return request.text;
  if ("topic" in request) return request.topic;
  if ("link" in request) return request.link.url;
  return JSON.stringify(request, undefined, 2);
}
