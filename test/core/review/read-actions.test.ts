import { describe, expect, it } from "vitest";
import { readActions } from "../../../src/core/review/read-actions.ts";
import type { Action } from "../../../src/core/model/action.ts";
import { parsed } from "../../support/read-markdown.ts";

function read(text: string): readonly Action[] {
  const { document, sections } = parsed(text);
  return readActions(document, sections);
}

const below = (text: string): readonly Action[] => read(`# Review\n\n## Action items\n\n${text}\n`);

describe("what is done", () => {
  it("is said in a line on its status, at the end behind an arrow, in brackets, or in the due column", () => {
    const done = below(
      "- Cap retries\n  - Owner: Jane Doe\n  - Status: done\n- Page on lag → Jane Doe → done\n- Shrink it (Jane Doe, finished on 21 November 2026)\n" +
        "- Tell support. Status: open\n\n| Action | Owner | Due |\n|-|-|-|\n| Refund | Jane Doe | complete |\n",
    );
    expect(done.map((action) => action.done)).toEqual([true, true, true, undefined, true]);
    const dated = below(
      "- Cap retries. Responsible: Wren. Status: done, 5 November 2026.\n- Page on lag → Wren, finished on 20.11.2026\n- Rotate keys. Owner: Wren. *Complete.*\n- Complete the runbook by 4 December 2026\n- Graph it – @kes – 2026-11-21 – ✔️\n",
    );
    expect(dated.map((action) => action.done)).toEqual([true, true, true, undefined, true]);
  });
});

describe("what a status says in other languages", () => {
  it.each([
    ["erledigt am 19.11.2026", true],
    ["abgeschlossen", true],
    ["noch nicht begonnen", false],
    ["in Arbeit", false],
    ["offen", false],
    ["terminée", true],
    ["en cours", false],
    ["hecho", true],
    ["pendiente", false],
    ["対応済み", true],
    ["完了", true],
    ["未完了", false],
    ["対応中", false],
    ["no longer of use", undefined],
    ["close to it", undefined],
  ])("%s", (status, done) => {
    const [action] = below(
      `| Action | Owner | Due | Status |\n|-|-|-|-|\n| Cap retries | Jane Doe | 2026-11-20 | ${status} |\n`,
    );
    expect(action?.done).toBe(done);
  });
});

describe("owner and day in front of a ticket or a status in brackets", () => {
  it.each(["(WS-1290)", "(#4821)", "(done)", "(in progress)."])("%s", (remark) => {
    const [action] = below(`- **Put the sites in two rings**: Warehouse Systems, Dec 11, 2026 ${remark}`);
    expect([action?.owner, action?.dueDate]).toEqual(["Warehouse Systems", "2026-12-11"]);
  });
});

describe("a due column that says when it was done", () => {
  it.each(["✅ 10 Nov 2026", "✔️ 2026-11-10", "done 2026-11-10", "Completed on 10 Nov 2026"])(
    "%s",
    (cell) => {
      const [action] = below(`| Action | Owner | Due |\n|-|-|-|\n| Cap retries | Jane Doe | ${cell} |\n`);
      expect([action?.done, action?.dueDate]).toEqual([true, "2026-11-10"]);
    },
  );
});

describe("a table of what, who and when", () => {
  const table = (where: string): readonly Action[] =>
    read(
      `# Review\n\n## Fixes\n\n| What | Who | When | Where |\n|-|-|-|-|\n| Count documents | @marek | 4 Dec 2026 | ${where} |\n`,
    );

  it("lists actions where it says by which ticket each is followed up", () => {
    expect(table("SRCH-901").map(({ owner, dueDate }) => [owner, dueDate])).toEqual([
      ["@marek", "2026-12-04"],
    ]);
    expect(table("#901")).toHaveLength(1);
  });

  it("may be a log where it does not", () => {
    expect(table("Leeds")).toEqual([]);
  });
});

