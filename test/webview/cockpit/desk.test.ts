import { describe, expect, it } from "vitest";
import type { CockpitIncident, FromCockpit } from "../../../src/protocol/cockpit.ts";
import { createDesk } from "../../../webview/cockpit/desk.ts";
import type { Desk } from "../../../webview/cockpit/desk.ts";
import { decodeMemories, encodeMemories } from "../../../webview/cockpit/memory.ts";
import type { Memories } from "../../../webview/cockpit/memory.ts";
import { sampleIncident, sampleStep } from "../support/sample-incident.ts";

interface Opened {
  readonly desk: Desk;
  readonly posted: FromCockpit[];
  readonly kept: () => unknown;
}

function open(incident: CockpitIncident | undefined, memories: Memories = {}): Opened {
  const posted: FromCockpit[] = [];
  let kept: unknown;
  const desk = createDesk({
    post: (intent) => posted.push(intent),
    memories,
    remember: (next) => {
      kept = JSON.parse(JSON.stringify(encodeMemories(next)));
    },
  });
  desk.receive(incident);
  return { desk, posted, kept: () => kept };
}

const { id } = sampleIncident();
const second = { text: "Assign roles é", occurrence: 1 };

describe("the desk's marks", () => {
  it("names the incident and the step that are on the screen", () => {
    const { desk, posted } = open(sampleIncident());
    desk.mark("complete-step");
    expect(posted).toEqual([{ kind: "complete-step", incident: id, step: second }]);
  });

  it("sends an impatient second press once, and again after the next snapshot", () => {
    const { desk, posted } = open(sampleIncident());
    desk.mark("complete-step");
    desk.mark("complete-step");
    expect(posted).toHaveLength(1);
    desk.receive(sampleIncident());
    desk.mark("complete-step");
    expect(posted).toHaveLength(2);
  });

  it("tells steps of the same text apart", () => {
    const steps = [sampleStep("Wait", { state: "done" }), sampleStep("Wait", { occurrence: 2 })];
    const { desk, posted } = open(sampleIncident({ steps }));
    desk.mark("complete-step");
    expect(posted[0]).toMatchObject({ step: { text: "Wait", occurrence: 2 } });
  });

  it("undoes what is marked and completes what is not", () => {
    const { desk, posted } = open(sampleIncident());
    desk.mark("undo-step");
    desk.walk(-1);
    desk.mark("complete-step");
    expect(posted).toEqual([]);
    desk.mark("undo-step");
    expect(posted).toEqual([{ kind: "undo-step", incident: id, step: { text: "Declare", occurrence: 1 } }]);
  });

  it("leaves a step without a box alone", () => {
    const { desk, posted } = open(sampleIncident({ steps: [sampleStep("a", { markable: false })] }));
    desk.mark("complete-step");
    desk.ask("skip-step");
    expect(posted).toEqual([]);
    expect(desk.state()?.asking).toBeUndefined();
  });

  it("does nothing where no incident is active", () => {
    const { desk, posted, kept } = open(undefined);
    desk.mark("complete-step");
    desk.walk(1);
    desk.log("a", 1);
    desk.send("resolve");
    expect([posted, kept(), desk.state()]).toEqual([[], undefined, undefined]);
  });
});

describe("the desk's question for a reason", () => {
  it("posts the answer and follows the runbook again", () => {
    const { desk, posted } = open(sampleIncident());
    desk.ask("skip-step");
    desk.draftReason("ours", 7);
    expect(desk.state()?.asking).toEqual({ mark: "skip-step", step: second, reason: "ours", begun: 7 });
    desk.answer("ours", 9);
    expect(posted).toEqual([{ kind: "skip-step", incident: id, step: second, reason: "ours" }]);
    expect(desk.state()?.memory).toMatchObject({ viewed: undefined, asking: undefined });
  });

  it("stays on its step when the runbook moves on meanwhile", () => {
    const { desk } = open(sampleIncident());
    desk.ask("block-step");
    const steps = [sampleStep("New first step"), ...sampleIncident().steps];
    desk.receive(sampleIncident({ steps }));
    expect(desk.state()?.step?.text).toBe(second.text);
    expect(desk.state()?.asking?.mark).toBe("block-step");
  });

  it("is dropped when somebody else marks the step", () => {
    const { desk } = open(sampleIncident());
    desk.ask("skip-step");
    desk.receive(sampleIncident({ steps: [sampleStep(second.text, { state: "done" }), sampleStep("Page")] }));
    expect(desk.state()?.asking).toBeUndefined();
  });

  it("is dropped by Escape", () => {
    const { desk, posted } = open(sampleIncident());
    desk.ask("skip-step");
    desk.cancel();
    expect(desk.state()?.asking).toBeUndefined();
    expect(posted).toEqual([]);
  });
});

