import { actionVerbs } from "../lint/action-verbs.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { isTime } from "./fields.ts";
import { isSorting } from "./owner-of-label.ts";

/** Whether a text may be a name by its form: up to four words that begin like one and say neither when nor what to do. */
export const mayName: (text: string) => boolean = oncePerText((text) => {
  const words = text.split(/\s+/);
  return (
    words.length <= 4 &&
    /^[@\p{Lu}\p{Lo}]/u.test(text) &&
    !/\d{3}|^[PS]\d$|[.!?:=`"“”<>]/u.test(text) &&
    !version.test(text) &&
    !isTime(text) &&
    !pointsAtTicket.test(text) &&
    !isSorting(text) &&
    !(words.length > 1 && actionVerbs.has(words[0]?.toLowerCase() ?? ""))
  );
});

/** `Redis 7`, `Android 14`; of groups several are numbered. */
const version = /(?<!^(?:Team|Squad|Crew|Group|Pod|Tribe)) v?\d[\d.]*$/i;

/** What links to tickets are called. */
const pointsAtTicket =
  /^(?:(?:github )?(?:issue|ticket|pr|pull request|link|jira|here|more|details?)s?|see\b.*)$/i;
