import { minute, parseInstant, type Instant } from "../../core/model/instant.ts";
import { statuses } from "../../core/model/status.ts";
import { channelOf, updateChannels, type UpdateChannel } from "../../core/updates/channels/index.ts";
import type { ComposedUpdate, ComposeRequest } from "../../core/updates/compose-update.ts";
import { logUpdate } from "../../core/updates/log-update.ts";
import { audiences } from "../../core/updates/next-updates.ts";
import { updateFormats } from "../../core/updates/update-format.ts";
import { choiceHint } from "../../core/text/choices.ts";
import { atOption, type Arguments, type Command, type OptionHelp, type Shell } from "../command.ts";
import { sendOptions } from "../connections/confirm-sending.ts";
import { sendUpdate } from "../connections/send-update.ts";
import { Failure } from "../failure.ts";
import { changeRecord, momentOf, targetOf } from "../host/change-record.ts";
import { composeFor } from "../host/compose-for.ts";

/** What a message says that is a person's to word, each with an option of its name. */
const words: Readonly<Record<string, string>> = {
  known: "What we know: who can't do what, since when",
  doing: "What we do",
  involved: "Who is involved",
  restored: "When people could work again",
  lasted: "How long the impact lasted",
  changing: "What we change",
  "review-by": "When the review is shared",
};

const wordOptions: Readonly<Record<string, OptionHelp>> = Object.fromEntries(
  Object.entries(words).map(([name, help]) => [name, { type: "string", help: `${help}; "" leaves it out` }]),
);

export const updateCommand: Command = {
  name: "update",
  usage: "FILE [--audience A] [--format F] [--print | --log | --send] [--known TEXT] [--doing TEXT] …",
  summary: "Draft an update from the record: print it, log it as sent, or send it.",
  options: {
    audience: { type: "string", help: `One of ${audiences.join(", ")} (default: who is owed one first)` },
    format: { type: "string", help: `One of ${updateFormats.join(", ")} (default: as suits what was sent)` },
    status: { type: "string", help: `What it says: ${statuses.join(", ")} (default: the incident's)` },
    next: { type: "string", help: "When the next one comes: minutes from now, an ISO instant, or none" },
    channel: {
      type: "string",
      help: `The form it is printed in: ${updateChannels.map(({ id }) => id).join(", ")} (default: plain)`,
    },
    print: {
      type: "boolean",
      help: "Print it and change nothing, as without any; exit code 1 with warnings",
    },
    log: { type: "boolean", help: "Print it and log it as sent" },
    send: {
      type: "boolean",
      help: "Send it where its audience gets it, once that is confirmed, and log it; 3 where not everybody has it",
    },
    anyway: { type: "boolean", help: "Log or send it though blanks are left in it" },
    ...sendOptions,
    ...wordOptions,
    ...atOption,
  },
  takes: { least: 1, most: 1 },
  async run(args, shell) {
    const isSent = args.flag("send");
    const wanted = ["print", "log", "send"].filter((option) => args.flag(option));
    if (wanted.length > 1) throw new Failure("Choose one of --print, --log and --send.");
    refuseWithout(isSent, args);
    const channel = channelNamed(args.text("channel"));
    const target = await targetOf(args.positionals[0], shell);
    const at = momentOf(args, shell);
    const composed = await composeFor(target, requestOf(args, at), at, shell);
    warn(composed, shell);
    if (wanted.some((option) => option !== "print") && !args.flag("anyway")) refuseBlanks(composed);
    if (isSent) return sendUpdate(target, composed, at, args, shell);
    if (args.flag("log")) {
      await changeRecord(target, logUpdate(composed.draft, at), shell);
      shell.error("Logged. Send these words to whoever waits for them:");
    }
    shell.out(channel.show(composed.message).copied);
    return args.flag("log") || composed.warnings.length === 0 ? 0 : 1;
  },
};

/** What only sending has must not be taken for sending. @throws Failure where such an option stands alone. */
function refuseWithout(isSent: boolean, args: Arguments): void {
  const alone = Object.keys(sendOptions).find((option) => args.flag(option));
  if (!isSent && alone !== undefined)
    throw new Failure(`--${alone} goes with --send. Add that, or leave it out.`);
}

function requestOf(args: Arguments, at: Instant): ComposeRequest {
  const typed = Object.keys(words).flatMap((name) => {
    const text = args.text(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  return {
    audience: oneOf("audience", args.text("audience"), audiences),
    format: oneOf("format", args.text("format"), updateFormats),
    status: oneOf("status", args.text("status"), statuses),
    next: nextNamed(args.text("next"), at),
    typed: Object.fromEntries(typed),
    kept: [],
  };
}

function oneOf<T extends string>(
  what: string,
  typed: string | undefined,
  known: readonly T[],
): T | undefined {
  if (typed === undefined) return undefined;
  const found = known.find((word) => word === typed.trim().toLowerCase());
  if (found === undefined) throw new Failure(`There is no ${what} \`${typed}\`. ${choiceHint(typed, known)}`);
  return found;
}

function nextNamed(typed: string | undefined, at: Instant): Instant | "none" | undefined {
  if (typed === undefined || typed === "none") return typed;
  const next = /^\d{1,4}$/.test(typed)
    ? Math.floor(at / minute) * minute + Number(typed) * minute
    : parseInstant(typed);
  if (next === undefined || next <= at) {
    throw new Failure(
      `\`${typed}\` is no time of a next update. Write minutes from now, an instant to come like 2026-11-21T14:35Z, or none.`,
    );
  }
  return next;
}

function channelNamed(typed = "plain"): UpdateChannel {
  const channel = channelOf(typed);
  if (channel !== undefined) return channel;
  const hint = choiceHint(
    typed,
    updateChannels.map(({ id }) => id),
  );
  throw new Failure(`There is no channel \`${typed}\`. ${hint}`);
}

function warn({ warnings, customersFirst, draft, private: isPrivate }: ComposedUpdate, shell: Shell): void {
  if (isPrivate) shell.error("Private: share it with those who need to know alone.");
  if (customersFirst) {
    shell.error(
      `Warning: customers are affected and come first: the status page, then ${draft.audience}. Use --audience customers.`,
    );
  }
  for (const { message } of warnings) shell.error(`Warning: ${message}`);
}

/** A blank that goes out was overlooked: it is asked for once. */
function refuseBlanks({ draft }: ComposedUpdate): void {
  const blanks = draft.fields.filter(({ state }) => state === "blank").map(({ name }) => name);
  if (blanks.length === 0) return;
  const options = blanks.map((name) => (Object.hasOwn(words, name) ? `--${name} TEXT` : `{{${name}}}`));
  throw new Failure(
    `Nothing was logged or sent: the record does not say all that the update needs. Give ${options.join(", ")}, an empty text to leave it out, or --anyway.`,
  );
}
