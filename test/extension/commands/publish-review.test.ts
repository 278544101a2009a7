import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { connectedDesk, recordFile, reviewFile } from "../../support/connected-desk.ts";
import { fakeService, refused, taking, type Answering } from "../../support/fake-connections.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { holding } from "../../support/holding.ts";
import { recordText } from "../../support/record.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { publishReview } = await import("../../../src/extension/commands/publish-review.ts");
const { publishPostmortem } = await import("../../../src/extension/commands/publish-postmortem.ts");

const policy: Partial<Policy> = {
  connections: {
    ...defaultPolicy.connections,
    notion: { parent: "Reviews-1a2b" },
    statuspage: { page: "p1", components: [] },
  },
};

const pages = {
  parentOf: (named: string) => Promise.resolve({ kind: "answered", value: `page:${named}` } as const),
  pageNow: (page: string) => Promise.resolve({ kind: "answered", value: `${page}@7` } as const),
};

interface Given {
  readonly record?: readonly string[];
  readonly review?: readonly string[];
  readonly answer?: Answering;
  readonly status?: "investigating" | "resolved";
}

function desk({ record = [], review = [], answer = taking("notion"), status = "resolved" }: Given = {}) {
  const notion = fakeService("notion", answer, { pages });
  const jira = fakeService("jira");
  const statuspage = fakeService("statuspage", taking("statuspage"), {
    statusPage: {
      components: () => Promise.resolve({ kind: "answered", value: [] }),
      subscribers: () => Promise.resolve({ kind: "answered", value: 1204 }),
    },
  });
  const files = {
    [recordFile]: recordText({
      frontMatter: ["title: Checkout errors", "declared: 2026-11-21T14:02:11Z", ...record],
      timeline: [
        "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
        ...(status === "resolved" ? ["- 2026-11-21T15:00:00Z **Status** resolved"] : []),
      ],
    }),
    [reviewFile]: [
      ...[
        "---",
        "sitrep: 1",
        "kind: review",
        "incident: incident.md",
        ...review,
        "---",
        "",
        "# Checkout é 漢",
        "",
      ],
      ...[
        "## Summary",
        "",
        "Cards were refused.",
        "",
        "## Contributing factors",
        "",
        "Jane Doe dropped the table.",
        "",
      ],
    ].join("\n"),
  };
  return { notion, jira, statuspage, ...connectedDesk({ files, there: [notion, jira, statuspage], policy }) };
}

describe("Publish Review", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("makes the page below the policy's place, notes it in the review, and links the ticket, after one confirmation", async () => {
    const { notion, jira, run, text } = desk({ record: ["connected:", "  jira: OPS-12"] });
    atEditor.answers.push("Send");
    await run(publishReview);
    expect(notion.sent).toEqual([
      {
        kind: "publish-page",
        parent: "page:Reviews-1a2b",
        title: "Checkout é 漢",
        markdown: holding("Cards were refused."),
        back: undefined,
      },
    ]);
    expect(text(reviewFile)).toContain("  notion: notion-1 https://notion.example/1\n");
    expect(jira.sent).toEqual([
      {
        kind: "link-ticket",
        ticket: "OPS-12",
        link: { title: "Checkout é 漢", url: "https://notion.example/1" },
      },
    ]);
    expect(atEditor.said.filter((said) => said.includes("send to"))).toEqual([
      "Checkout é 漢: send to Notion (a new page), Jira OPS-12 (a link to the page)?",
    ]);
    expect(atEditor.said.at(-1)).toBe("The review is published in Notion.");
  });

  it("says which persons it names among the causes", async () => {
    const { run, notion } = desk();
    await run(publishReview);
    expect(atEditor.details[0]).toMatch(/⚠ .*Jane Doe/);
    expect(notion.sent).toEqual([]);
  });

  it("writes the page anew that the review was published as", async () => {
    const { notion, run } = desk({ review: ["connected:", "  notion: abc https://notion.example/another"] });
    atEditor.answers.push("Send");
    await run(publishReview);
    expect(atEditor.said[0]).toContain("Notion abc (the page anew)");
    expect(notion.sent).toEqual([expect.objectContaining({ kind: "republish-page", page: "abc@7" })]);
  });

  it("links nothing where the page could not be made", async () => {
    const { jira, run } = desk({ record: ["connected:", "  jira: OPS-12"], answer: () => refused });
    atEditor.answers.push("Send");
    await run(publishReview);
    expect(jira.sent).toEqual([]);
    expect(atEditor.said.at(-1)).toMatch(/It is closed\. Open it\.$/);
  });

  it("of a private incident is asked for apart", async () => {
    const { notion, run } = desk({ record: ["private: true"] });
    atEditor.answers.push("Keep It Here");
    await run(publishReview);
    expect(notion.sent).toEqual([]);
  });
});

describe("Publish Postmortem to Status Page", () => {
  beforeEach(() => {
    atEditor.start();
  });

  const there = ["connected:", "  statuspage: i7 https://stspg.io/i7"];

  it("publishes what people outside can place, and says how many are told", async () => {
    const { statuspage, run } = desk({ record: there });
    atEditor.answers.push("Send");
    await run(publishPostmortem);
    expect(atEditor.said[0]).toContain("Statuspage, incident i7 there (1,204 subscribers)");
    expect(statuspage.sent).toEqual([
      {
        kind: "publish-page-postmortem",
        page: "p1",
        incident: "i7",
        markdown: "## Summary\n\nCards were refused.\n",
        notify: true,
      },
    ]);
  });

  it("waits for the resolution, and for an incident on the page", async () => {
    const open = desk({ record: there, status: "investigating" });
    await open.run(publishPostmortem);
    const bare = desk();
    await bare.run(publishPostmortem);
    expect(atEditor.said).toEqual([
      "A postmortem is published once the incident is resolved.",
      "The record knows no incident on the status page: its first update to customers opens one.",
    ]);
    expect([open.statuspage.sent, bare.statuspage.sent]).toEqual([[], []]);
  });
});
