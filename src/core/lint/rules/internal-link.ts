import { t } from "../../text/say.ts";
import { goesOutside } from "../publication/goes-outside.ts";
import { internalHosts } from "../publication/internal-hosts.ts";
import { loginLinks } from "../publication/login-links.ts";
import { always, defineRule } from "../rule.ts";
import { withoutAddress } from "../unlink.ts";

export const internalLink = defineRule({
  id: "internal-link",
  summary:
    "A document for people outside holds no internal hosts and no links that only colleagues can open.",
  why: `Readers outside meet a dead link and learn how the inside is called, which helps whoever attacks it. Reported are hosts under
\`.internal\`, \`.local\`, \`.corp\` and the like, private addresses, what \`hosts\` lists, and links into chats, trackers and dashboards that
ask for a login. Only documents for people outside are read: \`audience: public\` or \`customers\` in the front matter, or a file called
\`….external.md\`. The external version keeps what was seen; where it was seen stays in the review.`,
  source:
    "PagerDuty's template keeps the message to customers apart from the review; RFC 1918 and the reserved `.internal` say what is private.",
  levels: always("warning"),
  options: {
    hosts: { default: [], help: "Further hosts that are internal; `*.example.org` for all below one." },
    repositories: {
      default: [],
      help: "Repositories that people outside can open: `acme/shop`, or `acme/*` for all of an owner. Links into others leave the external version.",
    },
  },
  fixable: true,
  kinds: ["review", "incident", "runbook", "external"],
  examples: [
    {
      name: "public addresses",
      fileName: "external.md",
      markdown: "# Review\n\nSee https://status.example.org/incidents/7.\n",
      reports: [],
    },
    {
      name: "inside they help",
      markdown: "# Review\n\nSee https://grafana.example.internal/d/1.\n",
      reports: [],
    },
    {
      name: "outside they don't",
      fileName: "external.md",
      policy: `{ "lint": { "internal-link": { "hosts": ["*.eu.example.org"] } } }`,
      markdown:
        "# Review\n\nSee [graph](https://grafana.example.internal/d/1), `db-1.eu.example.org`, 10.0.0.7:5432 and [chat](https://example.slack.com/archives/C1).\n",
      reports: [
        "3:13: Unexpected internal address `https://grafana.example.internal/d/1` in a document for people outside, expected what was seen there.",
        "3:53: Unexpected internal address `db-1.eu.example.org` in a document for people outside, expected what was seen there.",
        "3:75: Unexpected internal address `10.0.0.7:5432` in a document for people outside, expected what was seen there.",
        "3:100: Unexpected link `https://example.slack.com/archives/C1`, which asks for a login, in a document for people outside, expected what was seen there.",
      ],
    },
  ],
  *check(review, options) {
    if (!goesOutside(review)) return;
    const { text } = review.document;
    for (const { range, text: address } of internalHosts(text, options.words("hosts"))) {
      const message = t(
        "Unexpected internal address `{0}` in a document for people outside, expected what was seen there.",
        address,
      );
      yield { message, range, fixes: [withoutAddress(review.document, range, placeOf(address))] };
    }
    for (const { range, text: link } of loginLinks(text)) {
      const message = t(
        "Unexpected link `{0}`, which asks for a login, in a document for people outside, expected what was seen there.",
        link,
      );
      yield { message, range, fixes: [withoutAddress(review.document, range, placeOf(link))] };
    }
  },
});

/** What people outside may know of an address. What is written is English, whatever the language of the editor. */
function placeOf(address: string): string {
  return address.includes("://") ? "an internal page" : "an internal host";
}
