import { addressesOf, oneLine, wellFormed, type MailText } from "./mail-text.ts";

/** Longer addresses are cut or refused by shells and mail programs; Windows takes 2,048 at most. */
const longest = 1900;

/** A `mailto:` address that begins this mail (RFC 6068); undefined where it would be too long: then a draft is the way. */
export function mailtoLink({ to, subject, plain }: Omit<MailText, "html">): string | undefined {
  const body = wellFormed(plain).replace(/\r\n|\n|\r/g, "\r\n");
  const addresses = addressesOf(to).map((address) => encode(address).replaceAll("%40", "@"));
  const link = `mailto:${addresses.join(",")}?subject=${encode(oneLine(subject))}&body=${encode(body)}`;
  return link.length < longest ? link : undefined;
}

/** Brackets and quotes too, which end a link in many places. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[()'!*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
