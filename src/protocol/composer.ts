import type { Instant } from "../core/model/instant.ts";
import type { Status } from "../core/model/status.ts";
import type { StepRef } from "./cockpit.ts";

/**
 * What composer and host say to each other, on the channel of the cockpit. The host drafts and guards: the page shows what
 * it gets and sends what was typed. What the page need not understand (an audience, a format, a channel) is a word to it.
 */
export type FromComposer =
  /** Something was chosen or typed; answered by a draft of the same turn. */
  | {
      readonly kind: "draft-update";
      readonly incident: string;
      readonly turn: number;
      readonly choices: UpdateChoices;
    }
  /** Copies the message in a channel's form and logs it. */
  | {
      readonly kind: "copy-update";
      readonly incident: string;
      readonly channel: string;
      readonly choices: UpdateChoices;
    }
  /** Sends the message where the audience gets it, after the person has confirmed it, and logs it. */
  | { readonly kind: "send-update"; readonly incident: string; readonly choices: UpdateChoices };

/** What was chosen and typed so far; what is absent follows from the record. */
export interface UpdateChoices {
  readonly audience: string | undefined;
  readonly format: string | undefined;
  readonly status: Status | undefined;
  /** An instant, or none at all; undefined: the usual one. */
  readonly next: ChosenNext | undefined;
  /** By field; an empty text leaves out what it would say. */
  readonly typed: readonly TypedField[];
  /** Ids of the warnings that are kept. */
  readonly kept: readonly string[];
}

export interface ChosenNext {
  /** Undefined promises none. */
  readonly at: Instant | undefined;
}

export interface TypedField {
  readonly field: string;
  readonly text: string;
}

export type ToComposer =
  /** Open the composer of this incident, for somebody who waits or, where none is named, for whose turn it is. */
  | { readonly kind: "compose-update"; readonly incident: string; readonly audience: string | undefined }
  | {
      readonly kind: "update-draft";
      readonly incident: string;
      readonly turn: number;
      readonly draft: ComposerDraft;
    }
  | { readonly kind: "update-logged"; readonly incident: string; readonly done: ComposerDone }
  /** It is not in the file; what was typed stays in the composer. */
  | { readonly kind: "update-refused"; readonly incident: string; readonly said: string };

/** Everything the composer shows, in words. */
export interface ComposerDraft {
  /** What whoever copies from it is to mind, in words: that the incident is private. Undefined: nothing. */
  readonly caution: string | undefined;
  readonly audiences: readonly ComposerAudience[];
  readonly audience: string;
  readonly formats: readonly ComposerChoice[];
  readonly format: string;
  readonly statuses: readonly Status[];
  /** Undefined where the record's can't be understood and none was chosen. */
  readonly status: Status | undefined;
  /** None where an update says that it is over. */
  readonly nexts: readonly ComposerNext[];
  readonly next: Instant | undefined;
  readonly fields: readonly ComposerField[];
  /** Who is to hear first; undefined where nobody is passed over. */
  readonly order: ComposerOffer | undefined;
  readonly warnings: readonly ComposerWarning[];
  readonly previews: readonly ComposerPreview[];
  /** `Send to Slack #ops…`; undefined where nothing is connected for this audience. */
  readonly send: string | undefined;
}

export interface ComposerChoice {
  readonly value: string;
  readonly label: string;
}

export interface ComposerAudience extends ComposerChoice {
  /** What was typed for one audience holds for the others of its group; nothing typed for those inside goes out. */
  readonly group: string;
}

export interface ComposerNext {
  readonly at: Instant;
  readonly label: string;
}

export interface ComposerField {
  readonly name: string;
  readonly label: string;
  /** What is asked while it is blank. */
  readonly question: string;
  readonly text: string;
  /** Nobody said it yet. */
  readonly blank: boolean;
}

/** Another audience to write to, and why. */
export interface ComposerOffer {
  readonly said: string;
  readonly label: string;
  readonly audience: string;
}

export interface ComposerWarning {
  readonly id: string;
  readonly said: string;
  readonly fixes: readonly ComposerFix[];
}

/** What a press on a fix changes in what was chosen and typed. */
export type ComposerFix =
  | { readonly kind: "type"; readonly label: string; readonly field: string; readonly text: string }
  | { readonly kind: "promise"; readonly label: string; readonly at: Instant }
  | { readonly kind: "say-status"; readonly label: string; readonly status: Status }
  | { readonly kind: "keep"; readonly label: string; readonly id: string };

export interface ComposerPreview {
  readonly channel: string;
  readonly label: string;
  readonly parts: readonly { readonly name: string; readonly text: string }[];
}

export interface ComposerDone {
  readonly said: string;
  /** The step at hand, where it asked for an update: offered to be ticked, never ticked for that. */
  readonly step: { readonly ref: StepRef; readonly label: string } | undefined;
  /** Who is to hear next. */
  readonly next: ComposerOffer | undefined;
}
