import { describe, expect, it } from "vitest";
import { channelNameOf } from "../../../src/core/outgoing/channel-name-of.ts";
import { pageOf, postmortemOf } from "../../../src/core/outgoing/page-of.ts";
import { ticketOf, ticketsOf } from "../../../src/core/outgoing/ticket-of.ts";
import { topicOf } from "../../../src/core/outgoing/topic-of.ts";
import { after, at, read, recordText } from "../../support/record.ts";

const back = { title: "The review", url: "https://github.com/acme/ops/blob/abc/postmortem.md" };

const review = `---
sitrep: 1
kind: review
title: Checkout é 漢 🚒
---

# Review: Checkout é 漢 🚒

## Summary

Orders failed for an hour.

### In numbers

Ten.

## Root cause

The pool was small.

## Impact

EU alone.

## Actions

- [ ] Alert on *the pool*, @sam, due 2026-12-04
- [x] Size the pool
- [ ] Cap retries ([OPS-13](https://acme.atlassian.net/browse/OPS-13))
- [ ] # Twice
- [ ] # Twice, see [the graph](https://grafana.example.org/d/1)
`;

describe("the channel of an incident", () => {
  it("is called after its day and title, within what channels may be called", () => {
    expect(channelNameOf("Checkout errors for EU customers!", "2026-11-21", "inc-")).toBe(
      "inc-2026-11-21-checkout-errors-for-eu-customers",
    );
    expect(channelNameOf("🚒", "2026-11-21", "inc-")).toBe("inc-2026-11-21-incident");
    const long = channelNameOf("𝒳 ".repeat(70), "2026-11-21", "störung-");
    expect(long.length).toBeLessThanOrEqual(80);
    expect(long).toMatch(/[^-]$/);
  });

  it("says above it where the incident stands", () => {
    expect(topicOf(read(recordText()).snapshot)).toBe("SEV2 · investigating · Checkout errors");
    const led = after(recordText({ frontMatter: ["drill: true", "title: é 漢"] }), {
      kind: "assign-role",
      at: at("2026-11-21T14:03:00Z"),
      role: "Incident Commander",
      name: "Jane Doe",
    });
    expect(topicOf(read(led).snapshot)).toBe("DRILL: SEV2 · investigating · IC Jane Doe · é 漢");
    const unknown = {
      ...read(recordText()).snapshot,
      severity: undefined,
      status: undefined,
      title: undefined,
    };
    expect(topicOf(unknown)).toBe("SEV? · status unknown · an incident without a title");
    const long = { ...read(recordText()).snapshot, title: "🚒".repeat(300) };
    expect(topicOf(long).length).toBeLessThanOrEqual(250);
  });
});

describe("tickets", () => {
  it("of an incident say what is known", () => {
    expect(ticketOf(read(recordText()).snapshot, back)).toEqual({
      title: "Checkout errors",
      markdown:
        "- Severity: SEV2\n- Status: investigating\n- Service: unknown\n- Customers: unknown\n- Declared: 2026-11-21T14:02Z\n",
      back,
    });
  });

  it("of a review are those of open actions that have none", () => {
    const tickets = ticketsOf(read(review), back);
    expect(tickets.map(({ text, occurrence }) => [text, occurrence])).toEqual([
      ["Alert on the pool, @sam, due 2026-12-04", 1],
      ["# Twice", 1],
      ["# Twice, see the graph", 1],
    ]);
    expect(tickets[0]).toEqual({
      text: "Alert on the pool, @sam, due 2026-12-04",
      occurrence: 1,
      title: "Alert on the pool",
      markdown:
        "Alert on the pool\n\nA follow-up of the incident “Checkout é 漢 🚒”.\n\n- Owner: @sam\n- Due: 2026-12-04\n",
      owner: "@sam",
      due: "2026-12-04",
      back,
    });
    expect(tickets[1]?.markdown).toMatch(/^\\# Twice\n/);
  });

  it("have a title of one line that every tracker takes", () => {
    const [ticket] = ticketsOf(read(review.replace("Alert on", `Alert\n  ${"🚒".repeat(200)}`)), undefined);
    expect(ticket?.title.length).toBeLessThanOrEqual(255);
    expect(ticket?.title).toMatch(/^Alert 🚒+…$/u);
  });
});

describe("pages", () => {
  it("are the review without what stands above it", () => {
    expect(pageOf(read(review))).toEqual({
      title: "Review: Checkout é 漢 🚒",
      markdown: review.slice(review.indexOf("## Summary")),
    });
    const bare = "---\nsitrep: 1\nkind: review\ntitle: x\n---\r\n\r\nWords.\r\n";
    expect(pageOf(read(bare))).toEqual({ title: "Review: x", markdown: "Words.\n" });
  });

  it("for people outside have what they can place alone", () => {
    expect(postmortemOf(read(review))).toEqual({
      title: "Review: Checkout é 漢 🚒",
      markdown:
        "## Summary\n\nOrders failed for an hour.\n\n### In numbers\n\nTen.\n\n## Impact\n\nEU alone.\n",
    });
    expect(
      postmortemOf(read("---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n## Actions\n\n- x\n")),
    ).toBeUndefined();
    const own = review.replace("kind: review", "kind: review\naudience: customers");
    expect(postmortemOf(read(own))).toEqual(pageOf(read(own)));
  });
});
