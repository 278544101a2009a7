/** A mail that is not written to anybody in particular yet: people look through it and send it themselves. */
export interface MailText {
  /** Addresses like `jane@example.org`. What is none, and what has letters beyond ASCII, is left out: whoever sends it sees that. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly plain: string;
  /** The same as HTML; undefined: plain text alone. */
  readonly html?: string | undefined;
}

/** The addresses that can stand in a header as they are (RFC 5322 dot-atoms): nothing in them ends a line or a list. */
export function addressesOf(to: readonly string[]): readonly string[] {
  return to.map((address) => address.trim()).filter((address) => plainAddress.test(address));
}

const plainAddress =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;

/** A header's words on one line, without what no header may hold. */
export function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}

/** Text without halves of characters, which no encoding knows. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
