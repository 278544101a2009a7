import type { NameSources } from "../lint/names/named-person.ts";
import { internalHosts } from "../lint/publication/internal-hosts.ts";
import { loginLinks } from "../lint/publication/login-links.ts";
import { insiderWords } from "../lint/updates/insider-words.ts";
import { looksLikeSecret } from "../policy/no-name.ts";
import type { TextRange } from "../text/range.ts";
import { t } from "../text/say.ts";
import { mentionsIn } from "./mentions-in.ts";
import { stackTracesIn } from "./stack-traces-in.ts";

/** Something in a text that is about to leave, and what to do about it. */
export interface OutgoingFinding {
  readonly kind:
    | "secret"
    | "mention"
    | "internal-host"
    | "login-link"
    | "person"
    | "stack-trace"
    | "cause-names";
  /** Whether it is a hard stop: sent only where somebody confirms this one thing apart. Else a warning. */
  readonly stops: boolean;
  /** What is there and what to do, readable alone. Never the secret itself. */
  readonly message: string;
  /** Offsets into the text. */
  readonly range: TextRange;
}

/** Who will read it and what is known beside the words. */
export interface OutgoingContext {
  /** `outside`: customers and anybody, as on a status page. `inside`: colleagues alone. */
  readonly readers: "inside" | "outside";
  /** What a detector of secrets found in this text, as it stands there. */
  readonly secrets: readonly string[];
  /** Whom to look for in a text for people outside. */
  readonly names: NameSources;
  /** Hosts of the inside beside those that anybody knows for such (see `internalHostsOf`). */
  readonly internalHosts: readonly string[];
}

/**
 * What to look at before a text leaves, in order of place: secrets, words that call many people at once, and for readers
 * outside internal hosts, links that ask for a login, names of persons and traces of programs.
 */
export function scanOutgoing(text: string, context: OutgoingContext): readonly OutgoingFinding[] {
  const found = [
    ...secretsIn(text, context.secrets),
    ...mentionsIn(text).map(({ range, text: mention }) => ({
      kind: "mention" as const,
      stops: false,
      message: t("`{0}` may call many people at once. Remove it, or send it if that is meant.", mention),
      range,
    })),
    ...(context.readers === "outside" ? forOutside(text, context) : []),
  ];
  return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** What a detector found, and what looks like a token of the services we send to, each place once. */
function secretsIn(text: string, secrets: readonly string[]): readonly OutgoingFinding[] {
  const told = secrets.filter((secret) => secret !== "").flatMap((secret) => placesOf(secret, text));
  const own = Array.from(text.matchAll(/[^\s"'`<>()[\]{},;|]+/g), ({ 0: word, index }) =>
    tokenIn(word, index),
  ).flat();
  const all = [...told, ...own.filter((range) => !told.some((known) => touches(known, range)))];
  return all.map((range) => ({
    kind: "secret",
    stops: true,
    message: t("This looks like a key, a token or a password. Take it out; where others saw it, revoke it."),
    range,
  }));
}

function placesOf(secret: string, text: string): readonly TextRange[] {
  const places: TextRange[] = [];
  for (let start = text.indexOf(secret); start !== -1; start = text.indexOf(secret, start + secret.length))
    places.push({ start, end: start + secret.length });
  return places;
}

/** A word, or what stands behind `=` or `:` in it; long words of other kinds (paths, hashes) are none. */
function tokenIn(word: string, at: number): readonly TextRange[] {
  const bare = word.replace(/[.,:!?]+$/, "");
  const from = /^[\w.-]{1,40}[=:](?!\/\/)/.exec(bare)?.[0].length ?? 0;
  const value = bare.slice(from);
  const isToken = looksLikeSecret(value) && (known.test(value) || /^https?:/i.test(value));
  return isToken ? [{ start: at + from, end: at + bare.length }] : [];
}

const known =
  /^(?:xox[a-z]-|xapp-|gh[a-z]_|github_pat_|lin_(?:api|oauth)_|ntn_|secret_|ATATT|AKIA|eyJ[\w-]+\.)/;

function touches(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

function forOutside(
  text: string,
  { names, internalHosts: listed }: OutgoingContext,
): readonly OutgoingFinding[] {
  const persons = insiderWords(text, names, listed).filter(({ kind }) => kind === "person");
  return [
    ...persons.map(({ message, range }) => ({ kind: "person" as const, stops: false, message, range })),
    ...internalHosts(text, listed).map(({ range, text: host }) => ({
      kind: "internal-host" as const,
      stops: false,
      message: t(
        "`{0}` is an internal address, and people outside will read it. Say what they know of it.",
        host,
      ),
      range,
    })),
    ...loginLinks(text).map(({ range, text: link }) => ({
      kind: "login-link" as const,
      stops: false,
      message: t("`{0}` asks for a login that people outside do not have. Take it out.", link),
      range,
    })),
    ...stackTracesIn(text).map((range) => ({
      kind: "stack-trace" as const,
      stops: false,
      message: t("This looks like the trace of a program. People outside need what it means; take it out."),
      range,
    })),
  ];
}
