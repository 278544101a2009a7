import type { StepRef } from "../../src/protocol/cockpit.ts";
import type { ComposerDraft, FromComposer, ToComposer } from "../../src/protocol/composer.ts";
import { button } from "../elements/button.ts";
import { make, setHidden, setText } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { createComposerChoices } from "./composer-choices.ts";
import { createComposerDesk, type ComposerState } from "./composer-desk.ts";
import { createComposerFields } from "./composer-fields.ts";
import type { ComposerMemories } from "./composer-memory.ts";
import { createComposerPreview } from "./composer-preview.ts";
import { createComposerWarnings } from "./composer-warnings.ts";

export interface ComposerDeps {
  readonly post: (message: FromComposer) => void;
  readonly completeStep: (incident: string, step: StepRef) => void;
  /** What `remember` was given last, also before a reload. */
  readonly memories: ComposerMemories;
  readonly remember: (memories: ComposerMemories) => void;
}

/** Writes updates: a part of the cockpit that is hidden until somebody drafts one. */
export interface Composer {
  readonly element: HTMLElement;
  /** The incident on the screen; call it with every snapshot. */
  readonly look: (incident: string | undefined) => void;
  /** Opens it and takes the focus; Escape gives it back to where it was, or calls `leave` where that is gone. */
  readonly open: (leave: () => void, audience?: string) => void;
  readonly receive: (message: ToComposer) => void;
}

export function createComposer(deps: ComposerDeps): Composer {
  const desk = createComposerDesk({
    ...deps,
    changed: () => {
      render();
    },
  });
  const heading = make("h2", { id: "composer-heading", tabindex: "-1" }, t("Draft update"));
  const caution = make("p", { class: "late", hidden: "" });
  const choices = createComposerChoices(desk);
  const fields = createComposerFields((field, text) => {
    desk.type(field, text);
    said.textContent = "";
  });
  const warnings = createComposerWarnings({
    fix: (fix) => {
      desk.fix(fix);
      heading.focus(); // the button goes with its warning
    },
    turnTo: (audience) => {
      desk.choose({ audience });
      heading.focus();
    },
  });
  const preview = createComposerPreview((channel) => {
    desk.show(channel);
    render();
  });
  const copy = button({ label: t("Copy and log"), key: "Control+Enter", primary: true, press: desk.copy });
  const send = button({ label: "", press: desk.send });
  const said = make("p", { class: "composer-said", role: "status" });
  const tick = button({
    label: "",
    press: () => {
      desk.tick();
      heading.focus();
    },
  });
  const next = button({
    label: "",
    press: () => {
      const offered = desk.state()?.done?.next;
      if (offered !== undefined) open(leaveTo, offered.audience);
    },
  });
  const close = button({
    label: t({ message: "Close", comment: "Closes the composer, not the incident" }),
    key: "Escape",
    press: () => {
      shut();
    },
  });
  const spoken = make("div", { class: "spoken", role: "status", "aria-live": "polite" });
  const draft = make(
    "div",
    { class: "composer-draft", hidden: "" },
    choices.element,
    fields.element,
    warnings.element,
    preview.element,
  );
  const buttons = make("div", { class: "buttons" }, copy, send, tick, next, close);
  const element = make("section", { class: "composer", "aria-labelledby": "composer-heading", hidden: "" });
  let leaveTo = (): void => undefined;
  let opener: Element | null = null;
  /** The first draft after opening takes the caret to what is missing. */
  let isFresh = false;
  let spokenBefore = "";
  let askedBefore: string | undefined;

  function open(leave: () => void, audience?: string): void {
    if (element.hidden) opener = document.activeElement;
    leaveTo = leave;
    isFresh = true;
    desk.open(audience);
    render();
    if (!element.hidden) heading.focus();
  }

  function shut(): void {
    desk.close();
    render();
    const back = opener;
    opener = null;
    if (
      back instanceof HTMLElement &&
      back !== document.body &&
      back.isConnected &&
      back.closest("[hidden]") === null
    )
      back.focus();
    else leaveTo();
  }

  function render(): void {
    const state = desk.state();
    setHidden(element, state === undefined);
    if (state === undefined) {
      element.replaceChildren();
      return;
    }
    if (!heading.isConnected) element.append(heading, caution, draft, said, buttons, spoken);
    const shown = state.done === undefined ? state.draft : undefined;
    setHidden(draft, shown === undefined);
    setHidden(copy, state.done !== undefined);
    setText(send, shown?.send);
    setText(caution, shown?.caution);
    showOffers(state);
    if (shown !== undefined) showDraft(shown, state);
    if (said.textContent !== (state.said ?? "")) said.textContent = state.said ?? "";
    if (state.asked !== undefined && state.asked !== askedBefore) fields.focus(state.asked);
    askedBefore = state.asked;
  }

  function showDraft(shown: ComposerDraft, { channel }: ComposerState): void {
    choices.show(shown);
    fields.show(shown.fields);
    warnings.show({ warnings: shown.warnings, order: shown.order });
    preview.show({ previews: shown.previews, channel });
    speakWarnings(shown);
    if (isFresh && document.hasFocus() && document.activeElement === heading) fields.focus();
    isFresh = false;
  }

  function showOffers({ done }: ComposerState): void {
    setText(tick, done?.step?.label);
    setText(next, done?.next?.label);
  }

  /** What the guard found, once when it changes; that it is silent again, too. */
  function speakWarnings({ warnings: found, order, caution: mark }: ComposerDraft): void {
    const general = [mark, order?.said].filter((sentence) => sentence !== undefined);
    const sentences = [...general, ...found.map((warning) => warning.said)];
    const now = sentences.join(" ");
    if (now === spokenBefore) return;
    spoken.textContent = now === "" ? t("No warnings.") : t("Warnings: {0}", now);
    spokenBefore = now;
  }

  element.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") shut();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.repeat) desk.copy();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    element,
    look: (incident) => {
      desk.look(incident);
      render();
    },
    open,
    receive: (message) => {
      // A page keeps its active element while the person is elsewhere: then the focus stays there.
      const hadFocus = document.hasFocus() && element.contains(document.activeElement);
      desk.receive(message);
      if (message.kind === "update-logged" && hadFocus) heading.focus(); // the fields are gone
    },
  };
}
