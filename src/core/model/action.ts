import type { TextRange } from "../text/range.ts";
import type { CalendarDate } from "./calendar-date.ts";

/** How an action is written. */
export type ActionForm = "list" | "task" | "table" | "heading" | "prose";

/** A follow-up of a review: what will change, who does it and by when. */
export interface Action {
  readonly range: TextRange;
  /** Its first line, from 1. */
  readonly line: number;
  readonly form: ActionForm;
  /** What is to be done, as plain text, without its ticket. */
  readonly text: string;
  /** Where that text stands, for findings that point at it. */
  readonly textRange: TextRange;
  /** Person or team as written; undefined where nobody is named. */
  readonly owner: string | undefined;
  readonly ownerRange: TextRange | undefined;
  /** The due date as written; undefined where there is none. */
  readonly due: string | undefined;
  readonly dueRange: TextRange | undefined;
  /** The due date as a day of the calendar; undefined where none is written or none can be understood. */
  readonly dueDate: CalendarDate | undefined;
  /** Undefined where nothing marks it done or open. */
  readonly done: boolean | undefined;
  readonly horizon: string | undefined;
  /** The address of its ticket; else the first address in it, which usually is one. */
  readonly link: string | undefined;
}
