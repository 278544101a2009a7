import { Uri, l10n, window } from "vscode";
import { externalFileNameOf } from "../../core/model/file-names.ts";
import { recordPath } from "../../core/review/record-path.ts";
import type { Services } from "../context.ts";
import { nameOf } from "../host/file-text.ts";
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
 * The review at hand: the open editor's, that of the record or of the external version which is open, else that of the
 * incident at hand. Tells the person and gives undefined where there is none.
 */
export async function reviewAtHand(services: Pick<Services, "library">): Promise<LibraryFile | undefined> {
  const { library } = services;
  await library.ready;
  const open = window.activeTextEditor?.document.uri;
  const inEditor = open && library.get(open);
  if (inEditor?.read.snapshot.kind === "review") return inEditor;
  const review = reviewBehind(services, inEditor) ?? reviewOf(services, library.active());
  if (review === undefined) {
    void window.showInformationMessage(
      l10n.t("No review is open, and the incident at hand has none. Run Write Review first."),
    );
  }
  return review;
}

/** The review that a record, or what was made of a review for people outside, belongs to. */
function reviewBehind(
  services: Pick<Services, "library">,
  file: LibraryFile | undefined,
): LibraryFile | undefined {
  if (file?.read.snapshot.kind !== "external") return reviewOf(services, file);
  const isBehind = ({ uri }: LibraryFile): boolean =>
    Uri.joinPath(uri, "..", externalFileNameOf(nameOf(uri))).toString() === file.uri.toString();
  return services.library.reviews().find(isBehind);
}

function reviewOf(
  services: Pick<Services, "library">,
  record: LibraryFile | undefined,
): LibraryFile | undefined {
  if (record === undefined) return undefined;
  return services.library
    .reviews()
    .find((one) => recordOf(services, one)?.uri.toString() === record.uri.toString());
}

/** What is asked whether it may be shared: a review does not say itself that its incident is private. */
export function withPrivacyOf(record: LibraryFile | undefined, review: LibraryFile): LibraryFile {
  return record?.read.snapshot.private === true ? record : review;
}
