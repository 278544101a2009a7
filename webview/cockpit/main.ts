import { decodeToCockpit } from "../../src/protocol/decode-cockpit.ts";
import { decodeToComposer } from "../../src/protocol/decode-composer.ts";
import type { FromCockpit, ToCockpit } from "../../src/protocol/cockpit.ts";
import type { FromComposer, ToComposer } from "../../src/protocol/composer.ts";
import { registerElements } from "../elements/register-elements.ts";
import { openChannel } from "../shared/channel.ts";
import type { WebviewHost } from "../shared/channel.ts";
import { speakLike } from "../shared/say.ts";
import { createComposer } from "./composer.ts";
import { decodeComposers, encodeComposers } from "./composer-memory.ts";
import { decodeMemories, encodeMemories } from "./memory.ts";
import { createCockpit } from "./view.ts";

/** Put into every webview by VS Code; may be called once. */
declare function acquireVsCodeApi(): WebviewHost;

speakLike(document);
registerElements();
const channel = openChannel<FromCockpit | FromComposer, ToCockpit | ToComposer>(
  acquireVsCodeApi(),
  (message) => decodeToCockpit(message) ?? decodeToComposer(message),
);
let memories = decodeMemories(channel.recall());
let composers = decodeComposers(channel.recall());
const keep = (): void => {
  channel.remember({ ...encodeMemories(memories), ...encodeComposers(composers) });
};
const composer = createComposer({
  post: channel.post,
  completeStep: (incident, step) => {
    channel.post({ kind: "complete-step", incident, step });
  },
  memories: composers,
  remember: (now) => {
    composers = now;
    keep();
  },
});
const cockpit = createCockpit({
  post: channel.post,
  now: () => Date.now(),
  memories,
  remember: (now) => {
    memories = now;
    keep();
  },
  composer,
});
channel.receive((message) => {
  if (message.kind === "snapshot") {
    // Not before there is something true to say: "no incident" must not flash by.
    if (!cockpit.element.isConnected) {
      document.getElementById("first")?.remove();
      document.body.append(cockpit.element);
    }
    cockpit.show(message);
  } else cockpit.compose(message);
});
channel.post({ kind: "ready" });
