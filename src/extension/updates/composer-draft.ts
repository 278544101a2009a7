import type { Instant } from "../../core/model/instant.ts";
import { statuses } from "../../core/model/status.ts";
import { t } from "../../core/text/say.ts";
import { updateChannels } from "../../core/updates/channels/index.ts";
import type { ComposedUpdate } from "../../core/updates/compose-update.ts";
import type { UpdateFix } from "../../core/updates/guard-update.ts";
import { audiences, type Audience } from "../../core/updates/next-updates.ts";
import { updateFormats } from "../../core/updates/update-format.ts";
import {
  audienceName,
  channelName,
  channelPartName,
  fieldWords,
  formatName,
  nextName,
  orderWords,
  privateWords,
} from "../../core/updates/update-words.ts";
import type { ComposerDraft, ComposerFix, ComposerOffer } from "../../protocol/composer.ts";

/** A composed update in the words of the screen. `send` is what the button says that sends it, where it can be sent. */
export function composerDraft(
  composed: ComposedUpdate,
  now: Instant,
  send: string | undefined,
): ComposerDraft {
  const { draft, message, warnings, customersFirst } = composed;
  // What was chosen stays among the choices while the clock goes on.
  const nexts = [...new Set([...draft.nextTimes, ...(draft.next === undefined ? [] : [draft.next])])];
  return {
    caution: composed.private ? privateWords() : undefined,
    audiences: audiences.map((value) => ({
      value,
      label: audienceName(value),
      group: value === "customers" ? "outside" : "inside",
    })),
    audience: draft.audience,
    formats: updateFormats.map((value) => ({ value, label: formatName(value) })),
    format: draft.format,
    statuses,
    status: draft.status,
    nexts: nexts.map((at) => ({ at, label: nextName(at, now) })),
    next: draft.next,
    fields: draft.fields.map(({ name, value, state }) => ({
      name,
      ...fieldWords(name),
      text: value,
      blank: state === "blank",
    })),
    send,
    order: customersFirst ? customersOffer(draft.audience) : undefined,
    warnings: warnings.map(({ id, message: said, fixes }) => ({ id, said, fixes: fixes.map(fixOf) })),
    previews: updateChannels.map((channel) => ({
      channel: channel.id,
      label: channelName(channel),
      parts: channel.show(message).parts.map(({ name, text }) => ({ name: channelPartName(name), text })),
    })),
  };
}

function customersOffer(audience: Audience): ComposerOffer {
  return { said: orderWords(audience), label: t("Draft for Customers First"), audience: "customers" };
}

function fixOf(fix: UpdateFix): ComposerFix {
  switch (fix.kind) {
    case "type":
      return { kind: "type", label: fix.label, field: fix.field, text: fix.value };
    case "promise":
      return { kind: "promise", label: fix.label, at: fix.next };
    case "say-status":
    case "keep":
      return fix;
  }
}
