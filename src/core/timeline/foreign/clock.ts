import { digitsEnd } from "./digits.ts";

/** A wall clock as text gives it: not yet 24 hours. */
export interface WrittenClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | undefined;
  readonly half: "am" | "pm" | undefined;
  /** Whether the hour is written with one digit: `1.02` may be the afternoon where `01.02` is not. */
  readonly shortHour: boolean;
  /** Whether a dot stands between hour and minute: `15.59` is a time only where others are written so. */
  readonly dotted: boolean;
}

export interface ClockMatch {
  readonly clock: WrittenClock;
  readonly end: number;
}

/** The wall clock that begins at an offset of a text; undefined where none does. */
export function clockAt(text: string, at: number): ClockMatch | undefined {
  for (const form of formsAt(text, at)) {
    form.lastIndex = at;
    const match = form.exec(text);
    const read = match === null ? undefined : readMatch(match);
    if (match === null || read === undefined) continue;
    const behind = at + match[0].length;
    const half = halfAt(text, behind);
    if (form === hourOnly && half === undefined) continue;
    return { clock: { ...read, half: half?.half }, end: half?.end ?? behind };
  }
  return undefined;
}

/** Minutes since midnight, seconds as a fraction. `12 AM` is 0; `13:55 PM` keeps its 24-hour value. */
export function minutesOf(clock: WrittenClock): number {
  const { hour, minute, second = 0, half } = clock;
  const shifted = half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour;
  return (shifted % 24) * 60 + minute + second / 60;
}

/** Writes minutes since midnight as `14:02`, or `14:02:11` where the seconds were written. */
export function formatClock(minutes: number, withSeconds: boolean): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const whole = Math.floor(minutes);
  const clock = `${two(Math.floor(whole / 60) % 24)}:${two(whole % 60)}`;
  return withSeconds ? `${clock}:${two(Math.round((minutes - whole) * 60))}` : clock;
}

const hourOnly = /(\d{1,2})(?=\s?[ap]\.?m)/iy;

const joined = /(\d\d)()(\d\d)(?=\s?(?:Z|UTC|GMT|hrs?|hours|h)\b)/y;

/**
 * By what stands behind the first digits, in the order they are tried in. All sticky: hour, separator, minute, second. A blank
 * or a zero too many is a slip: `14: 45`, `009:38`.
 */
const forms = {
  colon: [
    /(0?\d{1,2})(:)(\d{1,2}):(\d\d)(?!\d)(?:[.,]\d{1,9})?/y,
    /(0?\d{1,2})(:)(\d\d)(?!\d)/y,
    /(\d\d)(:) (\d\d)(?!\d)/y,
  ],
  dot: [/(\d{1,2})(\.)(\d\d)(?!\d|\.\d|%)/y],
  letter: [/(\d{1,2})(h)(\d\d)(?![\p{L}\p{N}])/iuy, joined],
  other: [joined, hourOnly],
} as const;

/** The forms that may stand at an offset; none where no digit does. */
function formsAt(text: string, at: number): readonly RegExp[] {
  const end = digitsEnd(text, at);
  if (end === at) return [];
  const next = text[end];
  if (next === ":") return forms.colon;
  if (next === ".") return forms.dot;
  return next === "h" || next === "H" ? forms.letter : forms.other;
}

function readMatch(match: RegExpExecArray): Omit<WrittenClock, "half"> | undefined {
  const [, hour = "", separator, minute = "0", second] = match;
  const clock = {
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? undefined : Number(second),
    shortHour: hour.length === 1,
    dotted: separator === ".",
  };
  return clock.hour <= 24 && clock.minute < 60 && (clock.second ?? 0) < 60 ? clock : undefined;
}

/** Whether `a` or `p` stands there, or behind what may be a blank: behind most clocks neither does. */
function mayNameHalf(text: string, at: number): boolean {
  const first = text[at] ?? "";
  const letter = first <= " " || first > "\x7f" ? text[at + 1] : first;
  return letter === "a" || letter === "p" || letter === "A" || letter === "P";
}

function halfAt(
  text: string,
  at: number,
): { readonly half: WrittenClock["half"]; readonly end: number } | undefined {
  if (!mayNameHalf(text, at)) return undefined;
  const pattern = /(?:\s?([ap])\.?m(?![\p{L}\p{N}])\.?|([ap])(?![\p{L}\p{N}.]))/iuy;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const letter = (match[1] ?? match[2] ?? "").toLowerCase();
  return { half: letter === "a" ? "am" : "pm", end: at + match[0].length };
}
