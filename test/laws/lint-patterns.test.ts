import { describe, expect, it } from "vitest";
import { internalHosts } from "../../src/core/lint/publication/internal-hosts.ts";
import { statedDurations } from "../../src/core/lint/timeline/stated-durations.ts";
import { checkUpdate } from "../../src/core/lint/updates/check-update.ts";
import { isQuick } from "../support/is-quick.ts";

const searches: Readonly<Record<string, (text: string) => unknown>> = {
  "problems of an update": (text) => checkUpdate(text, { audience: "customers", status: undefined }),
  "stated durations": statedDurations,
  "internal hosts": (text) => internalHosts(text, ["*.example.org"]),
};

/** What each pattern begins with, again and again, and never comes to its end. */
const pieces = [
  ..."will be |will |ETA |status |status: |outage |next update |will update |expected resolution ".split("|"),
  ..."a.|a-|a@|1.|10.0.|10:|fd00:|a://|the incident |duration |3 hours |3 |+|(1) |4111 ".split("|"),
];

describe.each(Object.entries(searches))("looking for %s", (_, search) => {
  it.each(pieces)("takes a long text of %j no longer than its length", (piece) => {
    expect(isQuick(search, piece, 20_000)).toBe(true);
  });
});
