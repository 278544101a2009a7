import { Hover, MarkdownString, Uri, l10n, languages } from "vscode";
import type { Rule } from "../../core/lint/rule.ts";
import { whyInShort } from "../../core/lint/why-in-short.ts";
import { sayPhrase } from "../../core/text/say.ts";
import type { Services } from "../context.ts";
import { toRange } from "../host/convert.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { findingsIn, lintEngine } from "./findings-in.ts";

/** Says on a finding why its rule is there, whose guidance it is, and where its page stands. */
export function createRuleHover(services: Services): Lifetime {
  return languages.registerHoverProvider(
    { language: "markdown" },
    {
      provideHover: async (document, position) => {
        const result = await findingsIn(document, services);
        if (result === undefined) return undefined;
        const { text, lines } = result.read.document;
        const finding = result.findings.find(({ range }) => toRange(text, lines, range).contains(position));
        const rule = finding && (await lintEngine()).rules.find(({ id }) => id === finding.rule);
        const words = rule && ruleWords(rule, services.extensionUri);
        return finding && words && new Hover(words, toRange(text, lines, finding.range));
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
