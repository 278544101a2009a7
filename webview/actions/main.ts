import type { FromActionsBoard, ToActionsBoard } from "../../src/protocol/actions-board.ts";
import { decodeToActionsBoard } from "../../src/protocol/decode-actions-board.ts";
import { registerElements } from "../elements/register-elements.ts";
import { openChannel, type WebviewHost } from "../shared/channel.ts";
import { speakLike } from "../shared/say.ts";
import { decodeLook } from "./look.ts";
import { createActionsPage } from "./view.ts";

/** Put into every webview by VS Code; may be called once. */
declare function acquireVsCodeApi(): WebviewHost;

speakLike(document);
registerElements();
const channel = openChannel<FromActionsBoard | { readonly kind: "ready" }, ToActionsBoard>(
  acquireVsCodeApi(),
  decodeToActionsBoard,
);
const page = createActionsPage({
  post: channel.post,
  look: decodeLook(channel.recall()),
  remember: channel.remember,
});
channel.receive((board) => {
  // Not before there is something true to say: "nothing" must not flash by.
  if (!page.element.isConnected) document.body.append(page.element);
  page.show(board);
});
channel.post({ kind: "ready" });
