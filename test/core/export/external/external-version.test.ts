import { describe, expect, it } from "vitest";
import { externalVersion } from "../../../../src/core/export/external/external-version.ts";
import { readDocument } from "../../../../src/core/incident/read-document.ts";
import { smallLexicon } from "../../../../src/core/lint/lexicon/small-lexicon.ts";
import type { LintContext } from "../../../../src/core/lint/review-model.ts";
import { parseInstant } from "../../../../src/core/model/instant.ts";
import { readPolicy } from "../../../../src/core/policy/read-policy.ts";

const { policy } = readPolicy(`{
  "people": { "roster": [{ "name": "Jane Doe", "handle": "jdoe", "email": "jane.doe@example.org" }, "Zoë Brandt"], "allow": ["Ada Lovelace"] },
  "channels": [{ "name": "#ops-eu", "audiences": ["internal"] }],
  "lint": { "internal-link": { "hosts": ["*.eu.example.org"] } }
}`);
const context: LintContext = {
  policy,
  now: parseInstant("2026-11-22T10:00Z") ?? 0,
  lexicon: smallLexicon,
};

const head = "---\nsitrep: 1\nkind: external\naudience: public\n---\n";

/** The body of what people outside read of a body. */
function outside(body: string, more: Partial<LintContext> = {}): string {
  const made = of(`${head}\n${body}`, more);
  expect(made.text.startsWith(`${head}\n`)).toBe(true);
  return made.text.slice(head.length + 1);
}

function of(text: string, more: Partial<LintContext> = {}): ReturnType<typeof externalVersion> {
  return externalVersion(readDocument(text, { path: "postmortem.md", policy }), { ...context, ...more });
}

describe("externalVersion: machines", () => {
  it.each([
    ["db01", "an internal host"],
    ["web02 and k8s-prod-2", "an internal host and an internal host"],
    ["`pg-main-01.example.net`", "`an internal host`"],
    ["web-1.test.js on node18 with es6", "web-1.test.js on node18 with es6"],
  ])("takes out %j", (words, expected) => {
    expect(outside(`It was ${words} again.\n`)).toBe(`It was ${expected} again.\n`);
  });
});

describe("externalVersion: updates", () => {
  const entry = (qualifier: string): string =>
    `- 2026-11-21T14:05:02Z **Update** ${qualifier}We look into it\n`;

  it.each(["", "(internal) ", "(Executives) ", "(support) "])("for %j stay inside", (qualifier) => {
    expect(outside(`## Timeline\n\n${entry(qualifier)}${entry("(customers) ")}`)).toBe(
      `## Timeline\n\n${entry("(customers) ")}`,
    );
  });
});

describe("externalVersion: what was sent to whom", () => {
  it("stays inside where a row of the facts counts it", () => {
    expect(
      outside("| Fact | Value |\n|---|---|\n| Severity | SEV2 |\n| Updates sent | 1; internal 0 of 1 |\n"),
    ).toBe("| Fact | Value |\n|---|---|\n| Severity | SEV2 |\n");
  });
});

describe("externalVersion: tickets", () => {
  it("are no more than tickets once a link or an action tells the tracker's project", () => {
    const body =
      "See [OPS-13](https://jira.example.com/browse/OPS-13), OPS-14 and CHK-2; SHA-256 and CVE-2026-12 are no tickets.\n\n## Actions\n\n- [ ] Add an alert (due 2026-12-01, CHK-1)\n- [ ] Use AES-256, not SHA-1\n";
    expect(outside(body)).toBe(
      "See a ticket, a ticket and a ticket; SHA-256 and CVE-2026-12 are no tickets.\n\n## Actions\n\n- [ ] Add an alert (due 2026-12-01)\n- [ ] Use AES-256, not SHA-1\n",
    );
  });
});

