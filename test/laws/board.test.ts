import fc from "fast-check";
import { expect, it } from "vitest";
import { dateIn, day } from "../../src/core/model/instant.ts";
import { boardOf, type BoardItem } from "../../src/core/review/board/board.ts";
import { filterBoard, ownersOn } from "../../src/core/review/board/filter-board.ts";
import { groupBoard, groupings } from "../../src/core/review/board/group-board.ts";
import type {
  ListedAction,
  ListedDeadline,
  ReviewActions,
} from "../../src/core/review/board/review-actions.ts";
import { at } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const noon = at("2026-11-22T12:00:00Z");
const someDay = fc.integer({ min: -400, max: 400 }).map((days) => dateIn(noon + days * day, "UTC"));
const instant = fc.integer({ min: -60, max: 60 }).map((days) => noon + days * day + 61_000);

const action: fc.Arbitrary<ListedAction> = fc.record({
  text: fc.constantFrom("Add an alert", "Test the restore é 漢"),
  task: fc.constant("Add an alert"),
  line: fc.nat(99),
  owner: fc.constant(undefined),
  persons: fc.constantFrom([], ["Sam Lee"], ["sam lee"], ["Jane Doe", "Sam Lee"]),
  due: fc.constantFrom(undefined, "soon"),
  dueDate: fc.option(someDay, { nil: undefined }),
  done: fc.constantFrom(true, false, undefined),
  horizon: fc.constantFrom(undefined, "immediate", "short-term", "long-term", "some day"),
  link: fc.constant(undefined),
  occurrence: fc.constant(1),
  isTodo: fc.boolean(),
});

const deadline: fc.Arbitrary<ListedDeadline> = fc.oneof(
  fc.record({ kind: fc.constant("review" as const), day: someDay, isBegun: fc.boolean() }),
  instant.map((due) => ({ kind: "circulation" as const, at: due, until: due + day })),
  instant.map((due) => ({ kind: "summary" as const, from: due - day, at: due, until: due + 12 * day })),
);

const source: fc.Arbitrary<ReviewActions> = fc.record({
  file: fc.constantFrom("a/postmortem.md", "b/postmortem.md"),
  kind: fc.constant("review" as const),
  title: fc.constantFrom("Search 漢", undefined),
  severity: fc.constantFrom("SEV1", "SEV2", undefined),
  drill: fc.boolean(),
  private: fc.boolean(),
  zone: fc.constantFrom("UTC", "Asia/Kathmandu", "America/St_Johns"),
  actions: fc.array(action, { maxLength: 8 }),
  deadlines: fc.array(deadline, { maxLength: 3 }),
  noActions: fc.constant(undefined),
});

const group = ({ done, isOverdue, leftDays }: BoardItem): number =>
  done ? 3 : isOverdue ? 0 : leftDays === undefined ? 2 : 1;

it("lists every action of what is no drill once, the overdue first and each part by day", () => {
  fc.assert(
    fc.property(fc.array(source, { maxLength: 8 }), fc.boolean(), (sources, drills) => {
      const board = boardOf(sources, { now: noon, drills });
      const shown = sources.filter(({ drill }) => drills || !drill);
      expect(board.filter(({ kind }) => kind === "action")).toHaveLength(
        shown.reduce((sum, { actions }) => sum + actions.length, 0),
      );
      for (const [index, item] of board.entries()) {
        const before = board[index - 1];
        if (before === undefined) continue;
        expect(group(before)).toBeLessThanOrEqual(group(item));
        if (group(before) === group(item))
          expect(before.leftDays ?? 0).toBeLessThanOrEqual(item.leftDays ?? 0);
      }
      for (const item of board.filter(({ isOverdue }) => isOverdue))
        expect([item.done, (item.leftDays ?? 1) <= 0]).toEqual([false, true]);
    }),
    runs(100),
  );
});

it("loses nothing in groups, keeps the order in each, and every owner finds all of their own", () => {
  fc.assert(
    fc.property(fc.array(source, { maxLength: 8 }), fc.constantFrom(...groupings), (sources, by) => {
      const board = boardOf(sources, { now: noon, drills: true });
      const groups = groupBoard(board, by);
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      const grouped = groups.flatMap(({ items }) => items);
      expect(new Set(grouped)).toEqual(new Set(board));
      expect(grouped).toHaveLength(board.length);
      const place = new Map(board.map((item, index) => [item, index]));
      for (const { items } of groups) {
        const places = items.map((item) => place.get(item) ?? -1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
      const owned = ownersOn(board).flatMap((person) => filterBoard(board, { person, done: true }));
      expect(new Set(owned).size).toBe(
        board.filter((item) => item.kind === "action" && item.persons.length > 0).length,
      );
    }),
    runs(100),
  );
});
