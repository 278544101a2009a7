import { describe, expect, it } from "vitest";
import type { NameSources } from "../../../src/core/lint/names/named-person.ts";
import { emptyLexicon } from "../../../src/core/lint/lexicon/lexicon.ts";
import { scanOutgoing } from "../../../src/core/outgoing/scan.ts";
import { scanReview } from "../../../src/core/outgoing/scan-review.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";
import { at, read } from "../../support/record.ts";

const names: NameSources = {
  people: [
    { name: "Jane Doe", handle: undefined, email: undefined, evidence: "is in the roster", sure: true },
  ],
  products: new Set(),
  allowed: new Set(),
  lexicon: emptyLexicon,
};

const scan = (text: string, readers: "inside" | "outside" = "inside", secrets: readonly string[] = []) =>
  scanOutgoing(text, { readers, secrets, names, internalHosts: ["db.example.org"] }).map(
    ({ kind, stops, range }) => [kind, stops, text.slice(range.start, range.end)],
  );

// Put together here, so that no scanner takes them for anybody's.
const tokens = [
  ["xoxb", "1234567890", "abcdefghij"].join("-"),
  ["ghp", "a1B2".repeat(9)].join("_"),
  ["lin", "api", "a1B2".repeat(8)].join("_"),
  ["https://hooks.slack.com/services", "T1", "B2", "abcdef"].join("/"),
  `https://prod-1.westeurope.logic.azure.com/workflows/1?sig=${"a1".repeat(9)}`,
];

describe("what is looked at before a text leaves", () => {
  it("stops at what a detector took for a secret, wherever it stands", () => {
    const text = "é 漢 🚒 hunter2 and hunter2.";
    expect(scan(text, "inside", ["hunter2", "", "absent"])).toEqual([
      ["secret", true, "hunter2"],
      ["secret", true, "hunter2"],
    ]);
  });

  it.each(tokens)("stops at a token of the services it goes to, once: %s", (token) => {
    expect(scan(`Use ${token}, then wait`)).toEqual([["secret", true, token]]);
    expect(scan(`TOKEN=${token}`)).toEqual([["secret", true, token]]);
    expect(scan(`Use ${token}.`, "inside", [token])).toEqual([["secret", true, token]]);
    const [finding] = scanOutgoing(token, { readers: "inside", secrets: [], names, internalHosts: [] });
    expect(finding?.message).not.toContain(token);
  });

  it("warns of what calls many people at once", () => {
    expect(
      scan("<!channel> @here, @channel: (@everyone) @acme/payments <!subteam^S1|ops>").map(
        ([, , text]) => text,
      ),
    ).toEqual(["<!channel>", "@here", "@channel", "@everyone", "@acme/payments", "<!subteam^S1|ops>"]);
    expect(scan("jane@here.example, https://x.example/@acme/a, @hereabouts, @jdoe, npm/@here/x")).toEqual([]);
  });

  it("warns readers outside of hosts, logins, names and traces of the inside", () => {
    const text =
      "Jane Doe looks at db.example.org and https://x.corp/a, see https://acme.atlassian.net/browse/OPS-1.\n\n  at Pool.take (/srv/pool.js:10:2)\n  at main (/srv/a.js:1:1)\n\nDone";
    expect(scan(text, "outside")).toEqual([
      ["person", false, "Jane Doe"],
      ["internal-host", false, "db.example.org"],
      ["internal-host", false, "https://x.corp/a"],
      ["login-link", false, "https://acme.atlassian.net/browse/OPS-1"],
      ["stack-trace", false, "  at Pool.take (/srv/pool.js:10:2)\n  at main (/srv/a.js:1:1)"],
    ]);
    expect(scan(text)).toEqual([]);
  });

  it.each([
    'Traceback (most recent call last):\r\n  File "a.py", line 3, in <module>',
    "goroutine 1 [running]:",
    "Exception in thread main\n\tat com.acme.Pool.take(Pool.java:10)\nCaused by: java.io.IOException: x",
    "   at Acme.Pool.Take(Int32 a) in C:\\src\\Pool.cs:line 7",
  ])("knows a trace: %s", (trace) => {
    expect(scan(`We saw\n${trace}\n`, "outside")).toEqual([["stack-trace", false, trace]]);
  });

  it("leaves prose alone", () => {
    expect(scan("We look at it (since 14:02). Panic is over; restored at 15:00 UTC.", "outside")).toEqual([]);
  });
});

describe("what is looked at before a review is published", () => {
  const text =
    "---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n## Contributing factors\n\nThe pool that Ada Moore sized was small.\n\n## Actions\n\n- Ada Moore sizes the pool\n";

  it("is who is named among the causes, though the team hushed the rule", () => {
    const { policy } = readPolicy(
      '{ "people": { "roster": ["Ada Moore"] }, "lint": { "no-person-names": "off" } }',
    );
    const found = scanReview(read(text), { policy, now: at("2026-11-22T09:00:00Z") });
    expect(found.map(({ kind, stops, range }) => [kind, stops, range.start])).toEqual([
      ["cause-names", false, text.indexOf("Ada Moore")],
    ]);
  });
});
