import { parseCalendarDate, type CalendarDate } from "../model/calendar-date.ts";

/** A day with its year as German, French, Spanish, Portuguese, Italian, Dutch, Japanese, Chinese and Korean write it. */
export interface DayAbroad {
  /** Undefined where the calendar does not have it. */
  readonly day: CalendarDate | undefined;
  /** Where the text goes on behind it. */
  readonly end: number;
}

/** The day that begins at an offset: `4. Dezember 2026`, `4 de diciembre de 2026`, `2026年12月4日`; undefined where none does. */
export function dayAbroadAt(text: string, at: number): DayAbroad | undefined {
  inSigns.lastIndex = at;
  const signs = inSigns.exec(text);
  if (signs !== null) return dayOf(signs[1], Number(signs[2]), signs[3], at + signs[0].length);
  inWords.lastIndex = at;
  const words = inWords.exec(text);
  const month = words === null ? undefined : monthOf(words[2] ?? "");
  return words === null || month === undefined
    ? undefined
    : dayOf(words[3], month, words[1], at + words[0].length);
}

const inSigns = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/uy;
const inWords = /(\d{1,2})(?:\.|er|º|°)?\s(?:de\s)?(\p{L}{3,10})\.?\s(?:del?\s)?(\d{4})(?!\d)/uy;

function dayOf(year = "", month: number, day = "", end: number): DayAbroad {
  return { day: parseCalendarDate(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`), end };
}

/** The month that a word names, from 1; accents and case make no difference. */
function monthOf(word: string): number | undefined {
  const bare = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const index = months.findIndex((names) => names.includes(bare));
  return index === -1 ? undefined : index + 1;
}

const months: readonly (readonly string[])[] = [
  "januar janner janvier enero janeiro gennaio januari janv ene gen",
  "februar fevrier febrero fevereiro febbraio februari fevr fev",
  "marz mars marzo marco maart mrt",
  "avril abril aprile avr abr",
  "mai mayo maio maggio mei mag",
  "juni juin junio junho giugno giu",
  "juli juillet julio julho luglio juil lug",
  "aout agosto augustus ago",
  "septembre septiembre setembro settembre set sett",
  "oktober octobre octubre outubro ottobre okt out ott",
  "novembre noviembre novembro",
  "dezember decembre diciembre dezembro dicembre dez dic",
].map((names) => names.split(" "));
