import { maskArguments, masked } from "../../text/mask-arguments.ts";
import type { TextRange } from "../../text/range.ts";
import { t } from "../../text/say.ts";
import { always, defineRule } from "../rule.ts";

export const secretInText = defineRule({
  id: "secret-in-text",
  summary: "No document holds a key, a token or a password.",
  why: `Reviews quote commands, logs and settings, and a repository keeps what was once committed, for everybody with a copy. Where a secret
is in a commit already, taking it out of the text is not enough: revoke it first. Found are the keys of cloud providers, code hosts,
chats and the like by their form, private keys, and passwords in addresses. The message never repeats what was found.`,
  source:
    "The recommended rules of secretlint find them; OWASP's cheat sheet on secrets: one that was disclosed is revoked.",
  levels: always("warning"),
  fixable: true,
  kinds: ["review", "incident", "runbook", "external"],
  examples: [
    {
      name: "a reference",
      secrets: [],
      markdown: "# Review\n\nThe key is `$API_KEY`, from the vault.\n",
      reports: [],
    },
    {
      name: "a key",
      secrets: ["key-0123456789"],
      markdown: "# Review\n\n```sh\ncurl -H 'X-Key: key-0123456789' https://api.example.org\n```\n",
      reports: [
        "4:17: Unexpected secret in the text, expected a reference to where it is kept. If it was committed, revoke it: history keeps it.",
      ],
    },
  ],
  *check({ secrets, document }) {
    for (const secret of new Set(secrets)) {
      if (secret === "") continue;
      for (const range of placesOf(secret, document.text)) {
        yield {
          message: t(
            "Unexpected secret in the text, expected a reference to where it is kept. If it was committed, revoke it: history keeps it.",
          ),
          range,
          fixes: [
            {
              title: t('Replace by "{0}"', masked),
              safe: false,
              edits: [{ ...range, newText: withoutSecret(secret) }],
            },
          ],
        };
      }
    }
  },
});

function* placesOf(secret: string, text: string): Generator<TextRange> {
  for (let start = text.indexOf(secret); start !== -1; start = text.indexOf(secret, start + secret.length)) {
    yield { start, end: start + secret.length };
  }
}

/** Of an address with a password only the password goes. */
function withoutSecret(secret: string): string {
  const address = /^[a-z][\w+.-]*:\/\//i.test(secret) ? maskArguments(secret) : secret;
  return address === secret ? masked : address;
}