describe("the desk's note on a step", () => {
  it("is stamped with its first key, also after a reload, and leaves the mark alone", () => {
    const before = open(sampleIncident());
    before.desk.ask("note-step");
    before.desk.draftReason("P", 5_000);
    before.desk.draftReason("Pool 漢", 9_000);
    const { desk, posted } = open(sampleIncident(), decodeMemories(before.kept()));
    expect(desk.state()?.asking?.reason).toBe("Pool 漢");
    desk.answer("Pool 漢", 60_000);
    expect(posted).toEqual([
      { kind: "note-step", incident: id, step: second, text: "Pool 漢", pressedAt: 5_000 },
    ]);
  });

  it("can be made of a step that is done or has no box", () => {
    const steps = [sampleStep("a", { state: "done" }), sampleStep("b", { markable: false })];
    const { desk, posted } = open(sampleIncident({ steps }));
    for (const text of ["a", "b"]) {
      desk.view({ text, occurrence: 1 });
      desk.ask("note-step");
      desk.answer(`of ${text}`, 1);
    }
    expect(posted).toMatchObject([
      { step: { text: "a" }, text: "of a" },
      { step: { text: "b" }, text: "of b" },
    ]);
  });
});

describe("what the desk lets the host ask for", () => {
  const run = { index: 1, code: "gh api" };

  it("runs a command of the step on the screen, and none where that can't be", () => {
    const steps = [sampleStep("a", { commands: [run] })];
    const { desk, posted } = open(sampleIncident({ steps }));
    desk.run(0);
    expect(posted).toEqual([]);
    desk.run(1);
    expect(posted).toEqual([
      { kind: "run-command", incident: id, step: { text: "a", occurrence: 1 }, index: 1 },
    ]);
    desk.receive(sampleIncident({ steps, cannotRun: "not trusted" }));
    desk.run(1);
    expect(posted).toHaveLength(1);
  });

  it("hands over the role that is named, else that of the step's owner", () => {
    const { desk, posted } = open(sampleIncident({ steps: [sampleStep("a", { owner: "Scribe" })] }));
    desk.handOver();
    desk.handOver("Incident Commander");
    expect(posted).toEqual([
      { kind: "hand-over", incident: id, role: "Scribe" },
      { kind: "hand-over", incident: id, role: "Incident Commander" },
    ]);
  });
});

describe("walking the runbook", () => {
  it("looks back, and follows the current step again on the way forward", () => {
    const { desk } = open(sampleIncident());
    desk.walk(-1);
    expect(desk.state()?.shown).toBe(0);
    desk.walk(-1);
    expect(desk.state()?.shown).toBe(0);
    desk.walk(1);
    expect(desk.state()?.memory.viewed).toBeUndefined();
    desk.walk(1);
    expect(desk.state()?.shown).toBe(2);
    desk.walk(1);
    expect(desk.state()?.shown).toBe(2);
    desk.follow();
    expect(desk.state()?.shown).toBe(1);
  });

  it("comes to an end behind the last step once all are marked", () => {
    const { desk } = open(sampleIncident({ steps: [sampleStep("a", { state: "done" })] }));
    expect(desk.state()?.step).toBeUndefined();
    desk.walk(-1);
    expect(desk.state()?.step?.text).toBe("a");
    desk.walk(1);
    expect(desk.state()?.step).toBeUndefined();
  });

  it("falls back to the current step when the one looked at is gone", () => {
    const { desk } = open(sampleIncident());
    desk.walk(1);
    desk.receive(sampleIncident({ steps: [sampleStep("Only one left")] }));
    expect(desk.state()?.step?.text).toBe("Only one left");
  });
});

describe("the desk's memory", () => {
  it("brings back the step looked at, the log's draft with its stamp, and the reason after a reload", () => {
    const before = open(sampleIncident());
    before.desk.walk(1);
    before.desk.ask("skip-step");
    before.desk.draftReason("ours 漢", 7);
    before.desk.draftLog({ text: "Pool", begun: 1_795_310_348_103 });
    const after = open(sampleIncident(), decodeMemories(before.kept()));
    expect(after.desk.state()).toEqual(before.desk.state());
    expect(after.desk.state()?.memory.log).toEqual({ text: "Pool", begun: 1_795_310_348_103 });
  });

  it("keeps each incident's draft apart", () => {
    const { desk } = open(sampleIncident());
    desk.draftLog({ text: "for a", begun: 1 });
    desk.receive(sampleIncident({ id: "file:///w/b" }));
    expect(desk.state()?.memory.log.text).toBe("");
    desk.receive(sampleIncident());
    expect(desk.state()?.memory.log.text).toBe("for a");
  });

  it.each([undefined, 7, "x", [], { incidents: 7 }, { incidents: { [id]: { log: 7 } } }])(
    "starts blank from %j",
    (state) => {
      const { desk } = open(sampleIncident(), decodeMemories(state));
      expect(desk.state()?.memory).toEqual({
        viewed: undefined,
        log: { text: "", begun: undefined },
        asking: undefined,
      });
    },
  );
});
