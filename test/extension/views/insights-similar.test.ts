import { describe, expect, it, vi } from "vitest";
import type { IncidentFacts } from "../../../src/core/insights/facts.ts";
import { hour } from "../../../src/core/model/instant.ts";
import { similarItems } from "../../../src/extension/views/insights-similar.ts";
import { incidentFacts } from "../../support/incident-facts.ts";

vi.mock("vscode", async () => ({
  ...(await import("../../support/l10n.ts")),
  Uri: {
    parse: (text: string) => text,
    joinPath: (base: string, ...parts: readonly string[]) => [base, ...parts].join("/"),
  },
  workspace: { getConfiguration: () => ({ get: () => "Asia/Kathmandu" }) },
  window: {},
}));

const one = incidentFacts({
  path: "incidents/now/incident.md",
  title: "Quokka licences ended",
  words: "quokka licenc kiosk",
  over: false,
});

/** What is offered for `one`, as its labels, descriptions and details, and what each row opens. */
async function offered(...others: readonly (Partial<IncidentFacts> & { readonly folder?: string })[]) {
  const located = others.map(({ folder = "file:///work", ...facts }) => ({
    folder,
    facts: incidentFacts(facts),
  }));
  const facts = {
    read: () =>
      Promise.resolve({ incidents: [{ folder: "file:///work", facts: one }, ...located], problems: [] }),
  };
  const at = "file:///work/incidents/now/incident.md";
  return similarItems({ facts }, at as never, new AbortController().signal); // the stand-in's Uri is text
}

const past: Partial<IncidentFacts> = {
  path: "incidents/2026-03-05-kiosk/incident.md",
  title: "Zürich kiosks lose a quokka 漢字",
  words: "zürich kiosk quokka",
};

describe("similarItems", () => {
  it("says of each how bad, when and where it was, how it ended, what both share and its factors", async () => {
    const [item] = await offered({ ...past, factors: [{ text: "Renewed by hand", kind: "technical" }] });
    expect(item).toEqual({
      label: "Zürich kiosks lose a quokka 漢字",
      description: "SEV2 · 2026-10-06 · search",
      detail:
        "resolved after 2 h · shares: kiosks, Quokka · same service · same kind of factor: technical · factors: Renewed by hand",
      opens: "file:///work/incidents/2026-10-06-search/postmortem.md",
      isClear: true,
    });
  });

  it("opens the record where there is no review, and says what is unknown", async () => {
    const { review, milestones } = incidentFacts();
    const [item] = await offered({
      ...past,
      review: { ...review, path: undefined },
      milestones: { ...milestones, resolved: undefined },
      severity: { first: undefined, worst: undefined, last: undefined },
      declared: undefined,
      service: undefined,
      factors: [],
      private: true,
    });
    expect(item?.description).toBe("SEV? · day unknown · private");
    expect(item?.detail).toBe("over · shares: kiosks, Quokka");
    expect(item?.opens).toBe("file:///work/incidents/2026-03-05-kiosk/incident.md");
  });

  it("never says that one took less than no time", async () => {
    const { milestones, declared } = incidentFacts();
    const resolved = (declared ?? 0) - hour;
    const [item] = await offered({ ...past, milestones: { ...milestones, started: undefined, resolved } });
    expect(item?.detail).toMatch(/^over · /);
  });

  it("tells incidents of two folders apart that have the same path", async () => {
    const items = await offered(
      { ...past, review: { ...incidentFacts().review, path: undefined } },
      { ...past, review: { ...incidentFacts().review, path: undefined }, folder: "file:///other" },
    );
    expect(items.map(({ opens }) => String(opens)).sort()).toEqual([
      "file:///other/incidents/2026-03-05-kiosk/incident.md",
      "file:///work/incidents/2026-03-05-kiosk/incident.md",
    ]);
  });

  it("says so where nothing is alike, or the incident itself was not found; neither opens anything", async () => {
    const none = await offered({ ...past, title: "Mail is late", words: "mail" });
    expect(none).toMatchObject([
      { label: "No incident in the open folders shares words with this one.", opens: undefined },
    ]);
    const facts = { read: () => Promise.resolve({ incidents: [], problems: [] }) };
    const lost = await similarItems({ facts }, "x" as never, new AbortController().signal);
    expect(lost).toMatchObject([
      { label: "This incident was not found in the open folders.", opens: undefined },
    ]);
  });
});
