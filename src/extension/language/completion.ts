import { CompletionItem, CompletionItemKind, languages, type Position, type TextDocument } from "vscode";
import { completionsAt, type Completion } from "../../core/lint/complete.ts";
import { isTooLong } from "../../core/lint/too-long.ts";
import { dateIn } from "../../core/model/instant.ts";
import { reviewTemplateNameOf } from "../../core/review/write/review-template-name.ts";
import { templateNameOf } from "../../core/updates/update-template.ts";
import type { Services } from "../context.ts";
import { rangeIn } from "../host/convert.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { lintEngine } from "./findings-in.ts";

/** Offers owners, due days and rule ids where they stand in files of ours. */
export function createCompletion(services: Services): Lifetime {
  return languages.registerCompletionItemProvider(
    { language: "markdown" },
    {
      provideCompletionItems: async (document, position) => {
        if (templateNameOf(document.uri.path) !== undefined) return inTemplate(document, position);
        if (reviewTemplateNameOf(document.uri.path) !== undefined)
          return inReviewTemplate(document, position);
        const text = document.getText();
        if (isTooLong(text, document.uri.path)) return [];
        const policy = await services.policies.policyFor(document.uri);
        const read = services.reader.read(document.uri, text, policy);
        if (!read.snapshot.ours) return [];
        const offers = completionsAt(read, document.offsetAt(position), {
          policy,
          today: dateIn(services.clock.now(), policy.calendar.zone),
          owners: ownersOf(services),
          rules: (await lintEngine()).rules,
        });
        return offers.map(itemIn(document));
      },
    },
    ":",
    "：",
    "|",
    " ",
    "{",
  );
}

/** Variables of a template of updates; the words for them are loaded here, at the first one. */
async function inTemplate(document: TextDocument, position: Position): Promise<CompletionItem[]> {
  const { templateCompletionsAt } = await import("../../core/updates/complete-template.ts");
  return templateCompletionsAt(document.getText(), document.offsetAt(position)).map(itemIn(document));
}

/** The same of a template of reviews. */
async function inReviewTemplate(document: TextDocument, position: Position): Promise<CompletionItem[]> {
  const { reviewCompletionsAt } = await import("../../core/review/write/complete-review-template.ts");
  return reviewCompletionsAt(document.getText(), document.offsetAt(position)).map(itemIn(document));
}

function itemIn(document: TextDocument): (offer: Completion, index: number) => CompletionItem {
  return ({ text, detail, range }, index) => {
    // As a description it stands in every row and is read aloud; as a detail it would be seen in the chosen one alone.
    const item = new CompletionItem({ label: text, description: detail }, CompletionItemKind.Value);
    item.range = rangeIn(document, range);
    item.sortText = String(index).padStart(4, "0");
    return item;
  };
}

/** Who owns actions of the reviews in this workspace, each once. */
function ownersOf({ library }: Services): readonly string[] {
  const owners = library
    .reviews()
    .flatMap(({ read }) => read.snapshot.actions.flatMap(({ owner }) => owner ?? []));
  return [...new Set(owners)].sort();
}