describe("whoever does an action", () => {
  it("may stand in front of what they do or did", () => {
    const actions = below(
      '- Piotr set a limit of five attempts\n- Jane moved the check to the edge\n- Grace adds "late" to the page\n- Jane noticed the page was late\n- Max retries go to five\n',
    );
    expect(actions.map(({ owner }) => owner)).toEqual(["Piotr", "Jane", "Grace", undefined, undefined]);
  });

  it("does not stand in a column for who told of it or looks at it", () => {
    const tickets = below(
      "| Ticket | Summary | Reporter |\n|-|-|-|\n| A-1 | Lock it | Jane Doe |\n| A-2 | Show it | Jane Doe |\n",
    );
    expect(tickets.map(({ owner }) => owner)).toEqual([undefined, undefined]);
  });

  it("may be a department that will ask somebody, with a day beside it", () => {
    const [asks, will] = below(
      "- Partner Integrations will ask all partners by 11 December 2026.\n- Connection Pooling will reduce load by 2026-12-11.\n",
    );
    expect([asks?.owner, will?.owner]).toEqual(["Partner Integrations", undefined]);
  });
});

describe("where actions stand", () => {
  it("reads list items, task items, table rows and numbered headings of an action section", () => {
    expect(
      below("- a\n\n1. b\n\n- [x] c\n\n| Action | Owner |\n|-|-|\n| d | Jane Doe |\n").map(
        ({ form }) => form,
      ),
    ).toEqual(["list", "list", "task", "table"]);
    const headings = below("### 1) Clean up `@jdoe`\n\ntext\n\n- detail\n\n### 2) Repair\n");
    expect(headings.map(({ form, text, owner }) => [form, text, owner])).toEqual([
      ["heading", "Clean up @jdoe", "@jdoe"],
      ["heading", "Repair", undefined],
    ]);
  });

  it("takes a heading for an action where an owner or a date stands right below it", () => {
    const headings = below(
      "### Cap retries\n\nOwner: Jane Doe\n\nDue: 2026-12-04\n\n### Page on failed backups\n\n- **Responsible:** Data team\n- **Deadline:** 2026-12-18\n\n" +
        "### Print the host\n\nAssigned to Sam Lee, due 2026-12-21.\n\n### Reserve connections\n\nDue 2026-12-22. Operators were locked out.\n",
    );
    expect(headings.map(({ form, text, owner, due }) => [form, text, owner, due])).toEqual([
      ["heading", "Cap retries", "Jane Doe", "2026-12-04"],
      ["heading", "Page on failed backups", "Data team", "2026-12-18"],
      ["heading", "Print the host", "Sam Lee", "2026-12-21"],
      ["heading", "Reserve connections", undefined, "2026-12-22"],
    ]);
  });

  it("takes a heading above several actions for the name of a group, whatever stands between", () => {
    const text =
      "### Prevention\n\nOwner: Data team\n\n- Cap retries\n- Add jitter\n\n### Detection\n\n- Owner: Jane Doe, page on lag\n- Owner: Sam Lee, page on errors\n";
    expect(below(text).map(({ form }) => form)).toEqual(["list", "list", "list", "list"]);
  });

  it("takes a heading that says what to do for an action, unless something is listed or promised below it", () => {
    const text =
      "### Move the alert\n\n### Revisit the timeout\n\nIt waits for the mobile teams.\n\n### Improve the probes\n\nWe will add one.\n\n" +
      "### Replace the old stack\n\n#### Probes\n\n- Add a probe\n\n### Test coverage\n\n- Add a test\n";
    expect(below(text).map(({ form, text: words }) => [form, words])).toEqual([
      ["heading", "Move the alert"],
      ["heading", "Revisit the timeout"],
      ["prose", "We will add one."],
      ["list", "Add a probe"],
      ["list", "Add a test"],
    ]);
  });

  it("takes a heading with a number of its own for an action, and one with a priority for a group", () => {
    const text = "### AI4. Explain flags to support\n\nJira: FLAG-13\n\n### P1. Database\n\n- Add an index\n";
    expect(below(text).map(({ form, text: words }) => [form, words])).toEqual([
      ["heading", "AI4. Explain flags to support"],
      ["list", "Add an index"],
    ]);
  });

  it("takes from lessons and next steps under one heading what says that it is to be done", () => {
    const text =
      "# Review\n\n## Lessons and next steps\n\nJane will add a check. No data was lost.\n\n- Caches hide faults\n- Add an alert\n- [ ] Alarm\n" +
      "- Cache (Jane Doe, 2026-12-04)\n\n## Lessons\n\n- Add an alert sooner\n";
    expect(read(text).map((action) => action.text)).toEqual([
      "Jane will add a check.",
      "Add an alert",
      "Alarm",
      "Cache (Jane Doe, 2026-12-04)",
    ]);
  });

  it("reads a table anywhere that says whose a thing is and by when it is due, and not what was done when", () => {
    const table = (due: string): readonly Action[] =>
      read(`text\n\n| ${due} | Who | Change |\n|-|-|-|\n| 2026-12-04 | Jane Doe | Cap retries |\n`);
    expect(table("Due").map(({ text, owner, due }) => [text, owner, due])).toEqual([
      ["Cap retries", "Jane Doe", "2026-12-04"],
    ]);
    expect(table("When")).toEqual([]);
    expect(table("Date")).toEqual([]);
  });

  it("reads sentences that call upon somebody, with the sentences behind them that say by when", () => {
    const text =
      "@ana and @li.wei: practise a drain (due: 2026-12-04)\n\nTBD: find out why. Nothing was lost.\n\nNote: find it in the log.\n\n" +
      "The data team will move the table. Target: 18 December 2026. It is large.\n\nCookies will be checked; Tobias owns that and is ready by 2026-12-11.\n\nSomeone needs to look into it.";
    expect(below(text).map(({ text: words, owner, dueDate }) => [words, owner, dueDate])).toEqual([
      ["@ana and @li.wei: practise a drain (due: 2026-12-04)", "@ana", "2026-12-04"],
      ["TBD: find out why.", undefined, undefined],
      ["The data team will move the table. Target: 18 December 2026.", "data team", "2026-12-18"],
      ["Cookies will be checked; Tobias owns that and is ready by 2026-12-11.", "Tobias", "2026-12-11"],
      ["Someone needs to look into it.", undefined, undefined],
    ]);
  });

  it.each([
    "Respond",
    "Later",
    "This sprint",
    "Contain",
    "Detection and response",
    "Quick Wins",
    "Hardening",
  ])("finds no owner in %s above a list", (label) => {
    expect(below(`**${label}**\n\n- Add an alert`).map(({ owner }) => owner)).toEqual([undefined]);
  });

  it.each(["SRE (Osman)", "Platform", "Customer Success", "Vuyo Dlamini", "Storage team"])(
    "finds the owner in %s above a list",
    (label) => {
      expect(below(`**${label}**\n\n- Add an alert`).map(({ owner }) => owner)).toEqual([label]);
    },
  );

  it.each([
    ["Publish a guide; Developer Relations owns this; target 29 January 2027", "Developer Relations"],
    ["Tell the ten biggest customers - Account managers - 2026-12-18", "Account managers"],
    ["Retire the shared schema (Architecture group, 2027-06-30)", "Architecture group"],
    ["Tester la restauration (équipe Stockage, pour le 15/12/2026)", "équipe Stockage"],
    ["Disable the rule (Ops, done)", "Ops"],
    ["Keep three images: Gita, due 2026-12-11", "Gita"],
    ["Put the hosts into one group (Security group)", undefined],
    ["Write the guide - for engineers", undefined],
    ["Rotate the key; this has to happen first", undefined],
    ["Document the flag — owner: none yet", undefined],
    ["Stop at the first error – Femke, 4 December 2026", "Femke"],
    ["Page the author – Femke, no date yet", "Femke"],
    ["Count what is rejected — Auth (Dec 11, 2026)", "Auth"],
    ["Lizenz erneuern (Anke Schröder, zeitnah)", "Anke Schröder"],
    ["Übung planen (Verantwortlich: N.N., bis 29.01.2027)", undefined],
    ["Probar la restauración — Equipo de plataforma — 2026-12-18", "Equipo de plataforma"],
    ["Raise the limit, Jane Doe, done on 2026-11-14", "Jane Doe"],
    ["Test it – in Staging – twice", undefined],
    ["Fix it – Marloes – soon", "Marloes"],
    ["Retry budget for the API. Olga Petrova, end of November.", "Olga Petrova"],
    ["Ask for the logs. Account team. Dec 1, 2026.", "Account team"],
    ["Review who can push. Security to drive. Due 2026-12-15.", "Security"],
    ["Restart it by 2026-12-15. Check Grafana.", undefined],
    ["Größere Platten – noch offen – Q1 2027", undefined],
    ["Cap it. Owner – to be nominated. Due – 8 December 2026.", undefined],
    ["Alerting needs to cover queues", undefined],
    ["Raise it. Owner – Ines Duarte. Due – 1 December 2026", "Ines Duarte"],
    ["Raise it. Owner – to be nominated. Due – ongoing", undefined],
    ["Lieferanten prüfen (Verantwortlich: wer?)", undefined],
    ["Revoir (responsable : personne pour l'instant)", undefined],
    ["Document the flag — owner: not yet decided", undefined],
    ["Document the flag (owner: volunteer needed)", undefined],
  ])("%s", (text, owner) => {
    expect(below(`- ${text}`).map((action) => action.owner)).toEqual([owner]);
  });

  it("reads a table without an action heading by its header", () => {
    const actions = read("text\n\n| Action Item | Type | Owner |\n|-|-|-|\n| Fix | repair | @jdoe |\n");
    expect(actions.map(({ text, owner }) => [text, owner])).toEqual([["Fix", "@jdoe"]]);
  });

  it("sorts sub-headings and leaves out other sections, prose, nested items and placeholders", () => {
    const text =
      "Every action has an issue.\n\n### Detection\n\n- a\n  - detail\n- TBD\n\n### What went wrong\n\n- no\n\n## Timeline\n\n- no\n";
    expect(below(text).map((action) => action.text)).toEqual(["a"]);
  });

  it("takes the end of a tag for what somebody typed, and words in brackets for what a template asks for", () => {
    const typed = ["</div>", "<br/>", "See </Div >"];
    const asked = ["<details>", "<who> does <what>", "[Action]", "{{ what }}"];
    const escaped = (text: string): string => text.replaceAll("<", String.raw`\<`);
    const rows = [...typed, ...asked].map((text) => `| ${escaped(text)} | |\n`).join("");
    expect(below(`| Action | Owner |\n|-|-|\n${rows}`).map(({ text }) => text)).toEqual([
      ...typed,
      "<who> does <what>",
    ]);
    const items = [...typed, ...asked].map((text) => `- ${escaped(text)}\n`).join("");
    expect(below(items).map(({ text }) => text)).toEqual([...typed, "<who> does <what>"]);
  });

  it("reads the items below a label as the actions", () => {
    expect(below("- In future:\n  - a\n  - b\n").map(({ text }) => text)).toEqual(["a", "b"]);
  });
});

