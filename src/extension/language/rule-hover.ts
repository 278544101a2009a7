import { Hover, MarkdownString, Uri, languages } from "vscode";
import { rules } from "../../core/lint/rules/index.ts";
import type { Services } from "../context.ts";
import { toRange } from "../host/convert.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { findingsIn } from "./findings-in.ts";

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
        const words = finding && ruleWords(finding.rule, services.extensionUri);
        return finding && words && new Hover(words, toRange(text, lines, finding.range));
      },
    },
  );
}

/** Undefined for a finding that is no rule's. */
function ruleWords(id: string, extensionUri: Uri): MarkdownString | undefined {
  const rule = rules.find((other) => other.id === id);
  if (rule === undefined) return undefined;
  const page = Uri.joinPath(extensionUri, "docs", "rules", `${id}.md`);
  const [why = ""] = rule.why.split("\n\n");
  return new MarkdownString(
    `**${id}** · ${why}\n\n*${rule.source}*\n\n[About this rule](${page.toString()})`,
  );
}
