/**
 * What of an adaptive card is written here (adaptivecards.io, schema 1.4). Text without links is in a `RichTextBlock`, which
 * is not read as Markdown; with links it is a `TextBlock`, since Teams does not show links of the other kind everywhere.
 */
export interface Card {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.4";
  readonly body: readonly CardElement[];
}

export type CardElement =
  | CardText
  | (Placed & {
      readonly type: "Container";
      readonly style: "emphasis";
      readonly items: readonly CardElement[];
    })
  | (Placed & { readonly type: "ColumnSet"; readonly columns: readonly CardColumn[] });

export type CardText =
  | (Placed & { readonly type: "RichTextBlock"; readonly inlines: readonly CardRun[] })
  | (Placed & {
      readonly type: "TextBlock";
      readonly text: string;
      readonly wrap: true;
      readonly size?: CardSize;
      readonly weight?: "bolder";
    });

export interface CardColumn {
  readonly type: "Column";
  readonly width: "stretch";
  readonly items: readonly CardText[];
}

export interface CardRun {
  readonly type: "TextRun";
  readonly text: string;
  readonly size?: CardSize;
  readonly weight?: "bolder";
  readonly italic?: true;
  readonly strikethrough?: true;
  readonly fontType?: "monospace";
}

export type CardSize = "medium" | "large" | "extraLarge";

/** How an element stands to the one above it: below a line, or close to it as the next line of one paragraph. */
export interface Placed {
  readonly separator?: true;
  readonly spacing?: "none";
}
