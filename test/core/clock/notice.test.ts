import { describe, expect, it } from "vitest";
import { deadlinesOf } from "../../../src/core/clock/deadlines.ts";
import { nextNoticeAfter, noticeAt, type Told } from "../../../src/core/clock/notice.ts";
import { minute } from "../../../src/core/model/instant.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, read, recordText } from "../../support/record.ts";

const declared = at("2026-11-21T23:50:00Z");

function deadlines(severity = "SEV1", lines: readonly string[] = []) {
  const text = recordText({
    frontMatter: ["declared: 2026-11-21T23:50:00Z"],
    runbook: ["1. [ ] Look (within 1 min)"],
    timeline: [`- 2026-11-21T23:50:00Z **Declared** ${severity}: x`, ...lines],
  });
  return deadlinesOf(read(text).snapshot, defaultPolicy);
}

const fresh: Told = { seen: declared, claims: new Map(), hushed: new Map() };

/** The window that tells claims what it tells. */
function claim(told: Told, names: readonly string[], when: number): Told {
  return { ...told, claims: new Map([...told.claims, ...names.map((name) => [name, when] as const)]) };
}

/** What is told, minute by minute, as `5 update internal +0` (the minute, the deadline, how many others). */
function toldUntil(
  end: number,
  severity?: string,
  lines?: readonly string[],
  awake: (minutes: number) => boolean = () => true,
): readonly string[] {
  const all = deadlines(severity, lines);
  const found: string[] = [];
  let told = fresh;
  for (let minutes = 0; minutes <= end; minutes += 0.5) {
    const now = declared + minutes * minute;
    const notice = awake(minutes) ? noticeAt(all, told, now) : undefined;
    if (notice === undefined) continue;
    const { key } = notice.deadline;
    found.push(`${minutes} ${key.replace(/ [\d-]+T.*/, "")} +${notice.others}`);
    told = claim(told, [notice.claim, ...notice.along], now);
  }
  return found;
}

describe("notifications of an incident", () => {
  it("come one at a time, the nearest first, each once, across midnight", () => {
    expect(toldUntil(60)).toEqual([
      "5 update internal +0",
      "6 role Incident Commander +0",
      "7 role Communications Lead +0",
      "15 update stakeholders +2",
    ]);
  });

  it("ask once for a severity that nobody knows, and name who waits for word at SEV2", () => {
    const roles = ["Incident Commander", "Communications Lead"].map(
      (role) => `- 2026-11-21T23:51:00Z **Role** ${role}: Jane Doe`,
    );
    expect(toldUntil(60, "SEV?", roles)).toEqual([
      "5 update internal +0",
      "6 severity +0",
      "15 update stakeholders +1",
      "30 tell SEV2 +2",
    ]);
  });

  it("are one after sleep, and then the roles, not a salvo", () => {
    expect(toldUntil(45, "SEV2", [], (minutes) => minutes < 2 || minutes > 40)).toEqual([
      "40.5 update internal +2",
      "41.5 role Incident Commander +0",
      "42.5 role Communications Lead +0",
    ]);
  });

  it("are none for what was late before anybody saw it, nor for what is late since last night", () => {
    const now = declared + 20 * minute;
    expect(noticeAt(deadlines(), { ...fresh, seen: now }, now)).toBeUndefined();
    expect(noticeAt(deadlines(), fresh, now)?.deadline.key).toContain("internal");
    expect(noticeAt(deadlines(), fresh, declared + 13 * 60 * minute)).toBeUndefined();
  });

  it("are none for a step", () => {
    expect(noticeAt(deadlines("SEV4"), fresh, declared + 3 * minute)).toBeUndefined();
  });

  it("come back once when a snooze is over, and not before; what was stopped stays silent", () => {
    const all = deadlines();
    const now = declared + 5 * minute;
    const first = noticeAt(all, fresh, now);
    const key = first?.deadline.key ?? "";
    const told = claim(fresh, [first?.claim ?? "", ...all.map((deadline) => deadline.key)], now);
    const snoozed = { ...told, hushed: new Map([[key, now + 10 * minute]]) };
    expect(noticeAt(all, snoozed, now + 9 * minute)).toBeUndefined();
    expect(nextNoticeAfter(all, snoozed, now + 9 * minute)).toBe(now + 10 * minute);
    const again = noticeAt(all, snoozed, now + 10 * minute);
    expect(again?.deadline).toBe(first?.deadline);
    const twice = claim(snoozed, [again?.claim ?? "", ...(again?.along ?? [])], now + 10 * minute);
    expect(noticeAt(all, twice, now + 60 * minute)).toBeUndefined();
    const stopped = { ...told, hushed: new Map([[key, Infinity]]) };
    expect(noticeAt(all, stopped, now + 60 * minute)?.deadline.key).not.toBe(key);
    expect(all.find((deadline) => deadline.key === key)?.due).toBe(now);
  });

  it("say when the next one may come", () => {
    const all = deadlines();
    expect(nextNoticeAfter(all, fresh, declared)).toBe(declared + 5 * minute);
    const told = claim(
      fresh,
      [noticeAt(all, fresh, declared + 5 * minute)?.claim ?? ""],
      declared + 5 * minute,
    );
    expect(nextNoticeAfter(all, told, declared + 5.5 * minute)).toBe(declared + 6 * minute);
    expect(nextNoticeAfter([], fresh, declared)).toBeUndefined();
    const everything = all.map((deadline) => [deadline.key, Infinity] as const);
    const silent = {
      ...told,
      claims: new Map(all.map(({ key }) => [key, declared])),
      hushed: new Map(everything),
    };
    expect(nextNoticeAfter(all, silent, declared + 20 * minute)).toBeUndefined();
  });
});
