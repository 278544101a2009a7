import fc from "fast-check";
import { recordText } from "./record.ts";

const start = Date.UTC(2026, 10, 21, 14, 2, 11);

function stamp(minutes: number): string {
  return `${new Date(start + minutes * 60_000).toISOString().slice(0, 19)}Z`;
}

const said = fc.constantFrom(
  "**Finding** pool of `db-eu-1` at 97 % ⭐",
  "**Status** investigating → monitoring",
  "**Status** (cause contained: yes) monitoring → resolved",
  "**Status** resolved → investigating",
  "**Impact** (start) errors",
  "**Impact** (end) gone",
  "**Update** (stakeholders) we look into it. Next update in 20 min.",
  "**Severity** SEV2 → SEV1",
  "**Role** Incident Commander: Zoé",
  "**Finding** two words  ",
  "text, é 漢 🚒",
  "",
);
const line = fc.tuple(said, fc.nat(90)).map(([text, minutes]) => `- ${stamp(minutes)} ${text}`);

/** What hands, tools and merges leave in a timeline. */
const intruder = fc.constantFrom(
  "",
  "text on its own",
  "Written by hand at noon",
  "  a second line",
  "- 14:05 **Finding** in another way",
  "- 2026-02-30T14:02:11Z no such day",
  "- 2026-11-21T15:02:11+01:00 **Status** investigating → resolved",
  "* 2026-11-21T14:05:11Z **Impact** (end) another marker",
  "1. 2026-11-21T14:05:11Z a number",
  "  - 2026-11-21T14:05:11Z **Status** investigating → resolved",
  "- no time at all",
  "```",
  "<!--",
  "### 22 November",
  "**Timeline of the vendor**",
  "## Timeline",
  "| Time | What |\n|---|---|\n| 14:07 UTC | Alert fired |",
  "> 14:30 quoted",
  "## Actions\n\n- [ ] Add an alert (Sam Lee, 2026-12-01)",
);

/** A record of ours as programs write it, and as hands, tools and merges leave it. */
export const anyRecord = fc
  .array(fc.oneof({ weight: 6, arbitrary: line }, { weight: 1, arbitrary: intruder }), { maxLength: 24 })
  .map((lines) =>
    recordText({
      runbook: ["1. [x] Declare", "2. [ ] 14:05 Page the vendor"],
      timeline: [`- ${stamp(0)} **Declared** SEV2: Checkout errors`, ...lines],
    }),
  );
