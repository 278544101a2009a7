import type { ComposerDraft } from "../../src/protocol/composer.ts";
import { radioChoice, selectChoice } from "../elements/choice.ts";
import { make } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import type { ComposerDesk } from "./composer-desk.ts";

const none = "none";

/** Whom it is for, what kind of message it is, what it says of the status, and when the next one comes. */
export function createComposerChoices(desk: Pick<ComposerDesk, "choose">): Part<ComposerDraft> {
  const audience = radioChoice("composer-audience", t("Audience"), (value) => {
    desk.choose({ audience: value });
  });
  const format = selectChoice("composer-format", t("Kind of message"), (value) => {
    desk.choose({ format: value });
  });
  let statuses: ComposerDraft["statuses"] = [];
  const status = selectChoice("composer-status", t("Status"), (value) => {
    desk.choose({ status: statuses.find((known) => known === value) });
  });
  const next = selectChoice("composer-next", t("Next update"), (value) => {
    desk.choose({ next: { at: value === none ? undefined : Number(value) } });
  });
  const row = make("div", { class: "choices" }, format.element, status.element, next.element);
  return {
    element: make("div", { class: "composer-choices" }, audience.element, row),
    show: (draft) => {
      audience.show(draft.audiences, draft.audience);
      format.show(draft.formats, draft.format);
      statuses = draft.statuses;
      const unknown = draft.status === undefined ? [{ value: "", label: t("unknown") }] : [];
      const known = draft.statuses.map((value) => ({ value, label: value }));
      status.show([...unknown, ...known], draft.status ?? "");
      const times = draft.nexts.map(({ at, label }) => ({ value: String(at), label }));
      const noTime = { value: none, label: t("not promised") };
      next.show(
        times.length === 0 ? [] : [...times, noTime],
        draft.next === undefined ? none : String(draft.next),
      );
    },
  };
}
