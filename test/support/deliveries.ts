import type { Delivery, DeliveryState } from "../../src/core/ports/delivery.ts";
import type { SendKind, SendRequest } from "../../src/core/ports/send-request.ts";

export const confirmedAt = Date.UTC(2026, 10, 22, 9, 0);

/** An update on its way to a channel; odd letters on purpose. */
export function deliveryOf(
  state: DeliveryState = { kind: "intent" },
  more: Partial<Delivery> = {},
): Delivery {
  return {
    id: "d1",
    key: "sitrep-1",
    service: "slack",
    connection: "T1",
    file: "file:///incidents/2026-11-22-é-漢.md",
    title: "Checkout é 漢 🚒",
    target: "#inc-checkout",
    request: requests["post-message"],
    note: { kind: "update", at: confirmedAt, audience: "internal", text: "We see errors.\r\nMore soon." },
    madeAt: confirmedAt,
    state,
    ...more,
  };
}

const link = { title: "Record", url: "https://example.org/r" };

/** One request of each kind. */
export const requests: { readonly [Kind in SendKind]: Extract<SendRequest, { readonly kind: Kind }> } = {
  "open-channel": { kind: "open-channel", name: "inc-1", private: false },
  "set-topic": { kind: "set-topic", channel: "C1", topic: "SEV1 investigating" },
  invite: { kind: "invite", channel: "C1", members: ["U1"] },
  bookmark: { kind: "bookmark", channel: "C1", link },
  "post-message": { kind: "post-message", channel: "C1", markdown: "é 漢 🚒", more: link },
  "pin-message": { kind: "pin-message", channel: "C1", message: "1.2" },
  "open-page-incident": {
    kind: "open-page-incident",
    page: "p1",
    title: "Checkout",
    status: "investigating",
    markdown: "We look into it.",
    impact: "major",
    components: { c1: "partial_outage" },
    notify: true,
  },
  "update-page-incident": {
    kind: "update-page-incident",
    page: "p1",
    incident: "i1",
    status: "resolved",
    markdown: "Over.",
    components: {},
    notify: false,
  },
  "publish-page-postmortem": {
    kind: "publish-page-postmortem",
    page: "p1",
    incident: "i1",
    markdown: "# What happened",
    notify: false,
  },
  "create-ticket": {
    kind: "create-ticket",
    project: "OPS",
    type: "Task",
    title: "Watch the queue",
    markdown: "- [ ] it",
    labels: ["incident"],
    due: "2026-12-01",
    assignee: undefined,
    back: link,
  },
  "link-ticket": { kind: "link-ticket", ticket: "OPS-1", link },
  "publish-page": {
    kind: "publish-page",
    parent: "s1",
    title: "Review",
    markdown: "# Review",
    back: undefined,
  },
  "republish-page": { kind: "republish-page", page: "1", title: "Review", markdown: "# Review", back: link },
  "page-people": {
    kind: "page-people",
    pagedService: undefined,
    title: "Checkout",
    text: "Help",
    urgent: true,
    link,
  },
  "note-page": { kind: "note-page", page: "P1", text: "Found it" },
};
