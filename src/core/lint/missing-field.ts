import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import type { TextRange } from "../text/range.ts";
import { sayPhrase } from "../text/say.ts";
import { fillInFix, placeholderFor, type ActionField } from "./action-fields.ts";
import { placeOfText, type FindRow } from "./action-row.ts";
import type { RuleReport } from "./rule.ts";

/** A field of actions as messages tell of it. */
export interface AskedField {
  readonly field: ActionField;
  /** The sentence for an action without it; `{0}` is what was expected. A phrase, like the others. */
  readonly without: string;
  /** The sentence for a placeholder, `{0}`, that stands in its place; `{1}` is what was expected. */
  readonly placeholder: string;
  /** As it reads behind "expected". */
  readonly expected: string;
}

/** What there is to say of an action in which reading found no value of a field, with a place to fill in. */
export function missingField(
  document: MarkdownDocument,
  findRow: FindRow,
  action: Action,
  asked: AskedField,
): RuleReport {
  const placeholder = placeholderFor(document, findRow, action, asked.field);
  if (placeholder !== undefined) return unfilledField(placeholder, asked);
  const fix = fillInFix(document, findRow, action, asked.field);
  const message = sayPhrase(asked.without, sayPhrase(asked.expected));
  return { message, range: placeOfText(document, action), fixes: fix === undefined ? [] : [fix] };
}

/** What there is to say of a placeholder that stands where a value should. */
export function unfilledField(
  { text, range }: { readonly text: string; readonly range: TextRange },
  { placeholder, expected }: AskedField,
): RuleReport {
  return { message: sayPhrase(placeholder, text, sayPhrase(expected)), range };
}
