import { once } from "../text/once.ts";
import { smallLetters } from "../text/small-letters.ts";

/** Whether an owner as written is nobody who can be asked: `everyone`, `we`, `the team`, `@here`, `someone from SRE`. */
export function isNobody(owner: string): boolean {
  const bare = smallLetters(owner.replace(/[*_`]/g, "").trim());
  return nobody.test(bare) || crowd().test(bare) || abroad().test(bare);
}

const nobody =
  /^(?:all(?: (?:hands|of us|engineers|developers|staff))?|any(?:one|body)?|both|every(?:one|body)|i|me|multiple|myself|n\/?a|nobody(?: yet)?|no[- ]?one(?: yet)?|none|not (?:yet )?assigned|open|others?|pending|see (?:above|below|ticket)|ourselves|several(?: people)?|some(?:one|body)|tb[acd]|to be (?:announced|assigned|confirmed|decided|defined|determined)|todo|un(?:assigned|known|owned)|us|various|we(?: all)?|who|whoever\b.*|you|[-–—?.]*)$/;

/** Many without one of them named, and what pages a whole channel. */
const crowd = once(
  () =>
    /^(?:(?:all|any|both|each|every|many|our|several|some|the|their|this|whole|your)(?: (?:affected|entire|involved|relevant|whole))? (?:company|departments?|engineers|groups?|org|organi[sz]ation|people|squads?|staff|teams?)|(?:all|any|each|every|many|multiple|several|some|various) \p{L}[\p{L} -]{1,30}|both \p{L}+s|(?:affected|involved|relevant|whole) (?:people|teams?)|(?:any|every|some)(?:one|body) (?:at|else|from|in|on|who)\b.*|(?:an?|any|each|every|one) (?:[\p{L}-]+ )?(?:colleague|developer|engineer|member|person|volunteer)\b.*|one of (?:us|you|the .*)|teams?|people|engineers|developers|volunteers?|@(?:all|channel|everyone|group|here|room|team))$/u,
);

/** The plainest of them in other languages. */
const abroad = once(
  () =>
    /^(?:alle|jeder?|niemand|wir|offen|das (?:ganze )?team|tou(?:s|te l['’]équipe)|tout le monde|personne|nous|l['’]équipe|tod[oa]s|nadie|ninguém|nosotros|nós|el equipo|a equipe|tutti|nessuno|noi|il team|iedereen|wij|het team|全員|みんな|皆|チーム|所有人|全体|大家|全體|团队|모두|전원|팀)$/u,
);
