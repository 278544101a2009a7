import type { Heading, Paragraph } from "mdast";

/** What stands above an action and holds for it. */
export interface ActionContext {
  readonly owner: { readonly text: string; readonly node: Heading | Paragraph } | undefined;
  readonly horizon: string | undefined;
  /** Whether the heading or label says that all of it is done. */
  readonly done: boolean | undefined;
}
