import type { CalendarDate } from "../../model/calendar-date.ts";
import { formatClock, minutesOf, type WrittenClock } from "../foreign/clock.ts";
import { dateOrder } from "../foreign/date-order.ts";
import type { DateOrder } from "../foreign/resolve-date.ts";
import { meaningOf } from "../foreign/zones.ts";
import type { WrittenDay, WrittenMoment } from "../written-moment.ts";
import { chatLine, isHandle, isName, type ChatLine } from "./chat-line.ts";
import type { Pasted, Reader } from "./pasted.ts";
import { dayMeant, placeInTime, type PartialTime } from "./place-in-time.ts";

/**
 * Reads messages copied from Slack or Teams. Undefined where the text is no such copy: where no line says who and when, or
 * one alone does and something else stands before it.
 */
export function readChat(lines: readonly string[], reader: Reader): Pasted | undefined {
  const copy = collect(lines);
  const heads = copy.messages.filter(({ head }) => head).length;
  if (heads === 0 || (heads === 1 && copy.textBefore)) return undefined;
  const order = dateOrder(lines.join("\n"), reader.zone);
  const times = withHalves(copy.messages).map((message) => timeOf(message, order, reader));
  const placed = placeInTime(times, reader, true);
  const entries = copy.messages.flatMap(({ actor, body, source }, index) => {
    const at = placed[index];
    const said = body.join("\n").trim();
    if (at === undefined || said === "") {
      copy.skipped.push(source); // a picture alone, or a clock that was no message's
      return [];
    }
    return [{ ...at, type: "note" as const, qualifier: undefined, star: false, text: said, actor }];
  });
  return { kind: copy.teams * 2 > heads ? "teams" : "slack", entries, skipped: copy.skipped };
}

interface Message {
  readonly actor: string | undefined;
  readonly moment: WrittenMoment;
  /** The day that stands above, if any. */
  readonly above: WrittenDay | undefined;
  /** Whether its line says who wrote it. */
  readonly head: boolean;
  /** The line it begins with. */
  readonly source: string;
  readonly body: string[];
}

interface Copy {
  readonly messages: Message[];
  readonly skipped: string[];
  teams: number;
  /** Whether text stands before the first message. */
  textBefore: boolean;
}

function collect(lines: readonly string[]): Copy {
  const copy: Copy = { messages: [], skipped: [], teams: 0, textBefore: false };
  let above: WrittenDay | undefined;
  let before: ChatLine | undefined;
  for (const source of lines) {
    const line = firstWords(uncounted(chatLine(source), before), before, source);
    if (line.kind === "day") above = line.day;
    const begun = begin(copy, line, before, { above, source: source.trim() });
    if (!begun) carryOn(copy, line, source);
    if (!(line.kind === "notice" && line.beside)) before = line;
  }
  copy.textBefore ||= copy.messages.length === 0;
  return copy;
}

/** How often a reaction was given stands on the line behind it. */
function uncounted(line: ChatLine, before: ChatLine | undefined): ChatLine {
  const counts = before?.kind === "notice" && line.kind === "text" && /^\s*\d{1,3}$/.test(line.text);
  return counts ? { kind: "notice", beside: false } : line;
}

/** `Monday` or `10:30` right behind who and when is what was said: no day or next message begins before a first word. */
function firstWords(line: ChatLine, before: ChatLine | undefined, source: string): ChatLine {
  const isBare = before?.kind === "head" && before.text === "";
  const isMoment = line.kind === "day" || (line.kind === "time" && line.text === "");
  return isBare && isMoment ? { kind: "text", text: source.trim() } : line;
}

/** Begins a message where the line does. */
function begin(
  copy: Copy,
  line: ChatLine,
  before: ChatLine | undefined,
  place: Pick<Message, "above" | "source">,
): boolean {
  if (line.kind === "head") {
    if (line.manner === "teams") copy.teams += 1;
    const { actor, moment } = line;
    add(copy, { actor, moment, head: true, ...place }, line.text);
    return true;
  }
  if (line.kind !== "time") return false;
  const name = nameBefore(copy, line, before);
  if (name !== undefined && line.manner === "teams") copy.teams += 1;
  if (name === undefined && copy.messages.length === 0) return false;
  const actor = name ?? copy.messages.at(-1)?.actor;
  add(copy, { actor, moment: line.moment, head: name !== undefined, ...place }, line.text);
  return true;
}

function add(copy: Copy, message: Omit<Message, "body">, text: string): void {
  copy.messages.push({ ...message, body: text === "" ? [] : [text] });
}

/** The name on the line before a time; it is taken out of the message it seemed to be part of. */
function nameBefore(
  copy: Copy,
  line: Extract<ChatLine, { kind: "time" }>,
  before: ChatLine | undefined,
): string | undefined {
  if (before?.kind !== "text" || line.text !== "") return undefined;
  const name = before.text.replace(/(?:\s*:[\w+'’-]+:)+$/u, "").trim();
  const last = copy.messages.at(-1);
  const alone = last === undefined || last.body.at(-2) === "" || line.moment.clock.half !== undefined;
  const fits = (isName(name) && (line.indented || alone)) || (isHandle(name) && line.indented);
  if (!fits) return undefined;
  (last?.body ?? copy.skipped).pop();
  copy.textBefore &&= copy.skipped.some((skipped) => chatLine(skipped).kind === "text");
  return name;
}

function carryOn(copy: Copy, line: ChatLine, source: string): void {
  const last = copy.messages.at(-1);
  switch (line.kind) {
    case "text":
      if (last !== undefined) last.body.push(line.text);
      else {
        copy.skipped.push(source.trim());
        copy.textBefore = true;
      }
      return;
    case "blank":
      last?.body.push("");
      return;
    case "notice":
    case "time":
      copy.skipped.push(source.trim());
      return;
    case "head":
    case "day":
      return;
  }
}

/** Where others say am or pm, a clock that does not is the next such moment behind the message before. */
function withHalves(messages: readonly Message[]): readonly Message[] {
  let before: WrittenClock | undefined;
  return messages.map((message) => {
    const { clock } = message.moment;
    const half = clock.hour > 12 || clock.hour === 0 ? undefined : (clock.half ?? halfAfter(before, clock));
    const whole = { ...clock, half };
    before = whole;
    return { ...message, moment: { ...message.moment, clock: whole } };
  });
}

function halfAfter(before: WrittenClock | undefined, clock: WrittenClock): WrittenClock["half"] {
  const { half } = before ?? {};
  if (before === undefined || half === undefined) return undefined;
  const later = minutesOf({ ...clock, half }) >= minutesOf(before);
  return later ? half : half === "am" ? "pm" : "am";
}

function timeOf({ moment, above }: Message, order: DateOrder, reader: Reader): PartialTime {
  const own = moment.day === undefined ? undefined : dayMeant(moment.day, order, reader);
  const date: CalendarDate | undefined = own ?? (above && dayMeant(above, order, reader));
  return {
    date,
    time: formatClock(minutesOf(moment.clock), moment.clock.second !== undefined),
    zone: moment.zone && meaningOf(moment.zone, ""),
    inherited: own === undefined,
  };
}
