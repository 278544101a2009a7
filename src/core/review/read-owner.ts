import { groupInAnyCase, smallLetters } from "../text/small-letters.ts";
import { once } from "../text/once.ts";
import { oncePer } from "../text/once-per.ts";
import { oncePerText } from "../text/once-per-text.ts";
import type { Paragraph } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { actionVerbs } from "../lint/action-verbs.ts";
import { isNamedTeam, isPerson, isTeam, looksLikeNames, mayBePerson, namesThings } from "./owner-names.ts";
import { isSorting, ownerOfLabel } from "./owner-of-label.ts";
import { fieldsOf } from "./fields.ts";
import { dueWords } from "./due-words.ts";
import { withoutLeadingDue } from "./read-due.ts";
import {
  areas,
  notInitials,
  notNamesBeforeTo,
  ownerLabels,
  isToBeFound,
  packageScopes,
} from "./read-owner-data.ts";
import { withColons } from "./with-colons.ts";

/**
 * The owner that an action's text names: `Owner: Jane Doe`, `@jdoe`, `Jane to write the alert`, `Data team should …`,
 * `Jane Doe: …`, and a person or team alone in brackets or behind a dash. Undefined where nobody is named clearly.
 */
export const ownerInText: (text: string) => string | undefined = oncePerText((text) => {
  const task = withoutLeadingDue(text);
  return (
    ownerOfFact(withColons(text)) ??
    handle(text) ??
    subject(task) ??
    colon(task) ??
    alone(text) ??
    doneBy(text) ??
    besideDay(text) ??
    laterDoer(text) ??
    takesIt(text) ??
    leftTo(text) ??
    fieldsOf(text).owner ??
    addressAtEnd.exec(text)?.[1] ??
    areaInFront(task)
  );
});

/** A name in bold at either end of an action: `Document the restore **Jane**`, `**Jane Doe** Document the restore`. */
export const ownerAtEnd: (paragraph: Paragraph) => string | undefined = oncePer(({ children }) => {
  const [first, last] = [children[0], children.at(-1)];
  if (children.length < 2) return undefined;
  const end = last?.type === "strong" ? ownerOfLabel(plainText(last)) : undefined;
  if (end !== undefined || first?.type !== "strong") return end;
  const name = plainText(first).replace(/:$/, "");
  return isPerson(name) || isNamedTeam(name) || isTeamInBrackets(name) ? name : undefined;
});

/** The name in an Owner cell: whatever stands there, unless it says that nobody does. */
export function ownerOfCell(text: string): string | undefined {
  return isToBeFound(text) ? undefined : text;
}

/** The owner that a fact states: `Owner: Jane Doe`, `assigned to Jane`. */
export const ownerOfFact: (text: string) => string | undefined = oncePerText((text) => {
  const rest =
    (statesFact.test(text) ? stated().exec(text)?.[1] : undefined) ??
    (speaksOfOwners.test(text) ? (named().exec(text)?.[1] ?? assignedIn(text)) : undefined);
  const value = rest?.split(ends())[0]?.replace(/[^\p{L}\p{M}\p{N})\]}>?]+$/u, "");
  return value === undefined || value === "" ? undefined : ownerOfCell(value.trim());
});

/** `Tell the other teams, jdoe@example.org` */
const addressAtEnd = /[\s(<,;]([\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4})[)>]?\.?$/;

/** What the patterns below need, which take far longer to find that a text has nothing for them: most have not. */
const statesFact = /[:=：]|owners? (?:is|are)/i;
const speaksOfOwners = /owne|assign|responsible|dri/i;

