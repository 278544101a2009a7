import type { Paragraph } from "mdast";

/** What stands above an action and holds for it. */
export interface ActionContext {
  readonly owner: { readonly text: string; readonly node: Paragraph } | undefined;
  readonly horizon: string | undefined;
}
