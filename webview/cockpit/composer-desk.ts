import type { StepRef } from "../../src/protocol/cockpit.ts";
import type {
  ComposerDone,
  ComposerDraft,
  ComposerFix,
  FromComposer,
  ToComposer,
  TypedField,
  UpdateChoices,
} from "../../src/protocol/composer.ts";
import { t } from "../shared/say.ts";
import {
  blankComposer,
  type ComposerMemories,
  type ComposerMemory,
  type TypedGroup,
} from "./composer-memory.ts";

export interface ComposerDeskDeps {
  readonly post: (message: FromComposer) => void;
  readonly completeStep: (incident: string, step: StepRef) => void;
  readonly memories: ComposerMemories;
  readonly remember: (memories: ComposerMemories) => void;
  /** Called when there is more to show. */
  readonly changed: () => void;
}

/** What the composer shows. */
export interface ComposerState {
  /** Undefined until the host has drafted. */
  readonly draft: ComposerDraft | undefined;
  readonly channel: string | undefined;
  /** What came of the last press, in words. */
  readonly said: string | undefined;
  /** What is offered once an update was logged. */
  readonly done: ComposerDone | undefined;
  /** The blank that is asked for before a draft is copied. */
  readonly asked: string | undefined;
}

/** The composer without its looks: keeps what was typed, asks the host for drafts, turns presses into messages. */
export interface ComposerDesk {
  /** Undefined while it is closed, or no incident is active. */
  readonly state: () => ComposerState | undefined;
  /** The incident on the screen, and that something of it may have changed. */
  readonly look: (incident: string | undefined) => void;
  readonly open: (audience?: string) => void;
  readonly close: () => void;
  readonly choose: (choice: Partial<Omit<UpdateChoices, "typed">>) => void;
  readonly type: (field: string, text: string) => void;
  readonly fix: (fix: ComposerFix) => void;
  readonly show: (channel: string) => void;
  readonly copy: () => void;
  /** Has it sent where the audience gets it; the host asks before anything leaves. */
  readonly send: () => void;
  readonly tick: () => void;
  readonly receive: (message: ToComposer) => void;
}

/** A draft follows the last key by this many milliseconds. */
export const typingPauseMs = 150;