describe("externalVersion: persons", () => {
  it.each([
    ["jane restarted it, on jane's laptop.\n", "A responder restarted it, on a responder's laptop.\n"],
    ["The mark was set; mark and will agree.\n", "The mark was set; mark and will agree.\n"],
    [
      "山田太郎が直した。山田さんが気づいた。김민수가 고쳤다. 佐藤 花子と佐藤花子。\n",
      "a responderが直した。a responderさんが気づいた。a responder가 고쳤다. a responderとa responder。\n",
    ],
    ["The 山田 dam is a place.\n", "The 山田 dam is a place.\n"],
  ])("finds who is known in lower case and where words have no blanks between them: %j", (body, expected) => {
    const roster = readPolicy(
      '{ "people": { "roster": ["Jane Doe", "Mark Will", "山田太郎", "김민수", "佐藤 花子"] } }',
    ).policy;
    expect(outside(body, { policy: roster })).toBe(expected);
  });

  it.each([
    ["At 14:02 Jane Doe rolled back.\n", "At 14:02 a responder rolled back.\n"],
    [
      "Jane Doe rolled back. Zoë Brandt's é 漢 🚒 laptop.\n",
      "A responder rolled back. A responder's é 漢 🚒 laptop.\n",
    ],
    ["We asked Jane\nDoe, JANE DOE and Doe, Jane.\n", "We asked a responder, a responder and a responder.\n"],
    ["The **Jane Doe** change, by @jdoe.\n", "The **responder** change, by a responder.\n"],
    ["> Jane Doe said: “Jane Doe did it”\n", "> A responder said: “a responder did it”\n"],
    [
      "```\n14:02 Jane Doe: done\njdoe$ @Override\n```\n",
      "```\n14:02 a responder: done\na responder$ @Override\n```\n",
    ],
    ["Ada Lovelace wrote it.\n", "Ada Lovelace wrote it.\n"],
  ])("takes the names out of %j", (body, expected) => {
    expect(outside(body)).toBe(expected);
  });

  it("says the role that somebody held, and once where the text says it already", () => {
    const record = readDocument(
      "---\nsitrep: 1\nkind: incident\n---\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Role** Incident Commander: Jane Doe\n",
      { policy },
    ).snapshot;
    const body =
      "Jane Doe rolled back. Incident Commander Jane Doe said so. Role: Incident Commander (Jane Doe).\n";
    expect(outside(body, { record })).toBe(
      "The Incident Commander rolled back. Incident Commander said so. Role: Incident Commander (a responder).\n",
    );
  });

  it("drops sections, tables, rows and lines about who was there", () => {
    const body =
      "## Responders\n\n- Jane Doe\n\n[log]: https://example.org/log\n\n## Summary\n\n**Author:** Jane Doe\n**Date:** 2026-11-21\n\n" +
      "| Fact | Value |\n|---|---|\n| Severity | SEV2 |\n| Incident Commander | Jane Doe |\n\n| Role | Name |\n|---|---|\n| Scribe | Sam |\n\nSee [the log][log].\n";
    expect(outside(body)).toBe(
      "[log]: https://example.org/log\n\n## Summary\n\n**Date:** 2026-11-21\n\n" +
        "| Fact | Value |\n|---|---|\n| Severity | SEV2 |\n\nSee [the log][log].\n",
    );
  });
});

