import { Uri } from "vscode";
import { reviewAtHand } from "../connections/review-of.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";

/** The review a command is about: that of the tree's row or the named file, else the one at hand; undefined is told. */
export async function reviewFor(services: Services, argument: unknown): Promise<LibraryFile | undefined> {
  if (argument instanceof Uri) {
    return services.library.get(argument) ?? (await services.library.refresh(argument));
  }
  return isRow(argument) ? argument.file : reviewAtHand(services);
}

/** Rows of the Reviews view hand themselves to commands; anything else is no row of ours. */
function isRow(value: unknown): value is { readonly file: LibraryFile } {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "review";
}
