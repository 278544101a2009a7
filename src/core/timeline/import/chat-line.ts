import { dayAt, writtenMomentAt, type WrittenDay, type WrittenMoment } from "../written-moment.ts";

/** Whose copy a line looks like. */
type Manner = "slack" | "teams";

/** What a line of a copied chat is. */
export type ChatLine =
  /** Begins a message: who and when, perhaps its text. */
  | {
      readonly kind: "head";
      readonly actor: string;
      readonly moment: WrittenMoment;
      readonly text: string;
      readonly manner: Manner;
    }
  /** A time alone: the next message of the same person, or of the one whose name stands on the line before. */
  | {
      readonly kind: "time";
      readonly moment: WrittenMoment;
      readonly text: string;
      readonly indented: boolean;
      readonly manner: Manner;
    }
  | { readonly kind: "day"; readonly day: WrittenDay }
  /** Reactions, counts of replies, "New": the chat's own words. */
  | {
      readonly kind: "notice";
      /** Whether it is a mark between a name and its time, as "APP" is. */
      readonly beside: boolean;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string };

/** Says what one line of a copied chat is; marks of direction and narrow blanks around times are no matter. */
export function chatLine(source: string): ChatLine {
  const line = source
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/[\u00A0\u202F]/g, " ");
  const text = line.trim();
  if (text === "") return { kind: "blank" };
  if (text.length < 200 && notice.test(text)) {
    return { kind: "notice", beside: /^(?:app|bot|workflow|external|guest)$/i.test(text) };
  }
  const day = dayLine(text);
  if (day !== undefined) return { kind: "day", day };
  const moment = wholeMoment(text);
  if (moment !== undefined) {
    return { kind: "time", moment, text: "", indented: /^\s/.test(line), manner: mannerOf(moment, text) };
  }
  return (
    bracketed(text) ?? nameThenBracket(text) ?? nameThenTime(text) ?? { kind: "text", text: clean(line) }
  );
}

