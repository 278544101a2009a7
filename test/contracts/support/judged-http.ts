import type { HttpClient } from "../../../src/adapters/http/call.ts";
import { createHttpClient, type HttpSettings } from "../../../src/adapters/http/client.ts";
import { netOf } from "../../../src/adapters/http/net.ts";
import type { Recorder } from "./recorder.ts";

/** The client as it is, over a recorder and without waiting between requests: the judge has no rate to keep to. */
export function judgedHttp(recorder: Recorder): (settings: HttpSettings) => HttpClient {
  const net = netOf(recorder.fetch, () => undefined);
  return (settings) => createHttpClient({ ...settings, gapMs: 0 }, net);
}
