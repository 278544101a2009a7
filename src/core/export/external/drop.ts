import type { TextRange } from "../../text/range.ts";

/** What people outside are not to read, by what it is. */
export type DropKind =
  | "front-matter"
  | "comment"
  | "section"
  | "people"
  | "owner"
  | "ticket"
  | "update"
  | "sent-to"
  | "link"
  | "repository"
  | "attachment"
  | "host"
  | "e-mail"
  | "phone"
  | "address"
  | "card"
  | "channel"
  | "secret"
  | "person"
  | "perhaps-person";

/** A stretch of a text to be taken out, and what stands in its place. */
export interface Find {
  readonly kind: DropKind;
  readonly range: TextRange;
  /** Empty where nothing does. */
  readonly put: string;
}

/** Something that the external version has not got. */
export interface Drop {
  readonly kind: DropKind;
  /** Of the review, from 1: where it begins. */
  readonly line: number;
  /** What stood there, on one line and not too long; of a secret no more than that it was one. */
  readonly what: string;
  /** What stands in its place; empty where nothing does. */
  readonly put: string;
}
