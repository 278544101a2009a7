import type { ReadDocument } from "../../incident/read-document.ts";
import { internalHosts } from "../../lint/publication/internal-hosts.ts";
import { loginLinks } from "../../lint/publication/login-links.ts";
import { personalData, type PersonalDatum } from "../../lint/publication/personal-data.ts";
import type { TextRange } from "../../text/range.ts";
import { decoded } from "./decoded.ts";
import type { DropKind, Find } from "./drop.ts";
import { repositoryLinks } from "./repository-links.ts";
import {
  internalChannel,
  internalHost,
  internalPage,
  someAddress,
  someCard,
  someMail,
  somePhone,
  someSecret,
  someTicket,
} from "./unnamed.ts";
import type { Words } from "./words-of.ts";

/** What is looked for beside what anybody would take out. */
export interface DataSought {
  readonly hosts: readonly string[];
  /** As they stand in the text. */
  readonly secrets: readonly string[];
  /** Names of channels as the policy has them. */
  readonly channels: readonly string[];
  /** Of the tracker, as its keys begin: `OPS` of `OPS-12`. */
  readonly projects: readonly string[];
  /** Those that people outside can open. */
  readonly repositories: readonly string[];
}

/** Secrets, addresses of machines and people, numbers and channels, wherever they stand: in prose, code or an address. */
export function findData(
  { document }: ReadDocument,
  words: readonly Words[],
  { hosts, secrets, channels, projects, repositories }: DataSought,
): readonly Find[] {
  const { text: plain, placeOf } = decoded(document.text);
  // The patterns end words at blanks and signs; what Markdown sets around a word is neither.
  const text = plain.replace(marks, (run) => " ".repeat(run.length));
  const found = [
    ...repositoryLinks(text, repositories).map((range) => find("repository", range, internalPage)),
    ...internalHosts(text, hosts).map(({ range, text: host }) =>
      find("host", range, host.includes("://") ? internalPage : internalHost),
    ),
    ...loginLinks(text).map(({ range }) => find("link", range, internalPage)),
    ...matches(text, mail)
      .filter(({ found }) => !isPublicMailbox(found))
      .map(({ range }) => find("e-mail", range, someMail)),
    ...personalData(text).flatMap(findDatum),
    ...matches(text, machine)
      .filter(({ found }) => !region.test(found))
      .map(({ range }) => find("host", range, internalHost)),
    ...projects.flatMap((project) =>
      matches(
        text,
        new RegExp(String.raw`(?<![\p{L}\p{N}_/-])${project}-\d{1,7}(?![\p{L}\p{N}_-])`, "gu"),
      ).map(({ range }) => find("ticket", range, someTicket)),
    ),
  ];
  return [
    ...secrets
      .flatMap((secret) => placesOf(secret, document.text))
      .map((range) => find("secret", range, someSecret)),
    ...found.map((one): Find => ({ ...one, range: placeOf(one.range) })),
    ...words.flatMap((stretch) => findChannels(stretch, channels)),
  ];
}

const marks = /(?<![\p{L}\p{N}/:.=@-])[_*~]+|[_*~]+(?![\p{L}\p{N}])/gu;

function find(kind: DropKind, range: TextRange, put: string): Find {
  return { kind, range, put };
}

function findDatum({ kind, range }: PersonalDatum): readonly Find[] {
  switch (kind) {
    case "e-mail address":
      return []; // found above, those of teams too
    case "phone number":
      return [find("phone", range, somePhone)];
    case "IP address":
      return [find("address", range, someAddress)];
    case "card number":
      return [find("card", range, someCard)];
  }
}

const mail =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}_-])/gu;

/** Whether an address is there for people outside to write to. */
export function isPublicMailbox(address: string): boolean {
  return /^(?:support|help|helpdesk|contact|security|privacy|press|status|abuse|info|hello)@/i.test(address);
}

/** What machines are called by their first word. */
const machineWord = String.raw`(?:app|api|bastion|broker|cache|db|dc|dns|ec2|edge|eks|es|fw|gke|gw|host|ip|jump|k8s|kafka|lb|ldap|mail|master|mq|mx|mysql|nat|nfs|node|ns|pg|pod|postgres|primary|prod|proxy|queue|rabbit|redis|replica|router|sql|srv|stage|staging|storage|sw|switch|vm|vpn|web|worker|zk)`;
/**
 * `db-eu-1`, `pg-main-01.example.net` and `db01`: what machines are called, where the first word says that it is one. A file
 * is none (`web-1.test.js`), nor is a version (`node18`).
 */
const machine = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.@/#-])(?:[a-z_][\w.-]{0,31}@)?(?:${machineWord}(?:-[a-z\d]{1,20}){0,5}-\d{1,5}[a-z]?|${machineWord}0\d{1,3}|(?:db|host|srv|vm)\d{1,4})(?:(?:\.[a-z\d-]{1,63}){1,6}\.(?!(?:conf|cfg|csv|gz|html?|jpe?g|js|json|log|md|png|py|sh|sql|tsx?|txt|ya?ml|zip)(?![a-z]))[a-z]{2,24})?(?![\p{L}\p{N}_/@-]|\.\p{L})`,
  "gu",
);
const region = /^(?:us|eu|ap|sa|ca|me|af|il)-/;

/** `#inc-checkout`; numbers of tickets and colours are none. */
function findChannels({ start, text, prose }: Words, named: readonly string[]): readonly Find[] {
  const written = prose
    ? matches(text, /(?<![\p{L}\p{N}_/&#.-])#[a-z][a-z\d_-]{1,79}(?![\p{L}\p{N}_/-])/gu).filter(
        ({ found }) => !/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(found),
      )
    : [];
  const known = named
    .filter((name) => name.startsWith("#"))
    .flatMap((name) => placesOf(name, text).map((range) => ({ range, found: name })));
  return [...written, ...known].map(({ range }) =>
    find("channel", { start: start + range.start, end: start + range.end }, internalChannel),
  );
}

function placesOf(part: string, text: string): readonly TextRange[] {
  if (part === "") return [];
  const places: TextRange[] = [];
  for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + part.length))
    places.push({ start, end: start + part.length });
  return places;
}

function matches(
  text: string,
  pattern: RegExp,
): readonly { readonly range: TextRange; readonly found: string }[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    range: { start: index, end: index + found.length },
    found,
  }));
}
