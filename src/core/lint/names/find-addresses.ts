import { t } from "../../text/say.ts";
import type { NamedPerson, NameSources } from "./named-person.ts";
import { isGroupHandle } from "./group-handle.ts";

/** E-mail addresses and handles, those of groups, robots and annotations left out. */
export function findAddresses(text: string, sources: NameSources): readonly NamedPerson[] {
  return text.includes("@") ? [...mails(text, sources), ...handles(text, sources), ...mentions(text)] : [];
}

function mails(text: string, { people }: NameSources): readonly NamedPerson[] {
  return Array.from(
    text.matchAll(
      /(?<![\p{L}\p{N}._+/:-])[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,4}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?![\w:/])/gu,
    ),
    (match) => {
      const [email] = match;
      const known = people.find((person) => person.email?.toLowerCase() === email.toLowerCase());
      const score = known !== undefined ? 1 : groupMailbox.test(email) || email.startsWith("git@") ? 0 : 0.95;
      return spanOf(match, email, score, known?.evidence ?? t("is a person's e-mail address"));
    },
  );
}

const groupMailbox =
  /^(?:abuse|admins?|administrator|alerts?|all|backup|billing|bounces?|careers|contact|cron|daemon|dba|dev|devops|do-?not-?reply|engineering|everyone|feedback|finance|git|hello|help|helpdesk|hostmaster|hr|incidents?|infra|info|it|jobs|legal|mail|mailer-daemon|marketing|monitoring|newsletter|news|no-?reply|noc|notifications?|office|on-?call|operations|ops|orders|pagers?|payments|platform|postmaster|press|privacy|robot|root|sales|security|service|services|soc|sre|staff|status|support|svc|system|team|test|users?|webmaster)(?:[\d._+-]|@)|(?:team|group|list|oncall|on-call|alerts?|bot|noreply|service|reports?|notifications?|support|admin)@/i;

function handles(text: string, { people }: NameSources): readonly NamedPerson[] {
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{N}_/.@`-])@[A-Za-z]\w{0,40}(?:[-.]\w{1,40}){0,5}(?![\w/@(])/gu),
    (match) => {
      const handle = match[0].slice(1);
      const known = people.find((person) => isHandleOf(person, handle));
      const score = known !== undefined ? 1 : isGroupHandle(handle) ? 0 : 0.9;
      return spanOf(match, match[0], score, known?.evidence ?? t("is a person's handle"));
    },
  );
}

function isHandleOf(person: NameSources["people"][number], handle: string): boolean {
  const lower = handle.toLowerCase();
  return person.handle?.toLowerCase() === lower || person.name.toLowerCase() === lower;
}

/** As chat exports write a person: `<@U02ABCDEF>`. */
function mentions(text: string): readonly NamedPerson[] {
  return Array.from(text.matchAll(/<@[UW][A-Z0-9]{5,12}>/g), (match) =>
    spanOf(match, match[0], 0.95, t("is a person's handle")),
  );
}

function spanOf(match: RegExpMatchArray, text: string, score: number, evidence: string): NamedPerson {
  const start = match.index ?? 0;
  return { start, end: start + text.length, text, score, evidence };
}