describe("externalVersion: actions", () => {
  it("takes the columns of owners and tickets out of a table", () => {
    const body =
      "## Actions\n\n| Action | Owner | Due | Ticket |\n|:--|---|--:|---|\n| Bound it | Jane Doe | 2026-12-04 | [OPS-1](https://example.org/browse/OPS-1) |\n| Page two | Payments | | |\n";
    expect(outside(body)).toBe(
      "## Actions\n\n| Action | Due |\n|:--|--:|\n| Bound it | 2026-12-04 |\n| Page two | |\n",
    );
  });

  it("takes owners and tickets out of lists, in the forms that people write them in", () => {
    const body =
      "## Actions\n\n- [ ] Alert on the pool (Owner: Jane Doe, due 2026-12-04)\n- [x] Write it down (Jane Doe)\n- [ ] Test restores — Owner: Payments team — due 2026-12-05\n" +
      "- [ ] **Jane Doe**: drop the table by 2026-12-05 ([OPS-2](https://example.org/browse/OPS-2))\n- [ ] Jane Doe to mend it by 2026-12-05\n";
    expect(outside(body)).toBe(
      "## Actions\n\n- [ ] Alert on the pool (due 2026-12-04)\n- [x] Write it down\n- [ ] Test restores — due 2026-12-05\n" +
        "- [ ] drop the table by 2026-12-05\n- [ ] The team to mend it by 2026-12-05\n",
    );
  });
});

describe("externalVersion: tickets", () => {
  it.each([
    ["Bound it <https://example.org/acme/shop/issues/89>", "Bound it"],
    ["Bound it https://example.org/acme/shop/pull/9", "Bound it"],
    ["Bound it ([#12](https://example.org/12), OPS-3)", "Bound it"],
    ["Read [the guide](https://example.org/guide)", "Read [the guide](https://example.org/guide)"],
  ])("takes those out of %j that actions have", (action, expected) => {
    expect(outside(`## Actions\n\n- [ ] ${action}\n`)).toBe(`## Actions\n\n- [ ] ${expected}\n`);
  });
});

describe("externalVersion of long texts", () => {
  it("takes a time that grows with the text, whatever stands in it", () => {
    const many = (part: string): string => part.repeat(100);
    for (const part of [
      "a/b#1234567",
      "A1-1",
      "[",
      "(a@b.c",
      "Jane ",
      "db-",
      "<!-- ",
      "![a](",
      "| a ",
      "**",
    ]) {
      const started = process.cpuUsage();
      outside(`## Actions\n\n- [ ] (${many(part)}\n`);
      const { user } = process.cpuUsage(started);
      expect([part, user < 2_000_000]).toEqual([part, true]); // microseconds; what is exponential never ends
    }
  });
});

describe("externalVersion: addresses", () => {
  it.each([
    ["See [the graph](https://grafana.example.internal/d/1).\n", "See the graph.\n"],
    ["See [the record](incident.md) and [below](#timeline).\n", "See the record and [below](#timeline).\n"],
    ["All times UTC. The whole timeline is in [the record](incident.md).\n", "All times UTC.\n"],
    ["See <https://example.slack.com/archives/C1>.\n", "See an internal page.\n"],
    [
      "See [a][g] and [b][p].\n\n[g]: https://x.corp/1\n[p]: https://example.org/2\n",
      "See a and [b][p].\n\n[p]: https://example.org/2\n",
    ],
    ["![The pool](pool.png) <img src='a.png'>é\n", "The pool é\n"],
    [
      "`psql -h pg.eu.example.org` on db-eu-1 in us-east-1\n",
      "`psql -h an internal host` on an internal host in us-east-1\n",
    ],
    ["10.0.0.7, 203.0.113.7, version 1.2.3.4\n", "an internal host, an IP address, version 1.2.3.4\n"],
    [
      "sam@example.org or support@example.org, +49 30 1234567\n",
      "an e-mail address or support@example.org, a phone number\n",
    ],
    [
      "Ask #inc-checkout, not #42 or #fff. `#ops-eu`\n",
      "Ask an internal channel, not #42 or #fff. `an internal channel`\n",
    ],
    [
      "https://github.com/jdoe/x and https://example.org/jane.doe\n",
      "an internal page and https://example.org/a responder\n",
    ],
  ])("takes what leads inside out of %j", (body, expected) => {
    expect(outside(body)).toBe(expected);
  });

  it("takes out a secret that a detector found, and does not repeat it", () => {
    const made = of(`${head}\nkey-0123456789 was used.\n`, {
      secrets: ["key-0123456789"],
    });
    expect(made.text).toBe(`${head}\n(removed) was used.\n`);
    expect(made.drops).toEqual([{ kind: "secret", line: 7, what: "(removed)", put: "(removed)" }]);
  });

  it("takes out updates for people inside, and where those for customers went", () => {
    const entry = "- 2026-11-21T14:05:02Z **Update** (customers) Some payments fail.";
    const before = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
    const inner = "- 2026-11-21T14:04:02Z **Update** (internal) We look at the pool.";
    const body = `## Timeline\n\n${before}\n${inner}\n${entry} (sent: [Slack](https://example.slack.com/archives/C1/p2), Teams) ⭐\n`;
    expect(outside(body)).toBe(`## Timeline\n\n${before}\n${entry} ⭐\n`);
  });
});

