import { statuses } from "../core/model/status.ts";
import type { StepRef } from "./cockpit.ts";
import type {
  ChosenNext,
  ComposerAudience,
  ComposerChoice,
  ComposerDone,
  ComposerDraft,
  ComposerField,
  ComposerFix,
  ComposerNext,
  ComposerOffer,
  ComposerPreview,
  ComposerWarning,
  FromComposer,
  ToComposer,
  TypedField,
  UpdateChoices,
} from "./composer.ts";
import { filledText, flag, integer, list, oneByKind, oneOf, optional, record, text } from "./decoder.ts";
import type { ByKind, Decoder } from "./decoder.ts";

/** A message to the composer, as it arrives in the webview. Undefined where it is none we know. */
export function decodeToComposer(value: unknown): ToComposer | undefined {
  return oneByKind<ToComposer>(down, value)?.value;
}

/** A message of the composer, as it arrives in the host. Undefined where it is none we know. */
export function decodeFromComposer(value: unknown): FromComposer | undefined {
  return oneByKind<FromComposer>(up, value)?.value;
}

/** What was chosen and typed, as the page keeps it over a reload. */
export const updateChoices: Decoder<UpdateChoices> = record<UpdateChoices>({
  audience: optional(filledText),
  format: optional(filledText),
  status: optional(oneOf(statuses)),
  next: optional(record<ChosenNext>({ at: optional(integer()) })),
  typed: list(record<TypedField>({ field: filledText, text })),
  kept: list(text),
});

type Up<K extends FromComposer["kind"]> = Extract<FromComposer, { readonly kind: K }>;
type Down<K extends ToComposer["kind"]> = Extract<ToComposer, { readonly kind: K }>;

const incident = filledText;

const up: ByKind<FromComposer> = {
  "draft-update": record<Up<"draft-update">>({
    kind: oneOf(["draft-update"]),
    incident,
    turn: integer(0),
    choices: updateChoices,
  }),
  "copy-update": record<Up<"copy-update">>({
    kind: oneOf(["copy-update"]),
    incident,
    channel: filledText,
    choices: updateChoices,
  }),
  "send-update": record<Up<"send-update">>({
    kind: oneOf(["send-update"]),
    incident,
    choices: updateChoices,
  }),
};

const choice = record<ComposerChoice>({ value: filledText, label: text });
const offer = record<ComposerOffer>({ said: text, label: text, audience: filledText });

type Fix<K extends ComposerFix["kind"]> = Extract<ComposerFix, { readonly kind: K }>;

const fixes: ByKind<ComposerFix> = {
  type: record<Fix<"type">>({ kind: oneOf(["type"]), label: text, field: filledText, text }),
  promise: record<Fix<"promise">>({ kind: oneOf(["promise"]), label: text, at: integer() }),
  "say-status": record<Fix<"say-status">>({
    kind: oneOf(["say-status"]),
    label: text,
    status: oneOf(statuses),
  }),
  keep: record<Fix<"keep">>({ kind: oneOf(["keep"]), label: text, id: text }),
};

const draft = record<ComposerDraft>({
  caution: optional(text),
  send: optional(text),
  audiences: list(record<ComposerAudience>({ value: filledText, label: text, group: filledText })),
  audience: filledText,
  formats: list(choice),
  format: filledText,
  statuses: list(oneOf(statuses)),
  status: optional(oneOf(statuses)),
  nexts: list(record<ComposerNext>({ at: integer(), label: text })),
  next: optional(integer()),
  fields: list(record<ComposerField>({ name: filledText, label: text, question: text, text, blank: flag })),
  order: optional(offer),
  warnings: list(
    record<ComposerWarning>({
      id: text,
      said: text,
      fixes: list((value) => oneByKind<ComposerFix>(fixes, value)),
    }),
  ),
  previews: list(
    record<ComposerPreview>({
      channel: filledText,
      label: text,
      parts: list(record<ComposerPreview["parts"][number]>({ name: text, text })),
    }),
  ),
});

const ref = record<StepRef>({ text, occurrence: integer(1) });

const done = record<ComposerDone>({
  said: text,
  step: optional(record<NonNullable<ComposerDone["step"]>>({ ref, label: text })),
  next: optional(offer),
});

const down: ByKind<ToComposer> = {
  "compose-update": record<Down<"compose-update">>({
    kind: oneOf(["compose-update"]),
    incident,
    audience: optional(filledText),
  }),
  "update-draft": record<Down<"update-draft">>({
    kind: oneOf(["update-draft"]),
    incident,
    turn: integer(0),
    draft,
  }),
  "update-logged": record<Down<"update-logged">>({ kind: oneOf(["update-logged"]), incident, done }),
  "update-refused": record<Down<"update-refused">>({
    kind: oneOf(["update-refused"]),
    incident,
    said: text,
  }),
};
