import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Deadline } from "../../../src/core/clock/deadline.ts";
import { deadlinesOf } from "../../../src/core/clock/deadlines.ts";
import { minute } from "../../../src/core/model/instant.ts";
import { at, recordText } from "../../support/record.ts";
import { libraryFile } from "../../support/told-windows.ts";

const editor = vi.hoisted(() => ({
  said: new Array<readonly [message: string, ...buttons: string[]]>(),
  ran: new Array<readonly unknown[]>(),
  opened: new Array<string>(),
  answer: undefined as string | undefined,
  picked: undefined as string | undefined,
}));

vi.mock("vscode", async () => ({
  ...(await import("../../support/l10n.ts")),
  commands: { executeCommand: (...call: unknown[]) => Promise.resolve(void editor.ran.push(call)) },
  workspace: { getConfiguration: () => ({ get: () => "Europe/Berlin" }) },
  window: {
    showWarningMessage: (message: string, ...buttons: string[]) => {
      editor.said.push([message, ...buttons]);
      return Promise.resolve(editor.answer);
    },
    showQuickPick: (items: readonly { label: string }[]) =>
      Promise.resolve(items.find(({ label }) => label === editor.picked)),
    showTextDocument: (uri: { path: string }) => Promise.resolve(void editor.opened.push(uri.path)),
  },
}));

const { tellDeadline } = await import("../../../src/extension/commands/tell-deadline.ts");

const now = at("2026-11-22T03:00:00Z");

function file(severity: string, more: readonly string[] = [], lines: readonly string[] = []) {
  const text = recordText({
    frontMatter: ["title: Checkout 漢", "declared: 2026-11-22T00:30:00Z", ...more],
    timeline: [`- 2026-11-22T00:30:00Z **Declared** ${severity}: x`, ...lines],
  });
  return libraryFile("one", text);
}

/** Tells of the deadline of a kind; gives what was hushed. */
async function tell(told: ReturnType<typeof file>, kind: Deadline["kind"], others = 0) {
  const deadline = deadlinesOf(told.read.snapshot, told.policy).find((one) => one.kind === kind);
  if (deadline === undefined) throw new Error(`No ${kind}`);
  const hushed: (readonly unknown[])[] = [];
  const library = { choose: () => undefined, active: () => undefined };
  const notice = { deadline, claim: "", along: [], others };
  await tellDeadline(
    { clock: { now: () => now }, library } as never,
    told,
    notice,
    (incident, { key }, until) => {
      hushed.push([incident.path, key, until]);
      return Promise.resolve();
    },
  );
  return hushed;
}

describe("a notification of a missed deadline", () => {
  beforeEach(() => {
    Object.assign(editor, { said: [], ran: [], opened: [], answer: undefined, picked: undefined });
  });

  it("makes no link of what others wrote", async () => {
    await tell(file("SEV2", ["title: '[Restart](command:workbench.action.quit)'"]), "role");
    expect(editor.said[0]?.[0]).toMatch(/^\[Restart\] \(command:workbench\.action\.quit\) has no/);
  });

  it("names its incident, says what happened, then what to do, and how many more are late", async () => {
    await tell(file("SEV2"), "update", 2);
    await tell(file("SEV2"), "tell", 1);
    await tell(file("SEV3", ["drill: true"]), "response");
    await tell(file("SEV?"), "severity");
    await tell(file("SEV2"), "role");
    expect(editor.said).toEqual([
      [
        "Checkout 漢: the first update (internal) was due at 00:35Z (01:35). Send it: people wait for word. 2 more are overdue: see the Incident view.",
        ...["Draft", "Snooze…", "Stop"],
      ],
      [
        "Checkout 漢 is SEV2: the product manager and the manager should have heard of it by 01:00Z (02:00). Tell them now. One more is overdue: see the Incident view.",
        ...["Draft", "Snooze…", "Stop"],
      ],
      [
        "DRILL: Checkout 漢: nobody has responded since it was declared; somebody should have by 00:54Z (01:54). Log what you see, or name who takes it.",
        ...["Log Event", "Snooze…", "Stop"],
      ],
      [
        "Checkout 漢: nobody has said how bad it is. In doubt, choose the higher severity: it is easy to lower.",
        "Choose Severity",
      ],
      [
        "Checkout 漢 has no Incident Commander yet. Name somebody; one person may hold several roles.",
        "Assign Role",
      ],
    ]);
  });

  it("drafts the update of that incident and audience", async () => {
    editor.answer = "Draft";
    const sent = "- 2026-11-22T00:33:00Z **Update** (internal) x. Next update 2026-11-22T06:00Z";
    await tell(file("SEV2", [], [sent]), "update");
    await tell(file("SEV2"), "tell");
    expect(editor.ran).toEqual(
      ["stakeholders", "stakeholders"].map((audience) => [
        "sitrep.update.compose",
        { incident: "file:///team/incidents/one/incident.md", audience },
      ]),
    );
    expect(editor.opened).toEqual([]);
  });

  it("asks for role and severity of that incident, whichever is in the editor", async () => {
    editor.answer = "Assign Role";
    await tell(file("SEV2"), "role");
    editor.answer = "Choose Severity";
    await tell(file("SEV?"), "severity");
    expect(editor.opened).toEqual(["/team/incidents/one/incident.md", "/team/incidents/one/incident.md"]);
    expect(editor.ran).toEqual([["sitrep.role.assign", "Incident Commander"], ["sitrep.severity.change"]]);
  });

  it("hushes for as long as is picked, for good when stopped, and not where it is closed", async () => {
    const of = ["/team/incidents/one/incident.md", "update internal 2026-11-22T00:30:00Z"];
    expect(await tell(file("SEV2"), "update")).toEqual([]);
    editor.answer = "Snooze…";
    expect(await tell(file("SEV2"), "update")).toEqual([]);
    editor.picked = "30 minutes";
    expect(await tell(file("SEV2"), "update")).toEqual([[...of, now + 30 * minute]]);
    editor.answer = "Stop";
    expect(await tell(file("SEV2"), "update")).toEqual([[...of, Infinity]]);
    expect(editor.ran).toEqual([]);
  });
});
