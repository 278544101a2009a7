import { credentialFields } from "../ports/credential-fields.ts";

/** Whether a text is the address of a host, or of something on one, where a name is meant. */
export function looksLikeHost(text: string): boolean {
  return (
    /^[a-z][a-z\d+.-]*:\/\//i.test(text) ||
    /^(?:[\p{L}\d-]+\.)+[a-z]{2,}(?::\d+)?(?:\/|$)/iu.test(text) ||
    /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:\/|$)/.test(text) ||
    /^localhost\b/i.test(text)
  );
}

/**
 * Whether a text looks like a token, a key or the address of a webhook, which lets in whoever has it. Better too often: what
 * is meant here are names. Ids of pages and teams are 32 hexadecimal digits, with or without `-`, and no secret.
 */
export function looksLikeSecret(text: string): boolean {
  if (prefixes.some((prefix) => text.startsWith(prefix) && text.length > prefix.length + 6)) return true;
  if (webhook.test(text)) return true;
  if (/^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i.test(text)) return false;
  return (
    /^[\w~+/=.-]{32,}$/.test(text) &&
    /\d/.test(text) &&
    /[a-z]/i.test(text) &&
    !/[-_ ][a-z]+[-_ ]/i.test(text)
  );
}

/** What tokens begin with: of the services that say so, and of the sites that many of them share. */
const prefixes = [
  ...Object.values(credentialFields)
    .flatMap(({ tokenPrefixes }) => tokenPrefixes)
    .filter((prefix) => !prefix.startsWith("https:")),
  "xoxa-",
  "xoxp-",
  "xapp-",
  "lin_oauth_",
  "ghu_",
  "ATATT",
  "AKIA",
  "eyJ",
  "Bearer ",
];

const webhook =
  /^https?:\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)\/|[^\s/]*\.(?:webhook\.office|logic\.azure|powerplatform|powerautomate)\.com\b)|[?&]sig=|^https?:\/\/[^\s/@]+:[^\s/@]+@/i;
