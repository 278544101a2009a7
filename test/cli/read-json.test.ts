import { describe, expect, it } from "vitest";
import { workplace } from "../support/cli.ts";

async function readJson(text: string, name = "incident.md"): Promise<unknown> {
  const place = workplace();
  place.write(name, text);
  const { code, out } = await place.sitrep("read", name, "--json");
  expect(code).toBe(0);
  return JSON.parse(out);
}

const record = `---
sitrep: 1
kind: incident
title: Checkout errors
declared: 2026-11-21T14:02:11Z
severity: SEV2
status: identified
service: checkout
customers: affected
roles:
  Incident Commander: 佐藤
---

# Checkout errors

## Runbook

### First minutes

1. [x] Declare
2. [ ] Restart (Technical Lead, within 15 min) (skipped: it runs)

   \`\`\`sh
   systemctl restart web
   \`\`\`

## Timeline

- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors
- 2026-11-21T14:03:00Z **Role** Incident Commander: 佐藤
- 2026-11-21T19:50:00+05:45 **Update** (internal) We look 🚒 ⭐
- 2026-11-21T14:09:55Z **Status** investigating → identified
- no time
`;

const unknownMilestones = {
  started: null,
  detected: null,
  acknowledged: null,
  mitigated: null,
  resolved: null,
};

describe("sitrep read --json", () => {
  it("is the whole snapshot of a record", async () => {
    expect(await readJson(record)).toEqual({
      kind: "incident",
      title: "Checkout errors",
      drill: false,
      private: false,
      declared: "2026-11-21T14:02:11Z",
      severity: "SEV2",
      status: "identified",
      contained: null,
      notAnIncident: false,
      service: "checkout",
      customersAffected: true,
      connected: {},
      roles: { "Incident Commander": "佐藤" },
      zone: "UTC",
      milestones: { ...unknownMilestones, acknowledged: "2026-11-21T14:03:00Z" },
      sections: [
        { line: 14, level: 1, text: "Checkout errors", concept: "other" },
        { line: 16, level: 2, text: "Runbook", concept: "runbook" },
        { line: 18, level: 3, text: "First minutes", concept: "other" },
        { line: 27, level: 2, text: "Timeline", concept: "timeline" },
      ],
      timeline: [
        entry(29, "2026-11-21T14:02:11Z", { type: "declared", text: "SEV2: Checkout errors" }),
        entry(30, "2026-11-21T14:03:00Z", { type: "role", text: "Incident Commander: 佐藤" }),
        entry(31, "2026-11-21T19:50:00+05:45", {
          type: "update",
          qualifier: "internal",
          star: true,
          text: "We look 🚒",
          iso: "2026-11-21T14:05:00Z",
          zone: "+05:45",
        }),
        entry(32, "2026-11-21T14:09:55Z", { type: "status", text: "investigating → identified" }),
        {
          line: 33,
          endLine: 33,
          raw: "",
          date: null,
          time: null,
          iso: null,
          zone: null,
          type: "note",
          qualifier: null,
          actor: null,
          star: false,
          sent: [],
          text: "no time",
        },
      ],
      steps: [
        {
          line: 20,
          depth: 0,
          checked: true,
          state: "done",
          reason: null,
          text: "Declare",
          phase: "First minutes",
          owner: null,
          due: null,
          commands: [],
        },
        {
          line: 21,
          depth: 0,
          checked: false,
          state: "skipped",
          reason: "it runs",
          text: "Restart (Technical Lead, within 15 min)",
          phase: "First minutes",
          owner: "Technical Lead",
          due: "2026-11-21T14:17:11Z",
          commands: ["systemctl restart web"],
        },
      ],
      actions: [],
      deadlines: [
        deadline("role", "2026-11-21T14:07:11Z", "2026-11-21T14:02:11Z", { role: "Communications Lead" }),
        deadline("update", "2026-11-21T14:17:11Z", "2026-11-21T14:02:11Z", {
          audience: "customers",
          promised: false,
        }),
        deadline("update", "2026-11-21T14:17:11Z", "2026-11-21T14:02:11Z", {
          audience: "stakeholders",
          promised: false,
        }),
        deadline("tell", "2026-11-21T14:32:11Z", "2026-11-21T14:02:11Z", {
          whom: "the product manager and the manager",
          key: "tell SEV2 2026-11-21T14:02:11Z",
        }),
        deadline("update", "2026-11-21T14:35:00Z", "2026-11-21T14:05:00Z", {
          audience: "internal",
          promised: false,
        }),
      ],
      review: null,
      problems: [
        {
          code: "entry-without-time",
          message: "This entry has no time, expected one like `2026-11-21T14:02:11Z` at its beginning.",
          line: 33,
          column: 1,
          endLine: 33,
          endColumn: 10,
        },
      ],
    });
  });

  it("has the actions of a review", async () => {
    const review =
      "---\nsitrep: 1\nkind: review\nincident: incident.md\nstate: draft\ndepth: note\n---\n\n# R\n\n## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Add an alert | Jane Doe | 2026-12-01 |\n";
    expect(await readJson(review, "postmortem.md")).toMatchObject({
      kind: "review",
      review: { incident: "incident.md", state: "draft", depth: "note", meeting: null, noActions: null },
      actions: [
        {
          line: 15,
          form: "table",
          text: "Add an alert",
          owner: "Jane Doe",
          due: "2026-12-01",
          dueDate: "2026-12-01",
          done: null,
          horizon: null,
          link: null,
        },
      ],
    });
  });

  it("reads any Markdown, and says null where it knows nothing", async () => {
    expect(await readJson("Words.\n", "notes.md")).toEqual({
      kind: null,
      title: null,
      drill: false,
      private: false,
      declared: null,
      severity: null,
      status: null,
      contained: null,
      notAnIncident: false,
      service: null,
      customersAffected: null,
      connected: {},
      roles: {},
      zone: null,
      milestones: unknownMilestones,
      sections: [],
      timeline: [],
      steps: [],
      actions: [],
      deadlines: [],
      review: null,
      problems: [],
    });
  });

  it("counts the same lines behind a BOM and with CRLF", async () => {
    const lf = JSON.stringify(await readJson(record));
    expect(JSON.stringify(await readJson(`\uFEFF${record.replace(/\n/g, "\r\n")}`))).toBe(lf);
  });
});

