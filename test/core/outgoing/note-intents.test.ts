import { describe, expect, it } from "vitest";
import { noteIntents } from "../../../src/core/outgoing/note-intents.ts";
import type { Delivery } from "../../../src/core/ports/delivery.ts";

const at = Date.UTC(2026, 10, 21, 14, 10);
const sent = { kind: "sent", at, id: "p31z", url: "https://stspg.io/p31z", noted: false } as const;

const update: Delivery = {
  id: "1",
  key: "sitrep-1",
  service: "statuspage",
  connection: "statuspage",
  file: "/x/incident.md",
  title: "Checkout é 漢 🚒",
  target: "Statuspage",
  request: {
    kind: "update-page-incident",
    page: "k",
    incident: "p31z",
    status: "identified",
    markdown: "Nobody can pay.",
    components: {},
    notify: true,
  },
  note: { kind: "update", at, audience: "customers", text: "Nobody can pay." },
  madeAt: at,
  state: sent,
};

describe("what is written of a delivery", () => {
  it("is where an update went", () => {
    expect(noteIntents(update, at + 1)).toEqual([
      {
        kind: "note-sent",
        at: at + 1,
        entryAt: at,
        audience: "customers",
        text: "Nobody can pay.",
        service: "statuspage",
        label: "Statuspage",
        url: "https://stspg.io/p31z",
      },
    ]);
  });

  it("is that it may be there where nobody knows", () => {
    const unknown = { ...update, state: { kind: "unknown", at, reason: "No answer came." } } as const;
    expect(noteIntents(unknown, at)).toMatchObject([{ label: "perhaps Statuspage", url: undefined }]);
  });

  it("is what it is called there, of what was made, and nothing where nothing was told", () => {
    const made = { ...update, note: { kind: "connected" } } as const;
    expect(noteIntents(made, at)).toMatchObject([{ kind: "note-connection", id: "p31z" }]);
    expect(noteIntents({ ...made, state: { ...sent, id: undefined } }, at)).toEqual([]);
    expect(noteIntents({ ...update, note: { kind: "nothing" } }, at)).toEqual([]);
  });

  it("is the ticket of an action, by the service's name where it has no id", () => {
    const action = { ...update, note: { kind: "action", text: "Alarm", occurrence: 0 } } as const;
    const nameless = { ...action, state: { ...sent, id: undefined } };
    expect(noteIntents(nameless, at)).toMatchObject([{ kind: "link-action", label: "Statuspage" }]);
  });
});