describe("externalVersion: the file", () => {
  it("keeps of the front matter what the document is, and says that it is for people outside", () => {
    const made = of(
      '\uFEFF---\r\nsitrep: 1\r\nkind: review\r\ntitle: "Jane Doe\'s deploy"\r\nincident: incident.md\r\n# for Sam\r\ndepth: full\r\nconnected:\r\n  jira:\r\n    id: OPS-1\r\n---\r\n\r\n<!-- What? -->\r\n\r\n# é 漢 🚒\r\n',
    );
    expect(made.text).toBe(
      '\uFEFF---\r\nsitrep: 1\r\nkind: external\r\ntitle: "A responder\'s deploy"\r\naudience: public\r\n---\r\n\r\n# é 漢 🚒\r\n',
    );
    expect(made.drops.map(({ kind, line, what }) => [kind, line, what])).toEqual([
      ["person", 4, "Jane Doe"],
      ["front-matter", 5, "incident: incident.md # for Sam"],
      ["front-matter", 7, "depth: full"],
      ["front-matter", 8, "connected: jira: id: OPS-1"],
      ["comment", 13, "<!-- What? -->"],
    ]);
  });

  it("tells of the lines of the review, whatever went before", () => {
    const { drops } = of(`# Review\n\n<!-- a\nb -->\n\nSee [@jdoe](https://x.corp).\n`);
    expect(drops.map(({ kind, line }) => [kind, line])).toEqual([
      ["comment", 3],
      ["link", 6],
      ["person", 6],
    ]);
  });

  it("leaves a text alone that holds nothing of the kind", () => {
    const text = `${head}\n# Review\n\nThe pool ran full.  \r\n* one\n\n\n`;
    expect(of(text)).toEqual({ text, drops: [] });
  });
});

describe("externalVersion: names in other spellings", () => {
  it.each([
    ["JaneDoe", "a responder"],
    ["`JaneDoe_hotfix` and janedoe", "`JaneDoe_hotfix` and a responder"],
    ["Jane&nbsp;Doe", "a responder"],
    ["J&#97;ne&ensp;Doe", "a responder"],
    ["Zo&euml; Brandt", "a responder"],
    ["Jane\\-Doe", "a responder"],
    ["J.D.", "a responder"],
    ["J. D. and JD", "a responder and a responder"],
    ["ZB", "a responder"],
    ["J. Doe", "a responder"],
    ["Doe, J.", "a responder"],
    ["Jane D.", "a responder"],
    ["jane&#64;example.net", "an e-mail address"],
    ["jd, A.D., JD-12 and the JDK", "jd, A.D., JD-12 and the JDK"],
    ["AT&amp;T &lt;pool&gt; \\*full\\*", "AT&amp;T &lt;pool&gt; \\*full\\*"],
  ])("takes out %j", (words, expected) => {
    expect(outside(`It was, says ${words}, the pool é 漢 🚒.\n`)).toBe(
      `It was, says ${expected}, the pool é 漢 🚒.\n`,
    );
  });

  it("takes initials that are acronyms for persons with dots alone", () => {
    const { policy: other } = readPolicy(`{ "people": { "roster": ["Dave Brown"] } }`);
    expect(outside("The DB was full, says D.B. again.\n", { policy: other })).toBe(
      "The DB was full, says a responder again.\n",
    );
  });

  it("takes out what is no more than likely a name, and tells that it may be none", () => {
    const text = "Spotted by MK at noon.\n";
    const { text: made, drops } = of(`${head}\n${text}`);
    expect(made).toBe(`${head}\nSpotted by a responder at noon.\n`);
    expect(drops).toEqual([{ kind: "perhaps-person", line: 7, what: "MK", put: "a responder" }]);
  });
});