describe("who owns an action", () => {
  it.each([
    ["Write the alert. Owner: Jane Doe", "Jane Doe"],
    ["Write the alert — owner Jane Doe, due 2026-12-01", "Jane Doe"],
    ["@jdoe writes the alert", "@jdoe"],
    ["Jane to write the alert", "Jane"],
    ["Content pipeline team should write it", "Content pipeline team"],
    ["Document the restore **Sam Lee**", "Sam Lee"],
    ["**Jane Doe** Document the restore", "Jane Doe"],
    ["**High** Document the restore", undefined],
    ["Ablauf überwachen (Verantwortlich: Jana Vogt, fällig: 04.12.2026)", "Jana Vogt"],
    ["証明書の監視 (担当: 佐藤, 期限: 2026-12-04)", "佐藤"],
    ["Jane Doe owns the restore", "Jane Doe"],
    ["It takes long to document the restore", undefined],
    ["Document the restore. Assigned: Jane Doe. Due: 2026-12-01", "Jane Doe"],
    ["**Owner: TBD** Document the restore", undefined],
    ["Data squad to document the restore", "Data squad"],
    ["Document the restore. Who: Jane Doe. When: 2026-12-01", "Jane Doe"],
    ["Document the restore, Jane Doe, due 2026-12-01", "Jane Doe"],
    ["Document the restore, see runbook, due 2026-12-01", undefined],
    ["Document the restore -> Jane Doe (2026-12-01)", "Jane Doe"],
    ["Document the restore — Storage team — due 2026-12-01", "Storage team"],
    ["Document the restore (Lin Zhao; due 2026-12-01)", "Lin Zhao"],
    ["Network team: document the restore", "Network team"],
    ["[Platform] Document the restore", "Platform"],
    ["Document the restore (Security, 2026-12-01)", "Security"],
    ["Document the restore (security)", undefined],
    ["Upgrade to the new version", undefined],
    ["Need to check", undefined],
    ["Mail ops@example.org about it", undefined],
    ["Owner: TBD", undefined],
    ["Write it. **Owner:** {{owner}}", undefined],
    ["Write it, owner: not assigned", undefined],
    ["Write it. Owner: Jane Doe ✅", "Jane Doe"],
    ["Write it, assigned to the Data Platform team", "the Data Platform team"],
    ["Move the alerts assigned to the wrong queue elsewhere", undefined],
    ["Add an owner field to the catalogue", undefined],
    ["Zoë Müller will write it", "Zoë Müller"],
    ["Jane Doe: write it", "Jane Doe"],
    ["[Priya] Write it", "Priya"],
    ["Kafka: raise the limit", undefined],
    ["Write it (Jane Doe, 2026-12-04)", "Jane Doe"],
    ["Write it — Jane Doe, due 2026-12-04", "Jane Doe"],
    ["Write it, due 2026-12-04 — Jane Doe ✅", "Jane Doe"],
    ["Raise the limit (Node Exporter)", undefined],
    ["Team Checkout to write it", "Team Checkout"],
    ["SRE to write it", "SRE"],
    ["Security should be told", undefined],
    ["Write it @acme/payments", "@acme/payments"],
    ["@acme/payments write it", "@acme/payments"],
    ["Pin @types/node and @babel/core", undefined],
  ])("%s → %s", (text, owner) => {
    expect(below(`- ${text}\n`)[0]?.owner).toBe(owner);
  });

  it("takes a heading or a line above a list that is a name and nothing else", () => {
    const actions = below(
      "### Jane Doe\n\n- a\n\n### @slee\n\n- b\n\n### Technical debt\n\n- c\n\nPriya:\n\n- d\n\nFor later:\n\n- e\n",
    );
    expect(actions.map(({ text, owner }) => `${text} ${owner}`)).toEqual([
      "a Jane Doe",
      "b @slee",
      "c undefined",
      "d Priya",
      "e undefined",
    ]);
  });

  it("takes a bold name above a list, and no bold label that sorts", () => {
    const actions = below("**Jane**\n\n- a\n\n**For planning**\n\n- b\n\n**JD - for planning**\n\n- c\n");
    expect(actions.map(({ owner }) => owner)).toEqual(["Jane", undefined, "JD"]);
  });
});

