import type { ComposerField } from "../../src/protocol/composer.ts";
import { textArea, type TextArea } from "../elements/text-area.ts";
import { make, setRows } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";

export interface ComposerFields extends Part<readonly ComposerField[]> {
  /** Moves the focus to a field, or to the first blank one; false where there is none. */
  readonly focus: (name?: string) => boolean;
}

/** What a person words, each field with its label; a field that stays keeps its caret. */
export function createComposerFields(typed: (field: string, text: string) => void): ComposerFields {
  const areas = new Map<string, TextArea>();
  const element = make("div", { class: "composer-fields" });
  let shown: readonly ComposerField[] = [];

  function areaOf({ name, label }: ComposerField): TextArea {
    const known = areas.get(name);
    if (known !== undefined) return known;
    const area = textArea({
      id: `composer-field-${areas.size}`,
      label,
      typed: (text) => {
        typed(name, text);
      },
    });
    areas.set(name, area);
    return area;
  }

  return {
    element,
    show: (fields) => {
      shown = fields;
      setRows(
        element,
        fields.map((field) => areaOf(field).element),
      );
      for (const field of fields) {
        const area = areaOf(field);
        area.setText(field.text);
        area.setQuestion(field.question);
        area.setMissing(field.blank);
      }
    },
    focus: (name) => {
      const field = shown.find((one) => (name === undefined ? one.blank : one.name === name));
      if (field === undefined) return false;
      areas.get(field.name)?.focus();
      return true;
    },
  };
}
