import { describe, expect, it } from "vitest";
import { hour, minute } from "../../../src/core/model/instant.ts";
import type { DeadlineWatch } from "../../../src/extension/host/deadline-watch.ts";
import { createDeadlineWatch } from "../../../src/extension/host/deadline-watch.ts";
import type { ToldStore } from "../../../src/extension/host/told-store.ts";
import { at, recordText } from "../../support/record.ts";
import { inShort, libraryFile, libraryOf, pass, sharedMemory } from "../../support/told-windows.ts";

/** Declared before midnight, and before the clocks of Berlin go back. */
const declared = at("2026-10-24T23:50:00Z");

function record(lines: readonly string[] = [], severity = "SEV2"): string {
  return recordText({
    frontMatter: ["title: é 漢 🚒", "declared: 2026-10-24T23:50:00Z"],
    timeline: [`- 2026-10-24T23:50:00Z **Declared** ${severity}: x`, ...lines],
  });
}

const leads = [
  "- 2026-10-24T23:50:30Z **Role** Incident Commander: Jane Doe",
  "- 2026-10-24T23:50:30Z **Role** Communications Lead: Sam Lee",
];

/** A computer with a clock, a workspace and a storage; its windows tell what they tell, with the minute. */
function computer(text: string, store: ToldStore = sharedMemory()) {
  const clock = { now: declared };
  const library = libraryOf(libraryFile("one", text));
  const told: string[] = [];
  const failures: string[] = [];
  const settings = { on: true };
  const open = (name: string, isFocused = true): DeadlineWatch =>
    createDeadlineWatch({
      library,
      clock: { now: () => clock.now },
      store,
      isOn: () => settings.on,
      isFocused: () => isFocused,
      tell: (file, notice) => {
        const incident = file.uri.path.split("/").at(-2) ?? "";
        told.push(`${(clock.now - declared) / minute} ${name} ${incident} ${inShort(notice)}`);
      },
      onChange: () => undefined,
      log: (message) => failures.push(message),
    });
  const write = (lines: readonly string[], name = "one"): void => {
    const at = library.files.findIndex(({ uri }) => uri.path.includes(`/${name}/`));
    library.files[at === -1 ? library.files.length : at] = libraryFile(name, record(lines));
  };
  return { clock, library, told, failures, settings, open, write };
}

