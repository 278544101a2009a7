import { smallLetters } from "../text/small-letters.ts";
import { wordClass } from "../lint/lexicon/lexicon.ts";
import { smallLexicon } from "../lint/lexicon/small-lexicon.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { notInitials, teamNames } from "./read-owner-data.ts";

/** One to four capital words, or several names with commas, slashes or "and" between them. */
export function looksLikeNames(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.length <= 6 &&
    words.every(
      (word) => /^(?:@?\p{Lu}[\p{L}\p{M}'’-]*|\p{Lu}\.)$/u.test(word) || /^(?:@[\w./-]+|team)$/.test(word),
    ) &&
    !words.every((word) => notInitials.has(word))
  );
}

/** Whether a text is somebody's name beyond doubt: a handle, an address, or a given name, alone or with a surname. */
export const isPerson: (text: string) => boolean = oncePerText((text) => {
  if (address.test(text)) return true;
  const [first = "", second] = wordsOf(text);
  if (!looksLikeNames(text)) return false;
  const classes = smallLexicon.classesOf(first.split("-")[0] ?? "");
  // `Maria` may be more than a person, `Maria Garcia` is one.
  return (
    first.startsWith("@") ||
    classes === wordClass.given ||
    (second !== undefined && (classes & wordClass.given) !== 0)
  );
});

/** Whether a single word is a given name, though it may be a thing as well: `Grace`, `Max`. */
export function mayBePerson(word: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+$/u.test(word) && (smallLexicon.classesOf(word) & wordClass.given) !== 0;
}

const address = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** Whether a word names a team by what it does: `SRE`, `Security`. */
export function isTeam(text: string): boolean {
  return teamNames.has(text.toLowerCase());
}

/** `Network team`, `the data squad`, `Release engineering`. */
export const isNamedTeam: (text: string) => boolean = oncePerText(
  (text) => groupOfPeople.test(smallLetters(text)) || groupOfKind.test(text),
);

const groupOfPeople =
  /^(?:the )?[\p{L}\d& -]+ (?:team|squad|crew|guild|tribe|chapter|desk|dep(?:artmen)?t|office)$|^\p{Ll}[\p{L}\d&-]*(?: [\p{L}\d&-]+)? (?:engineering|operations|ops|infra)$/u;
/** Many of one kind, or a body of some: with a capital letter, and not what machines are put into. */
const groupOfKind =
  /^(?:The )?(?!(?:For|From|In|More|New|On|Other|To|With)\b|(?:Auto-?scaling|Consumer|Control|Host|Instance|Log|Node|Parameter|Placement|Resource|Security|Subnet|Target|User) [Gg]roup)\p{Lu}[\p{L}\d&-]*(?: [\p{L}\d&-]+){0,2} (?:[Gg]roup|[Cc]ommittee|[Cc]ouncil|[Aa]dvisory [Bb]oard|[Rr]eview [Bb]oard|[Tt]ask ?[Ff]orce|[Ll]eads|[Mm]anagers|[Ee]ngineers|[Mm]aintainers|[Aa]dmins|[Aa]dministrators|[Oo]fficers|[Oo]wners)$|^(?:[Ll]['’])?(?:[ÉéEe]quip[eo]|[Ss]quadra|[Gg]rup[po]?o|[Gg]ruppe|[Aa]bteilung|[Aa]fdeling)(?: (?:d[eiu]s?|del|de las?|de los))? \p{Lu}[\p{L}\d&-]*(?: [\p{L}\d&-]+)?$|^(?:[Ll]['’])?(?:[Éé]quipe|[Ee]quip[eo]|[Ss]quadra)(?: (?:d[aeiu]s?|del|de las?|de los))? [\p{L}\d&-]{3,}$|^[\p{L}\d]{1,12}(?:チーム|部門|部|課|班|组|團隊|团队|팀)$/u;

/** Endings of words for things, teams and topics. */
export const namesThings = /(?:ing|ions?|ments?|ity|ness|ance|ence|ics|ers|ors|ies|ware|work|base|[^s]s)$/i;

function wordsOf(text: string): readonly string[] {
  return text.split(/\s*[,/&+]\s*|\s+/).filter((word) => word !== "and" && word !== "");
}