describe("when an action is due and whether it is done", () => {
  it.each([
    ["Write it, due 2026-12-01", "2026-12-01", "2026-12-01"],
    ["Write it by 1 December 2026", "1 December 2026", "2026-12-01"],
    ["Write it by Q4 2026", "Q4 2026", undefined],
    ["Due: 05/07/2026", "05/07/2026", undefined],
    ["Write it by hand", undefined, undefined],
    ["Write it. Due: soon", "soon", undefined],
    ["Write it. Due: TBD", undefined, undefined],
    ["Write it, due Friday, 4 December 2026", "Friday, 4 December 2026", "2026-12-04"],
    ["Write it. Due: by end of day 2026-12-04", "by end of day 2026-12-04", "2026-12-04"],
    ["Write it by EOD 2026-12-04", "EOD 2026-12-04", "2026-12-04"],
    ["Write it, due 04.12.2026", "04.12.2026", "2026-12-04"],
    ["Write it, due 2026-02-30", "2026-02-30", undefined],
    ["Write it (2026-12-04)", "2026-12-04", "2026-12-04"],
    ["Write it (Jane, 4 December 2026)", "4 December 2026", "2026-12-04"],
    ["Write it - Jane - 2026-12-04", "2026-12-04", "2026-12-04"],
    ["Write it, 2026-12-04", "2026-12-04", "2026-12-04"],
    ["Write it · Jane · 2026-12-04.", "2026-12-04", "2026-12-04"],
    ["Write it (ISO 27001, 2026-12-04)", "2026-12-04", "2026-12-04"],
    ["Refund what failed on 2026-10-01, 2026-10-02 and later", undefined, undefined],
    ["Write it. Who: Jane. When: 2026-12-04", "2026-12-04", "2026-12-04"],
    ["Write it @jdoe 2026-12-04", "2026-12-04", "2026-12-04"],
    ["Page when the lag exceeds 5 s", undefined, undefined],
    ["Ablauf überwachen (Verantwortlich: Jana Vogt, fällig: 04.12.2026)", "04.12.2026", "2026-12-04"],
    ["証明書の監視 (担当: 佐藤, 期限: 2026-12-04)", "2026-12-04", "2026-12-04"],
    ["Surveiller — Responsable : Luc Martin, échéance : 2026-12-04", "2026-12-04", "2026-12-04"],
    ["Write it 📅 2026-12-04", "2026-12-04", "2026-12-04"],
    ["Remove the workaround of 2026-10-01", undefined, undefined],
    ["Remove the flag (unused since May)", undefined, undefined],
    ["Alert before this change", undefined, undefined],
  ])("%s", (text, due, dueDate) => {
    expect(below(`- ${text}\n`)[0]).toMatchObject({ due, dueDate });
  });

  it("reads columns for due date, status and horizon", () => {
    const table =
      "| Task | Who | Deadline | Status | Horizon |\n|-|-|-|-|-|\n| a | Sam Lee | 2026-12-01 | In progress | long-term |\n| b | – | n/a | Done | |\n";
    expect(below(table).map(({ owner, due, done, horizon }) => [owner, due, done, horizon])).toEqual([
      ["Sam Lee", "2026-12-01", false, "long-term"],
      [undefined, undefined, true, undefined],
    ]);
  });

  it("reads boxes and remarks", () => {
    const actions = below(
      "- [ ] a\n- [x] b\n- c (Done!)\n- d (pending)\n- e\n- f FAILED\n- ~~g~~\n- h (won't do)\n- ~~i~~ j\n",
    );
    expect(actions.map(({ done }) => done)).toEqual([
      false,
      true,
      true,
      false,
      undefined,
      undefined,
      true,
      true,
      undefined,
    ]);
  });

  it("takes what is done now for no horizon", () => {
    const actions = read("# R\n\n## What do we do now?\n\n- Cap retries\n");
    expect(actions.map(({ horizon }) => horizon)).toEqual([undefined]);
  });

  it("gives the horizon of the heading", () => {
    const actions = below("### Immediate\n\n- a\n\n### Long-term improvements\n\n- b\n");
    expect(actions.map(({ horizon }) => horizon)).toEqual(["immediate", "long-term"]);
  });
});

