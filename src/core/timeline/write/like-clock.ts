/** A moment on the wall: what a stamp says of it. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Monday is 1. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** A clock in the manner of another one: `14.02`, `2:02 PM`, `02:02:11pm`, `14h02`, `1402`. */
export function likeClock(source: string, wall: Wall): string {
  const half = /\s?[ap](?:\.?m\.?)?$/i.exec(source)?.[0];
  const digits = half === undefined ? source : source.slice(0, -half.length);
  const [, firstHour = "", separator = ":", minute, second] =
    /^(\d{1,3}?)(?:([:.h] ?)(\d{1,2})(?::(\d\d))?|(?=\d\d$))/i.exec(digits) ?? [];
  const hour = half === undefined ? wall.hour : wall.hour % 12 === 0 ? 12 : wall.hour % 12;
  const isShort = firstHour.length === 1 || (half !== undefined && !firstHour.startsWith("0"));
  const compact = minute === undefined && half === undefined ? "" : separator.trim();
  const clock = [
    (isShort ? String(hour) : two(hour)) + compact + two(wall.minute),
    ...(second === undefined ? [] : [two(wall.second)]),
  ].join(":");
  return clock + (half === undefined ? "" : inHalf(half, wall.hour));
}

function inHalf(source: string, hour: number): string {
  const letter = hour < 12 ? "a" : "p";
  return source.replace(/[ap]/i, (old) => (old === old.toUpperCase() ? letter.toUpperCase() : letter));
}

/** A number with at least two digits. */
export function two(number: number): string {
  return String(number).padStart(2, "0");
}