describe("missed deadlines", () => {
  it("are told once each, in one of the windows that race for it", async () => {
    const { clock, told, open } = computer(record(leads));
    await pass(clock, 70, open("a"), open("b"), open("c"));
    expect(told.map((line) => line.replace(/ [abc] /, " ? "))).toEqual([
      "5 ? one internal",
      "15 ? one stakeholders +1",
      "30 ? one tell +2",
    ]);
  });

  it("are told by the window somebody looks at", async () => {
    const { clock, told, open } = computer(record(leads));
    await pass(clock, 20, open("behind", false), open("ahead"));
    expect(told).toEqual(["5 ahead one internal", "15 ahead one stakeholders +1"]);
  });

  it("are told all the same where nobody looks at any", async () => {
    const { clock, told, open } = computer(record(leads));
    await pass(clock, 6, open("behind", false));
    expect(told).toEqual(["5.25 behind one internal"]);
  });

  it("are not told again after a reload", async () => {
    const { clock, told, open } = computer(record(leads));
    await pass(clock, 6, open("a"));
    await pass(clock, 6, open("reloaded"));
    expect(told).toEqual(["5 a one internal"]);
  });

  it("are one after sleep, and after a window was closed for a while", async () => {
    const { clock, told, open } = computer(record());
    const a = open("a");
    await pass(clock, 1, a);
    clock.now += 7 * hour;
    await pass(clock, 4, a);
    expect(told.map((line) => line.replace(/^[\d.]+ /, ""))).toEqual([
      "a one internal +2",
      "a one Incident Commander",
      "a one Communications Lead",
    ]);
  });

  it("are no reason for a notification where the incident is opened for the first time", async () => {
    const { clock, told, open, write } = computer(record(leads));
    clock.now += 2 * hour;
    const a = open("a");
    await pass(clock, 10, a);
    expect(told).toEqual([]);
    write([...leads, "- 2026-10-25T02:00:00Z **Update** (internal) We look. Next update 2026-10-25T02:05Z"]);
    await pass(clock, 10, a);
    expect(told).toEqual(["135 a one internal +2"]);
  });

  it("follow the file: what was sent, resolved, reopened", async () => {
    const { clock, told, open, write } = computer(record(leads));
    const a = open("a");
    await pass(clock, 4, a);
    const sent = "- 2026-10-24T23:54:00Z **Update** (customers) We look. Next update 2026-10-25T00:10Z";
    const inside = "- 2026-10-24T23:54:00Z **Update** (internal) We look. Next update 2026-10-25T00:10Z";
    write([...leads, sent, inside]);
    await pass(clock, 17, a);
    expect(told.splice(0)).toEqual(["20 a one internal +2"]);
    const resolved = "- 2026-10-25T00:12:00Z **Status** investigating → resolved";
    write([...leads, sent, inside, resolved]);
    await pass(clock, 60, a);
    expect(told).toEqual([]);
    write([
      ...leads,
      sent,
      inside,
      resolved,
      "- 2026-10-25T01:11:00Z **Status** (reopened) resolved → investigating",
    ]);
    await pass(clock, 10, a);
    expect(told).toEqual(["86 a one internal"]);
  });

  it("are those of every incident that goes on, each by itself", async () => {
    const { clock, told, open, write } = computer(record(leads));
    write([...leads, "- 2026-10-24T23:51:00Z **Update** x. Next update 2026-10-24T23:57Z"], "other");
    await pass(clock, 8, open("a"));
    expect(told).toEqual(["5 a one internal", "7 a other internal"]);
  });

  it("are silent while somebody wants none, and for as long as one was snoozed or stopped", async () => {
    const { clock, told, settings, open, library } = computer(record(leads));
    const [a, b] = [open("a"), open("b", false)];
    settings.on = false;
    await pass(clock, 7, a, b);
    expect(told).toEqual([]);
    settings.on = true;
    await pass(clock, 8, a, b);
    expect(told.splice(0)).toEqual(["15 a one stakeholders +1"]);
    const file = library.files[0];
    const key = "update stakeholders 2026-10-24T23:50:00Z";
    const deadline = { kind: "update", key } as never; // all that hushing looks at
    if (file === undefined) return expect.fail("no file");
    await b.hush(file.uri, deadline, clock.now + 30 * minute);
    await pass(clock, 40, a, b);
    expect(told.splice(0)).toEqual(["30 a one tell +2", "45 a one stakeholders +2"]);
    await a.hush(file.uri, deadline, Infinity);
    await pass(clock, 120, a, b);
    expect(told).toEqual([]);
  });

  it("are told also where nothing can be stored, once in a window", async () => {
    const full = (): Promise<never> => Promise.reject(new Error("disk full"));
    const { clock, told, failures, open } = computer(record(leads), {
      ...{ read: full, claim: full, hush: full, endSnoozes: full, forget: full },
    });
    await pass(clock, 12, open("a"));
    expect(told).toEqual(["5 a one internal"]);
    expect(failures[0]).toContain("disk full");
  });

  it("say when to look again: at the next one, at the end of a snooze, and never once it is over", async () => {
    const { clock, open, library, write } = computer(record(leads));
    const a = open("a");
    expect(a.nextAt(clock.now)).toBeUndefined(); // nothing was looked at yet
    await a.check();
    expect(a.nextAt(clock.now)).toBe(declared + 5 * minute);
    await pass(clock, 5, a);
    expect(a.nextAt(clock.now)).toBe(declared + 15 * minute);
    const file = library.files[0];
    if (file === undefined) return expect.fail("no file");
    await a.hush(file.uri, { key: "update internal 2026-10-24T23:50:00Z" } as never, clock.now + 2 * minute);
    expect(a.nextAt(clock.now)).toBe(declared + 7 * minute);
    write([...leads, "- 2026-10-25T00:00:00Z **Status** investigating → resolved"]);
    await a.check();
    expect(a.nextAt(clock.now)).toBeUndefined();
  });
});