describe("externalVersion: repositories", () => {
  const { policy: open } = readPolicy(
    `{ "lint": { "internal-link": { "repositories": ["nodejs/*", "acme/status-page"] } } }`,
  );
  it.each([
    ["[the fix](https://github.com/acme/shop/pull/7)", "the fix"],
    ["[x][r]\n\n[r]: https://gitlab.com/acme/shop", "[x][r]"],
    ["https://github.com/acme/shop/blob/main/a.ts#L3.", "an internal page."],
    ["git@github.com:acme/shop.git", "an internal page"],
    ["<https://raw.githubusercontent.com/acme/shop/main/a>", "an internal page"],
    ["[node](https://github.com/nodejs/node/issues/1)", "[node](https://github.com/nodejs/node/issues/1)"],
    ["https://github.com/Acme/status-page.", "https://github.com/Acme/status-page."],
    [
      "https://github.com/acme and https://github.com/features/actions",
      "https://github.com/acme and https://github.com/features/actions",
    ],
  ])("of %j", (words, expected) => {
    expect(outside(`See ${words}\n`, { policy: open }).trimEnd()).toBe(
      `See ${expected}`.replace("[x][r]", "x"),
    );
  });

  it("are told as what may be private", () => {
    const { drops } = of(`${head}\nSee [a](https://github.com/acme/shop).\n`);
    expect(drops).toEqual([
      { kind: "repository", line: 7, what: "[a](https://github.com/acme/shop)", put: "a" },
    ]);
  });
});

describe("externalVersion: sections for the inside", () => {
  it("go with all below them, and are told", () => {
    const body =
      "## Summary\n\nFull.\n\n## Internal notes\n\nThe contract ends.\n\n### Costs\n\n9 k€.\n\n## Impact\n\nNone.\n";
    const { text, drops } = of(`${head}\n${body}`);
    expect(text).toBe(`${head}\n## Summary\n\nFull.\n\n## Impact\n\nNone.\n`);
    expect(drops).toEqual([
      { kind: "section", line: 11, what: "## Internal notes The contract ends. ### Costs 9 k€.", put: "" },
    ]);
  });

  it.each([
    ["## Not for publication", true],
    ["## Costs (internal only)", true],
    ["### 🔒 Internal", true],
    ["## Internal impact", false],
    ["## How internal tools failed", false],
    ["## What was not public", false],
    ["## Impact (customers)", false],
  ])("%j", (heading, goes) => {
    const kept = outside(`# Review\n\n${heading}\n\nText.\n\n# End\n`);
    expect(kept).toBe(goes ? "# Review\n\n# End\n" : `# Review\n\n${heading}\n\nText.\n\n# End\n`);
  });

  it("go by the team's own headings too", () => {
    const { policy: own } = readPolicy(`{ "sections": { "aliases": { "internal": ["Legal"] } } }`);
    expect(outside("## Legal\n\nText.\n\n## End\n", { policy: own })).toBe("## End\n");
  });

  it("are paragraphs too, where they say so before a colon", () => {
    expect(outside("One.\n\n**Internal only:** two\nthree.\n\nInternal tools: four.\n")).toBe(
      "One.\n\nInternal tools: four.\n",
    );
  });
});
