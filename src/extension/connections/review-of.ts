import { Uri, l10n, window } from "vscode";
import { recordPath } from "../../core/review/record-path.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";

/** The record that a review is about, where it is known. */
export function recordOf(
  { library }: Pick<Services, "library">,
  review: LibraryFile,
): LibraryFile | undefined {
  const path = recordPath(review.read.snapshot);
  return path === undefined ? undefined : library.get(Uri.joinPath(review.uri, "..", ...path.split("/")));
}

/**
 * The review at hand: the open editor's, else that of the incident at hand. Tells the person and gives undefined where there
 * is none.
 */
export async function reviewAtHand(services: Pick<Services, "library">): Promise<LibraryFile | undefined> {
  const { library } = services;
  await library.ready;
  const open = window.activeTextEditor?.document.uri;
  const inEditor = open && library.get(open);
  if (inEditor?.read.snapshot.kind === "review") return inEditor;
  const record = inEditor ?? library.active();
  const review = library
    .reviews()
    .find((one) => record !== undefined && recordOf(services, one)?.uri.toString() === record.uri.toString());
  if (review === undefined) {
    void window.showInformationMessage(
      l10n.t("No review is open, and the incident at hand has none. Run Write Review first."),
    );
  }
  return review;
}

/** What is asked whether it may be shared: a review does not say itself that its incident is private. */
export function withPrivacyOf(record: LibraryFile | undefined, review: LibraryFile): LibraryFile {
  return record?.read.snapshot.private === true ? record : review;
}
