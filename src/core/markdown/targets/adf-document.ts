/**
 * What of the Atlassian Document Format is written here: a part of the vendor's schema, version 1
 * (developer.atlassian.com, "Atlassian Document Format"). Attributes that are never written have no place.
 */
export interface AdfDocument {
  readonly type: "doc";
  readonly version: 1;
  readonly content: readonly AdfBlock[];
}

export type AdfBlock =
  | AdfItemBlock
  | { readonly type: "heading"; readonly attrs: { readonly level: number }; readonly content: AdfInlines }
  | { readonly type: "blockquote"; readonly content: readonly AdfQuoteBlock[] }
  | { readonly type: "rule" }
  | { readonly type: "table"; readonly content: readonly AdfRow[] };

/** What may stand in an item of a list. */
export type AdfItemBlock = AdfQuoteBlock | AdfTaskList;

/** What may stand in a quote. */
export type AdfQuoteBlock = AdfParagraph | AdfCodeBlock | AdfList;

export interface AdfParagraph {
  readonly type: "paragraph";
  readonly content: AdfInlines;
}

export interface AdfCodeBlock {
  readonly type: "codeBlock";
  readonly attrs: { readonly language?: string };
  readonly content: readonly { readonly type: "text"; readonly text: string }[];
}

export type AdfList =
  | { readonly type: "bulletList"; readonly content: readonly AdfListItem[] }
  | {
      readonly type: "orderedList";
      readonly attrs: { readonly order: number };
      readonly content: readonly AdfListItem[];
    };

export interface AdfListItem {
  readonly type: "listItem";
  readonly content: readonly AdfItemBlock[];
}

export interface AdfTaskList {
  readonly type: "taskList";
  readonly attrs: { readonly localId: string };
  readonly content: readonly (AdfTaskItem | AdfTaskList)[];
}

export interface AdfTaskItem {
  readonly type: "taskItem";
  readonly attrs: { readonly localId: string; readonly state: "TODO" | "DONE" };
  readonly content: AdfInlines;
}

export interface AdfRow {
  readonly type: "tableRow";
  readonly content: readonly {
    readonly type: "tableHeader" | "tableCell";
    readonly content: readonly AdfParagraph[];
  }[];
}

export type AdfInlines = readonly AdfInline[];

export type AdfInline =
  | { readonly type: "text"; readonly text: string; readonly marks?: readonly AdfMark[] }
  | { readonly type: "hardBreak" };

export type AdfMark =
  | { readonly type: "strong" | "em" | "strike" | "code" }
  | { readonly type: "link"; readonly attrs: { readonly href: string } };
