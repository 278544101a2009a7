import { expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { reopenings } from "../../../src/core/timeline/reopenings.ts";
import { recordText } from "../../support/record.ts";

it("an incident is reopened where a status follows resolved, in order of time, whatever the order of lines", () => {
  const timeline = [
    "- 2026-11-21T16:00:00Z **Status** resolved → monitoring",
    "- 2026-11-21T14:00:00Z **Status** investigating",
    "- 2026-11-21T15:00:00Z **Status** resolved",
    "- 2026-11-21T15:10:00Z **Status** resolved",
    "- 2026-11-21T15:30:00Z **Finding** é",
    "- 2026-11-21T17:00:00Z **Status** resolved",
    "- 2026-11-21T18:00:00Z **Status** nonsense",
    "- 2026-11-21T19:00:00Z **Status** investigating",
  ];
  const { snapshot } = readDocument(recordText({ timeline }), { policy: defaultPolicy });
  expect(
    reopenings(snapshot.timeline).map((instant) => new Date(instant).toISOString().slice(11, 16)),
  ).toEqual(["16:00", "19:00"]);
});
