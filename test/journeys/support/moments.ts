/** A moment as records state it; `ms` since 1970. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}

/** The moment so many minutes from now; negative ones are past. */
export function inMinutes(minutes: number): string {
  return stamp(Date.now() + minutes * 60_000);
}
