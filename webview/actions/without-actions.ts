import type { FromActionsBoard, ReviewWithoutActions } from "../../src/protocol/actions-board.ts";
import { make, setHidden, type Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";

/** The most that are listed: whoever has more looks for them with `sitrep actions --json`. */
const most = 100;

/** Reviews without actions, with what they say about it; folded away. */
export function createWithoutActions(
  post: (message: FromActionsBoard) => void,
): Part<readonly ReviewWithoutActions[]> {
  const summary = make("summary", {});
  const list = make("ul", {});
  const element = make("details", { class: "without" }, summary, list);
  let before = "";
  return {
    element,
    show: (reviews) => {
      const now = JSON.stringify(reviews);
      if (now === before) return;
      before = now;
      setHidden(element, reviews.length === 0);
      summary.textContent = t("Reviews without actions ({0})", reviews.length);
      list.replaceChildren(...reviews.slice(0, most).map(row));
    },
  };

  function row({ file, incident, reason }: ReviewWithoutActions): HTMLElement {
    const open = make("button", { type: "button", class: "link" }, incident);
    open.addEventListener("click", () => {
      post({ kind: "open", file, line: 1 });
    });
    return make("li", {}, open, " ", reason ?? t("It does not say why."));
  }
}
