import { make, setHidden } from "../shared/dom.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Choice {
  readonly element: HTMLElement;
  /** Shows what there is to choose and what is chosen; nothing to choose hides it. */
  readonly show: (options: readonly Option[], chosen: string) => void;
}

/** One of a few, all in sight: the arrow keys choose. */
export function radioChoice(name: string, legend: string, choose: (value: string) => void): Choice {
  const element = make("fieldset", { class: "radios" }, make("legend", {}, legend));
  let shown = "";
  const show = (options: readonly Option[], chosen: string): void => {
    setHidden(element, options.length === 0);
    const now = JSON.stringify(options);
    if (now !== shown) {
      shown = now;
      for (const old of element.querySelectorAll("label")) old.remove();
      element.append(...options.map(radio));
    }
    for (const input of element.querySelectorAll("input")) input.checked = input.value === chosen;
  };
  function radio({ value, label }: Option): HTMLElement {
    const input = make("input", { type: "radio", name, value });
    input.addEventListener("change", () => {
      if (input.checked) choose(value);
    });
    return make("label", {}, input, ` ${label}`);
  }
  return { element, show };
}

/** One of several, folded away. */
export function selectChoice(id: string, label: string, choose: (value: string) => void): Choice {
  const select = make("select", { id, class: "input" });
  select.addEventListener("change", () => {
    choose(select.value);
  });
  const element = make("div", { class: "field" }, make("label", { for: id }, label), select);
  let shown = "";
  return {
    element,
    show: (options, chosen) => {
      setHidden(element, options.length === 0);
      const now = JSON.stringify(options);
      if (now !== shown) {
        shown = now;
        select.replaceChildren(...options.map(({ value, label: text }) => make("option", { value }, text)));
      }
      if (select.value !== chosen) select.value = chosen;
    },
  };
}
