import { describe, expect, it } from "vitest";
import { leftoversOf } from "../../../../src/core/export/external/leftovers.ts";
import { readDocument } from "../../../../src/core/incident/read-document.ts";
import { smallLexicon } from "../../../../src/core/lint/lexicon/small-lexicon.ts";
import { defaultPolicy as policy } from "../../../../src/core/policy/default-policy.ts";

describe("leftoversOf", () => {
  it("tells of names anywhere, hosts, personal data, calls to everybody, traces and secrets, each place once", () => {
    const text =
      "---\nsitrep: 1\nkind: external\naudience: public\n---\n\n# Review\n\nBob deployed it. See db.corp.example.org.\n\n" +
      "@everyone call +49 30 1234567.\n\n```\n    at read (/srv/app.js:1:2)\n    at main (/srv/app.js:3:4)\n```\n\nkey-0123456789\n";
    const read = readDocument(text, { policy, path: "postmortem.external.md" });
    const left = leftoversOf(read, {
      policy,
      now: 0,
      lexicon: smallLexicon,
      secrets: ["key-0123456789"],
    });
    expect(left.map(({ line, range }) => [line, text.slice(range.start, range.end)])).toEqual([
      [9, "Bob"],
      [9, "db.corp.example.org"],
      [11, "@everyone"],
      [11, "+49 30 1234567"],
      [14, "    at read (/srv/app.js:1:2)\n    at main (/srv/app.js:3:4)"],
      [18, "key-0123456789"],
    ]);
  });

  it("asks for no owners, due dates or sections: they are not for people outside", () => {
    const text = "---\nsitrep: 1\nkind: external\n---\n\n# Review\n\n## Actions\n\n- [ ] Bound the retries\n";
    const read = readDocument(text, { policy });
    expect(read.snapshot.kind).toBe("external");
    expect(leftoversOf(read, { policy, now: 0, lexicon: smallLexicon })).toEqual([]);
  });
});
