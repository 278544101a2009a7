import { Hover, MarkdownString, Uri, l10n, languages } from "vscode";
import { nearestFirst } from "../../core/lint/nearest-first.ts";
import type { Rule } from "../../core/lint/rule.ts";
import { whyInShort } from "../../core/lint/why-in-short.ts";
import { sayPhrase } from "../../core/text/say.ts";
import type { Services } from "../context.ts";
import { toRange } from "../host/convert.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { findingsIn, lintEngine } from "./findings-in.ts";

/** Says on findings why their rules are there, whose guidance they are, and where their pages stand: that of the word first. */
export function createRuleHover(services: Services): Lifetime {
  return languages.registerHoverProvider(
    { language: "markdown" },
    {
      provideHover: async (document, position) => {
        const result = await findingsIn(document, services);
        if (result === undefined) return undefined;
        const { text, lines } = result.read.document;
        const here = nearestFirst(
          result.findings.filter(({ range }) => toRange(text, lines, range).contains(position)),
        );
        const [nearest] = here;
        if (nearest === undefined) return undefined;
        const { rules } = await lintEngine();
        const words = [...new Set(here.map(({ rule }) => rule))].flatMap((id) => {
          const rule = rules.find((known) => known.id === id);
          return rule === undefined ? [] : [ruleWords(rule, services.extensionUri)];
        });
        return words.length === 0 ? undefined : new Hover(words, toRange(text, lines, nearest.range));
      },
    },
  );
}

function ruleWords(rule: Rule, extensionUri: Uri): MarkdownString {
  const page = Uri.joinPath(extensionUri, "docs", "rules", `${rule.id}.md`);
  const about = `[${l10n.t("About this rule")}](${page.toString()})`;
  return new MarkdownString(
    `**${rule.id}** · ${sayPhrase(whyInShort(rule))}\n\n*${rule.source}*\n\n${about}`,
  );
}
