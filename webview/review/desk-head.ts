import type { DeskReview, ReviewState, WhysBlock } from "../../src/protocol/review-desk.ts";
import { button } from "../elements/button.ts";
import { tag } from "../elements/tag.ts";
import { make, setHidden, setText, type Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { blockWords, stateButton, stateWords } from "./words.ts";

export interface HeadCommands {
  readonly setState: (state: ReviewState) => void;
  readonly planMeeting: () => void;
  readonly openLine: (line: number) => void;
  /** Puts Five Whys that stand in the review into their form. */
  readonly goOn: (whys: WhysBlock) => void;
}

/** Which review it is, what becomes of it, and what stands in it already. */
export function createDeskHead(commands: HeadCommands): Part<DeskReview> {
  let next: ReviewState | undefined;
  const marks = make("span", { class: "marks" });
  const title = make("h1");
  const facts = make("p", { class: "facts" });
  const state = make("p", { role: "status" });
  const onward = button({
    label: "",
    press: () => {
      if (next !== undefined) commands.setState(next);
    },
  });
  const meet = button({ label: t("Plan Meeting"), press: commands.planMeeting });
  const open = make("p", { class: "hint" });
  const list = make("ul");
  const there = make(
    "details",
    { class: "there" },
    make("summary", {}, t("What stands in the review")),
    list,
  );
  return {
    element: make(
      "header",
      { class: "head" },
      make("div", { class: "title" }, marks, title),
      state,
      facts,
      make("div", { class: "buttons" }, onward, meet),
      open,
      there,
    ),
    show: (review) => {
      next = review.next;
      marks.replaceChildren(...review.marks.map(tag));
      setText(title, review.title);
      setText(state, t("State: {0}", stateWords(review.state)));
      setText(facts, factsOf(review).join(" · "));
      setHidden(onward, next === undefined);
      if (next !== undefined) setText(onward, stateButton(next));
      setText(open, next === "closed" ? openWords(review.openActions) : undefined);
      setHidden(there, review.blocks.length === 0);
      list.replaceChildren(
        ...review.blocks.map((block) => {
          const link = make("button", { class: "link", type: "button" }, blockWords(block));
          link.addEventListener("click", () => {
            commands.openLine(block.line);
          });
          const { whys } = block;
          if (whys === undefined) return make("li", {}, link);
          const onWith = button({
            label: t("Go On with Them"),
            press: () => {
              commands.goOn(whys);
            },
          });
          onWith.setAttribute("aria-label", t("Go On with Them: {0}", blockWords(block)));
          return make("li", {}, link, " ", onWith);
        }),
      );
    },
  };
}

function factsOf({ due, meeting }: DeskReview): readonly string[] {
  return [
    ...(due === undefined ? [] : [t("due {0}", due)]),
    meeting === undefined ? t("no meeting planned") : t("meeting {0}", meeting),
  ];
}

function openWords(actions: number): string | undefined {
  if (actions === 0) return undefined;
  return actions === 1
    ? t("1 action is still open. It stays in the Reviews view after the review is closed.")
    : t("{0} actions are still open. They stay in the Reviews view after the review is closed.", actions);
}
