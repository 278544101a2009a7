import { findsIn } from "../../markdown/per-part.ts";
import type { MarkdownDocument } from "../../markdown/parse.ts";
import { perStretch } from "../../markdown/stretches.ts";
import { phrase, sayPhrase, t } from "../../text/say.ts";
import { goesOutside } from "../publication/goes-outside.ts";
import { cards, personalData as dataIn, type PersonalDatum } from "../publication/personal-data.ts";
import { always, defineRule, type RuleReport } from "../rule.ts";
import { replaceFix, withoutAddress } from "../unlink.ts";

export const personalData = defineRule({
  id: "personal-data",
  summary: "A document for people outside holds no personal data.",
  why: `What goes outside can't be taken back. Looked for are e-mail addresses (a team's mailbox like \`support@\` is fine), phone numbers,
public IP addresses and card numbers, in all of the file, code, comments and links (\`mailto:\`) included, where \`audience: public\` or \`customers\` stands in
the front matter or the file is called \`….external.md\`. In other documents only card numbers are reported, as a hint; with
\`everywhere\` the rest is too.`,
  source:
    "GDPR article 4 (an identifier such as a number or an online identifier makes data personal) and PCI DSS requirement 3 (card numbers that are kept are protected).",
  levels: always("warning"),
  options: {
    everywhere: {
      default: false,
      help: "Whether documents for inside are searched too; what is found there is information.",
    },
  },
  fixable: true,
  kinds: ["review", "incident", "runbook", "external"],
  examples: [
    {
      name: "a team's mailbox, a version and an hour",
      fileName: "postmortem.external.md",
      markdown: "# Review\n\nVersion 1.2.3.4 went out at 14:02+05:45. Write to support@example.org.\n",
      reports: [],
    },
    {
      name: "inside an address is no matter",
      markdown: "# Review\n\nReported by sam.lee@example.org.\n",
      reports: [],
    },
    {
      name: "outside it is",
      markdown:
        "---\nsitrep: 1\nkind: review\naudience: public\n---\n\n# Review\n\nsam.lee@example.org, +49 30 1234567, 203.0.113.7 and `4111 1111 1111 1111`.\n",
      reports: [
        "9:1: Unexpected e-mail address `sam.lee@example.org` in a document for people outside, expected none.",
        "9:22: Unexpected phone number `+49 30 1234567` in a document for people outside, expected none.",
        "9:38: Unexpected IP address `203.0.113.7` in a document for people outside, expected none.",
        "9:55: Unexpected card number `4111…` in a document for people outside, expected none.",
      ],
    },
    {
      name: "outside it is also where a link leads",
      fileName: "postmortem.external.md",
      markdown:
        "# Review\n\nAsk [the on-call engineer](mailto:sam.lee@example.org?subject=Hi) or [call](tel:+49-30-1234567).\n",
      reports: [
        "3:35: Unexpected e-mail address `sam.lee@example.org` in a document for people outside, expected none.",
        "3:81: Unexpected phone number `+49-30-1234567` in a document for people outside, expected none.",
      ],
    },
    {
      name: "a card number inside",
      markdown: "# Review\n\nThe test ran with 4111-1111-1111-1111.\n",
      reports: ["3:19: Unexpected card number `4111…` in a document, expected none."],
    },
  ],
  *check(review, options) {
    const { text } = review.document;
    if (goesOutside(review)) {
      for (const datum of dataIn(text)) yield reportOf(review.document, datum, true);
    } else {
      const found = options.flag("everywhere") ? dataIn(text) : cardsIn(review.document);
      for (const datum of found) yield { ...reportOf(review.document, datum, false), level: "information" };
    }
  },
});

/** No number of a card reaches over the end of a line. */
function cardsIn(document: MarkdownDocument): readonly PersonalDatum[] {
  if (document.parts === undefined) return cards(document.text);
  return findsIn(document, cardsOfParts(document)).flatMap(({ origin, found }) =>
    found.map((card) => {
      const { start, end } = card.range;
      return { ...card, range: { start: start + origin, end: end + origin } };
    }),
  );
}

const cardsOfParts = perStretch(cards);

/** A card number is not repeated in what logs and reports keep. */
function reportOf(
  document: MarkdownDocument,
  { kind, text, range }: PersonalDatum,
  outside: boolean,
): RuleReport {
  const shown = kind === "card number" ? `${text.slice(0, 4)}…` : text;
  const message = outside
    ? t(
        "Unexpected {0} `{1}` in a document for people outside, expected none.",
        sayPhrase(kindWords[kind]),
        shown,
      )
    : t("Unexpected {0} `{1}` in a document, expected none.", sayPhrase(kindWords[kind]), shown);
  const instead = `[${kind} removed]`; // what is written is English, whatever the language of the editor
  const isTarget = /(?:mailto|tel):$/i.test(document.text.slice(Math.max(0, range.start - 7), range.start));
  const fix = isTarget ? withoutAddress(document, range, instead) : replaceFix(range, instead);
  return { message, range, fixes: [fix] };
}

const kindWords: Readonly<Record<PersonalDatum["kind"], string>> = {
  "e-mail address": phrase("e-mail address"),
  "phone number": phrase("phone number"),
  "IP address": phrase("IP address"),
  "card number": phrase("card number"),
};
