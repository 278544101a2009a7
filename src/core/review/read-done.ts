import { oncePerText } from "../text/once-per-text.ts";

/**
 * Whether a status cell or remark says done (true) or open (false); undefined where it says neither. What was dropped counts
 * as done: nobody waits for it.
 */
export function doneOfStatus(text: string): boolean | undefined {
  const words = text.toLowerCase().replace(/['’]/g, "");
  const abroad = doneAbroad(words);
  if (abroad !== undefined) return abroad;
  if (/\bnot (?:yet )?(?:started|done|complete|completed)\b|\bincomplete\b/.test(words)) return false;
  if (
    /\b(?:done|completed?|closed|fixed|resolved|merged|shipped|finished|implemented|deployed|cancell?ed|dropped|abandoned|obsolete|superseded|wont (?:do|fix))\b|[✅☑✔]/u.test(
      words,
    )
  ) {
    return true;
  }
  return /\b(?:open|to ?do|in[ -]progress|pending|planned|ongoing|started|backlog|wip|blocked)\b/.test(words)
    ? false
    : undefined;
}

/** The same in German, French, Spanish and Japanese: a cell that begins with such a word. */
function doneAbroad(words: string): boolean | undefined {
  if (openWords.test(words)) return false;
  return doneWords.test(words) ? true : undefined;
}

const openWords =
  /^(?:(?:noch )?nicht \p{L}+|(?:noch )?offen|in (?:arbeit|bearbeitung|umsetzung)|laufend|geplant|pas (?:encore )?\p{L}+|non (?:commenc|démarr)ée?|en cours|ouverte?|à faire|planifiée?|no (?:empezad|hech|iniciad)[oa]|en curso|abiert[oa]|pendiente|planificad[oa]|未\p{L}+|対応中|進行中|実施中|作業中|検討中|予定)(?!\p{L})/u;
const doneWords =
  /^(?:erledigt|abgeschlossen|umgesetzt|fertig|verworfen|terminée?|faite?|clos|réalisée?|abandonnée?|hech[oa]|completad[oa]|cerrad[oa]|terminad[oa]|(?:対応|実施|完了|処理|修正|解決)?済み?|(?:対応|実施|修正|作業)?完了)(?!\p{L})/u;

/** Whether an action's own text says that it is done or open: `(Done!)`, `DONE`, `[x]`, ✅, `(pending)`. */
export const doneInText: (text: string) => boolean | undefined = oncePerText((text) => {
  if (/^\[\s?\]/.test(text)) return false;
  if (/^\[[xX]\]|^✅|[✅☑✔]\uFE0F?$|^(?:Done|Closed|Completed|Fixed|Finished|Shipped|Erledigt): /u.test(text))
    return true;
  if (
    /\bDONE\b|\bthis (?:has been|was|is) (?:done|completed|fixed)\b/i.test(text) &&
    /DONE|[Tt]his/.test(text)
  ) {
    return true;
  }
  if (
    /(?:^|[.;,–—-]\s)(?:Done|Completed?|Fixed|Finished|Shipped|Erledigt)(?= (?:on |am )?\d|[.!]?$|: )/.test(
      text,
    )
  )
    return true;
  if (doneOnDay.test(text) || /\bstatus:\s*(?:done|completed?|closed|finished)\b/i.test(text)) return true;
  const remark =
    /[([](?:[^()[\],;]{2,40}[,;:–-] ?)?(?:already )?(done|completed?|finished|fixed|merged|resolved|shipped|cancell?ed|dropped|obsolete|superseded|won['’]?t (?:do|fix)|pending|in progress|todo|open)\b[^()[\]]{0,60}[)\]]/i.exec(
      text,
    )?.[1];
  if (remark !== undefined) return doneOfStatus(remark);
  return /(?:\s(?:[-–—→]|[-=]>)|[,;])\s?(?:done|completed|finished|merged|shipped)[.!]?$/i.test(text)
    ? true
    : undefined;
});

/** `, finished on 20.11.2026`, `: done, 5 November 2026`, `✅ Done 2026-11-13`. */
const doneOnDay =
  /(?:[,;:–—-]|[✅☑✔]\uFE0F?)\s(?:done|completed|fixed|finished|closed|resolved|shipped|merged|erledigt|abgeschlossen|umgesetzt)(?: on| at| am|,|:)? (?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2} \p{Lu}\p{L}{2,8}|\p{Lu}\p{L}{2,8} \d{1,2}\b)/iu;

/** Whether a heading or label above actions says that they are done or open: `Done`, `Alerting (completed)`, `Open`. */
export const doneOfLabel: (text: string) => boolean | undefined = oncePerText((text) => {
  const words = /^(?:already )?(?:done|completed?|finished|open|pending|in progress|to ?do)[:.]?$/i.test(
    text.trim(),
  );
  return words ? doneOfStatus(text) : doneInText(text);
});
