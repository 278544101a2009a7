/**
 * The blocks of Slack that are written here (docs.slack.dev, "Block Kit"): text is `rich_text`, which is never read for
 * marks or mentions.
 */
export type SlackBlock =
  | { readonly type: "header"; readonly text: { readonly type: "plain_text"; readonly text: string } }
  | { readonly type: "divider" }
  | SlackRichText
  | { readonly type: "table"; readonly rows: readonly (readonly SlackRichText[])[] };

export interface SlackRichText {
  readonly type: "rich_text";
  readonly elements: readonly SlackElement[];
}

export type SlackElement =
  | SlackSection
  | {
      readonly type: "rich_text_list";
      readonly style: "bullet" | "ordered";
      readonly indent: number;
      readonly elements: readonly SlackSection[];
    }
  | { readonly type: "rich_text_quote"; readonly elements: readonly SlackText[] }
  | { readonly type: "rich_text_preformatted"; readonly elements: readonly SlackText[] };

export interface SlackSection {
  readonly type: "rich_text_section";
  readonly elements: readonly SlackText[];
}

export type SlackText =
  | { readonly type: "text"; readonly text: string; readonly style?: SlackStyle }
  | { readonly type: "link"; readonly url: string; readonly text: string; readonly style?: SlackStyle };

export interface SlackStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
}