const stated = once(
  () =>
    new RegExp(
      `(?:^|[\\s([,;—–\\-（、，；])(?:${ownerLabels})\\s*(?:[:=：]|(?<=owners?) (?:is|are)\\b)\\s*([^,;|()[\\]\\n（）、，；]{1,80})`,
      "iu",
    ),
);
const named = once(
  () =>
    /(?:^|[\s([,;—–-])(?:[Oo]wners?|[Aa]ssignees?|[Aa]ssigned to|[Oo]wned by|[Rr]esponsible|DRI)\s+([@\p{Lu}][^,;|()[\]\n]{0,80})/u,
);
const assigned = once(
  () =>
    /[\s(,;]assigned(?: (?:on )?[\d-]{8,10})? to ((?:the )?(?:[\p{L}\p{N}&-]+ ){0,3}team|(?:the )?[\p{L}\p{N}_.@/-]+)(?=[.,;)]|\s*$|\s(?:by|due|eta|\()\b|\s\()/iu,
);

/** Few texts say so, and for the others the pattern, which takes long to compile, need not be. */
function assignedIn(text: string): string | undefined {
  return /assigned\b.{0,14} to\b/iu.test(text) ? assigned().exec(text)?.[1] : undefined;
}

/** Where a value ends without a comma: a sentence (an initial ends none), a dash, the next fact. */
const ends = once(
  () =>
    /(?<!(?:^|[\s.])\p{L})\.\s|\s[-–—]\s|\s(?:due|by|deadline|status|eta)\b|\s\p{Lu}\p{Ll}{1,14}(?: date)?:\s|\s?(?:📅|#\p{L})/iu,
);

function handle(text: string): string | undefined {
  if (text.includes("[~")) return /\[~([\w.-]+)\]/.exec(text)?.[1];
  if (!text.includes("@")) return undefined;
  const single = /(?:^|[\s([,:`<])(@[A-Za-z\d](?:[\w.-]*\w)?)(?![\w/@])/.exec(text)?.[1];
  if (single !== undefined && !packageScopes.has(single.toLowerCase())) return single;
  // `@acme/payments` is a team where it stands alone; in a sentence it may be a package.
  const team =
    /^(@[A-Za-z\d][\w-]*\/[\w-]+)(?=\s)/.exec(text)?.[1] ??
    /[\s(](@[A-Za-z\d][\w-]*\/[\w-]+)(?=\)|[.,;]|\s*$|\s+by\b|\s+\()/.exec(text)?.[1];
  return team === undefined || packageScopes.has(team.split("/")[0]?.toLowerCase() ?? "") ? undefined : team;
}

/** Somebody in front of what they will do. */
function subject(text: string): string | undefined {
  const team = teamBefore(text);
  if (
    team !== undefined &&
    !/\b(?:with|for|from|by|via|of|whole|entire)\b/i.test(team) &&
    (firstWord(team) === "team" || !notNamesBeforeTo.has(firstWord(team)))
  ) {
    return team;
  }
  return roleBefore(text) ?? namedSubject(text) ?? doer(text) ?? doerOfTask(text) ?? initials(text);
}

/** What stands between an owner and what they will do. */
const undertakes =
  "to|will|shall|should|must|can|needs to|has to|is (?:going )?to|are (?:going )?to|plans to|(?:has |have )?(?:agreed|offered|volunteered) to|is responsible for|takes care of|owns|takes|drives|leads";

/** Somebody who can be asked although no name says who: there is one of each. */
const role = once(
  () =>
    new RegExp(
      `^(?:the )?((?:(?:current|next|primary|secondary) )?(?:on-?call(?: (?:dba|engineer|lead|manager|person|team))?|incident (?:commander|lead|manager)|(?:engineering|product|project|release|security|team|tech|shift|comms) (?:lead|manager)|head of \\p{Lu}\\p{L}+|ciso|cto|cio|dpo)) (?:${undertakes}) `,
      "iu",
    ),
);

/** As `assignedIn`: the pattern takes long to compile. */
function roleBefore(text: string): string | undefined {
  const mayBeRole = /on-?call|incident|lead|manager|head of|ciso|cto|cio|dpo/i.test(text);
  return mayBeRole ? role().exec(text)?.[1] : undefined;
}

/** As `assignedIn`: the pattern takes long to compile. */
function teamBefore(text: string): string | undefined {
  if (
    !/team|squad|crew|guild|pod|tribe|chapter|engineering|operations|ops|infra|support|security/i.test(text)
  )
    return undefined;
  return groupInAnyCase(teamDoing(), text) ?? departmentDoing().exec(text)?.[1];
}

const teamDoing = once(
  () =>
    new RegExp(
      `^(?:the )?((?:[\\p{L}\\d&-]+ ){1,4}(?:team|squad|crew|guild)|team \\p{Ll}[\\p{L}\\d-]+) (?:${undertakes})(?!\\p{L})`,
      "du",
    ),
);

/** `Data engineering will …`: what a team does, behind what it does that for. */
const departmentDoing = once(
  () =>
    new RegExp(
      `^(?:The )?(\\p{Lu}[\\p{L}\\d&-]+ (?:[Ee]ngineering|[Oo]perations|[Oo]ps|[Ii]nfra(?:structure)?|[Ss]upport|[Ss]ecurity|[Pp]od|[Tt]ribe|[Cc]hapter)|\\p{Lu}[\\p{L}'’-]+ and the (?:[\\p{L}\\d&-]+ ){1,3}(?:team|squad|crew|guild|pod)) (?:${undertakes})(?!\\p{L})`,
      "u",
    ),
);

function namedSubject(text: string): string | undefined {
  const [, name = "", verb] = nameDoing().exec(text) ?? [];
  if (verb === undefined || notNamesBeforeTo.has(firstWord(name))) return undefined;
  if (isTeam(name) || (verb === "will" && undertakesAll(name, text))) return name;
  return looksLikeNames(name) &&
    (verb === "to" || /(?:agreed|offered|volunteered) to$/.test(verb) || isPerson(name))
    ? name
    : undefined;
}

/** `Tooling will publish a template by 2026-12-09`: with a day beside it, it is a promise, and things don't promise. */
function undertakesAll(name: string, text: string): boolean {
  const verb = firstWord(text.slice(name.length + " will ".length));
  if (!name.split(" ").every((word) => /^\p{Lu}/u.test(word)) || !/\d{4}/.test(text)) return false;
  if (name.includes(" ")) return asks.test(verb);
  return actionVerbs.has(verb) && !namesThings.test(name.replace(/ing$/, ""));
}

/** What nobody but people does. */
const asks =
  /^(?:agree|ask|call|contact|decide|discuss|inform|meet|negotiate|present|propose|tell|visit|write)$/;

const nameDoing = once(
  () =>
    new RegExp(
      `^([^\\s:]+(?: (?:and|&|\\+) [^\\s:]+| \\p{Lu}\\p{Ll}+){0,2}) (${undertakes}) (?!be\\b|the\\b|a\\b|an\\b)\\p{Ll}`,
      "u",
    ),
);

/** `Jane Doe owns the clean-up`, `Jane documents the switch`: a person in front of anything that is done. */
function doer(text: string): string | undefined {
  const [, name, verb = ""] = /^(\p{Lu}\S*(?: \p{Lu}[\p{L}'’-]+)?) (\p{Ll}+)(?= \S|$)/u.exec(text) ?? [];
  return name !== undefined && verb.endsWith("s") && isPerson(name) ? name : undefined;
}

/** `Jane moved the check`, `Wen adds the component`: where the verb is one of actions, a name may be in the past or no other's. */
function doerOfTask(text: string): string | undefined {
  const [, name, verb = ""] =
    /^(\p{Lu}[\p{L}'’-]+) (\p{Ll}+) (?=(?:an?|every|it|one|our|the|this|two)\b|["“`])/u.exec(text) ?? [];
  if (name === undefined) return undefined;
  const isTask = isPastOfTask(verb) ? isPerson(name) : isTaskOfOne(verb) && mayBePerson(name);
  return isTask ? name : undefined;
}

function isPastOfTask(verb: string): boolean {
  const stem = /^(\p{L}{2,})ed$/u.exec(verb)?.[1];
  if (stem === undefined) return irregular.has(verb);
  return [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/i$/, "y")].some((form) => actionVerbs.has(form));
}

const irregular = new Set(
  "brought built chose cut gave kept made put ran rewrote sent set split took wrote".split(" "),
);

function isTaskOfOne(verb: string): boolean {
  return [verb.replace(/s$/, ""), verb.replace(/es$/, ""), verb.replace(/ies$/, "y")].some(
    (form) => form !== verb && actionVerbs.has(form),
  );
}

function initials(text: string): string | undefined {
  const letters = /^(\p{Lu}{2,3}(?:\/\p{Lu}{2,3})?)(?::| to | will | should | - )/u.exec(text)?.[1];
  return letters === undefined || letters.split("/").some((word) => notInitials.has(word))
    ? undefined
    : letters;
}

/** `Jane Doe: add an alert`, `Network team: add an alert`, `SRE + Payments: …`, `[Jane] Add an alert`, `[Platform] …`. */
function colon(text: string): string | undefined {
  const name = /^(?:([^\s:]+(?: [^\s:]+){0,5}):\s|\[([^\][]{2,40})\]\s)/u.exec(text);
  const somebody = name?.[1] ?? name?.[2];
  if (somebody === undefined) return undefined;
  if (isPerson(somebody) || isNamedTeam(somebody) || isTeamInBrackets(name?.[2])) return somebody;
  if (isNameInFront(somebody, text.slice(name?.[0].length ?? 0), text)) return somebody;
  const several = somebody.split(/\s*[/&+,]\s*|\s+and\s+/);
  const isTeams =
    several.length > 1 && several.every((one) => /^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?$/u.test(one));
  return isTeams && several.some(isTeam) ? somebody : undefined;
}

/** `Max: raise the limit`, `Vitória: …`, `Vuyo Dlamini: … by 2026-12-04`: what no list knows for sure, in front of what is to be done. */
function isNameInFront(name: string, rest: string, text: string): boolean {
  const [first = "", ...more] = name.split(" ");
  if (more.length > 1 || !looksLikeNames(name) || isSorting(name) || !actionVerbs.has(firstWord(rest)))
    return false;
  if (mayBePerson(first) || /[^\p{ASCII}]/u.test(first)) return true;
  return more.length === 1 && /\d{4}/.test(text) && /\p{Ll}/u.test(name) && !namesThings.test(name);
}

/** `Mobile: ship the fix by 2026-12-04`: a team or a topic; theirs it is where nobody else is named and a day stands beside it. */
function areaInFront(text: string): string | undefined {
  const [, area = "", verb = ""] =
    (/\d{4}/.test(text) ? /^(\p{Lu}\p{L}+): (\p{L}+)/u.exec(text) : null) ?? [];
  return areas.has(area.toLowerCase()) && actionVerbs.has(verb.toLowerCase()) ? area : undefined;
}

/** `(Security)`: in brackets a capital letter tells the team from the matter. */
function isTeamInBrackets(text: string | undefined): boolean {
  return text !== undefined && /^\p{Lu}/u.test(text) && isTeam(text);
}

/** `Add an alert (Jane Doe)`, `Add an alert — Jane Doe`, `Add an alert → Jane Doe`, `Add an alert, Jane Doe, due …`. */
function alone(text: string): string | undefined {
  if (!/[([,]|\s(?:[-–—→]|->|=>)\s/.test(text)) return undefined; // nothing stands alone
  for (const match of text.matchAll(standsAlone())) {
    const whole = match[1] ?? match[2] ?? match[3] ?? "";
    const inner = beforeDay(whole).trim();
    const isNamed =
      fullName.test(inner) ||
      (isPerson(inner) &&
        !inner.includes(" ") &&
        dueNext().test(smallLetters(text.slice(match.index + match[0].length))));
    if (match[3] !== undefined && !isNamed) continue;
    if (match[3] === undefined && mayBePerson(inner)) return inner;
    if (isPerson(inner) || isNamedTeam(inner) || isTeamInBrackets(match[1] && inner)) return inner;
    const remarked = match[1] === undefined ? undefined : /^([^,;]+)[,;] \S+(?: \S+){0,2}$/.exec(inner)?.[1];
    if (remarked !== undefined && isPerson(remarked)) return remarked;
    // With a day beside it it can hardly be anything else.
    const isDated =
      match[1] === undefined
        ? dueNext().test(smallLetters(text.slice(match.index + match[0].length)))
        : inner !== whole;
    if (isDated && fullName.test(inner)) return inner;
  }
  return undefined;
}

/** How far an action is. */
const standing = "done|completed|fixed|open|closed|pending|in progress|ongoing|wip|todo|tb[acd]";
/** What stands in front of a day or a time. */
function beforeDay(text: string): string {
  const at = smallLetters(text).search(beforeDue());
  return at === -1 ? text : text.slice(0, at);
}

const beforeDue = once(
  () =>
    new RegExp(
      `[,;:] ?(?=\\d|[qh]\\d|(?:${dueWords}|${standing})(?!\\p{L}))|\\s(?:${dueWords})(?!\\p{L})`,
      "u",
    ),
);
const standsAlone = once(
  () =>
    new RegExp(
      `[([]([^()[\\]]{2,60})[)\\]]|\\s(?:[-–—→]|->|=>)\\s([^()[\\].,;✅]{2,40}?)(?=[.,;(✅]|\\s(?:${dueWords}|[-–—→])\\s|\\s*$)|,\\s([^()[\\].,;✅]{5,40}?)(?=,? (?:${dueWords}|${standing})(?!\\p{L})|, \\d|\\s*$)`,
      "giu",
    ),
);
const dueNext = once(() => new RegExp(`^,? ?(?:(?:${dueWords}|${standing})(?!\\p{L})|\\d)`, "u"));
const fullName = /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+$/u;

/** A person in front of a day, at the beginning of a clause or on a line of their own: `…. Jane Doe, by 2026-12-04`. */
function besideDay(text: string): string | undefined {
  if (!/\d/.test(text)) return undefined;
  const mayName = text.includes(", ") || text.includes(". ");
  for (const { 1: name = "" } of mayName ? text.matchAll(namesBesideDay()) : [])
    if (isPerson(name)) return name;
  const last = text.includes(": ") ? lastBesideDay().exec(text)?.[1] : undefined;
  if (last === undefined || !looksLikeNames(last)) return undefined;
  return !last.includes(" ") && namesThings.test(last) ? undefined : last;
}

/** `Keep three images: Gita, due 2026-12-11`: words of their own behind a colon, with nothing but the day after them. */
const lastBesideDay = once(
  () =>
    new RegExp(
      `: (\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)[,;] (?:(?:${dueWords})(?!\\p{L}):? )?(?=\\d|\\p{Lu}\\p{Ll}{2,8}\\.? \\d)[\\d \\p{L}./,-]{8,18}$`,
      "u",
    ),
);

const namesBesideDay = once(
  () =>
    new RegExp(
      `(?:(?<=^|\\s)(?=\\S+ )|(?<=^|[:.,;–—-]\\s)(?=\\S+,))(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)(?:,|(?<= \\S+)\\.) (?:(?:${dueWords})(?!\\p{L}):? )?(?=\\d{4}-\\d\\d|\\d{1,2}[./ ]|[QH][1-4]\\b|EO[DWMQY]\\b)`,
      "gu",
    ),
);

/** A person who does something in a later clause: `Ask Legal about it; Jane Doe follows up`. */
function laterDoer(text: string): string | undefined {
  const clauses = text.split(/[;.,:]\s+/).slice(1);
  for (const clause of clauses) {
    const name = doer(clause) ?? namedSubject(clause);
    if (name !== undefined && (isPerson(name) || isNamedTeam(name) || isTeamInBrackets(name))) return name;
  }
  return undefined;
}

/** `It is up to Jane to pick one`, `This falls to the data team`. */
function leftTo(text: string): string | undefined {
  const [, team, person = ""] = (/ (?:to|for|on|with) /.test(text) ? left().exec(text) : undefined) ?? [];
  return team ?? (isPerson(person) ? person : undefined);
}

const left = once(
  () =>
    /\b(?:(?:up|left|falls?|goes|went|handed(?: over)?|given|passed|delegated|belongs?) to|(?:[Tt]his|[Ii]t) is (?:for|on|with)) (?:the ((?:[\p{L}\d&-]+ ){1,3}(?:team|squad|crew|guild))\b|(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?))/u,
);

/** `Publish a guide; Developer Relations owns this`: whoever has it, whatever a lexicon knows of them. */
function takesIt(text: string): string | undefined {
  const name = / (?:this|it|that)\b/.test(text) ? taking().exec(text)?.[1] : undefined;
  return name === undefined || isPointing.test(name) || /^(?:No[- ]?(?:body|one)|Who)/.test(name)
    ? undefined
    : name;
}

const taking = once(
  () =>
    /(?:^|[.;,:–—-]\s)(?:[Tt]he )?(\p{Lu}[\p{L}'’&-]*(?: (?:team|squad|crew|guild|group)| \p{Lu}[\p{L}'’&-]*){0,3}) (?:(?:will |is going to |to )?(?:own|ha(?:s|ve)|take|drive|lead|handle|pick|follow|do(?:es)?)s?|is on|signed up for)(?: up)? (?:this|it|that)(?! \p{L}+ed\b)(?=[.;,:)]|\s*$| (?:one|on|up|by|until|and)\b)/u,
);
const isPointing = /^(?:This|That|It|We|They|You|I|He|She|These|Those|Which|Who|And|But|So|Then)$/;

/** `to be done by the security team`, `Done on 2026-11-15 by Sam Lee`. */
function doneBy(text: string): string | undefined {
  const [, team, person] = (text.includes(" by ") ? agent().exec(text) : undefined) ?? [];
  return team ?? (person !== undefined && isPerson(person) ? person : undefined);
}

const agent = once(
  () =>
    /\b(?:[Dd]one|[Hh]andled|driven|led|owned|performed|implemented|carried out|taken|fixed|completed|closed|prepared|followed up)\b[^.;,]{0,16}? by (?:the ((?:[\p{L}\d&-]+ ){1,3}(?:team|squad|crew|guild))\b|(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?))/u,
);

function firstWord(text: string): string {
  return text.split(" ")[0]?.toLowerCase() ?? "";
}