export function createComposerDesk(deps: ComposerDeskDeps): ComposerDesk {
  let memories = deps.memories;
  let incident: string | undefined;
  let shown: { readonly incident: string; readonly draft: ComposerDraft } | undefined;
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** A press that is on its way: an impatient second one must not log twice. */
  let isGoingOut = false;
  let after: Pick<ComposerState, "said" | "done" | "asked"> = nothing;
  /** Words that were just sent, for whoever is offered to hear them next: they are not asked for twice. */
  let carried: { readonly audience: string; readonly typed: TypedGroup } | undefined;

  const memory = (): ComposerMemory =>
    (incident === undefined ? undefined : memories[incident]) ?? blankComposer;
  const draft = (): ComposerDraft | undefined => (shown?.incident === incident ? shown?.draft : undefined);

  function remember(change: Partial<ComposerMemory>): void {
    if (incident === undefined) return;
    memories = { ...memories, [incident]: { ...memory(), ...change } };
    deps.remember(memories);
  }

  function choices(): UpdateChoices {
    const { chosen, typed } = memory();
    const group = groupOf(draft(), chosen.audience);
    return { ...chosen, typed: typed.find((texts) => texts.group === group)?.fields ?? [] };
  }

  /** The draft with what was typed since: the host's answer is always a little late. */
  function asTyped(now: ComposerDraft | undefined): ComposerDraft | undefined {
    const { typed } = choices();
    const fields = now?.fields.map((field) => {
      const own = typed.find((one) => one.field === field.name);
      return own === undefined ? field : { ...field, text: own.text, blank: false };
    });
    return now && fields && { ...now, fields };
  }

  function ask(): void {
    clearTimeout(pause);
    if (incident === undefined || !memory().isOpen || after.done !== undefined) return;
    turn += 1;
    deps.post({ kind: "draft-update", incident, turn, choices: choices() });
  }

  function askSoon(): void {
    clearTimeout(pause);
    pause = setTimeout(ask, typingPauseMs);
  }

  function type(field: string, text: string): void {
    const group = groupOf(draft(), memory().chosen.audience);
    if (group === undefined) return;
    const { typed } = memory();
    const fields = typed.find((texts) => texts.group === group)?.fields ?? [];
    const next = { group, fields: withText(fields, { field, text }) };
    remember({ typed: [...typed.filter((texts) => texts.group !== group), next] });
    after = nothing;
  }

  function choose(choice: Partial<Omit<UpdateChoices, "typed">>): void {
    const { chosen } = memory();
    // Another audience has heard other things: what follows from that is not carried over.
    const base = choice.audience === undefined ? chosen : { ...chosen, format: undefined, next: undefined };
    remember({ chosen: { ...base, ...choice } });
    after = nothing;
    ask();
  }

  /** Lets the message go out, once: the first press with a blank in it asks for that instead. */
  function goOut(message: (incident: string, now: ComposerDraft) => FromComposer): void {
    const now = asTyped(draft());
    if (incident === undefined || now === undefined || isGoingOut || after.done !== undefined) return;
    const blank = now.fields.find((field) => field.blank);
    if (blank !== undefined && after.asked === undefined) {
      const said = t(
        "“{0}” is not said yet. Fill it in, or press once more to let it go out with the blank.",
        blank.label,
      );
      after = { ...nothing, said, asked: blank.name };
      deps.changed();
      return;
    }
    clearTimeout(pause);
    isGoingOut = true;
    deps.post(message(incident, now));
  }

  return {
    state: () =>
      incident === undefined || !memory().isOpen
        ? undefined
        : { draft: asTyped(draft()), channel: memory().channel ?? draft()?.previews[0]?.channel, ...after },
    look: (now) => {
      if (now !== incident) {
        after = nothing;
        isGoingOut = false;
      }
      incident = now;
      ask();
    },
    open: (audience) => {
      if (incident === undefined) return;
      const words = carried?.audience === audience ? carried?.typed : undefined;
      carried = undefined;
      remember({ isOpen: true, ...(words === undefined ? {} : { typed: [words] }) });
      if (audience === undefined) {
        after = nothing;
        ask();
      } else choose({ audience });
    },
    close: () => {
      clearTimeout(pause);
      remember({ isOpen: false });
      after = nothing;
    },
    choose,
    type: (field, text) => {
      type(field, text);
      askSoon();
    },
    fix: (fix) => {
      switch (fix.kind) {
        case "type":
          type(fix.field, fix.text);
          ask();
          return;
        case "promise":
          choose({ next: { at: fix.at } });
          return;
        case "say-status":
          choose({ status: fix.status });
          return;
        case "keep":
          choose({ kept: [...memory().chosen.kept, fix.id] });
      }
    },
    show: (channel) => {
      remember({ channel });
    },
    copy: () => {
      goOut((to, now) => {
        const channel = memory().channel ?? now.previews[0]?.channel ?? "plain";
        return { kind: "copy-update", incident: to, channel, choices: choices() };
      });
    },
    send: () => {
      goOut((to) => ({ kind: "send-update", incident: to, choices: choices() }));
    },
    tick: () => {
      const step = after.done?.step;
      if (incident === undefined || step === undefined) return;
      deps.completeStep(incident, step.ref);
      after = { ...after, done: after.done && { ...after.done, step: undefined } };
      deps.changed();
    },
    receive: (message) => {
      if (message.kind === "compose-update" || message.incident !== incident) return;
      switch (message.kind) {
        case "update-draft": {
          if (message.turn !== turn) return; // something was typed since
          const isFirst = draft() === undefined;
          shown = { incident, draft: message.draft };
          // Whoever writes to somebody goes on writing to them, whoever's turn it becomes meanwhile.
          if (memory().chosen.audience === undefined) {
            remember({ chosen: { ...memory().chosen, audience: message.draft.audience } });
          }
          // What was typed before a reload: whose group it is for is known only now.
          if (isFirst && choices().typed.length > 0) ask();
          break;
        }
        case "update-logged":
          isGoingOut = false;
          carried = carriedTo(message.done, draft(), choices().typed);
          memories = {
            ...memories,
            // Whoever closed it before the answer came has gone on: it does not come back.
            [incident]: { ...blankComposer, isOpen: memory().isOpen, channel: memory().channel },
          };
          deps.remember(memories);
          shown = undefined;
          after = memory().isOpen
            ? { said: message.done.said, done: message.done, asked: undefined }
            : nothing;
          break;
        case "update-refused":
          isGoingOut = false;
          after = { ...nothing, said: message.said };
      }
      deps.changed();
    },
  };
}

const nothing: Pick<ComposerState, "said" | "done" | "asked"> = {
  said: undefined,
  done: undefined,
  asked: undefined,
};

/** Customers' words are fit for those inside; the host never offers the other way round. */
function carriedTo(
  { next }: ComposerDone,
  draft: ComposerDraft | undefined,
  fields: readonly TypedField[],
): { readonly audience: string; readonly typed: TypedGroup } | undefined {
  const group = next === undefined ? undefined : groupOf(draft, next.audience);
  return next === undefined || group === undefined
    ? undefined
    : { audience: next.audience, typed: { group, fields } };
}

function groupOf(draft: ComposerDraft | undefined, chosen: string | undefined): string | undefined {
  const audience = chosen ?? draft?.audience;
  return draft?.audiences.find(({ value }) => value === audience)?.group;
}

function withText(fields: readonly TypedField[], typed: TypedField): readonly TypedField[] {
  return [...fields.filter(({ field }) => field !== typed.field), typed];
}
