import type { Heading, Paragraph } from "mdast";
import type { Due } from "./read-due.ts";

/** What stands above an action and holds for it. */
export interface ActionContext {
  readonly owner: { readonly text: string; readonly node: Heading | Paragraph } | undefined;
  /** The day that all below it are due on. */
  readonly due?: { readonly due: Due; readonly node: Heading | Paragraph } | undefined;
  readonly horizon: string | undefined;
  /** Whether the heading or label says that all of it is done. */
  readonly done: boolean | undefined;
}
