import { decodeToInsights } from "../../src/protocol/decode-insights.ts";
import type { FromInsights, ToInsights } from "../../src/protocol/insights.ts";
import { registerElements } from "../elements/register-elements.ts";
import { openChannel, type WebviewHost } from "../shared/channel.ts";
import { speakLike } from "../shared/say.ts";
import { createInsights } from "./view.ts";

/** Put into every webview by VS Code; may be called once. */
declare function acquireVsCodeApi(): WebviewHost;

speakLike(document);
registerElements();
const channel = openChannel<FromInsights | { readonly kind: "ready" }, ToInsights>(
  acquireVsCodeApi(),
  decodeToInsights,
);
const page = createInsights(channel.post);
document.body.append(page.element);
channel.receive(page.show);
channel.post({ kind: "ready" });