describe("facts in the lines below an action", () => {
  const owned = (text: string): readonly (readonly [string | undefined, string | undefined])[] =>
    below(text).map(({ owner, dueDate }) => [owner, dueDate] as const);

  it("are read in items of their own, and in the lines below a heading", () => {
    expect(owned("- a\r\n  - **Owner:** Jane Doe\r\n  - Due: 2026-12-04\r\n- b\r\n")).toEqual([
      ["Jane Doe", "2026-12-04"],
      [undefined, undefined],
    ]);
    expect(
      owned("### 1) a\n\nOwner: @jdoe  \nDue: 4 December 2026  \nTicket: https://example.org\n"),
    ).toEqual([["@jdoe", "2026-12-04"]]);
  });

  it("count less than what the action's own words say, and only where they are facts", () => {
    expect(owned("- a. Owner: Sam Lee\n  - Owner: Jane Doe\n")).toEqual([["Sam Lee", undefined]]);
    expect(owned("- a\n  - ask Jane who was the owner: nobody knows\n  - fails by 2026-12-04\n")).toEqual([
      [undefined, undefined],
    ]);
  });

  it("have places of their own", () => {
    const text = "## Actions\n\n- a\n  - Owner: Jane é\n  - Due: 2026-12-04\n";
    const [action] = read(text);
    expect(text.slice(action?.ownerRange?.start, action?.ownerRange?.end)).toBe("Jane é");
    expect(text.slice(action?.dueRange?.start, action?.dueRange?.end)).toBe("2026-12-04");
  });
});

