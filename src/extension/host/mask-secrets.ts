import { maskArguments, masked } from "../../core/text/mask-arguments.ts";
import { findSecrets } from "../../secrets/find-secrets.ts";

export { secretsIn } from "../../secrets/find-secrets.ts";

/**
 * Takes out of a text the keys and tokens that the rules of secretlint know. Of an address with a password only the password
 * goes. Load this file at the first use, it brings the rules along. Rejects where a rule fails: then the text is not to be
 * shown or written.
 */
export async function maskSecrets(text: string): Promise<string> {
  const found = await findSecrets(text);
  return found.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + shown(rest.slice(start, end)) + rest.slice(end),
    text,
  );
}

function shown(secret: string): string {
  const address = maskArguments(secret);
  return address === secret || !/^[a-z][\w+.-]*:\/\//i.test(secret) ? masked : address;
}
