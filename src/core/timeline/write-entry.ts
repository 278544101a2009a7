import type { EntryType, SentPlace } from "../model/entry.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import { cleanTyped, writeInline } from "../markdown/inline-text.ts";
import { stringifyItem, type ItemPart, type ItemStyle } from "../markdown/list-item.ts";
import { entryTypeOf, wordOf } from "./entry-words.ts";
import { protectSentTail, writeSentTail } from "./sent-tail.ts";

/** An entry to be written. A note without a qualifier is written without its type word. */
export interface NewEntry {
  readonly instant: Instant;
  readonly type: EntryType;
  readonly qualifier?: string | undefined;
  readonly text: string;
  readonly star?: boolean | undefined;
  /** Where an update went. */
  readonly sent?: readonly SentPlace[] | undefined;
}

/**
 * The entry as one list item of our grammar: `- INSTANT **Type** (qualifier) text (sent: …) ⭐`. What is typed reads back as it
 * was: text that would be taken for a type, a qualifier, a star or markup of a block is escaped.
 */
export function writeEntry(entry: NewEntry, style: ItemStyle): string {
  const text = cleanTyped(entry.text);
  const inline = protectSentTail(writeInline(text), entry.type);
  const source = protectStar(entry.type === "note" ? protectType(inline) : protectBracket(inline));
  const sent = writeSentTail(entry.sent);
  return stringifyItem(
    [
      { kind: "text", text: formatInstant(entry.instant) },
      ...typeParts(entry),
      ...(source === "" ? [] : [sourcePart(` ${source}`)]),
      ...(sent === "" ? [] : [sourcePart(` ${sent}`)]),
      ...(entry.star === true ? [sourcePart(" ⭐")] : []),
    ],
    style,
  );
}

function typeParts(entry: NewEntry): readonly ItemPart[] {
  if (entry.type === "note") return [];
  const strong: readonly ItemPart[] = [sourcePart(" "), { kind: "strong", text: wordOf(entry.type) }];
  return entry.qualifier === undefined ? strong : [...strong, sourcePart(` (${entry.qualifier})`)];
}

function sourcePart(source: string): ItemPart {
  return { kind: "source", source };
}

/** A note that begins with a bold type word would become that type. */
function protectType(source: string): string {
  const bold = /^(?:\*\*|__)(.+?)(?:\*\*|__)/.exec(source);
  return bold !== null && entryTypeOf(bold[1] ?? "") !== undefined ? `\\${source}` : source;
}

/** Text that begins with a bracket would become a qualifier. */
function protectBracket(source: string): string {
  return source.startsWith("(") ? `\\${source}` : source;
}

/** Text that ends in a star would mark a key moment. A backslash before it was literal, and would now escape the `&`. */
function protectStar(source: string): string {
  return source.replace(/(\\?)⭐(\uFE0F?)$/u, "$1$1&#x2B50;$2");
}