describe("the horizon of an action in a list", () => {
  it.each([
    ["Add é an alert. Owner: Jane Doe, due 2026-12-01. Horizon: short-term.", "short-term"],
    ["Add an alert (Horizon: this sprint), owner Sam Lee", "immediate"],
    ["Add an alert; **Timeframe:** Longer term; 漢", "long-term"],
    ["Add an alert [short term]", "short-term"],
    ["Repair the short-term cache, which fails now", undefined],
    ["Horizon: unknown yet", undefined],
  ])("is read of %j", (item, horizon) => {
    expect(below(`- [ ] ${item}`).map((action) => action.horizon)).toEqual([horizon]);
  });

  it("counts more than the heading's", () => {
    const [stated, other] = below("### Immediate\n\n- a. Horizon: long-term\n- b\n");
    expect([stated?.horizon, other?.horizon]).toEqual(["long-term", "immediate"]);
  });
});

describe("where the parts of an action stand", () => {
  it("gives ranges in the whole text, BOM and CRLF counted, and the first link", () => {
    const text =
      "\uFEFF## Actions\r\n\r\n- [ ] Prüfe 漢 🚒 owner: Jane Doe, due: 2026-12-24 ([issue][1])\r\n\r\n[1]: https://example.org/1\r\n";
    const action = read(text)[0];
    const at = (range: Action["ownerRange"]): string | undefined =>
      range && text.slice(range.start, range.end);
    expect([at(action?.ownerRange), at(action?.dueRange), action?.line, action?.link]).toEqual([
      "Jane Doe",
      "2026-12-24",
      3,
      "https://example.org/1",
    ]);
    expect(at(action?.textRange)).toBe("Prüfe 漢 🚒 owner: Jane Doe, due: 2026-12-24 ([issue][1])");
  });
});

