import { decodeToCockpit } from "../../src/protocol/decode-cockpit.ts";
import type { FromCockpit, ToCockpit } from "../../src/protocol/cockpit.ts";
import { registerElements } from "../elements/register-elements.ts";
import { openChannel } from "../shared/channel.ts";
import type { WebviewHost } from "../shared/channel.ts";
import { speakLike } from "../shared/say.ts";
import { decodeMemories, encodeMemories } from "./memory.ts";
import { createCockpit } from "./view.ts";

/** Put into every webview by VS Code; may be called once. */
declare function acquireVsCodeApi(): WebviewHost;

speakLike(document);
registerElements();
const channel = openChannel<FromCockpit, ToCockpit>(acquireVsCodeApi(), decodeToCockpit);
const cockpit = createCockpit({
  post: channel.post,
  now: () => Date.now(),
  memories: decodeMemories(channel.recall()),
  remember: (memories) => {
    channel.remember(encodeMemories(memories));
  },
});
channel.receive((snapshot) => {
  // The page stays blank until there is something true to say: "no incident" must not flash by.
  if (!cockpit.element.isConnected) document.body.append(cockpit.element);
  cockpit.show(snapshot);
});
channel.post({ kind: "ready" });
