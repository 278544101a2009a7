import type { TypedField, UpdateChoices } from "../../src/protocol/composer.ts";
import { updateChoices } from "../../src/protocol/decode-composer.ts";
import { fieldsOf, filledText, flag, list, optional, record, text } from "../../src/protocol/decoder.ts";

/** An update that somebody is writing for one incident. Kept by the editor while the page is hidden or reloaded. */
export interface ComposerMemory {
  readonly isOpen: boolean;
  /** The form it is shown and copied in; undefined: the first. */
  readonly channel: string | undefined;
  /** What was chosen; the texts stand in `typed`. */
  readonly chosen: UpdateChoices;
  /** Texts by the group of audiences they were typed for. */
  readonly typed: readonly TypedGroup[];
}

export interface TypedGroup {
  readonly group: string;
  readonly fields: readonly TypedField[];
}

export const blankChoices: UpdateChoices = {
  audience: undefined,
  format: undefined,
  status: undefined,
  next: undefined,
  typed: [],
  kept: [],
};

export const blankComposer: ComposerMemory = {
  isOpen: false,
  channel: undefined,
  chosen: blankChoices,
  typed: [],
};

/** All that is kept, by the incident's id. */
export type ComposerMemories = Readonly<Record<string, ComposerMemory>>;

/** Reads what was kept; what cannot be understood is as if never kept. */
export function decodeComposers(state: unknown): ComposerMemories {
  const kept = Object.entries(fieldsOf(fieldsOf(state)?.["composers"]) ?? {});
  return Object.fromEntries(kept.map(([id, value]) => [id, memory(value)?.value ?? blankComposer]));
}

/** What to keep, in the form `decodeComposers` reads. */
export function encodeComposers(memories: ComposerMemories): { readonly composers: ComposerMemories } {
  return { composers: memories };
}

const memory = record<ComposerMemory>({
  isOpen: flag,
  channel: optional(filledText),
  chosen: updateChoices,
  typed: list(
    record<TypedGroup>({ group: filledText, fields: list(record<TypedField>({ field: filledText, text })) }),
  ),
});