describe("owners and days in forms of their own", () => {
  const one = (item: string): readonly (string | undefined)[] => {
    const [action] = below(item);
    return [action?.owner, action?.dueDate];
  };

  it.each([
    ["- Jane Doe is going to add an alert before 2026-12-04", "Jane Doe", "2026-12-04"],
    ["- Jane Doe has agreed to add an alert until 2026-12-04", "Jane Doe", "2026-12-04"],
    ["- The storage team is responsible for the split, due 2026-12-04", "storage team", "2026-12-04"],
    ["- On-call lead to write the note by 2026-12-04", "On-call lead", "2026-12-04"],
    ["- Raise the limit / 12.12.2026", undefined, "2026-12-12"],
    ["- Jane → bound the retries → 2026-12-04", "Jane", "2026-12-04"],
    ["- Bound the retries // owner: Priya Nair // due: 2026-12-04", "Priya Nair", "2026-12-04"],
    ["- *Jane Doe* — bound the retries — *4 Dec 2026*", "Jane Doe", "2026-12-04"],
    ["- Bound the retries (Payments) (2026-12-11)", "Payments", "2026-12-11"],
    ["- Bound the retries (Sam Lee / 2026-12-04)", "Sam Lee", "2026-12-04"],
    ["- Bound the retries (by hand: Mei-Ling, until 2026-12-01)", "Mei-Ling", "2026-12-01"],
    ["- Deadline 2026-12-04: Jane Doe documents the switch", "Jane Doe", "2026-12-04"],
    ["- By 2026-12-04, remove the flag. Owner is Sam Lee.", "Sam Lee", "2026-12-04"],
    ["- Sam Lee, 2026-12-11: rotate the keys", "Sam Lee", "2026-12-11"],
    ["- Ask Legal about it; Jane Doe follows up by 2026-12-18", "Jane Doe", "2026-12-18"],
    ["- To be done by the security team by 2026-12-18", "security team", "2026-12-18"],
    ["- SRE + Payments: agree on a limit by 2026-12-18", "SRE + Payments", "2026-12-18"],
    ["- Alarm anlegen (Verantwortlich: Jonas Weber, fällig: 2026-12-04)", "Jonas Weber", "2026-12-04"],
    [
      "- Ajouter une alerte (responsable : Élodie Martin, échéance : 2026-12-04)",
      "Élodie Martin",
      "2026-12-04",
    ],
    ["- Limiter les reprises, Julien Petit, avant le 14/12/2026", "Julien Petit", "2026-12-14"],
    ["- アラートを追加(担当:山田、期限:2026-12-04)", "山田", "2026-12-04"],
    ["### Add a canary\n\nOwner — Jane Doe. Due — 2026-12-04.", "Jane Doe", "2026-12-04"],
    ["- Owner: Jane Doe\n  - Bound the retries by 2026-12-04", "Jane Doe", "2026-12-04"],
    ["**Owner: Jane Doe**\n\n1. Bound the retries, due 2026-12-04", "Jane Doe", "2026-12-04"],
    ["### Platform team\n\n- Bound the retries, due 2026-12-04", "Platform team", "2026-12-04"],
  ])("are read: %s", (item, owner, due) => {
    expect(one(item)).toEqual([owner, due]);
  });

  it.each([
    "- Tester la restauration (responsable : à définir, échéance : à définir)",
    "- Raise the limit (https://wiki.example.org/Failover)",
    "- Raise the limit of Redis — see Failover",
    "- Ask the vendor whether Frankfurt will do (Friday)",
    "- Raise the limit, as Kafka does",
  ])("are not guessed: %s", (item) => {
    expect(one(item)).toEqual([undefined, undefined]);
  });

  it.each([
    "- [Each item should have an owner]",
    "- {action, e.g., add an alert}",
    "- <action>: <owner> (<date>)",
    "1. [Action item] - [Owner] - [Due date]",
    "| Action | Owner |\n|-|-|\n| [What will change] | [Who] |",
    "- Nothing else.",
    "- No further actions",
    "- Keine",
  ])("of nothing are no action: %s", (text) => {
    expect(below(text)).toEqual([]);
  });
});

