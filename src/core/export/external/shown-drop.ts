import { cutText } from "../../text/cut-text.ts";
import { phrase, sayPhrase } from "../../text/say.ts";
import type { Drop, DropKind, Find } from "./drop.ts";
import { someSecret } from "./unnamed.ts";

/** What a find in a text is told as: on one line and cut; a secret and a number of a card are not repeated. */
export function shownDrop({ kind, range, put }: Find, text: string): Omit<Drop, "line"> {
  const isQuiet = kind === "secret" || kind === "card";
  const source = text.slice(range.start, range.end).replace(tableMarks, " ").replace(/\s+/g, " ").trim();
  return {
    kind,
    what: isQuiet ? someSecret : cutText(source, mostShown),
    put: cutText(put.replace(/\s+/g, " "), mostShown),
  };
}

const mostShown = 80;

/** The bar of a cell and the line of dashes, which say nothing. */
const tableMarks = /^\|(?:[ \t]*:?-+:?[ \t]*$)?/;

/** Why something was dropped, as a few words for people: `a person's name`. */
export function sayDropKind(kind: DropKind): string {
  return sayPhrase(kindWords[kind]);
}

const kindWords: Readonly<Record<DropKind, string>> = {
  "front-matter": phrase("front matter for the inside"),
  comment: phrase("a note to writers"),
  section: phrase("a section for people inside"),
  people: phrase("who was there"),
  owner: phrase("the owner of an action"),
  ticket: phrase("a ticket"),
  update: phrase("an update for people inside"),
  "sent-to": phrase("where an update went"),
  link: phrase("a link that people outside can't open"),
  repository: phrase("a link into a repository that may be private"),
  attachment: phrase("an attachment: look whether people outside may see it"),
  host: phrase("an internal host"),
  "e-mail": phrase("an e-mail address"),
  phone: phrase("a phone number"),
  address: phrase("an IP address"),
  card: phrase("a card number"),
  channel: phrase("an internal channel"),
  secret: phrase("a key, a token or a password"),
  person: phrase("a person's name"),
  "perhaps-person": phrase("what may be a person's name"),
};