describe("sitrep read", () => {
  it("tells people the same in short", async () => {
    const place = workplace();
    place.write("incident.md", record);
    expect((await place.sitrep("read", ".")).out.split("\n")).toEqual([
      "Checkout errors",
      "SEV2 · identified",
      "Incident Commander: 佐藤",
      "1 of 2 steps done",
      "2026-11-21 14:02Z  declared  SEV2: Checkout errors",
      "2026-11-21 14:03Z  role  Incident Commander: 佐藤",
      "2026-11-21 14:05Z  update (internal)  We look 🚒",
      "2026-11-21 14:09Z  status  investigating → identified",
      "  note  no time",
      "Problem: This entry has no time, expected one like `2026-11-21T14:02:11Z` at its beginning.",
    ]);
  });

  it("fails where there is no file", async () => {
    const { code, error } = await workplace().sitrep("read", "nowhere.md", "--json");
    expect(code).toBe(2);
    expect(error).toBe("There is no file nowhere.md. Check the path, or declare an incident first.");
  });
});

function deadline(
  kind: string,
  due: string,
  from: string,
  more: { readonly audience?: string; readonly role?: string; readonly [key: string]: unknown },
): object {
  const nothing = { audience: null, promised: null, whom: null, role: null, step: null, line: null };
  const key = `${kind} ${more.audience ?? more.role ?? ""} ${from}`;
  return { kind, due, from, ...nothing, key, ...more };
}

function entry(line: number, raw: string, more: object): object {
  return {
    line,
    endLine: line,
    raw,
    date: raw.slice(0, 10),
    time: raw.slice(11, 19),
    iso: raw,
    zone: "UTC",
    qualifier: null,
    actor: null,
    star: false,
    sent: [],
    ...more,
  };
}
