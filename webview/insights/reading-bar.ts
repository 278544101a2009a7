import type { InsightsReading } from "../../src/protocol/insights.ts";
import { button } from "../elements/button.ts";
import { make, setHidden, setText, type Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";

/** How far the reading is, and a way to end it; hidden while nothing is read. */
export function createReadingBar(stop: () => void): Part<InsightsReading | undefined> {
  const words = make("span");
  const bar = make("progress", { "aria-label": t("Files read") });
  const element = make("div", { class: "reading" }, words, bar, button({ label: t("Stop"), press: stop }));
  return {
    element,
    show: (reading) => {
      setHidden(element, reading === undefined);
      if (reading === undefined) return;
      const { progress } = reading;
      if (progress === undefined) bar.removeAttribute("value");
      else {
        bar.max = Math.max(1, progress.of);
        bar.value = progress.done;
      }
      setText(
        words,
        progress === undefined
          ? t("Looking for incidents")
          : t("Reading files: {0} of {1}", progress.done, progress.of),
      );
    },
  };
}
