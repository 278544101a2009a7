/** What stands where a secret stood. */
export const masked = "****";

/**
 * Takes out of a command line what its own grammar marks as a secret: `--password x`, `PGPASSWORD=x`, `-u name:x`,
 * `https://name:x@host`, `Authorization: Bearer x`. Such values may look like any word, so that a detector of known keys
 * can't see them. A reference (`$TOKEN`, `$(cat key)`) is no secret and stays.
 */
export function maskArguments(command: string): string {
  return forms.reduce(
    (text, { pattern, only }) =>
      only === undefined || only.test(text)
        ? text.replace(pattern, (match, before: string, value: string) =>
            isReference(value) ? match : `${before}${masked}`,
          )
        : text,
    command,
  );
}

interface Form {
  /** What stands before the value, then the value. */
  readonly pattern: RegExp;
  /** The programs whose option it is; undefined for all. */
  readonly only?: RegExp;
}

const secretWord =
  "(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|credentials?|(?:api|access|private|secret|auth|account|encryption)[-_.]?key)";
/** In quotes with everything inside, or up to the next blank. `&` and `;` end it in a URL. */
const value = `("(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|[^\\s"'|;&]+)`;
/** The name of a file, or that the value comes from elsewhere, is none. */
const notElsewhere = "(?![\\w.-]*[-_](?:stdin|file|path|env|name|length|policy)\\b)";

const forms: readonly Form[] = [
  { pattern: new RegExp(`(--?${notElsewhere}[\\w-]*${secretWord}[\\w-]*(?:=|\\s+)(?!-))${value}`, "gi") },
  {
    pattern: new RegExp(
      `((?<![\\w$])${notElsewhere}[\\w.-]*${secretWord}[\\w]*["']?\\s*[=:]\\s*)${value}`,
      "gi",
    ),
  },
  {
    pattern:
      /(\b(?:authorization|proxy-authorization|cookie|x-[\w-]*(?:key|token|auth))\s*:\s*(?:(?:bearer|basic|token|digest)\s+)?)([^"'\s]+)/gi,
  },
  { pattern: /(\b(?:bearer|basic)\s+)([\w.~+/=-]{8,})/gi },
  { pattern: /(\b[a-z][\w+.-]*:\/\/[^\s/:@]*:)([^\s/@]+)(?=@)/gi },
  {
    pattern: /(\s(?:-u|--user|--proxy-user)(?:=|\s*)["']?[^\s:"'$-][^\s:"']*:)([^\s"']+)/g,
    only: /\b(?:curl|wget|http|https|xh)\b/,
  },
  { pattern: new RegExp(`(\\s-p)${value}`, "g"), only: /\b(?:mysql\w*|mariadb[\w-]*|sshpass)\b/ },
  {
    pattern: new RegExp(`(\\s-p\\s+)${value}`, "g"),
    only: /\b(?:docker|podman|helm|nerdctl|registry)\b.*\blogin\b/,
  },
  { pattern: new RegExp(`(\\s-a\\s+)${value}`, "g"), only: /\bredis-cli\b/ },
  { pattern: new RegExp(`(\\s-p\\s+)${value}`, "g"), only: /\bmongo(?:sh|dump|restore|export|import)?\b/ },
  {
    pattern: new RegExp(`(\\s-w\\s+)${value}`, "g"),
    only: /\bldap(?:search|modify|add|delete|passwd|whoami)\b/,
  },
  // Tokens that say by their own form what they are, and that common rules leave out: JSON Web Tokens, Stripe's keys.
  { pattern: /()\b(eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*|[rs]k_live_\w{10,})/g },
];

/** In single quotes a shell leaves `$` as it is: that is a password that begins so. */
function isReference(text: string): boolean {
  return text.startsWith(masked) || /^(?:"?\$|["']?(?:<\w|%\w+%|@\/|\{\{))/.test(text);
}
