import { recordText } from "./files.ts";

/** A document of ours in the workspace: its path there and its text. */
export interface SampleDocument {
  readonly path: string;
  readonly text: string;
}

/** Seventeen documents of ours, each with another shape; with the sample workspace's three they are twenty. */
export function sampleDocuments(): readonly SampleDocument[] {
  return [...records().map(asRecord), ...reviews().map(asReview)];
}

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";

function records(): readonly string[] {
  const plain = recordText({ runbook: ["1. [ ] Tell somebody", "2. [ ] Look"], timeline: [declared] });
  return [
    plain,
    plain.replaceAll("\n", "\r\n"),
    `\uFEFF${plain}`,
    recordText(),
    recordText({ timeline: [] }),
    recordText({
      runbook: ["- [ ] One", "  - [ ] One a", "  - [x] One b", "    - [ ] One b i", "- [ ] Two"],
    }),
    recordText({ runbook: ["* [ ] Look (skipped: no need)", "* [ ] Wait (blocked: é 漢 🚒)", "* [x] Done"] }),
    recordText({
      runbook: [
        "### Phase A",
        "",
        "1. [ ] Run it",
        "",
        "   ```sh",
        "   - [ ] no step",
        "   ```",
        "",
        "### Phase B",
        "",
        "2. [ ] Same",
        "3. [ ] Same",
      ],
    }),
    recordText({
      timeline: [
        declared,
        "  a second line",
        "- 2026-11-21T14:05:00+05:45 with an offset",
        "* 14:06 only a clock",
        "- no time at all",
      ],
    }),
    recordText({
      timeline: [
        declared,
        "- 2026-11-21T14:04:00Z **Status** investigating → identified",
        "- 2026-11-21T14:09:00Z **Status** identified → resolved",
      ],
    }),
    recordText({ timeline: [declared, ...many(260)] }),
    recordText({ frontMatter: ["title: [broken", "severity: SEV9"], timeline: [declared] }),
    recordText({
      frontMatter: [
        "title: A drill",
        "declared: 2026-11-21T14:02:11Z",
        "severity: SEV1",
        "status: investigating",
        "drill: true",
      ],
    }),
  ];
}

function many(count: number): readonly string[] {
  const clock = (index: number): string =>
    new Date(Date.UTC(2026, 10, 21, 15) + index * 20_000).toISOString().replace(".000", "");
  return Array.from({ length: count }, (_, index) => `- ${clock(index)} **Finding** number ${index + 1}`);
}

function reviews(): readonly string[] {
  const timeline = ["## Timeline", "", declared, "- 2026-11-21T14:10:00Z **Change** rolled back ⭐", ""];
  const table = [
    "| Action | Owner | Due |",
    "|---|---|---|",
    "| Add an alert | Jane Doe | 2027-01-15 |",
    "| Ask | | |",
  ];
  const list = [
    "- [ ] Add an alert. Owner: Jane Doe. Due: 2027-01-15.",
    "- [x] Roll back. Owner: Sam Lee. Due: 2026-11-22.",
    "- Ask 漢",
  ];
  return [
    review([...timeline, "## Action items", "", ...table]),
    review([...timeline, "## Actions", "", ...list]).replaceAll("\n", "\r\n"),
    `\uFEFF${review(["## Action items", "", ...table, "", ...list])}`,
    review(["## Summary", "", "Nothing to do."]),
  ];
}

function review(body: readonly string[]): string {
  const head = [
    "---",
    "sitrep: 1",
    "kind: review",
    "title: Checkout errors",
    "state: draft",
    "depth: light",
    "---",
    "",
  ];
  return [...head, "# Review: Checkout errors", "", ...body, ""].join("\n");
}

function asRecord(text: string, index: number): SampleDocument {
  return { path: `incidents/one-reader-${index}/incident.md`, text };
}

function asReview(text: string, index: number): SampleDocument {
  return { path: `incidents/one-reader-review-${index}/postmortem.md`, text };
}
