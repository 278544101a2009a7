import { Uri, window } from "vscode";
import { reviewAtHand } from "../connections/review-of.ts";
import type { Services, Steering } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";

/**
 * The review a command is about: that of the tree's row or the named file; else, where no text editor is at hand, the one on
 * the Review Desk; else the one at hand. Undefined is told.
 */
export async function reviewFor(
  services: Services,
  steering: Pick<Steering, "reviewOnDesk">,
  argument: unknown,
): Promise<LibraryFile | undefined> {
  if (argument instanceof Uri) {
    return services.library.get(argument) ?? (await services.library.refresh(argument));
  }
  if (isRow(argument)) return argument.file;
  const onDesk = window.activeTextEditor === undefined ? steering.reviewOnDesk() : undefined;
  return (onDesk && services.library.get(onDesk)) ?? reviewAtHand(services);
}

/** Rows of the Reviews view hand themselves to commands; anything else is no row of ours. */
function isRow(value: unknown): value is { readonly file: LibraryFile } {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "review";
}
