import type { ComposerPreview } from "../../src/protocol/composer.ts";
import { radioChoice } from "../elements/choice.ts";
import { make, setRows } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";

export interface PreviewContent {
  readonly previews: readonly ComposerPreview[];
  readonly channel: string | undefined;
}

/** The message as it will look in a channel; the channel that is shown is the one that is copied for. */
export function createComposerPreview(show: (channel: string) => void): Part<PreviewContent> {
  const channels = radioChoice("composer-channel", t("Preview as"), show);
  const message = make("dl", { class: "preview" });
  return {
    element: make("div", { class: "composer-preview" }, channels.element, message),
    show: ({ previews, channel }) => {
      channels.show(
        previews.map(({ channel: value, label }) => ({ value, label })),
        channel ?? "",
      );
      const parts = previews.find((preview) => preview.channel === channel)?.parts ?? [];
      setRows(
        message,
        parts.flatMap(({ name, text }) => [make("dt", {}, name), make("dd", {}, text)]),
      );
    },
  };
}
