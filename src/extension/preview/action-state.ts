import type { Action } from "../../core/model/action.ts";
import { compareDates, type CalendarDate } from "../../core/model/calendar-date.ts";
import { ticketWords } from "../../core/review/board/board-words.ts";
import { t } from "../../core/text/say.ts";
import type { Pen, Token } from "./drawn-token.ts";
import { escapeHtml } from "../../core/text/escape-html.ts";
import { element, opening } from "../../core/text/html.ts";
import { dot } from "./dot.ts";
import { markRow } from "./mark-row.ts";
import { localZone, type Page } from "./page.ts";
import { dueWords } from "../../core/text/time-words.ts";
import type { BlockPlace, FindPlace } from "./token-places.ts";

/** Says behind each action how it stands today, in words, and lifts owner and date out of the text. */
export function drawActions(page: Page, placeAt: FindPlace, pen: Pen): void {
  for (const action of page.snapshot.actions) {
    const place = placeAt(action.line);
    if (place === undefined) continue;
    markRow(place, "action", action.line, pen);
    const inline = place.kind === "block" ? textInline(page, action, place) : undefined;
    if (place.kind !== "block" || inline === undefined) continue;
    lift(action.owner, "owner", place, inline, pen);
    lift(action.due, "due", place, inline, pen);
    inline.children?.push(pen.draw(() => statesHtml(action, page)));
  }
}

/** One thing to know about an action. */
export interface ActionState {
  readonly kind: "done" | "open" | "late" | "missing";
  readonly words: string;
}

/** How an action stands on a day: done, or when it is due and what it lacks. */
export function statesOf(action: Action, today: CalendarDate): readonly ActionState[] {
  if (action.done === true) return [{ kind: "done", words: t("done") }];
  return [
    dueState(action, today),
    ...(action.owner === undefined ? [{ kind: "missing" as const, words: t("no owner") }] : []),
  ];
}

function dueState(action: Action, today: CalendarDate): ActionState {
  if (action.dueDate !== undefined) {
    const words = dueWords(action.dueDate, today);
    return { kind: compareDates(action.dueDate, today) < 0 ? "late" : "open", words };
  }
  if (action.due !== undefined) return { kind: "open", words: t("open") };
  return { kind: "missing", words: t("no due date") };
}

/** Where its ticket stood when somebody last asked; a word of its own, since ticket and document may differ. */
function ticketState({ link }: Action, { deps }: Page): readonly ActionState[] {
  if (deps.ticket === undefined || link === undefined || !/^https?:/i.test(link)) return [];
  const words = ticketWords({ link, ticket: deps.ticket(link), zone: localZone(deps) ?? "UTC" });
  return [{ kind: "open", words }];
}

function statesHtml(action: Action, page: Page): string {
  const states = [...statesOf(action, page.deps.today()), ...ticketState(action, page)].map(
    ({ kind, words }) => element("span", { class: `sitrep-state sitrep-state-${kind}` }, escapeHtml(words)),
  );
  return ` ${element("span", { class: "sitrep-states" }, dot, states.join(dot))}`;
}

/** The inline token that holds the action's text: in a row, the cell that is part of it. */
function textInline(page: Page, action: Action, place: BlockPlace): Token | undefined {
  // markdown-it takes the escapes of bars away before it cuts a row into cells.
  const source = page.text.slice(action.textRange.start, action.textRange.end).replaceAll("\\|", "|");
  const cell = place.inlines.find(({ content }) => content !== "" && source.includes(content));
  return cell ?? place.inlines[0];
}

/** Puts a value that was read, where it stands whole in one piece of text, into an element of its own. */
function lift(value: string | undefined, name: string, place: BlockPlace, inline: Token, pen: Pen): void {
  if (value === undefined || value === "") return;
  const cell = place.inlines.find(({ children }) =>
    children?.some((child) => child.content.trim() === value),
  );
  const children = (cell ?? inline).children;
  const at = children?.findLastIndex((child) => child.type === "text" && child.content.includes(value)) ?? -1;
  const text = children?.[at];
  if (!children || text === undefined) return;
  const from = text.content.lastIndexOf(value);
  const behind = text.content.slice(from + value.length);
  text.content = text.content.slice(0, from);
  const open = opening("span", { class: `sitrep-${name}` });
  children.splice(
    at + 1,
    0,
    pen.draw(() => open),
    pen.text(value),
    pen.draw(() => "</span>"),
    pen.text(behind),
  );
}
