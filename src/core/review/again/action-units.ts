import type { Snapshot } from "../../model/snapshot.ts";
import { sameWords, type Unit } from "./units.ts";

/** Actions that stand as headings or paragraphs of another form: known by their words alone. */
export function actionUnits({ actions }: Pick<Snapshot, "actions">): readonly Unit[] {
  return actions
    .filter(({ form }) => form === "heading")
    .map(({ text, range }) => ({
      form: "paragraph",
      range,
      words: sameWords(text),
      cells: [],
      within: undefined,
    }));
}
