import type { TextRange } from "../../text/range.ts";
import { isAddress } from "./internal-hosts.ts";

/** What tells who somebody is, or is theirs alone. */
export interface PersonalDatum {
  readonly kind: "e-mail address" | "phone number" | "IP address" | "card number";
  readonly text: string;
  readonly range: TextRange;
}

/**
 * E-mail addresses of persons, phone numbers, public IP addresses and numbers of payment cards, in order of place. Mailboxes
 * of a team (`support@`) are there to be known, and so are the addresses of public resolvers.
 */
export function personalData(text: string): readonly PersonalDatum[] {
  return [...emails(text), ...phones(text), ...addresses(text), ...cards(text)].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

/** Numbers of payment cards: of a length and beginning that cards have, with a right check digit. */
export function cards(text: string): readonly PersonalDatum[] {
  return dataOf(
    "card number",
    text,
    /(?<![\p{L}\p{N}_./#:=+-])[2-6]\d{3}(?:(?: \d{2,6}){2,4}|(?:-\d{2,6}){2,4}|\d{9,15})(?![\p{L}\p{N}_./-]?\d|[\p{L}_])/gu,
    (found) => {
      const digits = found.replace(/\D/g, "");
      return cardShape.test(digits) && hasCheckDigit(digits);
    },
  );
}

/** Visa, Mastercard, American Express, Diners Club, Discover and UnionPay. */
const cardShape =
  /^(?:4\d{12}(?:\d{3})?(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|22|4[4-9]|5)\d{12,13})$/;

/** Luhn's test (ISO/IEC 7812): one of ten numbers passes by chance. */
function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits).reduceRight((total, digit, index) => {
    const doubled = Number(digit) * ((digits.length - 1 - index) % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function emails(text: string): readonly PersonalDatum[] {
  return dataOf(
    "e-mail address",
    text,
    /(?:(?<=\bmailto:)|(?<![\p{L}\p{N}._%+/:@-]))[\p{L}\p{N}_%+-][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}_-]|\.\p{L}|:[\w/~])/gu,
    (found) => !teamMailbox.test(found),
  );
}

const teamMailbox =
  /^(?:abuse|alerts?|billing|community|contact|feedback|git|hello|help|helpdesk|hostmaster|incidents?|info|jobs|legal|media|no-?reply|noc|notifications?|on-?call|ops|postmaster|press|privacy|root|sales|security|sre|status|support|team|webmaster)[\d._+@-]|(?:team|group|list|oncall|on-call|alerts?|support|noreply|reports?)@|@(?:googlegroups\.com|groups\.io|lists?\.)/i;

function phones(text: string): readonly PersonalDatum[] {
  return dataOf(
    "phone number",
    text,
    /(?:(?<=\btel:)|(?<![\p{L}\p{N}_.:/+-]))(?:\+[1-9]\d{0,2}(?:[ .-]?(?:\(\d{1,5}\)|\d{1,5})){2,6}|\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}-\d{3}-\d{4})(?![\p{L}\p{N}_:.-]?\d|[\p{L}_])/gu,
    (found) => {
      const { length } = found.replace(/\D/g, "");
      return length >= 8 && length <= 15;
    },
  );
}

function addresses(text: string): readonly PersonalDatum[] {
  return dataOf(
    "IP address",
    text,
    /(?<![\p{L}\p{N}_.-]|\bversion |\brelease )\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}_-]|\.\d|\/\d)/giu,
    (found) => isAddress(found) && !nobodys.test(found),
  );
}

/** Private, loopback, link-local, multicast and broadcast addresses, an example, and resolvers that anybody knows. */
const nobodys =
  /^(?:0|10|127|22[4-9]|23\d|24\d|25\d)\.|^(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.|^(?:1\.2\.3\.4|8\.8\.8\.8|8\.8\.4\.4|1\.1\.1\.1|1\.0\.0\.1|9\.9\.9\.9)$/;

function dataOf(
  kind: PersonalDatum["kind"],
  text: string,
  pattern: RegExp,
  holds: (found: string) => boolean,
): readonly PersonalDatum[] {
  return Array.from(text.matchAll(pattern))
    .filter(([found]) => holds(found))
    .map(({ 0: found, index }) => ({
      kind,
      text: found,
      range: { start: index, end: index + found.length },
    }));
}
