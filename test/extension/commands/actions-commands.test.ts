import { beforeEach, describe, expect, it, vi } from "vitest";
import { atEditor } from "../../support/fake-editor.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { groupActions, openActionsBoard, showActionsOf } =
  await import("../../../src/extension/commands/actions-commands.ts");

/** A Reviews view that is grouped and narrowed; what was chosen is in `chosen`. */
function steering(person?: string) {
  const chosen: unknown[] = [];
  const reviews = {
    look: () => ({ by: "due", person }),
    groupBy: (by: unknown) => chosen.push(by),
    showPerson: (now: unknown) => chosen.push(now),
    owners: () => ["Jane Doe", "Sam $(flame) Lee"],
  };
  const page = { reveal: () => chosen.push("revealed") };
  return { chosen, steering: { reviews, actionsBoard: () => Promise.resolve(page) } as never };
}

const git = { run: () => Promise.resolve({ kind: "done", text: "jane doe\n" }) };
const review = { uri: { scheme: "file", fsPath: "/team/incidents/a/postmortem.md" } };
const services = {
  computer: { git },
  library: { ready: Promise.resolve(), reviews: () => [review], records: () => [] },
} as never;

describe("the look of the Reviews view", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("is grouped by what was chosen, or named", async () => {
    const { chosen, steering: at } = steering();
    atEditor.answers.push("Owner", undefined);
    await groupActions.run(services, at, undefined);
    await groupActions.run(services, at, undefined);
    await groupActions.run(services, at, "severity");
    expect(chosen).toEqual(["owner", "severity"]);
    expect(atEditor.rows.map(({ label, description }) => [label, description])).toEqual([
      ["Owner", ""],
      ["Due day", "as it is now"],
      ["Horizon", ""],
      ["Severity", ""],
    ]);
  });

  it("is narrowed to one owner, whoever sits at the keyboard first, and names stay words", async () => {
    const { chosen, steering: at } = steering("Ana Gone");
    atEditor.answers.push("Lee", "Everybody");
    await showActionsOf.run(services, at, undefined);
    expect(atEditor.rows.map(({ label, description }) => [label, description])).toEqual([
      ["Everybody", ""],
      ["Jane Doe", "you"],
      ["Ana Gone", "as it is now"],
      ["Sam \\$(flame) Lee", ""],
    ]);
    await showActionsOf.run(services, at, undefined);
    expect(chosen).toEqual(["Sam $(flame) Lee", undefined]);
  });

  it("is left alone where the board is opened", async () => {
    const { chosen, steering: at } = steering();
    await openActionsBoard.run(services, at, undefined);
    expect(chosen).toEqual(["revealed"]);
  });
});
