import { sayDelivery, wordsFor } from "../../core/outbox/say-delivery.ts";
import { formatInstant } from "../../core/model/instant.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import { textsOfRequest } from "../../core/outgoing/texts-of-request.ts";
import { choiceHint } from "../../core/text/choices.ts";
import type { Arguments, Command, ExitCode, Shell } from "../command.ts";
import { isWanted, refusePrivate } from "../connections/confirm-sending.ts";
import { openDesk, privateNow, type Desk } from "../connections/desk.ts";
import { codeOfSent, deliveryWords } from "../connections/send-now.ts";
import { Failure } from "../failure.ts";

const actions = ["list", "run", "check", "send-again", "mark-sent", "discard"] as const;

type Action = (typeof actions)[number];

export const outboxCommand: Command = {
  name: "outbox",
  usage: `[${actions.join("|")}] [ID] [--json]`,
  summary: "Show what is on its way to other services, and decide about what failed or is unknown.",
  options: {
    json: { type: "boolean", help: "What is there, as a list; times in UTC" },
    yes: { type: "boolean", help: "send-again: send it without asking" },
    private: { type: "boolean", help: "send-again: send it though the incident is marked as private" },
  },
  takes: { least: 0, most: 2 },
  async run(args, shell) {
    const [typed = "list", id] = args.positionals;
    const action = actionNamed(typed);
    const desk = await openDesk(shell);
    if (action !== "list" && action !== "run") {
      await decide(action, await named(id, action, desk), desk, { args, shell });
      return args.flag("json") ? list(desk, true, shell) : 0;
    }
    if (id !== undefined)
      throw new Failure(`Usage: sitrep outbox ${action}, which is about all that is there.`);
    if (action === "run") await desk.outbox.run();
    return list(desk, args.flag("json"), shell);
  },
};

/** @throws Failure where there is none of that name. */
function actionNamed(typed: string): Action {
  const action = actions.find((known) => known === typed);
  if (action !== undefined) return action;
  throw new Failure(`The outbox can't \`${typed}\`. ${choiceHint(typed, actions)}`);
}

/** By its name or the beginning of it. @throws Failure where that is none, or several. */
async function named(typed: string | undefined, action: Action, { outbox }: Desk): Promise<Delivery> {
  const { deliveries } = await outbox.list();
  const found = typed === undefined ? [] : deliveries.filter(({ id }) => id.startsWith(typed));
  const [one, ...others] = found;
  if (one !== undefined && others.length === 0) return one;
  throw new Failure(
    typed === undefined
      ? `Which one? sitrep outbox ${action} ID, with an ID of sitrep outbox.`
      : `${one === undefined ? "Nothing" : "More than one thing"} in the outbox is called \`${typed}\`. See sitrep outbox.`,
  );
}

async function decide(
  action: Exclude<Action, "list" | "run">,
  delivery: Delivery,
  { outbox }: Desk,
  { args, shell }: { readonly args: Arguments; readonly shell: Shell },
): Promise<void> {
  const words = wordsFor(delivery.state);
  if (!words.includes(action)) {
    const others = words.filter((word) => word !== "copy");
    const instead = others.length === 0 ? "Wait for what comes of it" : `Choose one of ${others.join(", ")}`;
    throw new Failure(`${sayDelivery(delivery)} ${action} does nothing there. ${instead}.`);
  }
  if (action === "discard") {
    if (!(await outbox.discard(delivery.id)))
      throw new Failure("It is on its way, or gone. See sitrep outbox.");
    shell.out(`Discarded. It said:\n${textsOfRequest(delivery.request).join("\n").trimEnd()}`);
    return;
  }
  const shared = action === "send-again" ? await maySendAgain(delivery, args, shell) : false;
  if (shared === undefined) return;
  const sent = { was: delivery };
  const deaf = outbox.onDidMove((moved) => {
    if (moved.id === delivery.id) sent.was = moved;
  });
  const after = await doing(action, delivery.id, outbox, shared).finally(deaf);
  shell.out(after === undefined ? goneWords(sent.was, delivery) : deliveryWords(after));
}

/**
 * Its words may be of another day, and its incident private by now: they are shown and asked for once more. Whether it is private
 * and goes out all the same; undefined where the person says no. @throws Failure where it may not be sent like that.
 */
async function maySendAgain(delivery: Delivery, args: Arguments, shell: Shell): Promise<boolean | undefined> {
  const isPrivate = await privateNow(delivery).catch(() => undefined);
  refusePrivate({ private: isPrivate ?? true }, args);
  shell.error(`To ${delivery.target}:`);
  shell.out(textsOfRequest(delivery.request).join("\n").trimEnd());
  return (await isWanted(args, shell, "Send it again?")) ? isPrivate !== false : undefined;
}

function doing(
  action: "check" | "send-again" | "mark-sent",
  id: string,
  outbox: Desk["outbox"],
  shared: boolean,
): Promise<Delivery | undefined> {
  switch (action) {
    case "check":
      return outbox.check(id);
    case "send-again":
      return outbox.sendAgain(id, { shared });
    case "mark-sent":
      return outbox.markSent(id);
  }
}

/** What is gone from the outbox is there, and its file says so. */
function goneWords(moved: Delivery, before: Delivery): string {
  return moved.state.kind === "sent" ? deliveryWords(moved) : `${before.target} has it.`;
}

/** 3 where something failed or nobody knows what became of it. */
async function list({ outbox, isRunning }: Desk, asJson: boolean, shell: Shell): Promise<ExitCode> {
  const { deliveries, unreadable } = await outbox.list();
  const isLeft = ({ state }: Delivery): boolean =>
    state.kind === "sending" && isRunning(state.owner) === false;
  if (asJson) {
    const rows = deliveries.map((delivery) => ({ ...rowOf(delivery), interrupted: isLeft(delivery) }));
    shell.out(JSON.stringify(rows, undefined, 2));
  } else {
    if (deliveries.length + unreadable.length === 0) shell.out("Nothing is on its way.");
    for (const delivery of deliveries) shell.out(line(delivery, isLeft(delivery)));
  }
  for (const name of unreadable)
    shell.error(`${name} can't be read by this version of Sitrep. It was left as it is.`);
  return deliveries.some((delivery) => isLeft(delivery) || isOpen(delivery)) || unreadable.length > 0 ? 3 : 0;
}

function isOpen(delivery: Delivery): boolean {
  return (
    delivery.state.kind !== "intent" && delivery.state.kind !== "sending" && codeOfSent([delivery]) !== 0
  );
}

/** `3f2c9a1e  2026-11-21T14:10:00Z  Checkout errors: Whether Slack has it is unknown. …` */
function line(delivery: Delivery, isLeft: boolean): string {
  const { id, madeAt, title, target } = delivery;
  const said = isLeft
    ? `Whether ${target} has it is unknown: the command that sent it was ended. To find out: sitrep outbox run.`
    : deliveryWords(delivery);
  return `${id.slice(0, 8)}  ${formatInstant(madeAt)}  ${title === "" ? "" : `${title}: `}${said}`;
}

function rowOf(delivery: Delivery): Readonly<Record<string, unknown>> {
  const { id, key, service, file, title, target, request, madeAt, state } = delivery;
  return {
    id,
    key,
    service,
    file,
    title,
    target,
    kind: request.kind,
    madeAt: formatInstant(madeAt),
    state: state.kind,
    said: deliveryWords(delivery),
    text: textsOfRequest(request).join("\n"),
  };
}
