import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import type { TextRange } from "../text/range.ts";
import { fillInFix, placeholderFor, type ActionField } from "./action-fields.ts";
import { placeOfText, type FindRow } from "./action-row.ts";
import type { RuleReport } from "./rule.ts";

/** A field of actions as messages tell of it. */
export interface AskedField {
  readonly field: ActionField;
  /** As it reads behind "as": `due date`. */
  readonly name: string;
  /** As it reads behind "without": `a due date`. */
  readonly one: string;
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
  const message = `Unexpected action without ${asked.one}, expected ${asked.expected}.`;
  return { message, range: placeOfText(document, action), fixes: fix === undefined ? [] : [fix] };
}

/** What there is to say of a placeholder that stands where a value should. */
export function unfilledField(
  { text, range }: { readonly text: string; readonly range: TextRange },
  { name, expected }: AskedField,
): RuleReport {
  return { message: `Unexpected placeholder \`${text}\` as ${name}, expected ${expected}.`, range };
}
