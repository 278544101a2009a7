import type { ComposerFix, ComposerOffer, ComposerWarning } from "../../src/protocol/composer.ts";
import { button } from "../elements/button.ts";
import { codeWords } from "../shared/code-words.ts";
import { make, setHidden, setRows } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";

export interface WarningCommands {
  readonly fix: (fix: ComposerFix) => void;
  /** Write to somebody else first. */
  readonly turnTo: (audience: string) => void;
}

export interface WarningsContent {
  readonly warnings: readonly ComposerWarning[];
  readonly order: ComposerOffer | undefined;
}

/** What speaks against the draft as it is, each with its remedies; it never stands in the way. */
export function createComposerWarnings(commands: WarningCommands): Part<WarningsContent> {
  const list = make("ul");
  const element = make(
    "div",
    { class: "problems", role: "group", "aria-label": t("Warnings"), hidden: "" },
    list,
  );
  let rows: ReadonlyMap<string, HTMLElement> = new Map();
  return {
    element,
    show: ({ warnings, order }) => {
      const next = new Map<string, HTMLElement>();
      if (order !== undefined)
        next.set(
          JSON.stringify(order),
          kept(order, () => offerRow(order)),
        );
      for (const warning of warnings)
        next.set(
          JSON.stringify(warning),
          kept(warning, () => warningRow(warning)),
        );
      rows = next;
      setRows(list, [...next.values()]);
      setHidden(element, next.size === 0);
    },
  };

  /** A row that says the same as before stays, and with it the focus. */
  function kept(content: object, makeRow: () => HTMLElement): HTMLElement {
    return rows.get(JSON.stringify(content)) ?? makeRow();
  }

  function offerRow({ said, label, audience }: ComposerOffer): HTMLElement {
    const turn = button({
      label,
      press: () => {
        commands.turnTo(audience);
      },
    });
    return make("li", {}, make("span", {}, said), make("div", { class: "buttons" }, turn));
  }

  function warningRow({ said, fixes }: ComposerWarning): HTMLElement {
    const buttons = fixes.map((fix) =>
      button({
        label: fix.label,
        press: () => {
          commands.fix(fix);
        },
      }),
    );
    return make(
      "li",
      {},
      make("span", {}, ...codeWords(said)),
      make("div", { class: "buttons" }, ...buttons),
    );
  }
}
