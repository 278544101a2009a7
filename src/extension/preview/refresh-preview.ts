import { Disposable, commands } from "vscode";
import type { Library } from "../host/library.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { pacedForEyes } from "../host/paced.ts";

/**
 * Draws open previews anew when a record changes: a review's preview shows its record's severity and status, and the
 * editor draws it only when the review itself changes.
 */
export function refreshPreviews(library: Library): Lifetime {
  let last = stateOf(library);
  const looked = pacedForEyes(() => {
    const now = stateOf(library);
    if (now === last) return;
    last = now;
    redrawPreviews();
  });
  return Disposable.from(looked, library.onDidChange(looked.ask));
}

/** Has the editor draw the open previews anew. Where its Markdown extension is not there, nothing is drawn. */
export function redrawPreviews(): void {
  void commands.executeCommand("markdown.preview.refresh").then(undefined, () => undefined);
}

/** What a preview shows of the records, as text that can be compared. */
function stateOf(library: Library): string {
  return library
    .records()
    .map(({ uri, read: { snapshot } }) =>
      [uri.path, snapshot.severity, snapshot.status, snapshot.declared, snapshot.milestones.resolved].join(
        " ",
      ),
    )
    .join("\n");
}
