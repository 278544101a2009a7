import { Uri, l10n, window, type Memento } from "vscode";
import type { FromReviewDesk, ToReviewDesk } from "../../protocol/review-desk.ts";
import { decodeFromReviewDesk } from "../../protocol/decode-review-desk.ts";
import { recordOf } from "../connections/review-of.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { localZone } from "../host/local-zone.ts";
import { carryOutFromDesk } from "./review-desk-intents.ts";
import { reviewDeskSnapshot } from "./review-desk-snapshot.ts";
import { createPagePanel, type PagePanel } from "./page-panel.ts";

export interface ReviewDeskPage extends Pick<
  PagePanel<ToReviewDesk>,
  "restore" | "refresh" | "isOpen" | "dispose"
> {
  /** Puts a review on the desk and opens it; `readThrough` goes to its timeline. */
  readonly open: (review: Uri, readThrough?: boolean) => void;
  /** The review that is on the desk, while it is open. */
  readonly review: () => Uri | undefined;
}

/** The host's side of the Review Desk. `memory` knows over a reload of the window which review was on it. */
export function createReviewDeskPage(services: Services, memory: Memento): ReviewDeskPage {
  let chosen = keptIn(memory);
  const choose = (review: Uri): void => {
    chosen = review;
    void memory.update(memoryKey, review.toString());
  };
  const shown = (): ToReviewDesk => {
    const review = onDesk(services, chosen);
    if (chosen === undefined && review !== undefined) choose(review.uri);
    const now = services.clock.now();
    return {
      kind: "desk",
      review: review && reviewDeskSnapshot(review, recordOf(services, review), now, localZone()),
    };
  };
  const { reveal, revealWith, ...page } = createPagePanel<FromReviewDesk, ToReviewDesk>({
    extensionUri: services.extensionUri,
    name: "review",
    title: () => l10n.t("Review Desk"),
    render: async () => {
      await services.library.ready;
      return shown();
    },
    decode: decodeFromReviewDesk,
    onMessage: (message) => carryOutFromDesk(services, message),
    log: (message) => {
      services.log.warn(message);
    },
  });
  return {
    ...page,
    review: () => (page.isOpen() ? chosen : undefined),
    open: (review, readThrough = false) => {
      choose(review);
      if (readThrough) revealWith({ kind: "read-through", review: review.toString() });
      else reveal();
      page.refresh();
    },
  };
}

/** Where the review that is on the desk is remembered. */
const memoryKey = "sitrep.reviewDesk.review";

function keptIn(memory: Memento): Uri | undefined {
  const kept = memory.get<unknown>(memoryKey);
  return typeof kept === "string" && URL.canParse(kept) ? Uri.parse(kept, true) : undefined;
}

/** The review that was put there; where it is gone the open editor's, else that of the incident at hand. */
function onDesk(services: Services, chosen: Uri | undefined): LibraryFile | undefined {
  const { library } = services;
  const held = chosen && library.get(chosen);
  if (held !== undefined) return held;
  const open = window.activeTextEditor && library.get(window.activeTextEditor.document.uri);
  if (open?.read.snapshot.kind === "review") return open;
  const record = library.active();
  return library
    .reviews()
    .find((one) => record !== undefined && recordOf(services, one)?.uri.toString() === record.uri.toString());
}
