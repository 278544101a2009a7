import type { ComposerDraft } from "../../../src/protocol/composer.ts";

/** What the host drafts for an SEV2 of which nobody said yet who can't do what. */
export function sampleDraft(change: Partial<ComposerDraft> = {}): ComposerDraft {
  return {
    audiences: [
      { value: "internal", label: "Internal", group: "inside" },
      { value: "executives", label: "Executives", group: "inside" },
      { value: "customers", label: "Customers", group: "outside" },
    ],
    audience: "internal",
    formats: [
      { value: "first", label: "First update" },
      { value: "status", label: "Status update" },
    ],
    format: "first",
    statuses: ["investigating", "identified", "monitoring", "resolved"],
    status: "investigating",
    nexts: [
      { at: 1_800_000, label: "14:40 UTC, in 30 min" },
      { at: 3_600_000, label: "15:10 UTC, in 60 min" },
    ],
    next: 1_800_000,
    send: undefined,
    fields: [
      { name: "known", label: "What we know", question: "Who can't do what?", text: "", blank: true },
      { name: "doing", label: "What we do", question: "What is done?", text: "Roll back é", blank: false },
    ],
    order: undefined,
    caution: undefined,
    warnings: [],
    previews: [
      {
        channel: "plain",
        label: "Plain text",
        parts: [{ name: "Message", text: "[what we know]\nRoll back é" }],
      },
      {
        channel: "email",
        label: "E-mail",
        parts: [
          { name: "Subject", text: "SEV2 漢" },
          { name: "Message", text: "[what we know] 🚒" },
        ],
      },
    ],
    ...change,
  };
}
