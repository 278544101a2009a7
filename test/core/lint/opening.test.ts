import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { opensWithSummary } from "../../../src/core/lint/opening.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";

const says = (opening: string): boolean => {
  const text = `---\nkind: review\n---\n\n# Review: mail\n\n${opening}\n\n## Impact\n\nIt was late by three hours, since the queue was full and nobody knew.\n`;
  const [lf, crlf] = [text, text.replaceAll("\n", "\r\n")].map((written) =>
    opensWithSummary(readDocument(written, { policy: defaultPolicy })),
  );
  expect(crlf).toBe(lf);
  return lf ?? false;
};

describe("what happened is said above the first section", () => {
  it.each([
    "Mail was late by three hours on Monday, since the queue was full.",
    "Mail was late. It was Monday, and the queue was full for three hours.",
    "![Graph](queue.png)\n\n**Date:** 2026-11-16\n\nMail was late by three hours on Monday, since *the queue* was full.",
    "*Mail was late by three hours on Monday, since the queue was full.*",
    "月曜日にメールが三時間遅れました。キューが一杯でした。",
    "> **TL;DR** Mail was late.",
    "> TL;DR: Mail was late.",
    "> [!NOTE]\n> **Summary:** Mail was late.",
    "> **Zusammenfassung**\n>\n> Die Post kam zu spät.",
    "TL;DR - Mail was late.",
    "**TL;DR** Mail was late 🚒.",
  ])("%s", (opening) => {
    expect(says(opening)).toBe(true);
  });

  it("also where no title stands above it", () => {
    const text =
      "Mail was late by three hours on Monday, since the queue was full.\n\n# Impact\n\n# Actions\n";
    expect(opensWithSummary(readDocument(text, { policy: defaultPolicy }))).toBe(true);
  });
});

describe("what happened is not said", () => {
  it.each([
    "",
    "Posted by the storage team on Monday.",
    "**Date:** 2026-11-16\n\n**Authors:** everybody who was there on that day. All of them, and one more who came later.",
    "| Date | 2026-11-16 |\n|---|---|\n| Services | mail. search. checkout. accounts. billing. reports. exports. imports. |",
    "This is a blameless review: it looks for what made it possible and for nobody who did it.",
    "Copy this file to `incidents/`, fill in what you know, and delete this line. Keep it short.",
    "[A paragraph on what happened, whom it touched and for how long. Two or three sentences will do.]",
    "> The vendor says: our mail service was late by three hours on Monday, since the queue was full.",
    "> [!WARNING]",
    "<!-- Mail was late by three hours on Monday, since the queue was full. -->",
    "```\nMail was late by three hours on Monday, since the queue was full.\n```",
  ])("%s", (opening) => {
    expect(says(opening)).toBe(false);
  });

  it("by what stands in the first section", () => {
    const text =
      "# Impact\n\nMail was late by three hours on Monday, since the queue was full.\n\n# Actions\n";
    expect(opensWithSummary(readDocument(text, { policy: defaultPolicy }))).toBe(false);
  });
});
