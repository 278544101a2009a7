import { decodeToReviewDesk } from "../../src/protocol/decode-review-desk.ts";
import type { FromReviewDesk, ToReviewDesk } from "../../src/protocol/review-desk.ts";
import { registerElements } from "../elements/register-elements.ts";
import { openChannel, type WebviewHost } from "../shared/channel.ts";
import { speakLike } from "../shared/say.ts";
import { decodeDesks, encodeDesks } from "./memory.ts";
import { createReviewDesk } from "./view.ts";

/** Put into every webview by VS Code; may be called once. */
declare function acquireVsCodeApi(): WebviewHost;

speakLike(document);
registerElements();
const channel = openChannel<FromReviewDesk | { readonly kind: "ready" }, ToReviewDesk>(
  acquireVsCodeApi(),
  decodeToReviewDesk,
);
const desk = createReviewDesk({
  post: channel.post,
  memories: decodeDesks(channel.recall()),
  remember: (memories) => {
    channel.remember(encodeDesks(memories));
  },
});
channel.receive((message) => {
  // Not before there is something true to say: "no review" must not flash by.
  if (message.kind === "desk" && !desk.element.isConnected) document.body.append(desk.element);
  desk.receive(message);
});
channel.post({ kind: "ready" });
