import type { EntryType, SentPlace } from "../model/entry.ts";
import { onOneLine, readLabel, webAddress, writeLabel, writeWebLink } from "../text/web-link.ts";

/** The end of an update's line that says where it went: `(sent: [Slack](https://…), Teams)`. */
export interface SentTail {
  /** Where its bracket opens and where its closes, in the source that was read. */
  readonly start: number;
  readonly end: number;
  readonly places: readonly SentPlace[];
}

const opening = "(sent: ";
const label = String.raw`(?=\S)(?:\\[!-/:-@[-\`{-~]|[^\\\[\](),\`<&\r\n])+`;
const place = String.raw`\[(?:${label})\]\([^\s()<>]+\)|${label}`;
const whole = new RegExp(String.raw`^\(sent: ((?:${place})(?:, (?:${place}))*)\)`);
const one = new RegExp(String.raw`\[(${label})\]\(([^\s()<>]+)\)|(${label})`, "g");

/** Reads the tail that ends a source; undefined where none does. A bracket behind a backslash begins none. */
export function readSentTail(source: string): SentTail | undefined {
  const end = source.trimEnd().length;
  const start = source.lastIndexOf(opening);
  const said = start === -1 ? undefined : whole.exec(source.slice(start, end));
  if (!said || start + said[0].length !== end) return undefined;
  if (start > 0 && !/\s/.test(source.charAt(start - 1))) return undefined;
  return { start, end, places: placesIn(said[1] ?? "") };
}

/** The words of a source and where it was sent: what only updates say. */
export function splitSent(
  source: string,
  type: EntryType,
): { readonly words: string; readonly sent: readonly SentPlace[] } {
  const tail = type === "update" ? readSentTail(source) : undefined;
  return tail === undefined
    ? { words: source, sent: nowhere }
    : { words: source.slice(0, tail.start).trimEnd(), sent: tail.places };
}

const nowhere: readonly SentPlace[] = [];

/** The tail that says these places; empty where there are none. */
export function writeSentTail(places: readonly SentPlace[] = nowhere): string {
  return places.length === 0 ? "" : `${opening}${places.map(writeSentPlace).join(", ")})`;
}

/** One place as it stands in a tail. */
export function writeSentPlace({ label: name, url }: SentPlace): string {
  return url === undefined ? writeLabel(name) : writeWebLink(name, url);
}

/** Words of an update that would be taken for its tail are kept from it by a backslash. */
export function protectSentTail(source: string, type: EntryType): string {
  const tail = type === "update" ? readSentTail(source) : undefined;
  return tail === undefined ? source : `${source.slice(0, tail.start)}\\${source.slice(tail.start)}`;
}

/** A source of the same length with blanks for the tail, for whoever looks at the words alone. */
export function blankSentTail(source: string): string {
  const start = source.lastIndexOf(opening);
  const said = start === -1 ? undefined : whole.exec(source.slice(start))?.[0];
  if (said === undefined) return source;
  return source.slice(0, start) + " ".repeat(said.length) + source.slice(start + said.length);
}

/** A place as a tail can say it: a name on one line, an address of the web, else none. */
export function sentPlace(name: string, url: string | undefined): SentPlace {
  return { label: onOneLine(name), url: url === undefined ? undefined : webAddress(url) };
}

/** The places with one more; the same list where it has that one. Its address is added where it was not known. */
export function withSentPlace(places: readonly SentPlace[], added: SentPlace): readonly SentPlace[] {
  const sure = places.filter(({ label: name }) => name !== perhaps(added.label));
  if (sure.length < places.length) return withSentPlace(sure, added);
  const known = places.filter(({ label: name }) => name === added.label);
  if (known.some(({ url }) => url === added.url) || (added.url === undefined && known.length > 0))
    return places;
  const bare = places.findIndex(({ label: name, url }) => name === added.label && url === undefined);
  return bare === -1 ? [...places, added] : places.with(bare, added);
}

/** What a place is called while nobody knows whether it has the update. English, as all that is written into files. */
export function perhaps(label: string): string {
  return `perhaps ${label}`;
}

/** Whether two tails say the same. */
export function sameSent(a: readonly SentPlace[], b: readonly SentPlace[]): boolean {
  return writeSentTail(a) === writeSentTail(b);
}

function placesIn(source: string): readonly SentPlace[] {
  return Array.from(source.matchAll(one), ([, linked, url, bare]) => ({
    label: readLabel(linked ?? bare ?? ""),
    url,
  }));
}