/** Whether a text reads as somebody's name: one to five words, each of which begins as names do. */
export function isName(text: string): boolean {
  const words = text.split(/,?\s+/);
  return (
    text.length <= 60 &&
    words.length <= 5 &&
    words.every((word) => /^[("@]?[\p{Lu}\p{Lo}][\p{L}\p{M}\d.'’()-]*,?$/u.test(word))
  );
}

/** A handle, as chats have it in place of a name. */
export function isHandle(text: string): boolean {
  return /^@?[\p{L}\d][\p{L}\d._-]{0,39}$/u.test(text) && /\p{L}/u.test(text);
}

const notice =
  /^(?:new|new messages?|app|bot|workflow|external|guest|edited|view (?:thread|newer replies)|\d+ repl(?:y|ies)|\d+ files?|last repl(?:y|ied) .*|(?:also )?sent to (?:the )?(?:channel|#\S+)|(?:was )?(?:added|joined) (?:to )?#?\S+\.?|joined the (?:channel|conversation|chat)\.?|has joined the chat\.?|pinned (?:a message|by .*)|saved for later.*|replied to a thread:.*|(?::[\w+'’-]+(?:::skin-tone-\d)?:\s*\d*\s*)+|\d+ (?:like|heart|laugh|surprised|sad|angry) reactions?\.?|(?:like|heart|laugh|surprised|sad|angry) \d+)$/i;

/** `Today`, `Monday, November 21st`, `----- November 21st, 2026 -----`. */
function dayLine(text: string): WrittenDay | undefined {
  const bare = text.replace(/^[-–—_=\s]+|[-–—_=\s]+$/g, "").replace(/^last (?=\p{L})/iu, "");
  const found = dayAt(bare, 0);
  return found?.end === bare.length ? found.day : undefined;
}

/** The moment that is all of a text. */
function wholeMoment(text: string): WrittenMoment | undefined {
  const bare = text.trim();
  const moment = writtenMomentAt(bare, 0);
  return moment?.end === bare.length ? moment : undefined;
}

/** `[2:02 PM] Jane Doe: text`, `[21/11/2026 14:02] Jane Doe`, `[14:03] text`. */
function bracketed(text: string): ChatLine | undefined {
  const match = /^\[([^\]]{3,40})\]\s*(.*)$/.exec(text);
  const moment = match?.[1] === undefined ? undefined : wholeMoment(match[1]);
  // A program writes the year first and seconds.
  if (match === null || moment === undefined || /^\[\d{4}[-/].*:\d\d:\d\d/.test(text)) return undefined;
  const rest = match[2] ?? "";
  const manner = mannerOf(moment, text);
  const named = /^([^:]{1,60}?)\s*:(?:\s+(.*))?$/.exec(rest);
  const actor = named?.[1];
  if (actor !== undefined && (isName(actor) || isHandle(actor))) {
    return { kind: "head", actor, moment, text: clean(named?.[2] ?? ""), manner };
  }
  if (isName(rest) && (moment.day !== undefined || /\s/.test(rest))) {
    return { kind: "head", actor: rest, moment, text: "", manner };
  }
  return { kind: "time", moment, text: clean(rest), indented: false, manner };
}

/** `jane [11:22 AM]`, the older manner of Slack; text may follow. */
function nameThenBracket(text: string): ChatLine | undefined {
  const match = /^([^[\]]{1,60}?)\s*\[([^\]]{3,40})\]:?\s*(.*)$/.exec(text);
  const actor = nameOf(match?.[1] ?? "");
  const moment = match?.[2] === undefined ? undefined : wholeMoment(match[2]);
  if (match === null || moment === undefined || !(isName(actor) || isHandle(actor))) return undefined;
  return { kind: "head", actor, moment, text: clean(match[3] ?? ""), manner: "slack" };
}

/** `Jane Doe  2:02 PM`, `Jane Doe:house:  14:02`, `Doe, Jane, Yesterday 14:02`, `deploybot APP  2:02 PM`. */
function nameThenTime(text: string): ChatLine | undefined {
  if (text.length > 120) return undefined;
  for (const gap of text.matchAll(/:?,?\s+/g)) {
    const moment = wholeMoment(text.slice(gap.index + gap[0].length));
    if (moment === undefined) continue;
    const written = text.slice(0, gap.index + (gap[0].startsWith(":") ? 1 : 0));
    const actor = nameOf(written);
    // The name stands on the line before, its emoji here.
    if (actor === "") return { kind: "time", moment, text: "", indented: true, manner: "slack" };
    const apart =
      gap[0].includes(",") || (gap[0].trimStart().length === 0 && gap[0].length > 1) || actor !== written;
    const named = isName(actor) && (/\s/.test(actor) || moment.clock.half !== undefined);
    if (!(apart ? isName(actor) || isHandle(actor) : named)) return undefined;
    const manner = gap[0].includes(",") ? "teams" : mannerOf(moment, text);
    return { kind: "head", actor, moment, text: "", manner };
  }
  return undefined;
}

/** Teams puts a day before the clock, Slack writes "Today at". */
function mannerOf(moment: WrittenMoment, text: string): Manner {
  return moment.day === undefined || / at \d/.test(text) ? "slack" : "teams";
}

/** The name without the status emoji and the marks that chats put behind it. */
function nameOf(written: string): string {
  return written
    .replace(/(?:\s*:[\w+'’-]+:)+$/u, "")
    .replace(/\s+(?:APP|BOT|WORKFLOW|\((?:External|Guest|Unverified)\))$/, "")
    .replace(/[\s\p{Extended_Pictographic}\uFE0F—–-]+$/u, "")
    .trim();
}

function clean(text: string): string {
  return text.replace(/\s*\((?:edited|bearbeitet)\)\s*$/, "").trimEnd();
}