describe("prose in a section of actions", () => {
  it("is an action where it commits somebody, sentence by sentence", () => {
    const text =
      "We met twice. We will add an **alert** on `lag`. Jane Doe is going to test the restore by 2026-12-04. An alarm on é 漢 🚒 will be added.";
    const actions = below(text);
    expect(actions.map(({ form, text: said, owner, due }) => [form, said, owner, due])).toEqual([
      ["prose", "We will add an alert on lag.", undefined, undefined],
      ["prose", "Jane Doe is going to test the restore by 2026-12-04.", "Jane Doe", "2026-12-04"],
      ["prose", "An alarm on é 漢 🚒 will be added.", undefined, undefined],
    ]);
  });

  it.each([
    "Every action should have an owner and an issue.",
    "These follow-ups are tracked weekly until they are done.",
    "It has since been agreed that such changes are announced.",
    "The limit was raised on the same day.",
    "Customers should contact support, and users will be asked to log in.",
    "If we need to roll back, we will.",
    "Redis should evict sooner. We will not change that. Will we add an alert?",
  ])("is none where it tells: %s", (text) => {
    expect(below(text)).toEqual([]);
  });

  it("stands at its sentence, without the full stop", () => {
    const text = "# Review\r\n\r\n## Actions\r\n\r\nIt fell. We will add e.g. Loki and an alert. Thanks.\r\n";
    const [action] = read(text);
    expect(text.slice(action?.textRange.start, action?.textRange.end)).toBe(
      "We will add e.g. Loki and an alert",
    );
    expect(action?.line).toBe(5);
  });
});
